import type { Transaction } from '../../platform/database/index.ts'
import type { CohortConcern, CohortMeeting } from './group-meeting.types.ts'

/** A meeting as statements hand it over; concerns the viewer may not read are not among its. */
export interface MeetingRecord extends Omit<
  CohortMeeting,
  'title' | 'state' | 'concerns' | 'learnerSignedAt' | 'educatorSignedAt'
> {
  readonly personId: string
  readonly memberId: string
  readonly learnerSignedAt: string | null
  readonly educatorSignedAt: string | null
  readonly concerns: readonly (Omit<CohortConcern, 'writtenAt'> & { readonly writtenAt: string })[]
}

const concerns = `(select coalesce(json_agg(json_build_object('id', k.id, 'words', k.words, 'writtenAt', k.written_at,
    'writtenByName', (select w.name from people w where w.id = k.written_by_id),
    'readerNames', (select coalesce(json_agg(n.name order by n.name, n.id), '[]') from cohort_concern_readers r
       join people n on n.id = r.reader_id where r.concern_id = k.id)) order by k.id), '[]')
   from cohort_concerns k where k.meeting_id = g.id
    and (k.person_id = soundings_viewer() or k.id in (select soundings_concerns_named())))`

/** A meeting, of `cohort_meetings g`. */
export const meetingAsJson = `json_build_object('id', g.id, 'personId', g.person_id, 'memberId', g.member_id,
  'version', g.version, 'kind', g.kind, 'dueOn', g.due_on, 'heldOn', g.held_on, 'educatorId', g.educator_id,
  'educatorName', (select e.name from people e where e.id = g.educator_id), 'objectives', g.objectives,
  'actions', g.actions, 'concerns', ${concerns}, 'learnerWords', g.learner_words,
  'learnerSignedAt', g.learner_signed_at, 'educatorSignedAt', g.educator_signed_at)`

/** A meeting of the viewer's own, or of a member of a group they lead; null where there is none. */
export async function readMeeting(tx: Transaction, id: string): Promise<MeetingRecord | null> {
  const [row] = await tx.execute<{ meeting: MeetingRecord }[]>(
    `select ${meetingAsJson} as meeting from cohort_meetings g where g.id = ?
       and (g.person_id = soundings_viewer() or g.member_id in (select soundings_cohort_members_led()))`,
    [id],
  )
  return row?.meeting ?? null
}

/** Whose place this is, in a group the viewer leads, with who follows it; null where there is none. */
export async function readPlaceToMeet(
  tx: Transaction,
  memberId: string,
): Promise<{ readonly personId: string; readonly educatorIds: readonly string[] } | null> {
  const [row] = await tx.execute<{ personId: string; educatorIds: string[] }[]>(
    `select m.person_id as "personId", (select coalesce(json_agg(e.person_id), '[]') from cohort_educators e
        where e.cohort_id = m.cohort_id and e.ended_at is null) as "educatorIds"
       from cohort_members m where m.id = ? and m.id in (select soundings_cohort_members_led())`,
    [memberId],
  )
  return row ?? null
}
