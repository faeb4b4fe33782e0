import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { isDatabaseAway } from '../database/index.ts'
import { type ExceptionalCode, ExceptionalError } from '../errors.ts'
import { limitExtension } from './limits.ts'

/** Codes of the server library for a request that is wrong in itself, where its message is about that request alone. */
const requestCodes = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

/** The words of the parser where it stops. */
const tooManyTokens = /contains more tha[nt] (\d+) tokens/i

const unavailable = 'The service cannot read or store anything just now. Nothing was changed; try again in a moment.'

const answer = (formatted: GraphQLFormattedError, code: ExceptionalCode, message: string): GraphQLFormattedError => ({
  message,
  ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
  ...(formatted.path === undefined ? {} : { path: formatted.path }),
  extensions: { code },
})

/** Which of the closed set an error is. What is not foreseen is INTERNAL. */
export const codeOf = (formatted: GraphQLFormattedError, error: unknown): ExceptionalCode => {
  const original = unwrapResolverError(error)
  const own = original instanceof GraphQLError ? original.originalError : original
  if (own instanceof ExceptionalError) return own.code
  if (isDatabaseAway(original) || (original instanceof GraphQLError && isDatabaseAway(original.originalError)))
    return 'UNAVAILABLE'
  if (formatted.extensions?.[limitExtension] === true || tooManyTokens.test(formatted.message)) return 'TOO_COMPLEX'
  // An error a resolver threw says nothing about the request, whatever code it carries.
  if (original !== error) return 'INTERNAL'
  return requestCodes.has(String(formatted.extensions?.['code'])) ? 'BAD_REQUEST' : 'INTERNAL'
}

/** The parser's own words for its limit, in those of the other limits. */
const messageOf = ({ message }: GraphQLFormattedError): string => {
  const most = tooManyTokens.exec(message)?.[1]
  return most === undefined ? message : `Token limit of ${most} exceeded.`
}

/** An error as a caller may see it: code and message of ours, and nothing of what lies underneath. */
export const formatError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const code = codeOf(formatted, error)
  if (code === 'UNAVAILABLE') return answer(formatted, code, unavailable)
  if (code !== 'INTERNAL') return answer(formatted, code, messageOf(formatted))
  return answer(formatted, code, 'Something went wrong on our side. Nothing you did is wrong; try again.')
}
