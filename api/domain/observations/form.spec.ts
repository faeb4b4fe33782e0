import { describe, expect, it } from 'vitest'
import { formProblems, type FormContent, type FormField } from './form.ts'

const choice: FormField = {
  code: 'difficulty',
  kind: 'CHOICE',
  label: 'How difficult was it?',
  isRequired: true,
  options: [
    { value: 'usual', label: 'As usual', anchor: 'What a list brings' },
    { value: 'harder', label: 'Harder', anchor: 'Poor views' },
  ],
}
const form: FormContent = {
  name: 'Direct observation',
  purpose: 'You watched.',
  supervisionQuestion: 'How much supervision?',
  safetyQuestion: 'I stopped the scan, took over, or have a safety concern',
  capabilityCodes: ['CLN-02'],
  fields: [choice],
}
const wrong = (change: Partial<FormContent>): string[] =>
  formProblems({ ...form, ...change }, new Set(['CLN-02'])).map(({ path, code }) => `${path} ${code}`)
const wrongField = (change: Partial<FormField>): string[] => wrong({ fields: [{ ...choice, ...change }] })

describe('A form', () => {
  it('that asks what it should is fine', () => {
    expect(wrong({})).toEqual([])
  })

  it('always has the question of safety', () => {
    expect(wrong({ safetyQuestion: ' ' })).toEqual(['safetyQuestion MISSING'])
  })

  it.each([
    { label: 'Pass or fail?' },
    { code: 'pass' },
    { options: [...choice.options, { value: 'no', label: 'Failed', anchor: 'Not safe' }] },
  ])('has no pass: %o', change => {
    expect(wrongField(change)).toEqual(['fields.0 DECIDES'])
  })

  it('says beside every choice what it means', () => {
    const [first = { value: '', label: '', anchor: null }, second = first] = choice.options
    expect(wrongField({ options: [first, { ...second, anchor: null }] })).toEqual(['fields.0.options.1.anchor MISSING'])
    const items = { kind: 'CHECKLIST', options: [{ ...first, anchor: null }] } as const
    expect(wrongField(items)).toEqual([])
  })

  it.each([
    [{ options: choice.options.slice(1) }, 'fields.0.options OUT_OF_RANGE'],
    [{ kind: 'TEXT' }, 'fields.0.options NOT_ASKED'],
    [{ code: 'Two Words' }, 'fields.0.code UNREADABLE'],
    [{ label: '' }, 'fields.0.label MISSING'],
  ] as const)('cannot ask %o', (change, problem) => {
    expect(wrongField(change)).toEqual([problem])
  })

  it('asks of what there is, each question once, and no more than fits', () => {
    expect(wrong({ capabilityCodes: ['X-1'] })).toEqual(['capabilityCodes.0 UNKNOWN'])
    expect(wrong({ fields: [choice, choice] })).toEqual(['fields.1.code REPEATED'])
    const many = Array.from({ length: 9 }, (_, index) => ({ ...choice, code: `q${index}` }))
    expect(wrong({ fields: many })).toEqual(['fields OUT_OF_RANGE'])
  })
})
