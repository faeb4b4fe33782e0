import type { RetentionRule } from './retention-rule.ts'

export { retentionRules } from './retention-rules.ts'

/** Days since 1 January 1970, as everywhere in the domain. */
type Day = number

const year = 365

/**
 * The first day that is still kept under a rule: what counts from an earlier day goes.
 *
 * @param rule the rule; its days are whole days
 * @param today the day of the decision
 * @example firstDayKept({ days: 365, ... }, 20_000) // 19_635
 */
export function firstDayKept(rule: Pick<RetentionRule, 'days'>, today: Day): Day {
  return today - rule.days
}

/**
 * A period in the words of a table: years where it is whole years, give or take leap days.
 *
 * @example periodInWords({ days: 730 }) // '2 years'
 */
export function periodInWords({ days }: Pick<RetentionRule, 'days'>): string {
  if (days === 0) return 'not at all'
  const years = Math.floor(days / year)
  if (days === 1) return '1 day'
  if (years === 0 || days % year > 2) return `${days} days`
  return years === 1 ? '1 year' : `${years} years`
}
