import type { Transaction } from '../../platform/database/index.ts'
import type { PreceptorshipRow, PreceptorTermRow } from './preceptorship.entity.ts'

export type NewPreceptorship = Omit<PreceptorshipRow, 'precepteeCompletedAt' | 'preceptorCompletedAt' | 'endedAt'>

/** Adds a preceptorship with whoever was named first. */
export async function appendPreceptorship(tx: Transaction, row: NewPreceptorship): Promise<void> {
  await tx.execute(
    `insert into preceptorships (id, person_id, organisation_id, version, starts_on, months, whole_time_percent,
       hours_per_month, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      row.id,
      row.personId,
      row.organisationId,
      row.version,
      row.startsOn,
      row.months,
      row.wholeTimePercent,
      row.hoursPerMonth,
      row.recordedAt,
    ],
    'run',
  )
}

export type NewTerm = Omit<PreceptorTermRow, 'endedAt'>

export async function appendTerm(tx: Transaction, term: NewTerm): Promise<void> {
  await tx.execute(
    `insert into preceptor_terms (id, person_id, preceptorship_id, preceptor_id, named_by_id, named_at,
       preceptee_accepted_at, preceptor_accepted_at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      term.id,
      term.personId,
      term.preceptorshipId,
      term.preceptorId,
      term.namedById,
      term.namedAt,
      term.precepteeAcceptedAt,
      term.preceptorAcceptedAt,
    ],
    'run',
  )
}

/** What one of the two says, or what becomes of all. */
export interface PreceptorshipChange {
  readonly id: string
  /** The version it was read in. */
  readonly version: number
  /** Whose column is set; null = neither. */
  readonly completedBy: 'PRECEPTEE' | 'PRECEPTOR' | null
  readonly isEnded: boolean
  /** A new preceptor has completed nothing: the word of the one before goes with them. */
  readonly hasNewPreceptor: boolean
  readonly at: Date
}

/** False where another window changed it first. */
export async function changePreceptorship(
  tx: Transaction,
  { id, version, completedBy, isEnded, hasNewPreceptor, at }: PreceptorshipChange,
): Promise<boolean> {
  const rows = await tx.execute<{ id: string }[]>(
    `update preceptorships set version = version + 1,
       preceptee_completed_at = case when ? then ?::timestamptz else preceptee_completed_at end,
       preceptor_completed_at = case when ? then ?::timestamptz when ? then null
         else preceptor_completed_at end,
       ended_at = case when ? then ?::timestamptz else ended_at end
      where id = ? and version = ? returning id`,
    [completedBy === 'PRECEPTEE', at, completedBy === 'PRECEPTOR', at, hasNewPreceptor, isEnded, at, id, version],
  )
  return rows.length > 0
}

/** Writes down that one of the two says yes. */
export async function acceptTerm(
  tx: Transaction,
  { id, by, at }: { id: string; by: 'PRECEPTEE' | 'PRECEPTOR'; at: Date },
): Promise<boolean> {
  const column = by === 'PRECEPTEE' ? 'preceptee_accepted_at' : 'preceptor_accepted_at'
  const rows = await tx.execute<{ id: string }[]>(
    `update preceptor_terms set ${column} = ? where id = ? and ended_at is null returning id`,
    [at, id],
  )
  return rows.length > 0
}

/** Ends the terms named; how many ended. */
export async function endTerms(tx: Transaction, ids: readonly string[], at: Date): Promise<number> {
  const rows = await tx.execute<{ id: string }[]>(
    `update preceptor_terms set ended_at = ?
      where id in (select jsonb_array_elements_text(?::jsonb)::uuid) and ended_at is null returning id`,
    [at, JSON.stringify(ids)],
  )
  return rows.length
}
