import websocket, { type WebSocket } from '@fastify/websocket'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { type Server, type ServerOptions, handleProtocols, makeServer } from 'graphql-ws'
import { ExceptionalError, signInFirst } from '../errors.ts'
import type { RequestContext } from './context.ts'
import {
  type LiveConnections,
  closeCodes,
  createLiveConnections,
  mostConnections,
  mostSubscriptions,
} from './live-connections.ts'
import { type LiveOperationParts, createPreparation, formatLiveErrors } from './live-operation.ts'

export interface LiveRouteParts extends LiveOperationParts {
  readonly publicUrl: string
  /** Whose session a request carries; null: nobody's, or it is over. */
  personOf(request: FastifyRequest): Promise<string | null>
  createContext(request: FastifyRequest, personId: string): RequestContext
}

interface Extra {
  readonly request: FastifyRequest
  readonly socket: WebSocket
  readonly personId: string
  /** Ids of the subscriptions under way. */
  readonly listening: Set<string>
}

type LiveOptions = ServerOptions<Record<string, unknown>, Extra>
type LiveContext = Parameters<NonNullable<LiveOptions['onSubscribe']>>[0]

/** Octets of one message; a wish to be told is a few hundred. */
const largestMessage = 16 * 1024

/** A browser sends cookies along whatever page opens a connection: only our own pages may. */
const isOwnPage = (request: FastifyRequest, { publicUrl, isProduction }: LiveRouteParts): boolean => {
  const { origin, host } = request.headers
  return origin === publicUrl || (!isProduction && host !== undefined && origin === `http://${host}`)
}

const refuse = (request: FastifyRequest, reply: FastifyReply, status: number, message: string): FastifyReply =>
  reply.code(status).send({ code: 'FORBIDDEN', message, requestId: request.id })

/** The session still stands and is still that person's; otherwise the connection is closed. */
const stillSignedIn = async ({ request, socket, personId }: Extra, parts: LiveRouteParts): Promise<boolean> => {
  const stands = (await parts.personOf(request).catch(() => null)) === personId
  if (!stands) socket.close(closeCodes.signedOut, 'The session has ended')
  return stands
}

const asError = (error: ExceptionalError): GraphQLError => new GraphQLError(error.message, { originalError: error })

const tooMany = (): GraphQLError =>
  asError(new ExceptionalError('TOO_COMPLEX', `A connection carries at most ${mostSubscriptions} subscriptions.`))

const idOf = ({ extra }: LiveContext): string => extra.request.id

const createServer = (parts: LiveRouteParts): Server<Extra> => {
  const prepare = createPreparation(parts)
  const options: LiveOptions = {
    onSubscribe: async (context, id, wish) => {
      if (!(await stillSignedIn(context.extra, parts))) return [asError(signInFirst())]
      if (Object.keys(context.subscriptions).indexOf(id) >= mostSubscriptions) return [tooMany()]
      const prepared = prepare(wish)
      if (!('document' in prepared)) return prepared
      const { request, personId } = context.extra
      return { ...prepared, contextValue: parts.createContext(request, personId) }
    },
    onOperation: ({ extra }, id) => void extra.listening.add(id),
    onComplete: ({ extra }, id) => void extra.listening.delete(id),
    onNext: async (...[context, , , , result]) => {
      // Nothing is told once the session is over: what is closed sends no more.
      await stillSignedIn(context.extra, parts)
      if (result.errors === undefined) return undefined
      return { ...result, errors: formatLiveErrors(result.errors, idOf(context)) }
    },
    onError: (context, _id, _wish, errors) => formatLiveErrors(errors, idOf(context)),
  }
  return makeServer(options)
}

/** Joins a connection and the protocol spoken over it. */
const serve = (server: Server<Extra>, extra: Extra): void => {
  const { socket, request } = extra
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: text =>
        new Promise((resolve, reject) => {
          if (socket.readyState !== socket.OPEN) resolve()
          else socket.send(text, error => (error ? reject(error) : resolve()))
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: hear => {
        socket.on('message', data => {
          hear(String(data)).catch((error: unknown) => {
            request.log.error({ err: error }, 'A subscription failed')
            socket.close(1011, 'Something went wrong on our side')
          })
        })
      },
    },
    extra,
  )
  socket.once('close', (code, reason) => void closed(code, String(reason)))
}

const persons = new WeakMap<FastifyRequest, string>()

const admit =
  (parts: LiveRouteParts, connections: LiveConnections) => async (request: FastifyRequest, reply: FastifyReply) => {
    if (!request.ws) return refuse(request, reply, 404, 'Subscriptions are answered over WebSocket.')
    if (!isOwnPage(request, parts)) return refuse(request, reply, 403, 'This page is not one of ours.')
    const personId = await parts.personOf(request)
    // Let in to be told with a code: a page cannot see why a handshake was refused, and would come again and again.
    if (personId === null) return undefined
    if (!connections.hasRoomFor(personId))
      return refuse(request, reply, 429, `One person may hold ${mostConnections} connections open.`)
    persons.set(request, personId)
    return undefined
  }

/** Answers subscriptions at /subscriptions, to people signed in, from our own pages. */
export const addLiveRoute = async (app: FastifyInstance, parts: LiveRouteParts): Promise<void> => {
  const connections = createLiveConnections()
  const server = createServer(parts)
  await app.register(websocket, {
    options: { maxPayload: largestMessage, handleProtocols: protocols => handleProtocols(protocols) },
  })
  app.route({
    method: 'GET',
    url: '/subscriptions',
    websocket: true,
    preValidation: admit(parts, connections),
    handler: (socket, request) => {
      const personId = persons.get(request)
      if (personId === undefined) return socket.close(closeCodes.signedOut, signInFirst().message)
      const extra: Extra = { request, socket, personId, listening: new Set() }
      const isListening = () => extra.listening.size > 0
      connections.add({ personId, socket, check: () => stillSignedIn(extra, parts), isListening })
      serve(server, extra)
    },
  })
}
