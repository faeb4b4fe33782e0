import { describe, expect, it } from 'vitest'
import { answerProblems, type GivenAnswers } from './answers.ts'
import type { FormContent } from './form.ts'

const options = [
  { value: 'alone', label: 'Alone', anchor: 'You watched' },
  { value: 'talked', label: 'Talked through', anchor: 'You spoke' },
]
const form: FormContent = {
  name: 'Form',
  purpose: 'Purpose',
  supervisionQuestion: 'How much?',
  safetyQuestion: 'I stopped it',
  capabilityCodes: ['CLN-02'],
  fields: [
    { code: 'technique', kind: 'CHOICE', label: 'Technique', isRequired: true, options },
    { code: 'keep', kind: 'TEXT', label: 'Keep', isRequired: false, options: [] },
    { code: 'steps', kind: 'CHECKLIST', label: 'Steps', isRequired: false, options },
  ],
}
const given: GivenAnswers = {
  ratings: [{ capabilityCode: 'CLN-02', value: 2 }],
  answers: [{ fieldCode: 'technique', values: ['alone'] }],
  comment: 'Steady',
}
const wrong = (change: Partial<GivenAnswers>): string[] =>
  answerProblems(form, ['GMU-01', 'CLN-02'], { ...given, ...change }).map(({ path, code }) => `${path} ${code}`)
const technique = given.answers[0] ?? { fieldCode: '', values: [] }

describe('What an assessor filled in', () => {
  it('is fine where all that is asked is answered', () => {
    expect(wrong({})).toEqual([])
    expect(wrong({ answers: [technique, { fieldCode: 'steps', values: ['alone', 'talked'] }] })).toEqual([])
  })

  it.each([
    [[{ capabilityCode: 'CLN-02', value: 3 }], ['ratings.0.value OUT_OF_RANGE']],
    [[{ capabilityCode: 'CLN-02', value: -1 }], ['ratings.0.value OUT_OF_RANGE']],
    [[{ capabilityCode: 'OBS-01', value: 1 }], ['ratings.0.capabilityCode NOT_ASKED']],
    [[{ capabilityCode: 'CLN-02', value: null }], ['ratings MISSING']],
    [[], ['ratings MISSING']],
  ])('cannot rate %o', (ratings, problems) => {
    expect(wrong({ ratings })).toEqual(problems)
  })

  it('rates each item once', () => {
    const [rating = { capabilityCode: '', value: 0 }] = given.ratings
    expect(wrong({ ratings: [rating, rating] })).toEqual(['ratings.1.capabilityCode REPEATED'])
  })

  it.each([
    [[], ['answers MISSING']],
    [[{ fieldCode: 'technique', values: ['perfect'] }], ['answers.0.values UNKNOWN']],
    [[{ fieldCode: 'technique', values: ['alone', 'talked'] }], ['answers.0.values ONE_ONLY']],
    [[technique, { fieldCode: 'mark', values: ['1'] }], ['answers.1.fieldCode NOT_ASKED']],
    [[technique, technique], ['answers.1.fieldCode NOT_ASKED']],
    [[technique, { fieldCode: 'keep', values: ['as with 943 476 5919'] }], ['answers.1.values PATIENT_IDENTIFIER']],
  ])('cannot answer %o', (answers, problems) => {
    expect(wrong({ answers })).toEqual(problems)
  })

  it('names no patient in its comment', () => {
    expect(wrong({ comment: 'Repeat scan of 943 476 5919' })).toEqual(['comment PATIENT_IDENTIFIER'])
  })
})
