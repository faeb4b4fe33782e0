import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LogRole } from './evidence.ts'
import { dateFromDay } from './calendar.ts'
import { foldLog } from './log.ts'

const today = 20_783
const anyKind = fc.constantFrom('GY-TV', 'MS-SHOULDER')
const anyDay = fc.integer({ min: today - 90, max: today })
const anyListed = fc.record({
  examination: anyKind,
  on: anyDay,
  role: fc.constantFrom<LogRole>('OBSERVED', 'ASSISTED', 'PERFORMED'),
  count: fc.nat(20),
  abnormal: fc.constant(null),
})
const anyImported = fc.record({
  examination: anyKind,
  on: anyDay,
  organisation: fc.constant('one'),
  source: fc.constant('RADIOLOGY'),
  count: fc.nat(60),
})
const capabilitiesOf = () => ['GYN-03']
const monthOf = (day: number) => `${dateFromDay(day).y}-${dateFromDay(day).m}`

const byMonth = (all: readonly { examination: string; on: number; count: number; role?: LogRole }[]) => {
  const sums = new Map<string, number>()
  for (const { examination, on, count, role = 'PERFORMED' } of all) {
    const key = `${monthOf(on)} ${examination}`
    if (role === 'PERFORMED' && count > 0) sums.set(key, (sums.get(key) ?? 0) + count)
  }
  return sums
}

it('counts of each month the larger of what was logged and what was imported, never the sum', () => {
  fc.assert(
    fc.property(fc.array(anyListed), fc.array(anyImported), (listed, imported) => {
      const own = byMonth(listed)
      const theirs = byMonth(imported)
      const counted = byMonth(foldLog(listed, imported, capabilitiesOf))
      for (const key of new Set([...own.keys(), ...theirs.keys(), ...counted.keys()]))
        expect(counted.get(key) ?? 0, key).toBe(Math.max(own.get(key) ?? 0, theirs.get(key) ?? 0))
    }),
  )
})

it('never takes anything of the log away, and invents nothing that was watched or assisted', () => {
  fc.assert(
    fc.property(fc.array(anyListed), fc.array(anyImported), (listed, imported) => {
      const log = foldLog(listed, imported, capabilitiesOf)
      for (const one of listed) if (one.count > 0) expect(log).toContainEqual({ ...one, capabilities: ['GYN-03'] })
      expect(log.filter(({ role }) => role !== 'PERFORMED').length).toBe(
        listed.filter(({ role, count }) => role !== 'PERFORMED' && count > 0).length,
      )
    }),
  )
})
