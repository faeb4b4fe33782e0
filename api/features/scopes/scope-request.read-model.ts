import type { Transaction } from '../../platform/database/index.ts'

/** A request with its answer, as its read hands it over. */
export interface ScopeRequestFacts {
  readonly id: string
  readonly kind: string
  readonly personId: string
  readonly owner: string
  readonly organisationId: string
  readonly organisationName: string
  readonly statementId: string
  readonly isChanged: boolean | null
  readonly note: string | null
  readonly askedOn: string
  readonly answer: string | null
  readonly comment: string | null
  readonly lineCodes: string[] | null
  readonly answeredBy: string | null
  readonly answeredOn: string | null
  readonly checkBy: string | null
  readonly checkedOn: string | null
  readonly checkedBy: string | null
}

const columns = `r.id, r.kind, r.person_id as "personId", p.name as owner, o.id as "organisationId",
  o.name as "organisationName", r.statement_id as "statementId", r.is_changed as "isChanged", r.note,
  r.asked_on::text as "askedOn", a.answer, a.comment, to_jsonb(a.line_codes) as "lineCodes", who.name as "answeredBy",
  a.answered_on::text as "answeredOn", a.by_on::text as "checkBy", c.done_on::text as "checkedOn",
  checker.name as "checkedBy"`
const tables = `scope_requests r join people p on p.id = r.person_id join organisations o on o.id = r.organisation_id
  left join scope_answers a on a.request_id = r.id left join people who on who.id = a.answered_by_id
  left join scope_checks c on c.request_id = r.id left join people checker on checker.id = c.checked_by_id`
const led = 'r.id in (select soundings_scope_requests_led())'
const waiting = `${led} and (a.request_id is null or (a.answer = 'ACCEPTED_WITH_CHECK' and c.request_id is null))`

/** What somebody asked of leads, but for signing, which stands with the statement; the newest first. */
export async function readOwnScopeRequests(tx: Transaction, personId: string): Promise<ScopeRequestFacts[]> {
  return tx.execute<ScopeRequestFacts[]>(
    `select ${columns} from ${tables} where r.person_id = ? and r.kind <> 'SIGN' order by r.id desc limit 100`,
    [personId],
  )
}

/** What waits for the viewer as a lead, the oldest first: for an answer, or for a check to be done. After what does not wait, it begins anew. */
export async function readScopeQueue(
  tx: Transaction,
  { after, limit }: { after: string | null; limit: number },
): Promise<ScopeRequestFacts[]> {
  return tx.execute<ScopeRequestFacts[]>(
    `select ${columns} from ${tables} where ${waiting}
        and r.id > coalesce((select k.id from scope_requests k where k.id = ?::uuid
          and k.id in (select soundings_scope_requests_led())), '00000000-0000-0000-0000-000000000000')
      order by r.id limit ?`,
    [after, limit],
  )
}

export async function countScopeQueue(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ count: number }[]>(
    `select count(*)::int as count from scope_requests r left join scope_answers a on a.request_id = r.id
       left join scope_checks c on c.request_id = r.id where ${waiting}`,
  )
  return row?.count ?? 0
}

/** A request a viewer may answer as a lead, whether or not it was answered; null where there is none. */
export async function readLedScopeRequest(tx: Transaction, id: string): Promise<ScopeRequestFacts | null> {
  const [row] = await tx.execute<ScopeRequestFacts[]>(`select ${columns} from ${tables} where r.id = ? and ${led}`, [
    id,
  ])
  return row ?? null
}

/** A request of somebody's own; null where there is none. */
export async function readOwnScopeRequest(
  tx: Transaction,
  personId: string,
  id: string,
): Promise<ScopeRequestFacts | null> {
  const [row] = await tx.execute<ScopeRequestFacts[]>(
    `select ${columns} from ${tables}
      where r.person_id = ? and (r.id = ? or (r.kind = 'SIGN' and r.statement_id = ?))`,
    [personId, id, id],
  )
  return row ?? null
}
