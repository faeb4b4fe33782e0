import { describe, expect, it } from 'vitest'
import { answersIn, draftOf, fieldOfProblem, formIn, nextQuestion } from './form-draft.ts'

const form = {
  name: 'Ours',
  purpose: 'For us',
  supervisionQuestion: 'How much?',
  safetyQuestion: 'I stopped it',
  capabilityCodes: ['CLN-03'],
  fields: [
    {
      code: 'technique',
      kind: 'CHOICE' as const,
      label: 'Technique',
      isRequired: true,
      options: [
        { value: 'answer-1', label: 'Alone', anchor: 'At 10:30: nothing was said' },
        { value: 'answer-2', label: 'With prompts', anchor: 'Two or three' },
      ],
    },
    { code: 'talk', kind: 'TEXT' as const, label: 'Talk', isRequired: false, options: [] },
  ],
}

describe('A form as it is written', () => {
  it('comes back as it went in, colons in what is seen among it', () => {
    expect(formIn(draftOf(form))).toEqual(form)
  })

  it('has an answer a line, empty lines left out', () => {
    expect(answersIn(' Checked \n\n Asked : twice')).toEqual([
      { value: 'answer-1', label: 'Checked', anchor: null },
      { value: 'answer-2', label: 'Asked', anchor: 'twice' },
    ])
  })

  it('gives each question a code of its own, whichever was taken out', () => {
    const [first, second] = [nextQuestion([]), { ...nextQuestion([]), code: 'question-2' }]
    expect(first.code).toBe('question-1')
    expect(nextQuestion([second]).code).toBe('question-3')
  })

  it('shows each problem at what was typed', () => {
    const { questions } = draftOf(form)
    const places = [
      'name',
      'capabilityCodes.0',
      'fields.0.options.1.anchor',
      'fields.1.options',
      'fields.0',
      'formCode',
    ]
    expect(places.map(path => fieldOfProblem(path, questions))).toEqual([
      'form-name',
      'form-capabilityCodes',
      'question-0-answers',
      'question-1-label',
      'question-0-label',
      'form-save',
    ])
  })
})
