import { addMonths } from '../api/domain/capability/calendar.ts'
import type { Day } from '../api/domain/capability/types.ts'

const PAST = /^(.+) ago$/
const FUTURE = /^in (.+)$/
const SPAN = /^(\d+) (day|week|month|year)s?$/

/**
 * The day that words such as "today", "120 days ago", "2 years 3 months ago" or "in 3 months" mean on `anchor`, or null
 * where they mean none. Demo histories are written this way, so that they never grow stale.
 */
export function relativeDay(words: string, anchor: Day): Day | null {
  if (words === 'today') return anchor
  const past = PAST.exec(words)?.[1]
  if (past !== undefined) return shifted(past, anchor, -1)
  const future = FUTURE.exec(words)?.[1]
  return future === undefined ? null : shifted(future, anchor, 1)
}

function shifted(spans: string, anchor: Day, direction: 1 | -1): Day | null {
  let day: Day = anchor
  for (const span of spans.split(/ (?=\d)/)) {
    const [, count, unit] = SPAN.exec(span) ?? []
    if (count === undefined || unit === undefined) return null
    day = moved(day, direction * Number(count), unit)
  }
  return day
}

function moved(day: Day, count: number, unit: string): Day {
  if (unit === 'day') return day + count
  if (unit === 'week') return day + 7 * count
  return addMonths(day, unit === 'month' ? count : 12 * count)
}
