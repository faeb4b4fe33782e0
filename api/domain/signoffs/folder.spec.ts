import { describe, expect, it } from 'vitest'
import type { RequirementCount } from '../capability/requirement-count.ts'
import { folderOf, isComplete, observersOf, type ItemAsks } from './folder.ts'
import { keptFolder } from './kept-folder.ts'

const days = ['one', 'two', 'three']
const observations = (ids: readonly (readonly [string, string])[], isMet: boolean): RequirementCount => ({
  requirement: { kind: 'OBSERVATION', count: 3, observers: 2, text: '3 observations by 2 different observers' },
  recorded: ids.length,
  observers: new Set(ids.map(([, by]) => by)).size,
  unconfirmed: 0,
  isMet,
  text: `3 observations by 2 different observers (${ids.length} so far)`,
  missing: isMet ? null : `${3 - ids.length} more`,
  sources: ids.map(([id, by]) => ({ kind: 'OBSERVATION', id, on: days.indexOf(id) + 100, by })),
})
const log = (recorded: number): RequirementCount => ({
  requirement: { kind: 'LOG', count: 50, text: '50 examinations of this type' },
  recorded,
  observers: 0,
  unconfirmed: 0,
  isMet: recorded >= 50,
  text: `50 examinations of this type (${recorded} so far)`,
  missing: recorded >= 50 ? null : 'more',
  sources: [{ kind: 'LOG', id: 'US-ABDOMEN', on: 90, by: null }],
})
const item = (capability: string, asks: readonly RequirementCount[]): ItemAsks => ({
  item: { capability, rating: 3 },
  asks,
  raised: new Map(),
})

describe('The folder of a line', () => {
  const folder = folderOf([
    item('GMU-01', [
      observations(
        [
          ['one', 'jo'],
          ['two', 'jo'],
          ['three', 'kit'],
        ],
        true,
      ),
      log(60),
    ]),
    item('GMU-02', [
      observations(
        [
          ['two', 'jo'],
          ['three', 'kit'],
        ],
        false,
      ),
      log(20),
    ]),
  ])

  it('shows what several capabilities ask alike once, with every source once, the latest first', () => {
    const [seen, ...logs] = folder
    expect(seen).toMatchObject({
      kind: 'OBSERVATION',
      capabilities: ['GMU-01', 'GMU-02'],
      missingFor: ['GMU-02'],
      isMet: false,
      recorded: 2,
      missing: '1 more',
    })
    expect(seen?.sources.map(({ id }) => id)).toEqual(['three', 'two', 'one'])
    expect(logs.map(({ key, isMet }) => [key, isMet])).toEqual([
      ['LOG GMU-01', true],
      ['LOG GMU-02', false],
    ])
  })

  it('is complete when everything is, and knows who saw what it rests on', () => {
    expect(isComplete(folder)).toBe(false)
    expect(isComplete([])).toBe(true)
    expect([...observersOf(folder)].toSorted()).toEqual(['jo', 'kit'])
  })

  it('is kept with versions and without a word or a name', () => {
    const kept = keptFolder(folder, { versionOf: id => `version of ${id}`, dateOf: day => `day ${day}` })
    expect(kept[0]?.sources[0]).toEqual({
      kind: 'OBSERVATION',
      id: 'three',
      versionId: null,
      on: 'day 102',
      byId: 'kit',
    })
    expect(Object.keys(kept[0] ?? {})).not.toContain('isMet')
  })
})
