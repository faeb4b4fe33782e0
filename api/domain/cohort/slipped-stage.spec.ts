import { describe, expect, it } from 'vitest'
import type { Rating } from '../capability/types.ts'
import type { BoardTarget } from './board-target.ts'
import { slippedStage } from './slipped-stage.ts'

const target: BoardTarget = {
  isCommon: true,
  items: [
    { capability: 'A', rating: 2, stage: 0, choice: null },
    { capability: 'B', rating: 3, stage: 1, choice: 'ONE' },
    { capability: 'C', rating: 3, stage: 1, choice: 'ONE' },
  ],
  choices: [{ code: 'ONE', atLeast: 1 }],
  lines: [],
}
const held = (values: Readonly<Record<string, Rating>>) => (code: string) => values[code] ?? null
const dueDays = [100, 200, 300]

describe('A stage that slipped', () => {
  it.each([
    ['none on its last day', {}, 100, null],
    ['the first one on the day after, while something of it is not held', { A: 1 as const }, 101, 0],
    ['however long ago it was', {}, 299, 0],
    ['the next one where the first is held', { A: 2 as const }, 201, 1],
    ['none where enough of a choice is held', { A: 2 as const, C: 3 as const }, 299, null],
  ])('is %s', (_words, values, today, stage) => {
    expect(slippedStage({ dueDays, target, held: held(values) }, today)).toBe(stage)
  })

  it('is told of for six weeks where nobody knows: not shared, asked by no role, or nothing asked by its end', () => {
    const everything = held({ A: 2, B: 3 })
    expect([142, 143, 242, 243].map(today => slippedStage({ dueDays, target, held: null }, today))).toEqual([
      0,
      null,
      1,
      null,
    ])
    const open = { ...target, isCommon: false }
    expect(slippedStage({ dueDays, target: open, held: everything }, 101)).toBe(0)
    expect(slippedStage({ dueDays, target: open, held: everything }, 143)).toBeNull()
    expect(slippedStage({ dueDays, target, held: everything }, 301)).toBe(2)
    expect(slippedStage({ dueDays, target, held: everything }, 343)).toBeNull()
  })
})
