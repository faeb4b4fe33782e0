import { EventEmitter } from 'node:events'
import type { WebSocket } from '@fastify/websocket'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type LiveConnection, createLiveConnections, mostConnections } from './live-connections.ts'

/** A connection that writes down what was done to it. */
class Peer extends EventEmitter {
  readonly done: (string | number)[] = []
  answers = true
  ping(): void {
    this.done.push('ping')
    if (this.answers) this.emit('pong')
  }
  terminate(): void {
    this.done.push('terminate')
    this.emit('close')
  }
  close(code: number): void {
    this.done.push(code)
    this.emit('close')
  }
}

const connectionOf = (peer: Peer, facts: Partial<LiveConnection> = {}): LiveConnection => {
  const socket: unknown = peer
  return { personId: 'me', socket: socket as WebSocket, check: async () => true, isListening: () => true, ...facts }
}

describe('An open connection', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const open = (facts: Partial<LiveConnection> = {}, peer = new Peer()) => {
    const connections = createLiveConnections()
    connections.add(connectionOf(peer, facts))
    return { connections, peer }
  }

  it('stays open while it answers and listens', () => {
    const { peer } = open()
    vi.advanceTimersByTime(120_000)
    expect(new Set(peer.done)).toEqual(new Set(['ping']))
  })

  it('is cut off when it no longer answers', () => {
    const peer = new Peer()
    peer.answers = false
    open({}, peer)
    vi.advanceTimersByTime(24_000)
    expect(peer.done).toEqual(['ping', 'terminate'])
  })

  it('is closed when it listens to nothing', () => {
    const { peer } = open({ isListening: () => false })
    vi.advanceTimersByTime(60_000)
    expect(peer.done).toContain(1000)
  })

  it('is closed when it floods the service', () => {
    const { peer } = open()
    for (let count = 0; count < 121; count += 1) peer.emit('message', 'x')
    expect(peer.done).toContain(4429)
  })

  it('has its session read again every minute', () => {
    const check = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true))
    open({ check })
    vi.advanceTimersByTime(180_000)
    expect(check).toHaveBeenCalledTimes(3)
  })

  it('ends with its peer’s mistake, and makes room for another one', () => {
    const connections = createLiveConnections()
    const peers = Array.from({ length: mostConnections }, () => new Peer())
    for (const peer of peers) connections.add(connectionOf(peer))
    expect([connections.hasRoomFor('me'), connections.hasRoomFor('them')]).toEqual([false, true])
    peers[0]?.emit('error', new Error('too large'))
    expect(connections.hasRoomFor('me')).toBe(true)
    vi.advanceTimersByTime(120_000)
    expect(peers[0]?.done).toEqual(['terminate'])
  })
})
