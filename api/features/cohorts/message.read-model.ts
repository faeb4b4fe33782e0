import type { Day } from '../../domain/capability/types.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { CohortHelp, CohortMessage, CohortMessageKind } from './message.types.ts'

/** Somebody who can be written to, with the days on which they were nudged about one thing. */
export interface Recipient {
  readonly memberId: string
  readonly personId: string
  readonly cohortId: string
  /** Whether the viewer shares an organisation with them: letters go no further. */
  readonly isFellow: boolean
  readonly name: string
  readonly nudgedOn: readonly Day[]
}

/** Those among these places that the viewer may write to, by place. */
export async function readRecipients(
  tx: Transaction,
  memberIds: readonly string[],
  about: string | null,
): Promise<Recipient[]> {
  return tx.execute<Recipient[]>(
    `select m.id as "memberId", m.person_id as "personId", m.cohort_id as "cohortId", p.name,
       m.person_id in (select soundings_fellow_members()) as "isFellow",
       (select coalesce(json_agg((n.sent_at at time zone 'Europe/London')::date - date '1970-01-01'), '[]')
          from cohort_messages n where n.member_id = m.id and n.kind = 'NUDGE' and n.about = ?) as "nudgedOn"
       from cohort_members m join people p on p.id = m.person_id
      where m.id in (select jsonb_array_elements_text(?::jsonb)::uuid)
        and m.id in (select soundings_cohort_members_led()) order by m.id`,
    [about, JSON.stringify(memberIds)],
  )
}

interface MessageRecord {
  readonly id: string
  readonly kind: CohortMessageKind
  readonly item: string | null
  readonly words: string | null
  readonly fromName: string | null
  readonly sentAt: string
  readonly total: number
}

/** Messages to one place, the newest first, with how many there are in all: none where it is neither the viewer's nor led. */
export async function readCohortMessages(
  tx: Transaction,
  { memberId, after, limit }: { memberId: string; after: string | null; limit: number },
): Promise<{ readonly messages: CohortMessage[]; readonly total: number }> {
  const rows = await tx.execute<MessageRecord[]>(
    `select * from (select n.id, n.kind, n.item, n.words, p.name as "fromName", n.sent_at as "sentAt",
         (count(*) over ())::int as total
       from cohort_messages n left join people p on p.id = n.from_id where n.member_id = ?
        and (n.person_id = soundings_viewer() or n.member_id in (select soundings_cohort_members_led()))) found
      where ?::uuid is null or id < ?::uuid order by id desc limit ?`,
    [memberId, after, after, limit],
  )
  const messages = rows.map(({ total: _total, sentAt, ...message }) => ({ ...message, sentAt: new Date(sentAt) }))
  return { messages, total: rows[0]?.total ?? 0 }
}

/** Help asked for, as statements hand it over. */
export interface HelpRecord extends Omit<CohortHelp, 'askedAt' | 'closedAt'> {
  /** Who asked. */
  readonly personId: string
  readonly askedAt: string
  readonly closedAt: string | null
}

export const helpAsJson = `json_build_object('id', h.id, 'personId', h.person_id, 'version', h.version, 'words', h.words, 'askedAt', h.asked_at,
  'answer', h.answer, 'answeredByName', (select a.name from people a where a.id = h.answered_by_id), 'closedAt', h.closed_at)`

/** Help asked for; null where it is neither the viewer's nor asked of them. */
export async function readHelp(tx: Transaction, id: string): Promise<HelpRecord | null> {
  const [row] = await tx.execute<{ help: HelpRecord }[]>(
    `select ${helpAsJson} as help from cohort_helps h where h.id = ?
        and (h.person_id = soundings_viewer() or h.member_id in (select soundings_cohort_members_led()))`,
    [id],
  )
  return row?.help ?? null
}

/** The viewer's place in a group they take part in, with how much help they asked for is open; null where there is none. */
export async function readOwnPlace(
  tx: Transaction,
  personId: string,
  cohortId: string,
): Promise<{ readonly memberId: string; readonly open: number } | null> {
  const [row] = await tx.execute<{ memberId: string; open: number }[]>(
    `select m.id as "memberId",
       (select count(*)::int from cohort_helps h where h.member_id = m.id and h.closed_at is null) as open
       from cohort_members m join cohorts c on c.id = m.cohort_id
      where m.person_id = ? and c.id = ? and m.joined_at is not null and m.left_at is null and c.closed_at is null`,
    [personId, cohortId],
  )
  return row ?? null
}
