import { describe, expect, it } from 'vitest'
import { scrollFor, spanOf } from './useWindow.ts'

describe('What is drawn of a long row', () => {
  const track = { count: 200, size: 40, fixed: 100 }

  it.each([
    [0, 500, 0, 14],
    [400, 500, 6, 24],
    [7_600, 500, 186, 200],
    [0, 0, 0, 4],
  ])('scrolled by %i in %i pixels is %i to %i', (scrolled, room, from, to) => {
    expect(spanOf(track, scrolled, room)).toEqual({ from, to })
  })

  it('is nothing where there is nothing', () => {
    expect(spanOf({ ...track, count: 0 }, 900, 500)).toEqual({ from: 0, to: 0 })
  })

  it('moves just as far as one needs to be seen whole', () => {
    expect(scrollFor(track, 2, 400, 500)).toBe(80)
    expect(scrollFor(track, 12, 400, 500)).toBe(400)
    expect(scrollFor(track, 30, 400, 500)).toBe(840)
  })
})
