import type { FastifyServerOptions } from 'fastify'
import { createId } from './ids.ts'

type LoggerOptions = Exclude<FastifyServerOptions['logger'], boolean | undefined>

/** The part of a log that may be written where nobody reads along: names of operations and codes, never of people. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

const pathOf = (url: string | undefined): string => (url ?? '').split('?', 1)[0] ?? ''

/**
 * One JSON line for each event. A request is told by its method and path alone: no address of the caller, no headers, no
 * query string (it may carry variables), no body. An error is told by its name, message and stack; a database error's message may quote
 * a value someone typed, so of those only the code is kept.
 */
export const createLogOptions = (level: string, destination?: { write(line: string): void }): LoggerOptions => ({
  level,
  ...(destination === undefined ? {} : { stream: destination }),
  redact: { paths: ['*.password', '*.email', '*.cookie', '*.authorization', '*.token'], censor: '[removed]' },
  serializers: {
    req: (request: { id?: unknown; method?: string; url?: string }) => ({
      id: request.id,
      method: request.method,
      path: pathOf(request.url),
    }),
    res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
    err: describeError,
  },
})

const isDatabaseError = (error: Error): boolean => /^\d{2}[0-9A-Z]{3}$/.test(codeOf(error) ?? '')

const codeOf = (error: Error): string | undefined =>
  'code' in error && typeof error.code === 'string' ? error.code : undefined

/** The frames of a stack, without the message that stands above them. */
const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .join('\n')

/** An error as it may be logged. */
export function describeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const message = isDatabaseError(error) ? '[a database error; see its code]' : error.message
  return { type: error.name, message, code: codeOf(error), stack: framesOf(error) }
}

const requestIdPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Appears in the log, in the header X-Request-Id, in a masked error and beside each statement. A client that counts its
 * own requests may name the id, as long as it is a UUID: anything else could carry words.
 */
export const requestIdOf = (claimed: string | string[] | undefined): string =>
  typeof claimed === 'string' && requestIdPattern.test(claimed) ? claimed : createId()
