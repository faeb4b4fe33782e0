import { describe, expect, it } from 'vitest'
import {
  codesOf,
  neighbourPlace,
  placeOf,
  withAtLeast,
  withChoice,
  withModuleAt,
  withoutChoice,
  withoutModule,
  type StageWords,
} from './stage-edits.ts'

const stage: StageWords = {
  title: 'Build',
  moduleCodes: ['A', 'B'],
  choices: [
    { chooseAtLeast: 1, moduleCodes: ['C', 'D'] },
    { chooseAtLeast: 1, moduleCodes: ['E'] },
  ],
}

const moved = (code: string, by: 1 | -1): string[] | null => {
  const place = neighbourPlace(stage, code, by)
  if (place === null) return null
  const { moduleCodes, choices } = withModuleAt(stage, code, place)
  return [moduleCodes, ...choices.map(choice => choice.moduleCodes)].map(codes => codes.join(''))
}

describe('In a stage', () => {
  it('a module is moved within its group, and into the group beside at either end', () => {
    expect(moved('A', 1)).toEqual(['BA', 'CD', 'E'])
    expect(moved('B', -1)).toEqual(['BA', 'CD', 'E'])
    expect(moved('B', 1)).toEqual(['A', 'BCD', 'E'])
    expect(moved('C', -1)).toEqual(['ABC', 'D', 'E'])
    expect(moved('D', 1)).toEqual(['AB', 'C', 'DE'])
    expect(moved('E', -1)).toEqual(['AB', 'CDE', ''])
  })

  it('nothing goes beyond its ends', () => {
    expect(moved('A', -1)).toBeNull()
    expect(moved('E', 1)).toBeNull()
    expect(moved('X', 1)).toBeNull()
  })

  it('a module dropped anywhere stands there once', () => {
    for (const code of [...codesOf(stage), 'X'])
      for (const choice of [null, 0, 1])
        for (const at of [0, 1, 2]) {
          const after = withModuleAt(stage, code, { choice, at })
          expect(codesOf(after).toSorted()).toEqual([...new Set([...codesOf(stage), code])].toSorted())
          expect(placeOf(after, code)?.choice).toBe(choice)
        }
  })

  it('a choice is added, counted, and let go to everybody', () => {
    expect(withChoice(stage).choices).toHaveLength(3)
    expect(withAtLeast(stage, 1, 2).choices.map(({ chooseAtLeast }) => chooseAtLeast)).toEqual([1, 2])
    expect(withoutChoice(stage, 0)).toMatchObject({
      moduleCodes: ['A', 'B', 'C', 'D'],
      choices: [{ moduleCodes: ['E'] }],
    })
    expect(codesOf(withoutModule(stage, 'D'))).toEqual(['A', 'B', 'C', 'E'])
    expect(withoutModule(stage, 'X')).toBe(stage)
  })
})
