import { describe, expect, it } from 'vitest'
import { buildCapability, buildCatalogue, buildRole } from '../../../tests/support/build/catalogue.ts'
import { foldCapabilities } from '../capability/fold.ts'
import type { RatingEvent } from '../capability/types.ts'
import { keptLines } from './kept-folder.ts'
import { basisOfLine, isLineHeld, levelItems, levelStanding, levelTitle } from './level.ts'
import { levelState } from './state.ts'

const role = buildRole({
  code: 'ROLE-ADV-MSK',
  title: 'Advanced, musculoskeletal',
  level: 'CF7',
  items: [
    { capability: 'MSK-05', rating: 4 },
    { capability: 'LDM-01', rating: 2 },
  ],
  choices: [
    {
      code: 'joints',
      atLeast: 1,
      capabilities: [
        { capability: 'MSK-01', rating: 3 },
        { capability: 'MSK-02', rating: 3 },
      ],
    },
  ],
  scopeLines: [
    { code: 'joints', title: 'Joints', capabilities: ['MSK-01', 'MSK-02'] },
    { code: 'lumps', title: 'Lumps', capabilities: ['MSK-05', 'OBS-01'] },
    { code: 'service', title: 'Service', capabilities: ['LDM-01'] },
    { code: 'nothing', title: 'Nothing asked', capabilities: ['OBS-01'] },
  ],
})
const catalogue = buildCatalogue({
  capabilities: ['MSK-01', 'MSK-02', 'MSK-05', 'LDM-01', 'OBS-01'].map(code => buildCapability({ code })),
  roles: [role],
})
const entry = (capability: string, value: 2 | 3 | 4, on = 10): RatingEvent => ({
  kind: 'SIGN_OFF',
  sequence: `${capability}-${value}-${on}`,
  capability,
  value,
  on,
  signerIds: ['jo', 'kit'],
})
const standing = (ratings: readonly RatingEvent[]) => {
  const practice = { level: null, areas: [] }
  const states = foldCapabilities({ practice, ratings, completions: [], leave: [] }, catalogue, 100, new Set(['MSK']))
  return levelStanding(role, { ratings, states })
}
const whole = [entry('MSK-02', 3), entry('MSK-05', 4, 20), entry('LDM-01', 3)]

describe('The level of a role', () => {
  it('can be asked for once every line is held as the role asks, by whichever of a choice is held', () => {
    const level = standing(whole)
    expect(level?.isMet).toBe(true)
    expect(level?.lines.map(({ code, asked }) => [code, asked])).toEqual([
      ['joints', 1],
      ['lumps', 1],
      ['service', 1],
    ])
    expect(level?.lines[0]?.items).toMatchObject([{ capability: 'MSK-02', rating: 3, held: 3, on: 10 }])
  })

  it.each([
    ['one line is not held', whole.slice(0, 2)],
    ['one is held lower than the role asks', [...whole.slice(0, 1), entry('MSK-05', 3), ...whole.slice(2)]],
    ['nothing is on record', []],
  ])('cannot where %s', (_what, ratings) => {
    const level = standing(ratings)
    expect(level?.isMet).toBe(false)
    expect(level?.lines.some(line => !isLineHeld(line))).toBe(true)
  })

  it('names the entry each capability is held by, and judges each once at what the role asks', () => {
    const level = standing(whole)
    expect(level?.lines.flatMap(({ items }) => items.map(({ ratingId }) => ratingId))).toEqual([
      'MSK-02-3-10',
      'MSK-05-4-20',
      'LDM-01-3-10',
    ])
    expect(level && levelItems(level)).toEqual([
      { capability: 'MSK-02', rating: 3 },
      { capability: 'MSK-05', rating: 4 },
      { capability: 'LDM-01', rating: 2 },
    ])
  })

  it('says of a line the least firm thing it rests on', () => {
    expect(basisOfLine([])).toBeNull()
    expect(basisOfLine([{ basis: 'SIGN_OFF' }, { basis: 'STARTING_POSITION' }])).toBe('STARTING_POSITION')
    expect(basisOfLine([{ basis: 'OBSERVED' }, { basis: 'LOWERING' }])).toBe('OBSERVED')
  })

  it('keeps the lines with days and without names', () => {
    const kept = keptLines(standing(whole)?.lines ?? [], day => `day ${day}`)
    expect(kept[1]).toMatchObject({ code: 'lumps', title: 'Lumps', items: [{ on: 'day 20', ratingId: 'MSK-05-4-20' }] })
    expect(JSON.stringify(kept)).not.toMatch(/"(jo|kit)"/)
  })

  it('is none of a role without lines', () => {
    expect(levelStanding(buildRole({ code: 'R' }), { ratings: [], states: new Map() })).toBeNull()
  })

  it('is written with its code, its name and the role', () => {
    expect(levelTitle({ code: 'CF7', name: 'Advanced practice sonographer' }, role.title)).toBe(
      'level CF7 (Advanced practice sonographer) in the role “Advanced, musculoskeletal”',
    )
  })

  it.each([
    [null, false, 'COLLECTING'],
    [null, true, 'READY'],
    ['ASKED', false, 'ASKED'],
    ['SIGNED', true, 'SIGNED'],
    ['SIGNED', false, 'SIGNED'],
    ['DEFERRED', true, 'DEFERRED'],
    ['REVERSED', true, 'REVERSED'],
  ] as const)('stands, with a request that is %s and lines held %s, as %s', (request, isMet, state) => {
    expect(levelState({ request, isMet })).toBe(state)
  })
})
