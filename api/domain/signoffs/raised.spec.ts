import { describe, expect, it } from 'vitest'
import type { EvidenceClass } from '../capability/types.ts'
import { quorumOf, raisedClass, type Raise } from './raised.ts'

const extended: EvidenceClass = {
  code: 'E2',
  name: 'Extended',
  to3: [
    { kind: 'LOG', count: 50, abnormal: 15, text: '50 examinations, at least 15 of them abnormal' },
    { kind: 'OBSERVATION', count: 4, observers: 2, text: '4 observations by 2 different observers' },
    { kind: 'AUDIT', count: 1, text: 'a 20-case audit' },
  ],
  to4: [{ kind: 'SECOND_OPINION', count: 10, text: '10 second opinions' }],
  review: { months: 12, lapses: false },
}
const raise = (given: Partial<Raise>): Raise => ({
  evidenceClass: 'E2',
  capability: null,
  rating: 3,
  kind: 'OBSERVATION',
  count: 6,
  isRare: false,
  reason: 'A training centre',
  since: '2026-11-01',
  sequence: 'a',
  ...given,
})
const askedOf = (raises: readonly Raise[], code = 'OBS-06', kind = 'OBSERVATION') =>
  raisedClass({ code, evidenceClass: extended }, 3, raises).evidenceClass.to3.find(each => each.kind === kind)

describe('A number an organisation asks for', () => {
  it('stands in the words, with why and since when', () => {
    const { evidenceClass, raised } = raisedClass({ code: 'OBS-06', evidenceClass: extended }, 3, [raise({})])
    expect(evidenceClass.to3[1]).toMatchObject({ count: 6, text: '6 observations by 2 different observers' })
    expect(raised.get('OBSERVATION')).toEqual({ usual: 4, reason: 'A training centre', since: '2026-11-01' })
    expect(askedOf([raise({ kind: 'AUDIT', count: 2 })], 'OBS-06', 'AUDIT')?.text).toBe('a 20-case audit (2 of these)')
  })

  it('is the latest word, whatever the order, and one for a capability goes before one for its class', () => {
    const later = raise({ count: 5, since: '2026-11-02' })
    for (const raises of [
      [raise({}), later],
      [later, raise({})],
    ])
      expect(askedOf(raises)?.count).toBe(5)
    expect(askedOf([later, raise({ capability: 'OBS-06', count: 9 })])?.count).toBe(9)
    expect(askedOf([raise({ capability: 'OBS-07', count: 9 })])?.count).toBe(4)
  })

  it('is never below the default, but for the log of one rare kind', () => {
    expect(askedOf([raise({ count: 1 })])?.count).toBe(4)
    expect(askedOf([raise({ count: 1, isRare: true, capability: 'OBS-06' })])?.count).toBe(4)
    const rare = raise({ kind: 'LOG', count: 10, isRare: true, capability: 'OBS-06' })
    expect(askedOf([rare], 'OBS-06', 'LOG')).toMatchObject({ count: 10, abnormal: 3 })
    expect(askedOf([rare], 'OBS-05', 'LOG')?.count).toBe(50)
    expect(askedOf([{ ...rare, capability: null }], 'OBS-06', 'LOG')?.count).toBe(50)
  })

  it('makes a panel larger and never smaller', () => {
    expect(quorumOf([])).toBe(3)
    const panel = raise({ kind: 'PANEL', evidenceClass: null })
    expect(quorumOf([{ ...panel, count: 5 }])).toBe(5)
    expect(quorumOf([{ ...panel, count: 2 }])).toBe(3)
  })
})
