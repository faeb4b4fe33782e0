import type { Transaction } from '../../platform/database/index.ts'
import type { PreceptorshipNoteRow } from './meeting.entity.ts'

export interface MeetingSaved {
  readonly preceptorshipId: string
  readonly kind: string
  readonly personId: string
  readonly preceptorId: string
  readonly heldOn: string | null
  readonly at: Date
}

/** Saves when a meeting was held, from version 0 on; signatures of an earlier text go. False where another device was first. */
export async function saveMeeting(tx: Transaction, saved: MeetingSaved, version: number): Promise<boolean> {
  const { preceptorshipId, kind, personId, preceptorId, heldOn, at } = saved
  const rows =
    version === 0
      ? await tx.execute<object[]>(
          `insert into preceptorship_meetings (preceptorship_id, kind, person_id, preceptor_id, version, held_on, saved_at)
           values (?, ?, ?, ?, 1, ?, ?) on conflict do nothing returning kind`,
          [preceptorshipId, kind, personId, preceptorId, heldOn, at],
        )
      : await tx.execute<object[]>(
          `update preceptorship_meetings set version = version + 1, preceptor_id = ?, held_on = ?, saved_at = ?,
             preceptee_signed_at = null, preceptor_signed_at = null
            where preceptorship_id = ? and kind = ? and version = ? returning kind`,
          [preceptorId, heldOn, at, preceptorshipId, kind, version],
        )
  return rows.length > 0
}

/** Writes that one of the two says it took place; false where it was changed since. */
export async function signMeeting(
  tx: Transaction,
  { preceptorshipId, kind, version }: { preceptorshipId: string; kind: string; version: number },
  { by, at }: { by: 'PRECEPTEE' | 'PRECEPTOR'; at: Date },
): Promise<boolean> {
  const column = by === 'PRECEPTEE' ? 'preceptee_signed_at' : 'preceptor_signed_at'
  const rows = await tx.execute<object[]>(
    `update preceptorship_meetings set version = version + 1, ${column} = ?
      where preceptorship_id = ? and kind = ? and version = ? returning kind`,
    [at, preceptorshipId, kind, version],
  )
  return rows.length > 0
}

/** Saves what the two wrote over what stood there. */
export async function saveNote(tx: Transaction, note: PreceptorshipNoteRow): Promise<void> {
  await tx.execute(
    `insert into preceptorship_notes (preceptorship_id, kind, preceptor_id, person_id, objectives, concerns, actions,
       hours_given, end_reason) values (?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?, ?)
     on conflict (preceptorship_id, kind, preceptor_id) do update set objectives = excluded.objectives,
       concerns = excluded.concerns, actions = excluded.actions, hours_given = excluded.hours_given,
       end_reason = excluded.end_reason`,
    [
      note.preceptorshipId,
      note.kind,
      note.preceptorId,
      note.personId,
      JSON.stringify(note.objectives),
      note.concerns,
      JSON.stringify(note.actions),
      note.hoursGiven,
      note.endReason,
    ],
    'run',
  )
}
