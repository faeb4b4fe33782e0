import { firstDayKept, retentionRules } from '../../domain/privacy/retention.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import type { TimedJob } from '../../platform/jobs/index.ts'
import { deleteUnder } from './retention.repository.ts'

/** Carries out every retention rule, one unit of work each; says how many rows went, and nothing of whose they were. */
export const retentionJob: TimedJob = {
  name: 'retention',
  schedule: '0 3 * * *',
  run: async ({ database, clock, log }) => {
    for (const rule of retentionRules) {
      const cutoff = { day: isoFromDay(firstDayKept(rule, clock.today())), instant: clock.now() }
      const rows = await database.asSystem(tx => deleteUnder(tx, rule.code, cutoff))
      if (rows > 0) log.info({ part: 'retention', rule: rule.code, rows }, 'Deleted what is no longer kept')
    }
  },
}
