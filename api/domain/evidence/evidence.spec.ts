import { describe, expect, it } from 'vitest'
import { readDetails } from './details.ts'
import { caution, evidenceFacts } from './facts.ts'
import { pieceKind, pieceKinds } from './kinds.ts'
import { suggestCapabilities } from './suggest.ts'
import type { PieceKind } from './types.ts'

const kind = (code: string): PieceKind => {
  const found = pieceKind(code)
  if (found === undefined) throw new Error(`There is no kind ${code}`)
  return found
}
const read = (code: string, answers: Readonly<Record<string, string>>) =>
  readDetails(
    kind(code),
    Object.entries(answers).map(([key, value]) => ({ key, value })),
  )
const piece = (code: string, details: Readonly<Record<string, string | number>>) =>
  evidenceFacts({ id: 'p', kind: code, capabilities: ['OBS-02'], on: 20_000, details, confirmedBy: null })

describe('Kinds of evidence', () => {
  it('have codes and questions of their own, each once', () => {
    expect(new Set(pieceKinds.map(({ code }) => code)).size).toBe(pieceKinds.length)
    for (const { code, fields } of pieceKinds)
      expect(new Set(fields.map(({ key }) => key)).size, code).toBe(fields.length)
  })

  it('are never both always private and open to be confirmed', () => {
    expect(pieceKinds.filter(each => each.isAlwaysPrivate && each.isConfirmable)).toEqual([])
    expect(kind('REFLECTION').isAlwaysPrivate).toBe(true)
  })
})

describe('Answers to the questions of a kind', () => {
  it('are kept as numbers, days and texts, without what was left empty', () => {
    expect(read('CERTIFICATE', { issuer: ' The trust ', until: '2028-02-29' })).toEqual({
      details: { issuer: 'The trust', until: '2028-02-29' },
    })
    expect(read('SCREENING_REPORT', { flag: 'AMBER', pairs: '31', action: '' })).toEqual({
      details: { flag: 'AMBER', pairs: 31 },
    })
  })

  it.each([
    ['CERTIFICATE', { issuer: 'The trust', until: '2027-02-29' }, 'until NO_DAY'],
    ['CERTIFICATE', {}, 'issuer MISSING'],
    ['SCREENING_REPORT', { flag: 'BLUE', pairs: '31' }, 'flag UNKNOWN'],
    ['SCREENING_REPORT', { flag: 'RED', pairs: '-1' }, 'pairs OUT_OF_RANGE'],
    ['FEEDBACK', { source: 'PATIENT', themes: 'From 943 476 5919' }, 'themes PATIENT_IDENTIFIER'],
    ['PEER_AUDIT', { scoredThree: '0', scoredTwo: '0', scoredOne: '0' }, 'scoredThree OUT_OF_RANGE'],
    ['AWARD', { issuer: 'A university', pairs: '3' }, 'pairs NOT_ASKED'],
  ])('of %s are refused: %j', (code, answers, problem) => {
    const result = read(code, answers as Readonly<Record<string, string>>)
    expect('problems' in result ? result.problems.map(each => `${each.key} ${each.code}`) : []).toEqual([problem])
  })
})

describe('What a rule counts of a piece', () => {
  it('is the cases and the share that was acceptable, rounded down', () => {
    expect(piece('PEER_AUDIT', { scoredThree: 15, scoredTwo: 2, scoredOne: 2 })).toMatchObject([
      { kind: 'AUDIT', cases: 19, acceptablePercent: 89 },
    ])
    expect(piece('OUTCOME', { cases: 10, agreed: 9 })).toMatchObject([{ cases: 10, acceptablePercent: 90 }])
  })

  it('ends where a certificate does', () => {
    expect(piece('CERTIFICATE', { issuer: 'The trust', until: '1970-01-31' })).toMatchObject([{ until: 30 }])
  })

  it('is nothing of a screening report on too few pairs, which is never a fail', () => {
    expect(piece('SCREENING_REPORT', { flag: 'RED', pairs: 24 })).toEqual([])
    expect(caution('SCREENING_REPORT', { flag: 'RED', pairs: 24 })).toContain('never a fail')
    expect(piece('SCREENING_REPORT', { flag: 'RED', pairs: 25 })).toHaveLength(1)
  })
})

describe('Suggested capabilities', () => {
  const capability = (code: string, area: string | null, statement: string) => ({ code, area, statement })
  const suggest = (given: Partial<Parameters<typeof suggestCapabilities>[0]>) =>
    suggestCapabilities({
      text: '',
      area: null,
      usuallyShows: [],
      searchWords: [{ says: ['NT'], means: 'nuchal translucency', finds: ['OBS-02'], isAmbiguous: false }],
      capabilities: [
        capability('CLN-06', null, 'Reporting: reports clearly'),
        capability('OBS-01', 'OBS', 'Early pregnancy: scans it'),
        capability('OBS-02', 'OBS', 'First trimester screening: measures it'),
        capability('OBS-03', 'OBS', 'Anomaly: scans it'),
      ],
      stillToDo: new Set(['OBS-03']),
      ...given,
    }).map(({ capability: code, because }) => `${code} ${because}`)

  it('come by the words of departments, then by the kind, then by what the goal still asks for in the area', () => {
    expect(suggest({ text: 'nt audit', usuallyShows: ['CLN-06'], area: 'OBS' })).toEqual([
      'OBS-02 WORDS',
      'CLN-06 KIND',
      'OBS-03 GOAL',
    ])
  })

  it('never come from within another word', () => {
    expect(suggest({ text: 'patient want' })).toEqual([])
  })
})
