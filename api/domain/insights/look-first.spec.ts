import { describe, expect, it } from 'vitest'
import { bandOf } from './band.ts'
import { lookFirst, type LookedAt, type LookedAtQuestion } from './look-first.ts'
import { timeTaken } from './time-taken.ts'

const question: LookedAtQuestion = {
  blockId: 'q',
  number: 4,
  answered: bandOf(40),
  right: bandOf(30),
  wrong: bandOf(10),
  surelyWrong: bandOf(2),
  rightShare: { atLeast: 0.7, atMost: 0.8 },
  discrimination: 0.4,
  options: [
    { id: 'a', text: 'A', isRight: true, chosen: bandOf(30) },
    { id: 'b', text: 'B', isRight: false, chosen: bandOf(10) },
  ],
}
const nothing: LookedAt = { questions: [question], blocks: [], time: timeTaken([]), estimate: 30 }
const textsOf = (at: Partial<LookedAt>): string[] => lookFirst({ ...nothing, ...at }).map(({ text }) => text)

describe('What to look at first', () => {
  it('is nothing where nothing stands out', () => {
    expect(textsOf({})).toEqual([])
  })

  it('is a question that those who know the rest get wrong, and the option they choose', () => {
    expect(textsOf({ questions: [{ ...question, discrimination: -0.3 }] })).toEqual([
      'Question 4: those who do well elsewhere were wrong more often here; look at option B.',
    ])
  })

  it('is a wrong option more often chosen than the right one, then a hard question', () => {
    const chosen = [12, 27].map(bandOf)
    const options = question.options.map((option, index) => ({ ...option, chosen: chosen[index]! }))
    const hard = { ...question, right: bandOf(12), rightShare: { atLeast: 0.27, atMost: 0.42 }, options }
    expect(textsOf({ questions: [hard] })).toEqual([
      'Question 4: more people chose option B, which is wrong, than were right.',
      'Question 4: at most half were right at their first answer.',
    ])
  })

  it('is what people are certain of, and wrong', () => {
    expect(textsOf({ questions: [{ ...question, surelyWrong: bandOf(8) }] })[0]).toMatch(/6 to 10 people were certain/)
  })

  it('is where people stop, and how long they take', () => {
    const stopped = { blockId: 'b', number: 3, reached: bandOf(30), wentOn: bandOf(12) }
    const went = { blockId: 'c', number: 4, reached: bandOf(30), wentOn: bandOf(26) }
    expect(textsOf({ blocks: [stopped, went], time: timeTaken([{ minutes: 50, people: 8 }]) })).toEqual([
      'Step 3: 26 to 30 people got here, and 11 to 15 went on.',
      'It takes longer than it says. Half of those who finished took 50 minutes or less; it says 30.',
    ])
    expect(textsOf({ time: timeTaken([{ minutes: 10, people: 8 }]) })[0]).toMatch(/less time than it says/)
  })

  it('is an option hardly anybody chose, once many answered', () => {
    const options = [...question.options, { id: 'c', text: 'C', isRight: false, chosen: bandOf(0) }]
    expect(textsOf({ questions: [{ ...question, options }] })).toEqual([
      'Question 4: hardly anybody chose option C, if anybody did.',
    ])
    expect(textsOf({ questions: [{ ...question, options, answered: bandOf(15) }] })).toEqual([])
  })
})
