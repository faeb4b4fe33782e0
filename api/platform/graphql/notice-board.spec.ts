import { describe, expect, it, vi } from 'vitest'
import { createNoticeBoard } from './notice-board.ts'

describe('A notice', () => {
  it('reaches those it concerns, and nobody else', async () => {
    const board = createNoticeBoard()
    const [mine, theirs] = [board.subscribe('changed', 'me'), board.subscribe('changed', 'them')]
    const [first, other] = [mine.next(), theirs.next()]
    board.publish('changed', 'me', 1)
    board.publish('else', 'me', 2)
    board.publish('changed', 'them', 3)
    expect(await first).toEqual({ value: 1, done: false })
    expect(await other).toEqual({ value: 3, done: false })
  })

  it('takes the place of the one before where nobody has read it yet, however many there are', async () => {
    const board = createNoticeBoard()
    const listener = board.subscribe('changed', 'me')
    const first = listener.next()
    for (let count = 0; count < 5_000; count += 1) board.publish('changed', 'me', count)
    expect(await first).toEqual({ value: 0, done: false })
    expect(await listener.next()).toEqual({ value: 4_999, done: false })
  })

  it('is told to whoever begins to listen a moment later, and to nobody who does so long after', async () => {
    const board = createNoticeBoard()
    board.publish('changed', 'me', 1)
    const soon = board.subscribe('changed', 'me')
    expect(await soon.next()).toEqual({ value: 1, done: false })
    const later = performance.now() + 61_000
    vi.spyOn(performance, 'now').mockReturnValue(later)
    const late = board.subscribe('changed', 'me')
    const first = late.next()
    board.publish('changed', 'me', 2)
    expect(await first).toEqual({ value: 2, done: false })
    vi.restoreAllMocks()
  })

  it('goes nowhere once the listener has left', async () => {
    const board = createNoticeBoard()
    const listener = board.subscribe('changed', 'me')
    const pending = listener.next()
    await listener.return?.()
    board.publish('changed', 'me', 1)
    expect(await pending).toEqual({ value: undefined, done: true })
  })
})
