import type { FastifyInstance } from 'fastify'
import { print, type DocumentNode } from 'graphql'
import { WebSocket } from 'ws'
import type { ApiClient, ApiError } from './api-client.ts'

interface Message {
  readonly id?: string
  readonly type: string
  readonly payload?: { readonly data?: unknown } | readonly ApiError[]
}

/** Somebody's open connection, as a browser's. */
export interface LiveClient {
  /** Asks to be told; the answers come one by one. */
  subscribe(document: string | DocumentNode, extensions?: object): void
  send(text: string): void
  /** The next message that is no greeting; fails where the connection closes first. */
  next(): Promise<Message>
  /** Everything told so far and not yet taken. */
  waiting(): readonly Message[]
  /** The code it is closed with. */
  closed: Promise<number>
  close(): void
  /** Reads nothing more of what comes, as a page does whose device sleeps. */
  stopReading(): void
}

const protocol = 'graphql-transport-ws'

/** Messages in order, for whoever asks for the next one. */
const createQueue = (socket: WebSocket) => {
  const waiting: Message[] = []
  let welcome = (): void => {}
  const welcomed = new Promise<void>(resolve => {
    welcome = resolve
  })
  const askers: { give(message: Message): void; fail(error: Error): void }[] = []
  socket.on('message', data => {
    const message: Message = JSON.parse(String(data))
    if (message.type === 'connection_ack') return welcome()
    const asker = askers.shift()
    if (asker === undefined) waiting.push(message)
    else asker.give(message)
  })
  socket.on('close', code => {
    for (const { fail } of askers.splice(0)) fail(new Error(`Closed with ${code}`))
  })
  const next = (): Promise<Message> => {
    const message = waiting.shift()
    if (message !== undefined) return Promise.resolve(message)
    return new Promise((give, fail) => {
      askers.push({ give, fail })
    })
  }
  return { next, waiting: () => [...waiting], welcomed }
}

/** Over the network: a connection is more than what can be handed to the service in this process. */
const addressOf = async (app: FastifyInstance): Promise<string> => {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return `ws://127.0.0.1:${port}/subscriptions`
}

const opened = (socket: WebSocket): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.on('open', resolve)
    socket.on('error', reject)
  })

/** Opens a connection with somebody's cookies; an error with the status, or the code, where it is refused. */
export const openLive = async (
  app: FastifyInstance,
  client: ApiClient,
  headers: Record<string, string> = {},
): Promise<LiveClient> => {
  const socket = new WebSocket(await addressOf(app), protocol, { headers: { ...client.headers(), ...headers } })
  await opened(socket)
  const { next, waiting, welcomed } = createQueue(socket)
  const closed = new Promise<number>(resolve => {
    socket.on('close', resolve)
  })
  socket.send(JSON.stringify({ type: 'connection_init' }))
  await Promise.race([welcomed, closed.then(code => Promise.reject(new Error(`Closed with ${code}`)))])
  let count = 0
  return {
    subscribe: (document, extensions = {}) => {
      count += 1
      const query = typeof document === 'string' ? document : print(document)
      socket.send(JSON.stringify({ id: String(count), type: 'subscribe', payload: { query, extensions } }))
    },
    send: text => socket.send(text),
    next,
    waiting,
    closed,
    close: () => socket.terminate(),
    stopReading: () => socket.pause(),
  }
}
