import type { Day, Leave } from '../../domain/capability/types.ts'
import type { Waiting } from '../../domain/reminders/waiting.ts'
import type { SentReminder } from '../../domain/reminders/reminders.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { toGateFact, type GateStatement } from '../gates/index.ts'

const daysSince = (column: string): string => `${column} - date '1970-01-01'`

const sentTo = (person: string): string => `(select coalesce(json_agg(json_build_object(
    'endingId', s.gate_fact_id, 'on', ${daysSince('s.sent_on')}) order by s.sent_on), '[]')
  from sent_reminders s where s.person_id = ${person})`

const wantedBy = (person: string): string => `coalesce((select c.are_wanted from reminder_choices c
  where c.person_id = ${person} order by c.id desc limit 1), true)`

export interface OwnReminders {
  readonly areWanted: boolean
  readonly sent: readonly SentReminder[]
}

/** Whether a person wants reminders, and those that went out to them. */
export async function readReminders(tx: Transaction, personId: string): Promise<OwnReminders> {
  const [row] = await tx.execute<OwnReminders[]>(
    `select ${wantedBy('asked.id')} as "areWanted", ${sentTo('asked.id')} as sent from (select ?::uuid as id) asked`,
    [personId],
  )
  return row ?? { areWanted: true, sent: [] }
}

/** Somebody with something that may end soon, with all that decides whether a letter goes to them. */
export interface DigestHolder {
  readonly personId: string
  readonly email: string
  readonly facts: readonly GateStatement[]
  readonly leave: readonly Leave[]
  readonly sent: readonly SentReminder[]
  /** Requests of colleagues that wait for them or for whom they cover for. */
  readonly waiting: readonly Waiting[]
  /** Reminders of those, by id of the request. */
  readonly toldOfWaiting: readonly SentReminder[]
}

export interface DigestPageRequest {
  /** Id of the last one of the page before; null for the first page. */
  readonly after: string | null
  /** What ends within these days, both inclusive, may be due. */
  readonly from: Day
  readonly to: Day
  readonly limit: number
}

type HolderRow = Omit<DigestHolder, 'facts'> & {
  /** null = nothing was stated. */
  readonly facts: readonly (Omit<GateStatement, 'medicine'> & { readonly medicine: string | null })[] | null
}

const waitingFor = (person: string): string => `(select coalesce(json_agg(json_build_object('id', w.id,
    'ownerId', w.owner_id, 'askedOn', ${daysSince(`(w.asked_at at time zone 'Europe/London')::date`)})
    order by w.asked_at, w.id), '[]') from soundings_waiting_for(${person}) w)`

const toldOfWaiting = (person: string): string => `(select coalesce(json_agg(json_build_object('endingId', s.request_id,
    'on', ${daysSince('s.sent_on')})), '[]') from sent_waiting_reminders s where s.person_id = ${person})`

/** Who may be asked or cover for somebody asked: only of them is it looked up what waits. */
const mayBeWaitedFor = `u.id in (select asked_id from confirmation_requests r
    where not exists (select from confirmation_answers a where a.request_id = r.id))
  or u.id in (select deputy_id from confirmation_deputies where until_on >= soundings_today())`

/** Everybody who has something that ends soon or is waited for, wants to be told and has a proven address, by id, in one statement. */
export async function readDigestPage(tx: Transaction, request: DigestPageRequest): Promise<DigestHolder[]> {
  const rows = await tx.execute<HolderRow[]>(
    `select u.id as "personId", u.email, ${sentTo('u.id')} as sent,
            case when ${mayBeWaitedFor} then ${waitingFor('u.id')} else '[]' end as waiting,
            ${toldOfWaiting('u.id')} as "toldOfWaiting",
            (select json_agg(json_build_object('sequence', f.id, 'gate', f.gate_code, 'area', f.area_code,
                'medicine', f.medicine, 'basis', f.basis, 'note', null, 'isMet', f.is_met, 'statedBy', f.stated_by,
                'on', ${daysSince('f.stated_on')}, 'until', ${daysSince('f.until_on')})
               order by f.stated_on desc, f.id desc) from gate_facts f where f.person_id = u.id) as facts,
            (select coalesce(json_agg(json_build_object('from', ${daysSince('l.from_on')},
                'to', ${daysSince('l.to_on')})), '[]') from leaves l
                where l.person_id = u.id and l.withdrawn_at is null) as leave
       from users u
      where u.email_verified and (?::uuid is null or u.id > ?::uuid) and ${wantedBy('u.id')}
        and (exists (select from gate_facts e where e.person_id = u.id and e.is_met and e.until_on between ? and ?)
          or ${mayBeWaitedFor})
      order by u.id limit ?`,
    [request.after, request.after, isoFromDay(request.from), isoFromDay(request.to), request.limit],
  )
  return rows.map(row => ({ ...row, facts: (row.facts ?? []).map(toGateFact) }))
}
