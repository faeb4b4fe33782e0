import type { Transaction } from '../../platform/database/index.ts'
import type { ModuleSessionRow } from './session.entity.ts'

export interface SessionsRequest {
  readonly organisationId: string
  /** Id of the last one of the page before, with its day; null for the first page. */
  readonly after: { readonly on: string; readonly id: string } | null
  readonly limit: number
}

/** A session as it stands, in the words of the API but for the module, which is a code. */
export interface SessionRecord {
  readonly id: string
  readonly version: number
  readonly organisationId: string
  readonly moduleCode: string
  readonly on: string
  readonly placesLeft: number | null
  readonly applyBy: string | null
  readonly isCancelled: boolean
}

const columns = `session_id as id, version, organisation_id as "organisationId", module_code as "moduleCode",
  held_on::text as "on", places_left as "placesLeft", apply_by_on::text as "applyBy", is_cancelled as "isCancelled"`
const latest = `select distinct on (session_id) ${columns} from module_sessions`
const order = 'order by session_id, version desc'

/** The version that stands; null where the database shows none. */
export async function readSession(tx: Transaction, id: string): Promise<SessionRecord | null> {
  const [row] = await tx.execute<SessionRecord[]>(`${latest} where session_id = ? ${order}`, [id])
  return row ?? null
}

/** Sessions of an organisation from today on, the soonest first, called off or not. */
export async function readSessions(
  tx: Transaction,
  { organisationId, after, limit }: SessionsRequest,
): Promise<SessionRecord[]> {
  return tx.execute<SessionRecord[]>(
    `select * from (${latest} where organisation_id = ? ${order}) held
      where "on"::date >= soundings_today() and (?::text is null or ("on", id) > (?::text, ?::uuid))
      order by "on", id limit ?`,
    [organisationId, after?.on ?? null, after?.on ?? null, after?.id ?? null, limit],
  )
}

export async function countSessions(tx: Transaction, organisationId: string): Promise<number> {
  const [row] = await tx.execute<{ count: number }[]>(
    `select count(*)::int as count from (${latest} where organisation_id = ? ${order}) held
      where "on"::date >= soundings_today()`,
    [organisationId],
  )
  return row?.count ?? 0
}

export interface PlannedSession {
  readonly id: string
  readonly moduleCode: string
  readonly title: string
  readonly on: string
}

/** Sessions from a day on of the modules in the plan a person made their own, where they are a member: the soonest first. */
export async function readSessionsOfPlan(
  tx: Transaction,
  { personId, from }: { readonly personId: string; readonly from: string },
): Promise<PlannedSession[]> {
  return tx.execute<PlannedSession[]>(
    `select held.id, held."moduleCode", m.title, held."on" from (${latest} ${order}) held
       join modules m on m.code = held."moduleCode"
       join (select steps from adopted_plans where person_id = ? order by version desc limit 1) plan
         on 'MODULE:' || held."moduleCode" = any(plan.steps)
      where not held."isCancelled" and held."on"::date >= ?::date order by held."on", held.id limit 100`,
    [personId, from],
  )
}

/** False where another version took the number first. */
export async function appendSession(tx: Transaction, row: ModuleSessionRow): Promise<boolean> {
  const inserted = await tx.execute<object[]>(
    `insert into module_sessions (id, session_id, version, organisation_id, module_code, held_on, places_left, apply_by_on,
       is_cancelled, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (session_id, version) do nothing returning id`,
    [
      row.id,
      row.sessionId,
      row.version,
      row.organisationId,
      row.moduleCode,
      row.heldOn,
      row.placesLeft,
      row.applyBy,
      row.isCancelled,
      row.recordedAt.toISOString(),
    ],
  )
  return inserted.length > 0
}

/** Whether the viewer is an educator of an organisation today. */
export async function isEducatorOf(tx: Transaction, personId: string, organisationId: string): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `select id from memberships where person_id = ? and organisation_id = ? and role = 'EDUCATOR' and ended_at is null
        and soundings_today() between from_on and coalesce(to_on, 'infinity')`,
    [personId, organisationId],
  )
  return rows.length > 0
}

export interface DayRecord extends Pick<SessionRecord, 'id' | 'moduleCode' | 'on' | 'placesLeft' | 'applyBy'> {
  readonly organisationName: string
}

const mostDays = 500

/** Days from today on in the organisations somebody belongs to, the soonest first; none that was called off. */
export async function readDays(tx: Transaction, personId: string): Promise<DayRecord[]> {
  return tx.execute<DayRecord[]>(
    `select held.id, "moduleCode", "on", "placesLeft", "applyBy", organisations.name as "organisationName"
       from (${latest} where organisation_id in (select organisation_id from memberships
               where person_id = ? and ended_at is null
                 and soundings_today() between from_on and coalesce(to_on, 'infinity')) ${order}) held
       join organisations on organisations.id = held."organisationId"
      where not "isCancelled" and "on"::date >= soundings_today() order by "on", held.id limit ${mostDays}`,
    [personId],
  )
}
