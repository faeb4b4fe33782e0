import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError, OperationTypeNode } from 'graphql'
import { ExceptionalError } from '../errors.ts'
import type { Log } from '../logging.ts'
import { noteRefusal } from '../request-scope.ts'
import { codeOf } from './answer-errors.ts'
import type { RequestContext } from './context.ts'
import type { OperationLimit } from './operation-limit.ts'
import { statusOfRequestError } from './request-failure.ts'

const isOurs = (error: GraphQLError): boolean => ['INTERNAL', 'UNAVAILABLE'].includes(codeOf(error.toJSON(), error))

/** A name a program gave its operation; anything else might be somebody's words. */
const safeName = (name: string | null | undefined): string | undefined =>
  name && /^\w{1,80}$/.test(name) ? name : undefined

/** Codes of the server library for an operation that is wrong in a request that is not. */
const operationCodes = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'])

const isOfOperation = ({ extensions }: GraphQLError): boolean => operationCodes.has(extensions['code'])

const subscribeElsewhere = (): GraphQLError =>
  new GraphQLError('Subscriptions are answered over WebSocket, at /subscriptions.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  })

const withRequestId = (error: GraphQLFormattedError, requestId: string): GraphQLFormattedError => ({
  ...error,
  extensions: { ...error.extensions, requestId },
})

const tooMany = (seconds: number): GraphQLError => {
  const message = `Too many operations in one minute. Go on in ${seconds} seconds.`
  const headers = new HeaderMap([['retry-after', String(seconds)]])
  return new GraphQLError(message, {
    originalError: new ExceptionalError('TOO_MANY_OPERATIONS', message),
    extensions: { http: { status: 429, headers } },
  })
}

const isUnavailable = ({ extensions }: GraphQLFormattedError): boolean => extensions?.['code'] === 'UNAVAILABLE'

/** An error as its code, which the log may tell whatever the error is about. */
const refusalOf = (error: GraphQLError): string => codeOf(error.toJSON(), error)

/**
 * Logs what nobody foresaw, notes what was refused, holds each person to their limit, and puts the request id into each
 * error, so that a report can be matched with the log.
 */
export const createRequestPlugin = (log: Log, limit: OperationLimit): ApolloServerPlugin<RequestContext> => ({
  contextCreationDidFail: ({ error }) => Promise.resolve(log.error({ err: error }, 'Who asks could not be read')),
  unexpectedErrorProcessingRequest: ({ error }) => Promise.resolve(log.error({ err: error }, 'A request failed')),
  requestDidStart: ({ contextValue: { requestId, viewer } }) =>
    Promise.resolve({
      didResolveOperation: async ({ operation }) => {
        if (operation?.operation === OperationTypeNode.SUBSCRIPTION) throw subscribeElsewhere()
        const wait = await limit(viewer)
        if (wait !== null) throw tooMany(wait)
      },
      didEncounterErrors: ({ errors, operationName }) => {
        for (const error of errors) noteRefusal(refusalOf(error))
        for (const error of errors.filter(isOurs)) {
          const details = { requestId, operation: safeName(operationName), path: error.path?.join('.') }
          log.error({ ...details, err: unwrapResolverError(error) }, 'An operation failed')
        }
        return Promise.resolve()
      },
      willSendResponse: ({ request, response, errors }) => {
        if (response.body.kind !== 'single') return Promise.resolve()
        const { singleResult } = response.body
        if (response.http.status === 400 && errors?.every(isOfOperation) === true)
          response.http.status = statusOfRequestError(request.http?.headers.get('accept'))
        singleResult.errors = singleResult.errors?.map(error => withRequestId(error, requestId))
        // Proxies and supervisors read the status alone.
        if (singleResult.errors?.some(isUnavailable)) response.http.status = 503
        return Promise.resolve()
      },
    }),
})
