import { describe, expect, it } from 'vitest'
import { bandOf } from './band.ts'
import { calibrationOf } from './calibration.ts'
import { discriminationOf, type ScoredGroup } from './discrimination.ts'
import { dropOff } from './drop-off.ts'
import { optionInsights, questionInsight } from './question.ts'
import { timeTaken } from './time-taken.ts'

const group = (...shares: readonly number[]): ScoredGroup => ({
  people: shares.length,
  sum: shares.reduce((sum, each) => sum + each, 0),
  squares: shares.reduce((sum, each) => sum + each * each, 0),
})
const times = (count: number, share: number): number[] => Array.from({ length: count }, () => share)

describe('Discrimination', () => {
  it('is the point-biserial correlation, worked out by hand', () => {
    // M1 = 10.5 / 15 = 0.7, M0 = 5.5 / 10 = 0.55, M = 16 / 25 = 0.64; s^2 = 10.96 / 25 - 0.64^2 = 0.0288, s = 0.1697;
    // r = 0.15 / 0.1697 * sqrt(15 * 10) / 25 = 0.433.
    const right = group(...times(9, 0.8), ...times(3, 0.7), ...times(3, 0.4))
    const wrong = group(...times(5, 0.7), ...times(5, 0.4))
    expect(right.sum).toBeCloseTo(10.5)
    expect(discriminationOf(right, wrong)).toBe(0.4)
  })

  it('is 1 where only those who know the rest are right, and -1 the other way round', () => {
    expect(discriminationOf(group(...times(20, 0.8)), group(...times(10, 0.4)))).toBe(1)
    expect(discriminationOf(group(...times(10, 0.4)), group(...times(20, 0.8)))).toBe(-1)
  })

  it('is 0 where both groups know the rest alike', () => {
    const either = group(...times(8, 0.5), ...times(8, 1))
    expect(discriminationOf(either, either)).toBe(0)
  })

  it('is not told of fewer than 21, of five or fewer on one side, or where nothing tells people apart', () => {
    expect(discriminationOf(group(...times(10, 0.8)), group(...times(10, 0.4)))).toBeNull()
    expect(discriminationOf(group(...times(40, 0.8)), group(...times(5, 0.4)))).toBeNull()
    expect(discriminationOf(group(...times(20, 0.7)), group(...times(20, 0.7)))).toBeNull()
  })
})

describe('A question', () => {
  const counts = {
    answered: 40,
    right: 18,
    wrong: 22,
    surelyWrong: 7,
    scoredRight: group(...times(18, 0.8)),
    scoredWrong: group(...times(22, 0.8)),
    chosen: { a: 18, b: 19, c: 3 },
  }

  it('is told with its difficulty in bands', () => {
    expect(questionInsight(counts, true)).toEqual({
      answered: { atLeast: 36, atMost: 40 },
      right: { atLeast: 16, atMost: 20 },
      wrong: { atLeast: 21, atMost: 25 },
      surelyWrong: { atLeast: 6, atMost: 10 },
      rightShare: { atLeast: 0.4, atMost: 0.56 },
      discrimination: null,
    })
  })

  it('is told by who answered alone, where only whoever answered can mark it', () => {
    expect(questionInsight(counts, false)).toMatchObject({ answered: bandOf(40), right: null, rightShare: null })
  })

  it('is told option by option, those nobody chose among them', () => {
    const options = ['a', 'b', 'c', 'd'].map(id => ({ id, text: id, isRight: id === 'a' }))
    const chosen = optionInsights(options, counts.chosen).map(option => option.chosen.atMost)
    expect(chosen).toEqual([20, 20, 5, 5])
  })
})

describe('How sure people were', () => {
  it('is held against how often they were right', () => {
    const lines = calibrationOf(
      [
        { confidence: 3, answers: 40, right: 18 },
        { confidence: 1, answers: 12, right: 4 },
      ],
      3,
    )
    expect(lines).toEqual([
      { confidence: 1, answers: bandOf(12), right: bandOf(4), rightShare: { atLeast: 0, atMost: 0.46 } },
      { confidence: 2, answers: bandOf(0), right: bandOf(0), rightShare: null },
      { confidence: 3, answers: bandOf(40), right: bandOf(18), rightShare: { atLeast: 0.4, atMost: 0.56 } },
    ])
  })

  it('is not told of one or two questions, of which it would say too much', () => {
    expect(calibrationOf([{ confidence: 3, answers: 40, right: 18 }], 2)).toBeNull()
  })
})

describe('How far people got', () => {
  it('counts whoever got further at every block before', () => {
    const furthest = [
      { at: 0, people: 4 },
      { at: 1, people: 8 },
      { at: 3, people: 20 },
    ]
    expect(dropOff(furthest, 3, 12)).toEqual([
      { reached: bandOf(28), wentOn: bandOf(20) },
      { reached: bandOf(20), wentOn: bandOf(20) },
      { reached: bandOf(20), wentOn: bandOf(12) },
    ])
  })
})

describe('Time taken', () => {
  it('is told by the person in the middle and those at the quarters', () => {
    // Of 24 people the 6th took 20, the 12th 20, the 18th 30.
    const counts = [
      { minutes: 30, people: 6 },
      { minutes: 10, people: 5 },
      { minutes: 20, people: 8 },
      { minutes: 90, people: 5 },
    ]
    expect(timeTaken(counts)).toEqual({ people: bandOf(24), lowerQuartile: 20, median: 20, upperQuartile: 30 })
  })

  it('is told without quarters of fewer than 21 people, and not at all of fewer than six', () => {
    expect(timeTaken([{ minutes: 15, people: 20 }])).toMatchObject({ median: 15, lowerQuartile: null })
    expect(timeTaken([{ minutes: 15, people: 5 }])).toMatchObject({ median: null, people: { atLeast: 0, atMost: 5 } })
    expect(timeTaken([])).toMatchObject({ median: null })
  })
})
