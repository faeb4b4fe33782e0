import { formatDay } from './calendar.ts'
import type { LogRole } from './evidence.ts'
import { inSentence } from './log.ts'
import type { Day } from './types.ts'

/** A list as it was or is about to be logged. */
export interface ListOfDay {
  readonly on: Day
  readonly rows: readonly { readonly examination: string; readonly role: LogRole; readonly count: number }[]
}

/**
 * What other lists of the same day hold of the same examinations in the same part: perhaps the same list, logged on a second
 * device. Nothing is dropped for it; the person says which it is.
 *
 * @returns kinds in both and how many the other lists have of each, in the order of the new list; empty = none
 */
export function alreadyListed(list: ListOfDay, others: readonly ListOfDay[]): { examination: string; count: number }[] {
  const sameDay = others.filter(({ on }) => on === list.on).flatMap(({ rows }) => rows)
  const counts = new Map<string, number>()
  for (const { examination, role } of list.rows) {
    const same = sameDay.filter(one => one.examination === examination && one.role === role && one.count > 0)
    const count = same.reduce((sum, one) => sum + one.count, 0)
    if (count > 0) counts.set(examination, (counts.get(examination) ?? 0) + count)
  }
  return [...counts].map(([examination, count]) => ({ examination, count }))
}

/** The question that follows. @example 'You logged 6 gynae TV for 26 November 2026 already: is this another list?' */
export function alreadyListedText(
  found: readonly { readonly examination: string; readonly count: number }[],
  on: Day,
  titleOf: (examination: string) => string,
): string {
  const what = found.map(({ examination, count }) => `${count} ${inSentence(titleOf(examination))}`).join(', ')
  return `You logged ${what} for ${formatDay(on)} already: is this another list?`
}
