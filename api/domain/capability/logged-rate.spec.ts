import { describe, expect, it } from 'vitest'
import type { LoggedCount } from './evidence.ts'
import { paceOf } from './logged-rate.ts'

const TODAY = 20_000
const twins = { code: 'OBS-06', evidenceClass: 'E2' as const }

function scans(on: number, count: number, partial: Partial<LoggedCount> = {}): LoggedCount {
  return {
    examination: 'OB-MULTIPLE',
    capabilities: ['OBS-06'],
    on,
    role: 'PERFORMED',
    count,
    abnormal: null,
    ...partial,
  }
}

describe('the pace of a log', () => {
  it('is what counts over the days since the log of the last half year begins', () => {
    const log = [scans(TODAY - 150, 3), scans(TODAY - 100, 6), scans(TODAY - 10, 6), scans(TODAY - 400, 90)]
    expect(paceOf(log, twins, { lacking: 60, asOf: TODAY })).toEqual({ perMonth: 3, months: 20 })
  })

  it('begins with the first list of any kind, for nobody scans only what is counted', () => {
    const others = scans(TODAY - 181, 40, { examination: 'OB-EARLY', capabilities: ['OBS-01'] })
    expect(paceOf([others, scans(TODAY - 20, 6)], twins, { lacking: 6, asOf: TODAY })).toEqual({
      perMonth: 1,
      months: 6,
    })
  })

  it('is not guessed from a young log, from none, or from what was only watched', () => {
    expect(paceOf([scans(TODAY - 26, 12)], twins, { lacking: 5, asOf: TODAY })).toBeNull()
    expect(paceOf([], twins, { lacking: 5, asOf: TODAY })).toBeNull()
    expect(paceOf([scans(TODAY - 90, 12, { role: 'OBSERVED' })], twins, { lacking: 5, asOf: TODAY })).toBeNull()
  })

  it('is never shorter than a month, and tells nothing of what lies ahead of the day', () => {
    expect(paceOf([scans(TODAY - 90, 90)], twins, { lacking: 1, asOf: TODAY })?.months).toBe(1)
    expect(paceOf([scans(TODAY + 1, 12)], twins, { lacking: 1, asOf: TODAY })).toBeNull()
  })
})
