import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { hotspot, measured, multiple, option, ordering } from '../../../tests/support/build/blocks.ts'
import { markAnswer } from './mark.ts'
import { distanceBetween } from './place.ts'

const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const point = fc.record({ x: fraction, y: fraction })
const flags = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }).filter(each => each.some(Boolean))

it('what is right is worth 1, all else less, and nothing is worth less than 0 or more than 1', () => {
  fc.assert(
    fc.property(flags, fc.array(fc.nat(11), { maxLength: 12 }), (right, picked) => {
      const options = right.map((isRight, index) => option(`o${index}`, isRight))
      const chosen = options.filter((_, index) => picked.includes(index))
      const { share, isRight } = markAnswer(multiple(...options), {
        answer: 'OPTIONS',
        options: chosen.map(({ id }) => id),
      })
      const isExact = options.every(each => chosen.includes(each) === each.isRight)
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      expect([isRight, share === 1]).toEqual([isExact, isExact])
    }),
  )
})

it('choosing one thing more that is wrong never helps', () => {
  fc.assert(
    fc.property(flags, fc.nat(11), (right, extra) => {
      const options = right.map((isRight, index) => option(`o${index}`, isRight))
      const chosen = options.filter(({ isRight }) => isRight).map(({ id }) => id)
      const more = options[extra % options.length]
      if (more === undefined || more.isRight) return
      const share = (ids: string[]) => markAnswer(multiple(...options), { answer: 'OPTIONS', options: ids }).share ?? 0
      expect(share([...chosen, more.id])).toBeLessThan(share(chosen))
    }),
  )
})

it('an order and its reverse are worth 1 together', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  fc.assert(
    fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), items => {
      const share = (given: string[]) => markAnswer(ordering(...ids), { answer: 'ORDER', items: given }).share ?? 0
      expect(share(items) + share(items.toReversed())).toBeCloseTo(1)
    }),
  )
})

it('a measurement is the same from either end, and never what came with it', () => {
  fc.assert(
    fc.property(point, point, fc.double({ noNaN: true, noDefaultInfinity: true }), (from, to, value) => {
      const one = markAnswer(measured, { answer: 'NUMBER', value, calipers: { from, to } })
      const other = markAnswer(measured, { answer: 'NUMBER', value: 6, calipers: { from: to, to: from } })
      expect(one.measured).toBeCloseTo(distanceBetween(from, to, { width: 120, height: 90 }))
      expect(one.measured).toBeCloseTo(other.measured ?? Number.NaN)
    }),
  )
})

it('a place is worth the same in whatever order it was pointed at', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), points => {
      const share = (given: typeof points) => markAnswer(hotspot, { answer: 'POINTS', points: given }).share
      expect(share(points)).toBe(share(points.toReversed()))
    }),
  )
})
