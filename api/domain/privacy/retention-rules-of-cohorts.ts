import type { RetentionRule } from './retention-rule.ts'

const sixYears = 6 * 365 + 2

/** How long groups and the places in them are kept. */
export const cohortRetention: readonly RetentionRule[] = [
  {
    code: 'PLACES_BEFORE_LISTS',
    what: 'How places in groups stood before a list changed them',
    table: 'cohort_members',
    days: 1,
    from: 'the day the list was brought in',
    why: 'A list can be taken back for a day.',
  },
  {
    code: 'COHORT_PLACES',
    what: 'Places in groups, with their dates, tasks and what was shared',
    table: 'cohort_members',
    days: sixYears,
    from: 'the day somebody left, or the group was closed',
    why: 'So long may it be questioned in law whether a training agreement was kept.',
  },
  {
    code: 'COHORTS',
    what: 'Groups, with who followed them and what they were given',
    table: 'cohorts',
    days: sixYears,
    from: 'the day the group was closed',
    why: 'So long may it be questioned in law whether a training agreement was kept.',
  },
]
