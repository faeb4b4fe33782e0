import type { Transaction } from '../../platform/database/index.ts'

/** What goes under each rule, given the first day that is kept (for sessions and links, the instant). */
const spentAnswer = `exists (select from step_responses later where later.person_id = s.person_id
     and later.step_id = s.step_id and later.id > s.id)
   or response = 'WITHDRAWN' or (response = 'NOT_NOW' and until_on < ?::date)`

/** The last day of a preceptorship: when both completed it or it was ended, else the last day that was agreed. */
const lastDay = `coalesce(p.ended_at, case when p.preceptee_completed_at is not null and p.preceptor_completed_at is not null
    then greatest(p.preceptee_completed_at, p.preceptor_completed_at) end,
  p.starts_on + make_interval(months => ceil(p.months * 100.0 / p.whole_time_percent)::int))`

const statements: Readonly<Record<string, { readonly sql: string; readonly by: readonly ('day' | 'instant')[] }>> = {
  ENDED_SESSIONS: { sql: 'delete from sessions where expires_at < ?', by: ['instant'] },
  RUN_OUT_LINKS: { sql: 'delete from verifications where expires_at < ?', by: ['instant'] },
  SPENT_INVITATIONS: { sql: 'delete from invitations where expires_at < ?::date', by: ['day'] },
  OLD_MESSAGES: { sql: 'delete from messages where created_at < ?::date', by: ['day'] },
  OLD_LETTERS: { sql: 'delete from message_letters where planned_at < ?::date', by: ['day'] },
  OLD_ADVICE: { sql: 'delete from advice where computed_at < ?::date', by: ['day'] },
  SPENT_ANSWERS: {
    sql: `delete from step_responses s where answered_on < ?::date and (${spentAnswer})`,
    by: ['day', 'day'],
  },
  SPENT_REMINDERS: {
    sql: 'delete from sent_reminders s using gate_facts f where f.id = s.gate_fact_id and f.until_on < ?::date',
    by: ['day'],
  },
  SPENT_OBSERVATION_LINKS: {
    sql: 'delete from observation_links l using observation_requests r where r.id = l.request_id and r.expires_at < ?::date',
    by: ['day'],
  },
  OUTSIDE_ASSESSORS: { sql: 'delete from assessors where proven_at < ?::date', by: ['day'] },
  SPENT_LINK_VIEWS: {
    sql: 'delete from portfolio_views v using portfolio_shares s where s.id = v.share_id and s.until_on < ?::date',
    by: ['day'],
  },
  SPENT_LINKS: { sql: 'delete from portfolio_shares where until_on < ?::date', by: ['day'] },
  SPENT_SCOPE_LINKS: { sql: 'delete from scope_links where until_on < ?::date', by: ['day'] },
  MODULE_FEEDBACK: { sql: 'delete from feedback_entries where said_at < ?::date', by: ['day'] },
  PRECEPTORSHIP_WORDS: {
    sql: `delete from preceptorship_notes n using preceptorships p where p.id = n.preceptorship_id and ${lastDay} < ?::date`,
    by: ['day'],
  },
  PRECEPTORSHIPS: { sql: `delete from preceptorships p where ${lastDay} < ?::date`, by: ['day'] },
  PLACES_BEFORE_LISTS: {
    sql: `update cohort_members m set import_id = null, import_version = null, before_import = null
            from cohort_imports i where i.id = m.import_id and i.imported_at < ?::date`,
    by: ['day'],
  },
  COHORT_PLACES: { sql: 'delete from cohort_members where left_at < ?::date', by: ['day'] },
  COHORTS: { sql: 'delete from cohorts where closed_at < ?::date', by: ['day'] },
  SCOPES_AFTER_ERASURE: {
    sql: `delete from scope_statements s using record_requests e
           where e.person_id = s.person_id and e.kind = 'ERASURE' and e.asked_at < ?::date`,
    by: ['day'],
  },
  DECISIONS_AFTER_ERASURE: {
    sql: `delete from ratings r using record_requests e
           where e.person_id = r.person_id and e.kind = 'ERASURE' and e.asked_at < ?::date`,
    by: ['day'],
  },
  SIGN_OFFS_AFTER_ERASURE: {
    sql: `delete from sign_off_requests r using record_requests e
           where e.person_id = r.person_id and e.kind = 'ERASURE' and e.asked_at < ?::date`,
    by: ['day'],
  },
  STARTING_POSITIONS_AFTER_ERASURE: {
    sql: `delete from starting_positions s using record_requests e
           where e.person_id = s.person_id and e.kind = 'ERASURE' and e.asked_at < ?::date`,
    by: ['day'],
  },
  RECORD_REQUESTS: { sql: "delete from record_requests where kind = 'EXPORT' and asked_at < ?::date", by: ['day'] },
}

export interface Cutoff {
  /** First day kept, as '2026-11-23'. */
  readonly day: string
  readonly instant: Date
}

/** Deletes, or empties, what a rule no longer keeps; how many rows. A rule nobody says how to carry out is an error. */
export async function deleteUnder(tx: Transaction, code: string, cutoff: Cutoff): Promise<number> {
  const statement = statements[code]
  if (statement === undefined) throw new Error(`Nothing says how to carry out the retention rule ${code}`)
  const deleted = await tx.execute<object[]>(
    `with gone as (${statement.sql} returning 1) select count(*)::int as count from gone`,
    statement.by.map(kind => cutoff[kind]),
  )
  const [row] = deleted as { count: number }[]
  return row?.count ?? 0
}
