import { describe, expect, it } from 'vitest'
import { freeText, hotspot, measured, multiple, option, ordering, single } from '../../../tests/support/build/blocks.ts'
import type { Point } from './figure.ts'
import { markAnswer } from './mark.ts'

const choose = (...options: string[]) => ({ answer: 'OPTIONS' as const, options })
const pointAt = (...points: Point[]) => ({ answer: 'POINTS' as const, points })
const put = (...items: string[]) => ({ answer: 'ORDER' as const, items })
const inCyst = { x: 0.2, y: 0.2 }
const inStone = { x: 0.6, y: 0.6 }

describe('A single choice', () => {
  const asked = single(option('a'), option('b', true))

  it('is right or it is not, and says why of every option', () => {
    expect(markAnswer(asked, choose('b'))).toMatchObject({ isRight: true, share: 1 })
    expect(markAnswer(asked, choose('a'))).toEqual({
      isRight: false,
      share: 0,
      measured: null,
      parts: [
        { id: 'a', text: 'Text a', isRight: false, wasChosen: true, feedback: 'Why a' },
        { id: 'b', text: 'Text b', isRight: true, wasChosen: false, feedback: 'Why b' },
      ],
    })
  })

  it('counts an answer of another kind as none', () => {
    expect(markAnswer(asked, put('b'))).toMatchObject({ isRight: false, share: 0 })
  })
})

describe('A multiple choice', () => {
  const asked = multiple(option('a', true), option('b', true), option('c'), option('d'))

  it.each([
    [['a', 'b'], 1],
    [['a'], 0.5],
    [['a', 'b', 'c'], 0.5],
    [['a', 'b', 'c', 'd'], 0],
    [['c'], 0],
  ])('of %s is worth %d', (chosen, share) => {
    expect(markAnswer(asked, choose(...chosen))).toMatchObject({ share, isRight: share === 1 })
  })
})

describe('An order', () => {
  it('is worth the share of pairs that stand right', () => {
    const asked = ordering('a', 'b', 'c', 'd')
    expect(markAnswer(asked, put('a', 'b', 'c', 'd'))).toMatchObject({ isRight: true, share: 1 })
    expect(markAnswer(asked, put('b', 'a', 'c', 'd')).share).toBeCloseTo(5 / 6)
    expect(markAnswer(asked, put('d', 'c', 'b', 'a'))).toMatchObject({ isRight: false, share: 0 })
    // One item that was forgotten and put last: three of six pairs, although no item but one moved by more than a place.
    expect(markAnswer(asked, put('b', 'c', 'd', 'a')).share).toBeCloseTo(3 / 6)
    expect(markAnswer(asked, put('b', 'a', 'c', 'd')).parts.map(({ isRight }) => isRight)).toEqual([
      false,
      false,
      true,
      true,
    ])
  })
})

describe('A measurement', () => {
  const typed = { ...measured, calipers: null }
  const number = (value: number) => ({ answer: 'NUMBER' as const, value, calipers: null })

  it('is right up to its tolerance, and no further', () => {
    for (const value of [5.5, 6, 6.5])
      expect(markAnswer(typed, number(value))).toMatchObject({ isRight: true, measured: value })
    for (const value of [5.49, 6.51, -6]) expect(markAnswer(typed, number(value)).isRight).toBe(false)
  })

  it('is what its calipers measure, whatever number came with them', () => {
    const calipers = { from: { x: 0.1, y: 0.1 }, to: { x: 0.1, y: 0.2 } }
    const marked = markAnswer(measured, { answer: 'NUMBER', value: 6, calipers })
    expect(marked.measured).toBeCloseTo(9)
    expect(marked.isRight).toBe(false)
  })

  it('may be typed by somebody who cannot place calipers', () => {
    expect(markAnswer(measured, number(6)).isRight).toBe(true)
  })
})

describe('Pointing', () => {
  it('asks for every right region, and for nothing else', () => {
    expect(markAnswer(hotspot, pointAt(inCyst, inStone))).toMatchObject({ isRight: true, share: 1 })
    expect(markAnswer(hotspot, pointAt(inCyst))).toMatchObject({ isRight: false, share: 0.5 })
    expect(markAnswer(hotspot, pointAt(inCyst, inStone, { x: 0.8, y: 0.2 })).share).toBe(0.5)
    expect(markAnswer(hotspot, pointAt({ x: 0.8, y: 0.2 })).share).toBe(0)
  })

  it('does not count a second place in the same region against anybody', () => {
    expect(markAnswer(hotspot, pointAt(inCyst, { x: 0.21, y: 0.2 }, inStone)).isRight).toBe(true)
  })

  it('says of a place in no region that nothing is there', () => {
    const { parts } = markAnswer(hotspot, pointAt({ x: 0.95, y: 0.95 }))
    expect(parts.at(-1)).toMatchObject({ id: null, feedback: 'Nothing is there.', wasChosen: true, isRight: false })
    expect(markAnswer(hotspot, pointAt(inCyst)).parts.every(({ id }) => id !== null)).toBe(true)
  })

  it('takes the border of a round region as in it, and a corner cut off a polygon as out of it', () => {
    expect(markAnswer(hotspot, pointAt({ x: 0.3, y: 0.2 })).share).toBe(0.5)
    expect(markAnswer(hotspot, pointAt({ x: 0.52, y: 0.68 })).share).toBe(0)
  })
})

describe('Words of one’s own', () => {
  it('are worth what their writer ticked, and are neither right nor wrong', () => {
    const answer = { answer: 'WORDS' as const, text: 'A cyst', points: ['what'] }
    expect(markAnswer(freeText, answer)).toMatchObject({ isRight: null, share: 0.5 })
  })
})
