import type { Transaction } from '../../platform/database/index.ts'
import type { CohortConcernRow, CohortMeetingRow } from './cohort-meeting.entity.ts'

export type MeetingToSave = Omit<CohortMeetingRow, 'version' | 'learnerWords' | 'learnerSignedAt' | 'educatorSignedAt'>

export async function addMeeting(tx: Transaction, row: MeetingToSave): Promise<void> {
  await tx.execute(
    `insert into cohort_meetings (id, version, person_id, member_id, educator_id, kind, due_on, held_on, objectives, actions, saved_at)
       values (?, 1, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)`,
    [
      row.id,
      row.personId,
      row.memberId,
      row.educatorId,
      row.kind,
      row.dueOn,
      row.heldOn,
      JSON.stringify(row.objectives),
      JSON.stringify(row.actions),
      row.savedAt,
    ],
    'run',
  )
}

/** Saves over what stood there; signatures of an earlier text go. False where somebody was first. */
export async function changeMeeting(tx: Transaction, row: MeetingToSave, version: number): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update cohort_meetings set version = version + 1, educator_id = ?, due_on = ?, held_on = ?, objectives = ?::jsonb,
       actions = ?::jsonb, saved_at = ?, learner_signed_at = null, educator_signed_at = null
      where id = ? and version = ? returning id`,
    [
      row.educatorId,
      row.dueOn,
      row.heldOn,
      JSON.stringify(row.objectives),
      JSON.stringify(row.actions),
      row.savedAt,
      row.id,
      version,
    ],
  )
  return rows.length > 0
}

/** Adds a concern with those named to read it. */
export async function addConcern(tx: Transaction, row: CohortConcernRow, readerIds: readonly string[]): Promise<void> {
  await tx.execute(
    `insert into cohort_concerns (id, person_id, meeting_id, written_by_id, words, written_at) values (?, ?, ?, ?, ?, ?)`,
    [row.id, row.personId, row.meetingId, row.writtenById, row.words, row.writtenAt],
    'run',
  )
  if (readerIds.length === 0) return
  await tx.execute(
    `insert into cohort_concern_readers (concern_id, reader_id, person_id)
       select ?, value::uuid, ? from jsonb_array_elements_text(?::jsonb)`,
    [row.id, row.personId, JSON.stringify(readerIds)],
    'run',
  )
}

interface Signature {
  readonly id: string
  readonly version: number
  readonly at: Date
}

/** False where it was changed since. */
export async function signAsEducator(tx: Transaction, { id, version, at }: Signature): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update cohort_meetings set version = version + 1, educator_signed_at = ? where id = ? and version = ? returning id`,
    [at, id, version],
  )
  return rows.length > 0
}

/** The member's own signature, with what they say to it. False where it was changed since. */
export async function signAsLearner(
  tx: Transaction,
  { id, version, at }: Signature,
  words: string | null,
): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update cohort_meetings set version = version + 1, learner_signed_at = ?, learner_words = ?
      where id = ? and version = ? returning id`,
    [at, words, id, version],
  )
  return rows.length > 0
}
