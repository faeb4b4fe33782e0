import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server'
import { type GraphQLFormattedError, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql'
import type { Metrics } from '../observability/index.ts'
import { currentRequest, type Span } from '../request-scope.ts'
import { rootFields } from './access-guard.ts'
import type { RequestContext } from './context.ts'

/** The field an operation asks for. The name a caller gave it is theirs to choose, and so is without bound. */
const fieldAsked = ({ selectionSet }: OperationDefinitionNode, known: ReadonlySet<string>): string => {
  const [only, ...others] = selectionSet.selections
  if (only === undefined || others.length > 0 || only.kind !== Kind.FIELD) return 'several'
  return known.has(only.name.value) ? only.name.value : 'introspection'
}

const outcomeOf = (errors: readonly GraphQLFormattedError[] | undefined): string =>
  errors?.[0] === undefined ? 'ok' : String(errors[0].extensions?.['code'] ?? 'INTERNAL')

const watchOne = (known: ReadonlySet<string>, metrics: Metrics | null): GraphQLRequestListener<RequestContext> => {
  const request = currentRequest()
  const begun = performance.now()
  const sentBefore = request?.statements ?? 0
  let operation = 'invalid'
  let span: Span | undefined
  return {
    didResolveOperation: ({ operation: asked }) => {
      if (asked === undefined) return Promise.resolve()
      operation = fieldAsked(asked, known)
      span = request?.trace?.enter(`graphql ${operation}`, { 'graphql.operation.type': asked.operation })
      return Promise.resolve()
    },
    willSendResponse: ({ response }) => {
      const outcome = response.body.kind === 'single' ? outcomeOf(response.body.singleResult.errors) : 'ok'
      const seconds = (performance.now() - begun) / 1000
      metrics?.operationEnded({ operation, outcome, seconds, statements: (request?.statements ?? 0) - sentBefore })
      span?.end(outcome === 'INTERNAL' || outcome === 'UNAVAILABLE' ? new Error(outcome) : undefined)
      return Promise.resolve()
    },
  }
}

/** Tells those who watch of each operation: which, how long, how it ended, and what it asked of the database. */
export const createWatchPlugin = (
  schema: GraphQLSchema,
  metrics: Metrics | null,
): ApolloServerPlugin<RequestContext> => {
  const known = new Set(rootFields(schema).map(({ name }) => name))
  return { requestDidStart: () => Promise.resolve(watchOne(known, metrics)) }
}

/** Times the fields at the root; the thousands below them cost nothing. */
export const timeRootFields = (schema: GraphQLSchema, metrics: Metrics): void => {
  for (const field of rootFields(schema)) {
    const { resolve, name } = field
    if (resolve === undefined) continue
    field.resolve = async (source, args, context, info) => {
      const begun = performance.now()
      try {
        return await resolve(source, args, context, info)
      } finally {
        metrics.resolverEnded(name, (performance.now() - begun) / 1000)
      }
    }
  }
}
