import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeBetween, placesInOrder } from './position.ts'

/** Puts something in at each of these places of a list, one after another. */
function filled(at: readonly number[]): readonly string[] {
  const places: string[] = []
  for (const where of at) {
    const index = where % (places.length + 1)
    places.splice(index, 0, placeBetween(places[index - 1] ?? null, places[index] ?? null))
  }
  return places
}

const isSorted = (places: readonly string[]): boolean =>
  places.every((place, index) => index === 0 || (places[index - 1] ?? '') < place)

describe('Places of blocks', () => {
  it('have room between any two, wherever something was put before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 200 }), at => {
        const places = filled(at)
        expect(isSorted(places)).toBe(true)
        expect(places.every(place => place !== '' && !place.endsWith('0'))).toBe(true)
      }),
    )
  })

  it('stay short where everything is added at the end', () => {
    const places = filled(Array.from({ length: 500 }, (_, index) => index))
    expect(Math.max(...places.map(({ length }) => length))).toBeLessThan(100)
  })

  it('come after both where two stand in the same', () => {
    expect(placeBetween('V', 'V') > 'V').toBe(true)
  })

  it('are in order from the beginning, for any number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), count => {
        const places = placesInOrder(count)
        expect(places).toHaveLength(count)
        expect(isSorted(places)).toBe(true)
        expect(places.every(place => place !== '')).toBe(true)
      }),
    )
  })
})
