import {
  type ExecutionArgs,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { ExceptionalError } from '../errors.ts'
import { formatError } from './answer-errors.ts'
import type { Documents } from './documents.ts'
import { createLimits, mostErrors, mostTokens } from './limits.ts'
import { hashIn } from './route.ts'

export interface LiveOperationParts {
  readonly schema: GraphQLSchema
  readonly documents: Documents
  readonly isProduction: boolean
}

/** What somebody asks to be told of, as the protocol sends it. */
export interface Wish {
  readonly query: string
  readonly operationName?: string | null | undefined
  readonly variables?: Record<string, unknown> | null | undefined
  readonly extensions?: Record<string, unknown> | null | undefined
}

type Prepared = Omit<ExecutionArgs, 'contextValue' | 'rootValue'>

const refusal = (error: ExceptionalError): GraphQLError => new GraphQLError(error.message, { originalError: error })

const unable = (message: string): GraphQLError => refusal(new ExceptionalError('BAD_REQUEST', message))

/** Makes ready what may be listened to: held to the same documents and limits as POST, and a subscription. */
export const createPreparation = ({ schema, documents, isProduction }: LiveOperationParts) => {
  const rules = [...specifiedRules, ...createLimits(), ...(isProduction ? [NoSchemaIntrospectionCustomRule] : [])]

  const read = ({ query, operationName, extensions }: Wish): Prepared | readonly GraphQLError[] => {
    const document = parse(documents.textOf({ hash: hashIn(extensions), text: query }) ?? '', { maxTokens: mostTokens })
    const errors = validate(schema, document, rules, { hideSuggestions: true, maxErrors: mostErrors })
    if (errors.length > 0) return errors
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION)
      return [unable('Only subscriptions are answered here; send queries and mutations to /graphql.')]
    return { schema, document, operationName }
  }

  return (wish: Wish): Prepared | readonly GraphQLError[] => {
    try {
      const prepared = read(wish)
      return 'document' in prepared ? { ...prepared, variableValues: wish.variables } : prepared
    } catch (error) {
      if (error instanceof GraphQLError) return [error]
      if (error instanceof ExceptionalError) return [refusal(error)]
      throw error
    }
  }
}

/** A mistake in what was asked is said as such; it has no path, because nothing ran. */
const asRequestError = (error: GraphQLError): GraphQLFormattedError => {
  const isOfRequest = error.path === undefined && error.originalError === undefined
  const { extensions = {}, ...rest } = error.toJSON()
  return { ...rest, extensions: isOfRequest ? { code: 'BAD_REQUEST', ...extensions } : extensions }
}

/** Errors as a caller may see them, in the same form as those of POST. */
export const formatLiveErrors = (errors: readonly GraphQLError[], requestId: string): GraphQLFormattedError[] =>
  errors.map(error => {
    const formatted = formatError(asRequestError(error), error.originalError ?? error)
    return { ...formatted, extensions: { ...formatted.extensions, requestId } }
  })
