import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { findPatientIdentifiers } from '../api/domain/privacy/identifiers.ts'
import { broken, lineOf, problemsIn, removeCopies, type Fault } from '../tests/support/faulty-reference.ts'
import { loadReference, type ReferenceCapability } from './reference.ts'

const { capabilities } = loadReference(join(import.meta.dirname, 'reference'))
const textsOf = ({ descriptors, evidenceExample }: ReferenceCapability): string[] => [
  ...descriptors.map(({ text }) => text),
  evidenceExample,
]

/** Kinds of evidence each class asks for, as people write them. */
const kinds: Record<string, RegExp> = {
  E1: /observ|audit|training|second opinion/i,
  E2: /\blog\b|observ|discussion|compar|second opinion/i,
  E3: /\blog\b|observ|audit|certificate/i,
  E4a: /DQASS|image review|certificate/i,
  E4b: /image review|e-learning|certificate/i,
  E5: /statement|confirm|review|senior|feedback|outcome/i,
  E6: /teaching|learner|calibration|module/i,
  E7: /output|cycle|apprais|abstract|publication|project|funded|evaluation/i,
}

describe('What 1 to 4 look like', () => {
  it('is said of each of the 100 capabilities, four times and with an example of evidence', () => {
    expect(capabilities).toHaveLength(100)
    const values = new Set(capabilities.map(({ descriptors }) => descriptors.map(({ value }) => value).join()))
    expect([...values]).toEqual(['1,2,3,4'])
  })

  it('is said in words that nobody else got', () => {
    const texts = capabilities.flatMap(textsOf)
    expect(new Set(texts).size).toBe(500)
  })

  it('takes whole sentences, at most three', () => {
    const sentences = (text: string): number => text.match(/[.?!](?=\s|$)/g)?.length ?? 0
    const odd = capabilities.flatMap(textsOf).filter(text => {
      return !/^[A-Z]/.test(text) || !text.endsWith('.') || sentences(text) > 3
    })
    expect(odd).toEqual([])
  })

  it('names nothing that could identify a patient', () => {
    expect(capabilities.flatMap(textsOf).filter(text => findPatientIdentifiers(text).length > 0)).toEqual([])
  })

  it('has an example of a kind of evidence that its class asks for', () => {
    const odd = capabilities.filter(each => !kinds[each.evidenceClass]?.test(each.evidenceExample))
    expect(odd.map(({ code, evidenceExample }) => [code, evidenceExample])).toEqual([])
  })
})

afterEach(removeCopies)

const urology = 'capabilities/urology.yaml'
const first =
  'Scans both testes with a supervisor who compares Doppler, identifies a lump and decides how urgent it is.'

describe('A fault in what 1 to 4 look like is told with file, line and field', () => {
  it.each<Fault>([
    {
      name: 'a value that is missing',
      file: urology,
      change: [`      1: >-\n        ${first}\n`, ''],
      field: 'capabilities[0].descriptors.1',
      message: 'this field is missing',
      marker: 'descriptors:',
    },
    {
      name: 'a text too short to say anything',
      file: urology,
      change: [first, 'Watches the scan.'],
      field: 'capabilities[0].descriptors.1',
      message: 'takes 8 to 45 words, and these are 3',
      marker: '1: >-',
    },
    {
      name: 'a sentence that another capability has',
      file: urology,
      change: [first, 'Measures the kidneys and bladder under guidance.'],
      field: 'capabilities[1].descriptors.1',
      message: 'says the same as URO-01',
      marker: '1: >-',
      skip: 1,
    },
    {
      name: 'the words of the rating scale',
      file: urology,
      change: [first, 'Examines the scrotum in full with a named colleague to call on at all times.'],
      field: 'capabilities[0].descriptors.1',
      message: '"with a named colleague to" repeats the rating scale: say what it means here',
      marker: '1: >-',
    },
    {
      name: 'a text that sounds as if it granted something',
      file: urology,
      change: [first, 'Scans both testes unaided and is from now on competent to practise in every department.'],
      field: 'capabilities[0].descriptors.1',
      message: 'no text may sound as if it granted something',
      marker: '1: >-',
    },
  ])('$name', fault => {
    const { directory, text } = broken(fault)
    const line = lineOf(text, fault)
    expect(problemsIn(directory)).toContainEqual({ file: fault.file, line, field: fault.field, message: fault.message })
  })
})
