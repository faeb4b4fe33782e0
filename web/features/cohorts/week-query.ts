import type { WeekLineKind } from '../../generated/cohorts/graphql.ts'

/** Kinds of lines, in the order in which they stand. */
export const weekKinds: readonly WeekLineKind[] = [
  'STAGE',
  'TASK',
  'MEETING',
  'GOAL',
  'REQUEST',
  'HELP',
  'AWARD',
  'OBSERVERS',
  'REVIEW',
]

/** The kind an address asks for; null = every one. */
export const kindFrom = (value: unknown): WeekLineKind | null => weekKinds.find(kind => kind === value) ?? null

const two = (part: number): string => String(part).padStart(2, '0')

/** The same day of the next week, as '2026-11-30'. */
export function aWeekFrom(now: Date): string {
  const day = new Date(now)
  day.setDate(day.getDate() + 7)
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
