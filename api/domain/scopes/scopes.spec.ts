import { describe, expect, it } from 'vitest'
import { buildCapability, buildCatalogue, buildRole } from '../../../tests/support/build/catalogue.ts'
import { foldCapabilities } from '../capability/fold.ts'
import type { RatingEvent } from '../capability/types.ts'
import { standingLines } from './line-standing.ts'
import { roleInPost } from './role.ts'
import { sinceSigned } from './since-signed.ts'
import { basisWords, compareLines, composeLines } from './statement.ts'
import { yearlyConfirmation } from './yearly.ts'

const role = buildRole({
  code: 'ROLE-SON',
  level: 'CF5',
  areas: ['OBS'],
  items: [
    { capability: 'OBS-04', rating: 3 },
    { capability: 'OBS-05', rating: 3 },
    { capability: 'INT-02', rating: 3 },
    { capability: 'LDM-01', rating: 2 },
    { capability: 'RES-01', rating: 4 },
  ],
  choices: [
    {
      code: 'one',
      atLeast: 1,
      capabilities: [
        { capability: 'GYN-01', rating: 3 },
        { capability: 'GYN-02', rating: 3 },
      ],
    },
  ],
  scopeLines: [
    { code: 'growth', title: 'Growth and Doppler scans', capabilities: ['OBS-04', 'OBS-05'] },
    { code: 'injections', title: 'Injections', capabilities: ['INT-02'] },
    { code: 'team', title: 'Running a list', capabilities: ['LDM-01'] },
    { code: 'research', title: 'Audit', capabilities: ['RES-01'] },
    { code: 'gynae', title: 'Gynae scans', capabilities: ['GYN-01', 'GYN-02'] },
    { code: 'other', title: 'Not asked for', capabilities: ['PAE-01'] },
  ],
})
const catalogue = buildCatalogue({
  capabilities: [
    buildCapability({ code: 'OBS-04', statement: 'Growth scan: biometry' }),
    buildCapability({ code: 'OBS-05' }),
    buildCapability({ code: 'INT-02', evidenceClass: 'E3', statement: 'Joint injection: guided' }),
    buildCapability({ code: 'LDM-01', evidenceClass: 'E5' }),
    buildCapability({ code: 'RES-01', evidenceClass: 'E7' }),
    buildCapability({ code: 'GYN-01' }),
    buildCapability({ code: 'GYN-02' }),
    buildCapability({ code: 'PAE-01' }),
  ],
  roles: [role, buildRole({ code: 'ROLE-ADV', level: 'CF7', areas: ['GYN'] })],
})

let counter = 0
const entry = (capability: string, kind: RatingEvent['kind'], on: number, value = 3): RatingEvent => {
  counter += 1
  const people = { assessorId: 'jo', signerIds: ['jo', 'mo'] }
  return { sequence: String(counter).padStart(6, '0'), capability, kind, on, value, ...people } as RatingEvent
}
const states = (ratings: readonly RatingEvent[], asOf = 1000) =>
  foldCapabilities(
    { practice: { level: null, areas: [] }, ratings, completions: [], leave: [] },
    catalogue,
    asOf,
    new Set(),
  )
const lineOf = (code: string, ratings: readonly RatingEvent[], asOf?: number) =>
  standingLines(role, states(ratings, asOf)).find(line => line.code === code)
const statementOf = (ratings: readonly RatingEvent[]) => composeLines(standingLines(role, states(ratings)), [])

const signedOff = [entry('OBS-04', 'SIGN_OFF', 800), entry('OBS-05', 'SIGN_OFF', 900)]

describe('A line of a scope of practice', () => {
  it('is signed off from the latest sign-off of what it holds, and due when the first of it is', () => {
    expect(lineOf('growth', signedOff)).toMatchObject({ basis: 'SIGN_OFF', on: 900, reviewOn: 1165, missing: [] })
  })

  it('is confirmed in post where some of it rests on that', () => {
    const mixed = [entry('OBS-04', 'STARTING_POSITION', 800), entry('OBS-05', 'SIGN_OFF', 900)]
    expect(lineOf('growth', mixed)?.basis).toBe('STARTING_POSITION')
  })

  it('is supported where all of it is held at 2, and names what is still to come', () => {
    const partly = [entry('OBS-04', 'OBSERVED', 800, 2), entry('OBS-05', 'SIGN_OFF', 900)]
    expect(lineOf('growth', partly)).toMatchObject({ basis: 'SUPPORTED', missing: ['OBS-04'] })
    expect(lineOf('team', [entry('LDM-01', 'OBSERVED', 800, 2)])?.basis).toBe('SUPPORTED')
  })

  it('does not stand where some of it is held by nobody’s word, or too low', () => {
    expect(lineOf('growth', [entry('OBS-04', 'SIGN_OFF', 800)])?.basis).toBeNull()
    expect(lineOf('growth', [...signedOff, entry('OBS-05', 'LOWERING', 950, 1)])?.basis).toBeNull()
    expect(lineOf('growth', [entry('OBS-04', 'SELF', 800, 4), entry('OBS-05', 'SELF', 800, 4)])?.basis).toBeNull()
  })

  it('says who works alone, so that a 3 stands where the role asks for 4', () => {
    expect(lineOf('research', [entry('RES-01', 'SIGN_OFF', 800, 3)])).toMatchObject({
      basis: 'SIGN_OFF',
      missing: ['RES-01'],
    })
  })

  it('asks for one of several where the role does, and for nothing the role does not name', () => {
    expect(lineOf('gynae', [entry('GYN-02', 'SIGN_OFF', 800)])).toMatchObject({ basis: 'SIGN_OFF', missing: [] })
    expect(lineOf('gynae', [])).toMatchObject({ basis: null, missing: ['GYN-01'] })
    expect(lineOf('other', [entry('PAE-01', 'SIGN_OFF', 800)])).toBeUndefined()
  })

  it('is of the role in post, else of the one aimed for, else of the usual one', () => {
    const aim = catalogue.roles.get('ROLE-ADV') ?? null
    const post = { level: 'CF5', areas: [{ area: 'OBS', level: 'CF5' }] }
    expect(roleInPost(catalogue, post, aim)?.code).toBe('ROLE-SON')
    expect(roleInPost(catalogue, { level: null, areas: [] }, aim)?.code).toBe('ROLE-ADV')
    expect(roleInPost(catalogue, { level: null, areas: [] }, null)?.code).toBe('ROLE-SON')
  })
})

describe('A statement', () => {
  it('leaves out what its owner leaves out, and keeps limits and colleagues', () => {
    const standings = standingLines(role, states([...signedOff, entry('LDM-01', 'OBSERVED', 800, 2)]))
    const lines = composeLines(standings, [
      { code: 'growth', isIn: true, limits: 'not twins', callOn: 'Jo' },
      { code: 'team', isIn: true, limits: null, callOn: 'Mo' },
      { code: 'injections', isIn: true, limits: null, callOn: null },
    ])
    expect(lines.map(({ code, limits, callOn }) => [code, limits, callOn])).toEqual([
      ['growth', 'not twins', null],
      ['team', null, 'Mo'],
    ])
    expect(composeLines(standings, [{ code: 'growth', isIn: false, limits: null, callOn: null }])).toHaveLength(1)
  })

  it('says line by line what is different from another', () => {
    const [growth] = statementOf(signedOff)
    if (growth === undefined) throw new Error('A signed-off line stands')
    expect(compareLines([growth], [growth])).toEqual([])
    expect(compareLines([], [growth])).toMatchObject([{ kind: 'ADDED', text: `Added: ${basisWords(growth)}.` }])
    expect(compareLines([growth], [])).toMatchObject([{ kind: 'REMOVED' }])
    const limited = { ...growth, limits: 'not twins', on: 950 }
    expect(compareLines([growth], [limited]).map(({ kind }) => kind)).toEqual(['BASIS', 'LIMITS'])
    expect(compareLines([limited], [{ ...limited, limits: null }])[0]?.text).toBe(
      'No limit any more; before: not twins.',
    )
    const helped = { ...growth, basis: 'SUPPORTED' as const, callOn: 'Jo' }
    expect(compareLines([helped], [{ ...helped, callOn: 'Mo' }])).toMatchObject([{ kind: 'COLLEAGUE' }])
  })

  it('says at once where what it rests on lapsed or was lowered, and nothing of what grew', () => {
    const ratings = [...signedOff, entry('INT-02', 'SIGN_OFF', 700)]
    const lines = statementOf(ratings)
    expect(sinceSigned(lines, states(ratings), catalogue.capabilities)).toEqual([])
    const lapsed = sinceSigned(lines, states(ratings, 1067), catalogue.capabilities)
    expect(lapsed).toMatchObject([{ code: 'injections', basis: null }])
    expect(lapsed[0]?.text).toMatch(/^Joint injection: lapsed after 2 December 1972\./)
    const lowered = states([...ratings, entry('OBS-04', 'LOWERING', 1000, 2)])
    expect(sinceSigned(lines, lowered, catalogue.capabilities)).toMatchObject([{ code: 'growth', basis: 'SUPPORTED' }])
    const grown = states([...ratings, entry('OBS-04', 'SIGN_OFF', 1000, 4)])
    expect(sinceSigned(lines, grown, catalogue.capabilities)).toEqual([])
  })
})

describe('A yearly confirmation', () => {
  it('clears what falls due for review and names what lapses with what it needs', () => {
    const ratings = [...signedOff, entry('INT-02', 'SIGN_OFF', 700), entry('LDM-01', 'SIGN_OFF', 700)]
    const { clears, apart } = yearlyConfirmation(statementOf(ratings), states(ratings), catalogue)
    expect(clears).toEqual(['OBS-04', 'OBS-05', 'LDM-01'])
    expect(apart.map(({ capability }) => capability)).toEqual(['INT-02'])
    expect(apart[0]?.text).toContain('seen and decided again')
  })

  it('has nothing to clear of what only observations show: no review date rests on them', () => {
    const observed = [entry('LDM-01', 'OBSERVED', 800, 2)]
    expect(yearlyConfirmation(statementOf(observed), states(observed), catalogue).clears).toEqual([])
  })
})
