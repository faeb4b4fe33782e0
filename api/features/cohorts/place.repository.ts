import type { Transaction } from '../../platform/database/index.ts'

export interface PlaceChange {
  readonly memberId: string
  /** The version it was read in. */
  readonly version: number
  readonly startsOn: string
  readonly wholeTimePercent: number
  readonly university: string | null
  readonly programme: string | null
  readonly awardExpectedOn: string | null
}

/** False where another window changed it first, or the place is over. */
export async function changePlace(tx: Transaction, change: PlaceChange): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update cohort_members set version = version + 1, starts_on = ?, whole_time_percent = ?,
       university = ?, programme = ?, award_expected_on = ?
      where id = ? and version = ? and left_at is null returning id`,
    [
      change.startsOn,
      change.wholeTimePercent,
      change.university,
      change.programme,
      change.awardExpectedOn,
      change.memberId,
      change.version,
    ],
  )
  return rows.length > 0
}

export interface NewPause {
  readonly id: string
  readonly personId: string
  readonly memberId: string
  readonly fromOn: string
  readonly toOn: string | null
  readonly recordedById: string
  readonly recordedAt: Date
}

export async function appendPause(tx: Transaction, pause: NewPause): Promise<void> {
  await tx.execute(
    `insert into cohort_pauses (id, person_id, member_id, from_on, to_on, recorded_by_id, recorded_at)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [pause.id, pause.personId, pause.memberId, pause.fromOn, pause.toOn, pause.recordedById, pause.recordedAt],
    'run',
  )
}

/** A pause gets its last day; without one it is taken back. */
export async function endPause(tx: Transaction, id: string, lastOn: string | null, at: Date): Promise<void> {
  await tx.execute(
    `update cohort_pauses set to_on = coalesce(?::date, to_on),
       withdrawn_at = case when ?::date is null then ?::timestamptz end
      where id = ? and withdrawn_at is null`,
    [lastOn, lastOn, at, id],
    'run',
  )
}

/** One date of one place: a stage by its place, or a task. */
export interface MovedDate {
  readonly stage: number | null
  readonly assignmentId: string | null
}

/** Days by which a date stands moved, by the id of the place; those it was never moved for are missing. */
export async function readExtensions(
  tx: Transaction,
  memberIds: readonly string[],
  { stage, assignmentId }: MovedDate,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.execute<{ memberId: string; days: number }[]>(
    `select member_id as "memberId", sum(days)::int as days from cohort_extensions
      where member_id in (select jsonb_array_elements_text(?::jsonb)::uuid)
        and stage is not distinct from ?::int and assignment_id is not distinct from ?::uuid
      group by member_id`,
    [JSON.stringify(memberIds), stage, assignmentId],
  )
  return new Map(rows.map(({ memberId, days }) => [memberId, days]))
}

export interface Extension extends MovedDate {
  readonly days: number
  readonly givenById: string
  readonly givenAt: Date
  readonly places: readonly { readonly id: string; readonly personId: string; readonly memberId: string }[]
}

export async function appendExtensions(tx: Transaction, extension: Extension): Promise<void> {
  const { stage, assignmentId, days, givenById, givenAt, places } = extension
  await tx.execute(
    `insert into cohort_extensions (id, person_id, member_id, stage, assignment_id, days, given_by_id, given_at)
       select id, "personId", "memberId", ?, ?, ?, ?, ?
         from jsonb_to_recordset(?::jsonb) as moved(id uuid, "personId" uuid, "memberId" uuid)`,
    [stage, assignmentId, days, givenById, givenAt, JSON.stringify(places)],
    'run',
  )
}
