export interface Weeks {
  /** Whole weeks of study; null where the hours a week are not known or none. */
  readonly weeks: number | null
  /** The day after the last of these weeks, as 2027-01-11; null where there are no weeks or no start. */
  readonly finish: string | null
  /** No plan takes fewer weeks; null as `weeks`. */
  readonly weeksLowerBound: number | null
}

/** Weeks in which one person, studying so many hours each, gets through some minutes; work splits across weeks. */
export const weeksOf = (
  minutes: { readonly planned: number; readonly atLeast: number },
  hoursPerWeek: number | null,
  start: string | null,
): Weeks => {
  if (hoursPerWeek === null || hoursPerWeek === 0) return { weeks: null, finish: null, weeksLowerBound: null }
  // Hours such as 0.1 are not exact; a week is not added for a rounding error.
  const inWeeks = (each: number): number => Math.ceil(each / (60 * hoursPerWeek) - 1e-9)
  const weeks = inWeeks(minutes.planned)
  return { weeks, finish: start === null ? null : addWeeks(start, weeks), weeksLowerBound: inWeeks(minutes.atLeast) }
}

const addWeeks = (day: string, weeks: number): string | null => {
  const end = new Date(Date.parse(`${day}T00:00:00Z`) + weeks * 7 * 86_400_000)
  return Number.isNaN(end.getTime()) ? null : end.toISOString().replace(/T.*$/, '')
}
