/** Days since 1 January 1970, as everywhere in the domain. */
type Day = number

/** How long something is kept once it is of no more use to the person it is of. */
export interface RetentionRule {
  readonly code: string
  /** What goes, in words. */
  readonly what: string
  readonly table: string
  /** Whole days after `from`; 0 = as soon as that moment has passed. */
  readonly days: number
  /** The moment from which the days count. */
  readonly from: string
  readonly why: string
}

const year = 365

/**
 * Every rule the service carries out by itself. What stands in no rule is kept until the person erases their record. The
 * periods are defaults of this software, chosen from its purposes; a controller checks them against its own schedule.
 */
export const retentionRules: readonly RetentionRule[] = [
  {
    code: 'ENDED_SESSIONS',
    what: 'Sessions that are over, with the address and browser they came from',
    table: 'sessions',
    days: 0,
    from: 'the end of the session',
    why: 'A session that is over opens nothing; from where somebody signed in is nobody’s business any more.',
  },
  {
    code: 'RUN_OUT_LINKS',
    what: 'One-use links and codes that ran out',
    table: 'verifications',
    days: 0,
    from: 'the end of their time',
    why: 'They open nothing any more.',
  },
  {
    code: 'SPENT_INVITATIONS',
    what: 'Invitations, whether they were taken up or not',
    table: 'invitations',
    days: 90,
    from: 'the end of their time',
    why: 'They open nothing any more; long enough to answer who let whom in. Who gave a role is kept with the role.',
  },
  {
    code: 'OLD_MESSAGES',
    what: 'Messages, read or not',
    table: 'messages',
    days: year,
    from: 'the day they were sent',
    why: 'What they led to stands where they led; longer, they would be a second record of it.',
  },
  {
    code: 'OLD_LETTERS',
    what: 'That a letter named messages',
    table: 'message_letters',
    days: year,
    from: 'the day it was written',
    why: 'The messages are gone by then; long enough for the link in it to turn letters off.',
  },
  {
    code: 'OLD_ADVICE',
    what: 'Advice as it was given after a change',
    table: 'advice',
    days: 2 * year,
    from: 'the day it was given',
    why: 'Long enough to explain it to whoever acted on it; it can be computed again from the record.',
  },
  {
    code: 'SPENT_ANSWERS',
    what: 'Answers to next steps that no longer count: taken back, replaced, or “not now” whose day has passed',
    table: 'step_responses',
    days: year,
    from: 'the day of the answer, or the last day of “not now” where that is later',
    why: 'They change no advice. An answer that still counts is kept.',
  },
  {
    code: 'SPENT_REMINDERS',
    what: 'Notes that a reminder went out',
    table: 'sent_reminders',
    days: year,
    from: 'the last day of what it reminded of',
    why: 'Nothing is reminded of after its end; long enough to answer whether somebody was told.',
  },
  {
    code: 'SPENT_OBSERVATION_LINKS',
    what: 'Links to forms for an observation',
    table: 'observation_links',
    days: 90,
    from: 'the end of their time',
    why: 'They open nothing any more; long enough to tell whoever opens a late one why. What was seen is kept with the record.',
  },
  {
    code: 'OUTSIDE_ASSESSORS',
    what: 'Addresses of assessors without an account, and the devices they asked to be known on',
    table: 'assessors',
    days: 2 * year,
    from: 'the last observation they confirmed',
    why: 'They spare a letter. Name and registration stay beside what was seen, as they were stated.',
  },
  {
    code: 'SPENT_LINK_VIEWS',
    what: 'Notes that a link to a portfolio was opened',
    table: 'portfolio_views',
    days: year,
    from: 'the last day of the link',
    why: 'The link opens nothing any more; long enough for its owner to see who was to read it, and whether they did.',
  },
  {
    code: 'SPENT_LINKS',
    what: 'Links to a portfolio',
    table: 'portfolio_shares',
    days: year,
    from: 'the last day of the link',
    why: 'It opens nothing any more.',
  },
  {
    code: 'SPENT_SCOPE_LINKS',
    what: 'Links to a statement of scope of practice, and notes that they were opened',
    table: 'scope_links',
    days: year,
    from: 'the last day of the link',
    why: 'It opens nothing any more; long enough for its owner to see whether somebody looked.',
  },
  {
    code: 'MODULE_FEEDBACK',
    what: 'What learners said of modules they finished',
    table: 'feedback_entries',
    days: 2 * year,
    from: 'the day it was last said anew',
    why: 'Long enough for authors to read it and make the module better; after that it speaks of what few still learn from.',
  },
  {
    code: 'PRECEPTORSHIP_WORDS',
    what: 'What preceptee and preceptor wrote at their meetings',
    table: 'preceptorship_notes',
    days: 3 * year,
    from: 'the day the preceptorship was completed or ended, or else the last day that was agreed',
    why: 'It was handed to appraisal then, and a regulator asks for two years at most. Dates of meetings stay.',
  },
  {
    code: 'PRECEPTORSHIPS',
    what: 'Preceptorships, with who was preceptor and when they met',
    table: 'preceptorships',
    days: 6 * year + 2,
    from: 'the day it was completed or ended, or else the last day that was agreed',
    why: 'So long may it be questioned in law whether somebody new in post was supported.',
  },
  {
    code: 'COHORT_PLACES',
    what: 'Places in groups, with their dates, tasks and what was shared',
    table: 'cohort_members',
    days: 6 * year + 2,
    from: 'the day somebody left, or the group was closed',
    why: 'So long may it be questioned in law whether a training agreement was kept.',
  },
  {
    code: 'COHORTS',
    what: 'Groups, with who followed them and what they were given',
    table: 'cohorts',
    days: 6 * year + 2,
    from: 'the day the group was closed',
    why: 'So long may it be questioned in law whether a training agreement was kept.',
  },
  {
    code: 'SCOPES_AFTER_ERASURE',
    what: 'Signed statements of scope of practice of people whose record was erased',
    table: 'scope_statements',
    days: 6 * year + 2,
    from: 'the erasure',
    why: 'So long may a decision of an employer be questioned in law.',
  },
  {
    code: 'DECISIONS_AFTER_ERASURE',
    what: 'Signed decisions of people whose record was erased',
    table: 'ratings',
    days: 6 * year + 2,
    from: 'the erasure',
    why: 'So long may a decision of an employer be questioned in law.',
  },
  {
    code: 'SIGN_OFFS_AFTER_ERASURE',
    what: 'Lines that were signed of people whose record was erased, with the words of those who signed',
    table: 'sign_off_requests',
    days: 6 * year + 2,
    from: 'the erasure',
    why: 'So long may a decision of an employer be questioned in law.',
  },
  {
    code: 'STARTING_POSITIONS_AFTER_ERASURE',
    what: 'Starting positions of people whose record was erased',
    table: 'starting_positions',
    days: 6 * year + 2,
    from: 'the erasure',
    why: 'So long may a decision of an employer be questioned in law.',
  },
  {
    code: 'RECORD_REQUESTS',
    what: 'Notes that a copy was taken',
    table: 'record_requests',
    days: 6 * year + 2,
    from: 'the day it was taken',
    why: 'Proof that a request was met, for as long as it may be questioned. The note of an erasure stays: it explains the invented name.',
  },
]

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
  if (years === 0 || days % year > 2) return `${days} days`
  return years === 1 ? '1 year' : `${years} years`
}
