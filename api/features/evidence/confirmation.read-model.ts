import type { Transaction } from '../../platform/database/index.ts'
import { pieceColumns, type PieceFacts } from './evidence.read-model.ts'

/** A request the viewer can answer, with the version it is about. */
export interface RequestFacts extends PieceFacts {
  readonly requestId: string
  readonly askedAt: string | Date
  readonly askedKey: string
  readonly askedId: string
  readonly askedName: string
}

const answerable = 'r.id in (select soundings_answerable_requests())'

/** Requests the viewer can answer today, the oldest first. */
export async function readQueue(
  tx: Transaction,
  { after, limit }: { readonly after: { readonly at: string; readonly id: string } | null; readonly limit: number },
): Promise<RequestFacts[]> {
  const from = after === null ? 'true' : '(r.asked_at, r.id) > (?::timestamptz, ?::uuid)'
  return tx.execute<RequestFacts[]>(
    `select ${pieceColumns}, r.id as "requestId", r.asked_at as "askedAt",
            to_char(r.asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "askedKey",
            r.asked_id as "askedId", asked.name as "askedName"
       from confirmation_requests r join evidence_pieces p on p.id = r.piece_version_id
       join people owner on owner.id = p.person_id join people asked on asked.id = r.asked_id
      where ${answerable} and ${from} order by r.asked_at, r.id limit ?`,
    [...(after === null ? [] : [after.at, after.id]), limit],
  )
}

/** How much waits of one person whose requests the viewer can answer. */
export interface LoadFacts {
  readonly id: string
  readonly name: string
  readonly waiting: number
  readonly oldestDays: number
}

export async function readLoad(tx: Transaction): Promise<LoadFacts[]> {
  return tx.execute<LoadFacts[]>(
    `select asked.id, asked.name, count(*)::int as waiting,
            greatest(0, soundings_today() - min((r.asked_at at time zone 'Europe/London')::date))::int as "oldestDays"
       from confirmation_requests r join people asked on asked.id = r.asked_id
      where ${answerable} group by asked.id, asked.name order by min(r.asked_at), asked.id`,
  )
}

/** Who covers for a person today or later, as they said last; null where nobody does. */
export async function readCover(
  tx: Transaction,
  personId: string,
): Promise<{ deputyId: string; deputyName: string; from: string; until: string } | null> {
  const [row] = await tx.execute<{ deputyId: string; deputyName: string; from: string; until: string }[]>(
    `select d.deputy_id as "deputyId", deputy.name as "deputyName", d.from_on::text as "from", d.until_on::text as until
       from (select * from confirmation_deputies where person_id = ? order by recorded_at desc, id desc limit 1) d
       join people deputy on deputy.id = d.deputy_id where d.until_on >= soundings_today()`,
    [personId],
  )
  return row ?? null
}
