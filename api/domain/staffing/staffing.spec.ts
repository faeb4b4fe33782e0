import { describe, expect, it } from 'vitest'
import { dayFromDate } from '../capability/calendar.ts'
import type { Capability, Rating } from '../capability/types.ts'
import type { RoleProfile } from '../planning/types.ts'
import { coverOf } from './cover.ts'
import type { CoverHolder, CoverLine, CoverRecord, DecidedItem, LineDecision } from './types.ts'
import { coverTotals, heldWithout, leftThin, standingWithout } from './without.ts'
import { coverWords } from './words.ts'

const day = (y: number, m: number, d: number) => dayFromDate({ y, m, d })
const today = day(2026, 11, 23)

const capability = (code: string, area: string | null, evidenceClass: Capability['evidenceClass']) =>
  [
    code,
    { code, area, evidenceClass, pillar: 'CLN', statement: code, expected: { P: 2, 5: 3, 6: 3, 7: 4, 8: 4 } },
  ] as const
const capabilities = new Map<string, Capability>([
  capability('CLN-02', null, 'E5'),
  capability('VAS-01', 'VAS', 'E1'),
  capability('VAS-03', 'VAS', 'E1'),
  capability('GMU-07', 'GMU', 'E3'),
])
const role = (code: string, rating: Rating): [string, RoleProfile] => [
  code,
  {
    code,
    title: code,
    level: 'CF5',
    areas: [],
    items: [...capabilities.keys()].map(each => ({ capability: each, rating })),
    choices: [],
    scopeLines: [
      { code: 'care', title: 'Patient care', capabilities: ['CLN-02'] },
      { code: 'contrast', title: 'Contrast', capabilities: ['GMU-07'] },
      { code: 'carotid', title: 'Carotid duplex', capabilities: ['VAS-03'] },
      { code: 'aorta', title: 'Aortic scans', capabilities: ['VAS-01', 'CLN-02'] },
    ],
  },
]
const rule = (months: number | null, lapses: boolean) => ({ review: { months, lapses }, name: '', to3: [], to4: [] })
const catalogue = {
  capabilities,
  roles: new Map([role('SON', 3), role('PRE', 2)]),
  evidenceClasses: new Map([
    ['E1', { code: 'E1' as const, ...rule(12, false) }],
    ['E3', { code: 'E3' as const, ...rule(12, true) }],
    ['E5', { code: 'E5' as const, ...rule(null, false) }],
  ]),
}

const decided = (personId: string, line: string, more: Partial<LineDecision> = {}): LineDecision => {
  const on = more.on ?? day(2026, 3, 12)
  const items: DecidedItem[] = [{ capability: { carotid: 'VAS-03', contrast: 'GMU-07' }[line] ?? 'VAS-01', rating: 3 }]
  return { personId, line, title: line, kind: 'SIGN_OFF', role: 'SON', on, at: on, limits: null, items, ...more }
}
const tell = (decisions: readonly LineDecision[], more: Partial<CoverRecord> = {}, on = today) => {
  const people = [...new Set(decisions.map(({ personId }) => personId))]
  const roles = decisions.flatMap(each => each.role ?? [])
  return coverOf({ people, roles, decisions, lowerings: [], confirmations: [], ...more }, { catalogue, today: on })
}
const lineOf = (lines: readonly CoverLine[], code: string): CoverLine => {
  const line = lines.find(each => each.code === code)
  if (line === undefined) throw new Error(`No line ${code}`)
  return line
}
const holders = (lines: readonly CoverLine[], code: string): readonly CoverHolder[] => lineOf(lines, code).holders

describe('The lines of an organisation', () => {
  it('are all lines of every role it decided a line of, those of areas first, held or not', () => {
    const lines = tell([decided('a', 'carotid')])
    expect(lines.map(({ code, areas }) => [code, areas])).toEqual([
      ['aorta', ['VAS']],
      ['carotid', ['VAS']],
      ['contrast', ['GMU']],
      ['care', []],
    ])
    expect(lines.map(({ holders: held }) => held.length)).toEqual([0, 1, 0, 0])
  })

  it('are none where nothing was decided, and stay when whoever held one left', () => {
    expect(tell([])).toEqual([])
    expect(tell([decided('a', 'carotid')], { people: [] }).map(({ holders: held }) => held)).toEqual([[], [], [], []])
  })

  it('keep one that no role names today', () => {
    const lines = tell([decided('a', 'old', { title: 'Old words', role: null })])
    expect(lines).toMatchObject([{ code: 'old', title: 'Old words', areas: ['VAS'], holders: [{ personId: 'a' }] }])
  })
})

describe('Who is recorded with a line', () => {
  it('is told by the most of what was decided: a sign-off, then a starting position, then a statement; with the limits signed last', () => {
    const later = { on: day(2026, 6, 1), at: day(2026, 6, 1) }
    const [holder] = holders(
      tell([
        decided('a', 'carotid', { kind: 'SCOPE_SIGNED', limits: 'not after stents', ...later }),
        decided('a', 'carotid', { kind: 'STARTING_POSITION', limits: 'an earlier one' }),
        decided('a', 'carotid'),
      ]),
      'carotid',
    )
    expect(holder).toEqual({
      personId: 'a',
      kind: 'SIGN_OFF',
      on: day(2026, 3, 12),
      limits: 'not after stents',
      reviewWithin: null,
    })
  })

  it('is not somebody who works with a colleague to call on: they stand apart', () => {
    const line = lineOf(
      tell([
        decided('a', 'carotid', { role: 'PRE', items: [{ capability: 'VAS-03', rating: 2 }] }),
        decided('b', 'carotid', { kind: 'STARTING_POSITION', items: [{ capability: 'VAS-03', rating: 2 }] }),
        decided('c', 'carotid', { kind: 'SCOPE_ACCEPTED', items: [{ capability: 'VAS-03', rating: 3, asks: 2 }] }),
      ]),
      'carotid',
    )
    expect(line.holders.map(({ personId }) => personId)).toEqual(['c'])
    expect(line.supported.map(({ personId }) => personId)).toEqual(['a', 'b'])
  })

  it('counts what was held already and not signed again', () => {
    expect(
      holders(tell([decided('a', 'aorta', { items: [{ capability: 'CLN-02', rating: 3 }] })]), 'aorta'),
    ).toHaveLength(1)
  })

  it('is nobody whose line was lowered below working alone since, until it is signed again', () => {
    const at = day(2026, 5, 1)
    const lowering = (rating: Rating) => [{ personId: 'a', at, items: [{ capability: 'VAS-03', rating }] }]
    const first = decided('a', 'carotid')
    expect(holders(tell([first], { lowerings: lowering(2) }), 'carotid')).toEqual([])
    expect(holders(tell([first], { lowerings: lowering(3) }), 'carotid')).toHaveLength(1)
    expect(holders(tell([first], { lowerings: [{ ...lowering(2)[0]!, personId: 'b' }] }), 'carotid')).toHaveLength(1)
    const again = decided('a', 'carotid', { on: at, at: at + 0.5 })
    expect(holders(tell([first, again], { lowerings: lowering(2) }), 'carotid')).toMatchObject([{ on: at }])
  })

  it('holds no procedure once it lapsed, nor by a starting position', () => {
    const signed = decided('a', 'contrast', { on: day(2025, 11, 23) })
    expect(holders(tell([signed]), 'contrast')).toHaveLength(1)
    expect(holders(tell([signed], {}, today + 1), 'contrast')).toEqual([])
    expect(holders(tell([decided('a', 'contrast', { kind: 'STARTING_POSITION' })]), 'contrast')).toEqual([])
    const confirmed = [{ personId: 'a', capability: 'GMU-07', on: today }]
    expect(
      holders(tell([signed], { confirmations: confirmed }, today + 1), 'contrast'),
      'no confirmation keeps it',
    ).toEqual([])
    const stated = decided('a', 'contrast', {
      kind: 'SCOPE_ACCEPTED',
      items: [{ capability: 'GMU-07', rating: 3, asks: 3, on: day(2025, 1, 1) }],
    })
    expect(holders(tell([stated]), 'contrast'), 'a statement does not make it younger').toEqual([])
  })

  it('is said with its day and that it is no authority to practise', () => {
    expect(coverWords({ kind: 'SIGN_OFF', on: day(2026, 3, 12) })).toBe(
      'recorded as signed off on 12 March 2026; not an authority to practise',
    )
    expect(coverWords({ kind: 'STARTING_POSITION', on: day(2026, 3, 12) })).toBe(
      'recorded as confirmed in post on 12 March 2026; not an authority to practise',
    )
  })
})

describe('A review', () => {
  const within = (on: number, confirmations: CoverRecord['confirmations'] = []) =>
    holders(tell([decided('a', 'carotid', { on, at: on })], { confirmations }), 'carotid')[0]?.reviewWithin

  it('is due within 3 or within 6 months, both days inclusive', () => {
    expect(within(day(2026, 2, 23))).toBe(3)
    expect(within(day(2026, 2, 24))).toBe(6)
    expect(within(day(2026, 5, 23))).toBe(6)
    expect(within(day(2026, 5, 24))).toBeNull()
  })

  it('looks the same whether its day comes or has long passed', () => {
    expect(within(day(2026, 1, 1))).toBe(3)
    expect(within(day(2019, 1, 1))).toBe(3)
  })

  it('is put off by a yearly confirmation', () => {
    const confirmed = [{ personId: 'a', capability: 'VAS-03', on: day(2026, 11, 1) }]
    expect(within(day(2019, 1, 1), confirmed)).toBeNull()
  })
})

describe('Without some people', () => {
  const line = (...ids: string[]) => ({ holders: ids.map(personId => ({ personId })) })
  const lines = [line(), line('a'), line('a', 'b'), line('a', 'b', 'c')]

  it('lines rest on fewer, in words and numbers', () => {
    const gone = new Set(['a', 'nobody'])
    expect(lines.map(each => heldWithout(each, gone))).toEqual([0, 0, 1, 2])
    expect(lines.map(each => standingWithout(each, gone))).toEqual(['NOBODY', 'NOBODY', 'ONE_PERSON', 'SEVERAL'])
    expect(coverTotals(lines, gone)).toEqual({ lines: 4, heldByNobody: 2, heldByOne: 1 })
    expect(coverTotals(lines, new Set())).toEqual({ lines: 4, heldByNobody: 1, heldByOne: 1 })
  })

  it('those that lose somebody and rest on one or nobody then are named', () => {
    expect(leftThin(lines, new Set(['a']))).toEqual([lines[1], lines[2]])
    expect(leftThin(lines, new Set(['a', 'b']))).toEqual([lines[1], lines[2], lines[3]])
    expect(leftThin(lines, new Set())).toEqual([])
  })
})
