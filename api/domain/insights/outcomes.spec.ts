import { describe, expect, it } from 'vitest'
import { freeText, hotspot, measured, option, ordering, single } from '../../../tests/support/build/blocks.ts'
import { bandOf } from './band.ts'
import { outcomesOf, outside } from './outcomes.ts'

describe('How a question without options was answered', () => {
  it('is, of an order, the place where it first went wrong', () => {
    expect(outcomesOf(ordering('a', 'b', 'c'), { b: 12 })).toEqual([
      { key: 'a', text: '1. Text a', isRight: false, people: bandOf(0) },
      { key: 'b', text: '2. Text b', isRight: false, people: bandOf(12) },
    ])
  })

  it('is, of a number, whether it was under, within or over what is right', () => {
    expect(outcomesOf(measured, { UNDER: 3, WITHIN: 20, OVER: 8 })).toEqual([
      { key: 'UNDER', text: 'Under 5.5 mm', isRight: false, people: bandOf(3) },
      { key: 'WITHIN', text: '5.5 to 6.5 mm', isRight: true, people: bandOf(20) },
      { key: 'OVER', text: 'Over 6.5 mm', isRight: false, people: bandOf(8) },
    ])
    const exact = outcomesOf({ ...measured, value: 0.3, tolerance: 0 }, {})
    expect(exact.map(({ text }) => text)).toEqual(['Under 0.3 mm', '0.3 mm', 'Over 0.3 mm'])
  })

  it('is, of an image, what was pointed at', () => {
    const told = outcomesOf(hotspot, { cyst: 14, [outside]: 7 })
    expect(told.map(({ text, isRight, people }) => [text, isRight, people.atMost])).toEqual([
      ['Cyst', true, 15],
      ['Stone', true, 5],
      ['Vessel', false, 5],
      ['Somewhere else', false, 10],
    ])
  })

  it('is nothing where options were chosen or words written', () => {
    expect([single(option('a')), freeText].map(each => outcomesOf(each, {}))).toEqual([[], []])
  })
})
