import type { WebSocket } from '@fastify/websocket'

/** Codes with which a connection is closed; a client that sees one of them does not come again by itself. */
export const closeCodes = { signedOut: 4401, tooMany: 4429 } as const

/** How many connections one person may hold open at a time: tabs and devices. */
export const mostConnections = 10
/** How many subscriptions one connection may carry. */
export const mostSubscriptions = 5
/** How many messages a connection may send in a minute. */
const mostMessages = 120
const minute = 60_000
/** A connection that listens to nothing is closed after this long. */
const idleAfter = 30_000
/** A connection that no longer answers is cut off after this long. */
const keepAlive = 12_000
/** The session of an open connection is read again this often. */
const checkEvery = minute

/** Somebody's open connection. */
export interface LiveConnection {
  readonly personId: string
  readonly socket: WebSocket
  /** Reads the session again; a connection whose session is over is closed. */
  check(): Promise<boolean>
  isListening(): boolean
}

/** The open connections of this process, by the person they belong to. */
export interface LiveConnections {
  hasRoomFor(personId: string): boolean
  /** Watches a connection until it closes. */
  add(connection: LiveConnection): void
}

const cutOffWhenSilent = (socket: WebSocket): NodeJS.Timeout => {
  let isAlive = true
  socket.on('pong', () => (isAlive = true))
  return setInterval(() => {
    if (!isAlive) return socket.terminate()
    isAlive = false
    socket.ping()
  }, keepAlive)
}

const closeWhenIdle = ({ socket, isListening }: LiveConnection): NodeJS.Timeout => {
  let wasListening = true
  return setInterval(() => {
    if (!wasListening && !isListening()) socket.close(1000, 'Nothing to listen to')
    wasListening = isListening()
  }, idleAfter)
}

const closeWhenFlooded = (socket: WebSocket): void => {
  let count = 0
  let since = Date.now()
  socket.on('message', () => {
    if (Date.now() - since > minute) [count, since] = [0, Date.now()]
    count += 1
    if (count > mostMessages) socket.close(closeCodes.tooMany, 'Too many messages')
  })
}

export const createLiveConnections = (): LiveConnections => {
  const open = new Map<string, Set<LiveConnection>>()
  const remove = (connection: LiveConnection): void => {
    const theirs = open.get(connection.personId)
    theirs?.delete(connection)
    if (theirs?.size === 0) open.delete(connection.personId)
  }
  return {
    hasRoomFor: personId => (open.get(personId)?.size ?? 0) < mostConnections,
    add: connection => {
      const { personId, socket } = connection
      open.set(personId, (open.get(personId) ?? new Set()).add(connection))
      const check = setInterval(() => void connection.check(), checkEvery)
      const timers = [check, cutOffWhenSilent(socket), closeWhenIdle(connection)]
      closeWhenFlooded(socket)
      // What a peer does wrong ends its connection and nothing else.
      socket.on('error', () => socket.terminate())
      socket.once('close', () => {
        for (const timer of timers) clearInterval(timer)
        remove(connection)
      })
    },
  }
}
