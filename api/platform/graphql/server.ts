import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import type { Log } from '../logging.ts'
import type { Metrics } from '../observability/index.ts'
import { formatError } from './answer-errors.ts'
import type { RequestContext } from './context.ts'
import { createLimits, mostErrors, mostTokens } from './limits.ts'
import type { OperationLimit } from './operation-limit.ts'
import { createRequestPlugin } from './request-plugin.ts'
import { createWatchPlugin, timeRootFields } from './watch-plugin.ts'

interface GraphqlServerParts {
  readonly schema: GraphQLSchema
  readonly isProduction: boolean
  readonly log: Log
  /** null: nobody counts. */
  readonly metrics: Metrics | null
  readonly limit: OperationLimit
}

const quiet = (): void => {}

const toServerLogger = (log: Log) => ({
  debug: quiet,
  info: quiet,
  warn: (message: unknown) => log.warn({ part: 'graphql' }, String(message)),
  error: (message: unknown) => log.error({ part: 'graphql' }, String(message)),
})

/** The server of the one GraphQL endpoint, started. */
export const startGraphqlServer = async ({ schema, isProduction, log, metrics, limit }: GraphqlServerParts) => {
  if (metrics !== null) timeRootFields(schema, metrics)
  const server = new ApolloServer<RequestContext>({
    schema,
    formatError,
    validationRules: createLimits(),
    parseOptions: { maxTokens: mostTokens },
    validationOptions: { maxErrors: mostErrors },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // No answer of ours may be kept in between, and watching for hints costs a call per field of every answer.
      ApolloServerPluginCacheControlDisabled(),
      createRequestPlugin(log, limit),
      createWatchPlugin(schema, metrics),
    ],
    introspection: !isProduction,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: toServerLogger(log),
  })
  await server.start()
  return server
}
