import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import type { Config } from '../config.ts'
import { createLogOptions, requestIdOf } from '../logging.ts'
import { createHeaderOptions } from './headers.ts'
import { addJsonBody } from './json-body.ts'
import { type Watchers, addRequestWatch } from './request-watch.ts'

export interface HttpParts {
  readonly watchers: Watchers
  readonly config: Pick<
    Config,
    'publicUrl' | 'trustedProxies' | 'logLevel' | 'requestTimeoutMilliseconds' | 'uploadTimeoutMilliseconds'
  >
  /** Where log lines go instead of standard output; for specs. */
  readonly logDestination?: { write(line: string): void }
}

/** A form with a long reflection is some kilobytes, a list of two thousand people as base64 some hundred. */
const largestBody = 512 * 1024

/** Below this a packed answer is no shorter to send. */
const smallestPacked = 1024

/** Answers and files are packed on their way. Quality 4 takes milliseconds and is within a tenth of the best. */
const packing = {
  encodings: ['br' as const, 'gzip' as const],
  threshold: smallestPacked,
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
}

const requestIdHeader = 'x-request-id'

/** Somebody still owes the rest of what they began to send. */
const isIncomplete = ({ raw }: FastifyRequest): boolean => raw.complete === false

const timeoutAnswer = (request: FastifyRequest) =>
  isIncomplete(request)
    ? { status: 408, message: 'The request did not arrive in time.' }
    : { status: 503, message: 'No answer in time; try again.' }

const addErrorHandler = (app: FastifyInstance): void => {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500)
      return reply.code(status).send({ code: 'BAD_REQUEST', message: error.message, requestId: request.id })
    if (status === 503) {
      const timeout = timeoutAnswer(request)
      request.log.warn({ status: timeout.status }, 'A request took too long')
      return reply.code(timeout.status).send({ code: 'TIMED_OUT', message: timeout.message, requestId: request.id })
    }
    request.log.error({ err: error }, 'A request failed')
    const message = 'Something went wrong on our side; try again.'
    return reply.code(status).send({ code: 'INTERNAL', message, requestId: request.id })
  })
}

/** What a log should say of a request beyond its status: which way of signing in it knocked at, what was refused. */
const accountOf = ({ scope }: FastifyRequest): object => ({
  ...(scope?.door && { door: scope.door }),
  ...(scope && scope.refusals.size > 0 && { refused: [...scope.refusals] }),
})

/** One line for each request, by the pattern of its route: an address may hold an id or somebody's words. */
const addRequestLog = (app: FastifyInstance): void => {
  app.addHook('onSend', (request, reply, payload, done) => {
    reply.header(requestIdHeader, request.id)
    // Whoever was answered before they had sent everything could hold the connection open for ever.
    if (isIncomplete(request)) reply.header('connection', 'close')
    done(null, payload)
  })
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
        ...accountOf(request),
      },
      'request',
    )
    done()
  })
}

/** Once the server closes, a connection ends with the answer it waits for: kept alive, it would hold up the end. */
const addFarewell = (app: FastifyInstance): void => {
  let isClosing = false
  app.addHook('preClose', done => {
    isClosing = true
    done()
  })
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isClosing) reply.header('connection', 'close')
    done(null, payload)
  })
}

/** How often the server looks for requests whose sender takes too long; Node's own half minute would let them pile up. */
const lookEvery = (requestTimeout: number): number => Math.min(1_000, Math.ceil(requestTimeout / 3))

/** The bare HTTP server: limits, headers, logs and errors, and no route yet. */
export const createHttpApp = async ({ config, watchers, logDestination }: HttpParts): Promise<FastifyInstance> => {
  const app: FastifyInstance = Fastify({
    logger: createLogOptions(config.logLevel, logDestination),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: request => requestIdOf(request.headers[requestIdHeader]),
    requestIdHeader: false,
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    bodyLimit: largestBody,
    // From the first octet of the head to the last of the body: whoever sends drop by drop is cut off. Files take longer
    // than the rest; a body that is none of them has to be there by the time its answer is due.
    requestTimeout: Math.max(config.requestTimeoutMilliseconds, config.uploadTimeoutMilliseconds),
    http: {
      connectionsCheckingInterval: lookEvery(config.requestTimeoutMilliseconds),
      headersTimeout: config.requestTimeoutMilliseconds,
    },
    handlerTimeout: config.requestTimeoutMilliseconds,
    forceCloseConnections: 'idle',
  })
  addRequestWatch(app, watchers)
  addErrorHandler(app)
  addJsonBody(app)
  addRequestLog(app)
  addFarewell(app)
  await app.register(compress, packing)
  await app.register(helmet, createHeaderOptions(config.publicUrl.startsWith('https:')))
  return app
}
