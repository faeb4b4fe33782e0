import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import type { Day } from '../api/platform/calendar.ts'

const minutesPerDay = 24 * 60
const noon = 12 * 60

/** A time-ordered id that is the same at every seeding: the minute of what it names, and a digest of its name. */
export function historyId(name: string, at: Date): string {
  const random = createHash('sha256').update(name).digest().subarray(0, 16)
  return v7({ msecs: at.getTime(), seq: 0, random })
}

/** Entries of one day keep their order by the minute. */
export function instant(day: Day, position = 0): Date {
  return new Date((day * minutesPerDay + noon + position) * 60_000)
}
