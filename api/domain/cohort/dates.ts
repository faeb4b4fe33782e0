import type { Day } from '../capability/types.ts'

/** A part of what a group works through, with the days it is given. */
export interface CohortStage {
  readonly title: string
  /** Days from a member's start to the last day of the stage, for somebody who works full time; 1 to 3650. */
  readonly dueAfterDays: number
}

/** Days that do not count, first and last included; null = it lasts. */
export interface Pause {
  readonly from: Day
  readonly to: Day | null
}

/** What dates of one member are counted from. */
export interface MemberDates {
  /** Their own first day: later than the group's where they joined late. */
  readonly start: Day
  /** 10 to 100: at 50, what is given 60 days takes 120. */
  readonly wholeTimePercent: number
  readonly pauses: readonly Pause[]
}

/**
 * The day by which something is due from one member: the days given for full time, stretched to the hours they work, with
 * the days of pauses that began before it put on top, and then the days it was extended by. A pause that lasts moves the
 * date as far as today, so that nothing slips while somebody is paused. Proposal of ours: no public source says how dates
 * of part-time learners are to be moved.
 *
 * @param dueAfterDays days from the start, for full time
 * @param extendedBy days added by an educator for this member and this date; 0 or more
 * @example dueDay({ start: 100, wholeTimePercent: 50, pauses: [] }, 30, 0, 100) // 160
 */
export function dueDay(member: MemberDates, dueAfterDays: number, extendedBy: number, today: Day): Day {
  let due = member.start + Math.ceil((dueAfterDays * 100) / member.wholeTimePercent)
  for (const { from, to } of merged(member.pauses, today)) if (from <= due) due += lengthOf({ from, to }, member.start)
  return due + extendedBy
}

/** Whether a day falls into a pause. */
export const isPaused = ({ pauses }: Pick<MemberDates, 'pauses'>, day: Day): boolean =>
  pauses.some(({ from, to }) => from <= day && (to === null || day <= to))

interface Closed {
  readonly from: Day
  readonly to: Day
}

/** Only what lies after the start moves anything. */
const lengthOf = ({ from, to }: Closed, start: Day): number => Math.max(0, to - Math.max(from, start) + 1)

/** Pauses in order, those that touch or overlap as one; one that lasts ends today, or is not begun yet. */
function merged(pauses: readonly Pause[], today: Day): readonly Closed[] {
  const ended = pauses
    .map(({ from, to }) => ({ from, to: to ?? Math.max(today, from - 1) }))
    .filter(({ from, to }) => to >= from)
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
  const joined: Closed[] = []
  for (const pause of ended) {
    const last = joined.at(-1)
    if (last === undefined || pause.from > last.to + 1) joined.push(pause)
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, pause.to) }
  }
  return joined
}
