import { describe, expect, it } from 'vitest'
import { buildModule } from '../../../tests/support/build/catalogue.ts'
import { buildGateFact } from '../../../tests/support/build/learner.ts'
import type { GateCode } from '../capability/types.ts'
import { blockerOf, partWords, preconditionsOf, standingInTheWay } from './preconditions.ts'

const whole = (gate: GateCode) => ({ gate, scope: 'WHOLE', part: null }) as const
const lists = buildModule({
  code: 'PRE-07',
  area: 'OBS',
  gates: [whole('G5'), { gate: 'G4', scope: 'PART', part: 'Screening scans' }],
})

describe('Preconditions of a module', () => {
  it('stand in the way of the whole until they are met; those of a part never do', () => {
    const asked = preconditionsOf(lists, [], [], 100)
    expect(asked.map(({ gate, state }) => [gate, state])).toEqual([
      ['G5', 'NOT_RECORDED'],
      ['G4', 'NOT_RECORDED'],
    ])
    expect(standingInTheWay(asked).map(({ gate }) => gate)).toEqual(['G5'])
    expect(standingInTheWay(preconditionsOf(lists, [buildGateFact('G5')], [], 100))).toEqual([])
  })

  it('are read for the area of the module', () => {
    const elsewhere = [buildGateFact('G5', { area: 'GYN' })]
    expect(preconditionsOf(lists, elsewhere, [], 100)[0]?.state).toBe('NOT_RECORDED')
    expect(preconditionsOf(lists, [buildGateFact('G5', { area: 'OBS' })], [], 100)[0]?.state).toBe('MET')
  })

  it('have to be met in every area chosen', () => {
    const tertiary = buildModule({ code: 'CON-07', area: 'any', gates: [whole('G5')] })
    const inOne = [buildGateFact('G5', { area: 'OBS' })]
    expect(preconditionsOf(tertiary, inOne, ['OBS'], 100)[0]?.state).toBe('MET')
    expect(preconditionsOf(tertiary, inOne, ['OBS', 'GYN'], 100)[0]?.state).toBe('NOT_RECORDED')
    const refused = [...inOne, buildGateFact('G5', { sequence: 'b', area: 'GYN', isMet: false })]
    expect(preconditionsOf(tertiary, refused, ['OBS', 'GYN'], 100)[0]?.state).toBe('NOT_MET')
  })

  it('say what is missing and the lawful ways on, whether never recorded, run out or not so', () => {
    const [never] = preconditionsOf(lists, [], [], 100).map(blockerOf)
    const [ranOut] = preconditionsOf(lists, [buildGateFact('G5', { until: 99 })], [], 100).map(blockerOf)
    const [refused] = preconditionsOf(lists, [buildGateFact('G5', { isMet: false })], [], 100).map(blockerOf)
    expect([never?.code, ranOut?.code, refused?.code]).toEqual([
      'GATE_NOT_RECORDED',
      'GATE_NOT_RECORDED',
      'GATE_NOT_MET',
    ])
    expect(ranOut?.text).toContain('10 April 1970')
    for (const blocker of [never, ranOut, refused]) expect(blocker?.waysOn.length).toBeGreaterThan(0)
  })

  it('name the part that waits', () => {
    expect(preconditionsOf(lists, [], [], 100).map(partWords)[1]).toMatch(/^Screening scans: /)
  })
})
