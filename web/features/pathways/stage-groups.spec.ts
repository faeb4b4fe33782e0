import { describe, expect, it } from 'vitest'
import { stageGroups } from './stage-groups.ts'

const named = (...codes: string[]) => codes.map(code => ({ code }))

describe('The modules of a stage', () => {
  it('are all taken by everybody where nothing is chosen', () => {
    expect(stageGroups({ modules: named('A', 'B'), choices: [] })).toEqual([
      { chooseAtLeast: null, modules: named('A', 'B') },
    ])
  })

  it('stand in their choices, after what everybody takes', () => {
    const choices = [{ chooseAtLeast: 1, modules: named('B', 'C') }]
    expect(stageGroups({ modules: named('A', 'B', 'C'), choices })).toEqual([
      { chooseAtLeast: null, modules: named('A') },
      { chooseAtLeast: 1, modules: named('B', 'C') },
    ])
  })

  it('can all be one choice', () => {
    const choices = [{ chooseAtLeast: 2, modules: named('A', 'B', 'C') }]
    expect(stageGroups({ modules: named('A', 'B', 'C'), choices })).toEqual([
      { chooseAtLeast: 2, modules: named('A', 'B', 'C') },
    ])
  })
})
