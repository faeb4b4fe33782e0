import { describe, expect, it } from 'vitest'
import { differencesOf, type FactsWords } from './facts-differences.ts'
import type { FactsForm } from './facts-form.ts'

const form: FactsForm = {
  title: 'Renal colic',
  summary: '',
  outcome: '',
  kind: 'E_LEARNING',
  levelCode: 'ENH',
  area: '',
  develops: [],
  requiredModules: [],
  requiredRatings: [],
  gates: [],
  licence: '',
  reuse: '',
  sources: 'One\nTwo',
  reviewBy: '',
  changeNote: '',
}
const names: Readonly<Record<string, string>> = { 'CLN-01': 'Liver', 'PRE-01': 'First steps', 'PRE-02': 'Physics' }
const words: FactsWords = {
  label: field => field.toUpperCase(),
  name: code => names[code] ?? code,
  nothing: 'Nothing',
}

describe('Two versions of the one form', () => {
  it('differ in nothing where both say the same', () => {
    expect(differencesOf(form, structuredClone(form), words)).toEqual([])
  })

  it('stand side by side in words, field by field, where they differ', () => {
    const saved: FactsForm = {
      ...form,
      title: 'Renal colic in pregnancy',
      develops: [{ capabilityCode: 'CLN-01', from: '1', to: '2' }],
      requiredModules: [['PRE-01', 'PRE-02'], ['PRE-09']],
      sources: 'One',
    }
    expect(differencesOf(form, saved, words)).toEqual([
      { label: 'TITLE', mine: 'Renal colic', saved: 'Renal colic in pregnancy' },
      { label: 'DEVELOPS', mine: 'Nothing', saved: 'Liver 1 → 2' },
      { label: 'REQUIREDMODULES', mine: 'Nothing', saved: 'First steps / Physics; PRE-09' },
      { label: 'SOURCES', mine: 'One; Two', saved: 'One' },
    ])
  })
})
