import { collation, type Transaction } from '../../platform/database/index.ts'
import type { Colleague, Membership } from './organisation.types.ts'

/** Every membership of a person, current ones first. */
export async function readMemberships(tx: Transaction, personId: string): Promise<Membership[]> {
  const rows = await tx.execute<(Omit<Membership, 'organisation'> & { organisationId: string; name: string })[]>(
    `select o.id as "organisationId", o.name, m.id, m.version, m.role, m.from_on::text as "fromOn",
            m.to_on::text as "toOn", m.ended_at as "endedAt",
            m.ended_at is null and soundings_today() between m.from_on and coalesce(m.to_on, 'infinity') as "isCurrent"
       from memberships m join organisations o on o.id = m.organisation_id
      where m.person_id = ? order by "isCurrent" desc, m.to_on desc nulls first, o.name, m.role`,
    [personId],
  )
  return rows.map(({ organisationId, name, endedAt, ...rest }) => ({
    ...rest,
    endedAt: endedAt === null ? null : new Date(endedAt),
    organisation: { id: organisationId, name },
  }))
}

/** The roles a person holds on the day of the operation. */
export async function readRoles(tx: Transaction, personId: string): Promise<Membership['role'][]> {
  const rows = await tx.execute<{ role: Membership['role'] }[]>(
    `select distinct role from memberships
      where person_id = ? and ended_at is null and soundings_today() between from_on and coalesce(to_on, 'infinity')`,
    [personId],
  )
  return rows.map(row => row.role)
}

export interface ColleagueRequest {
  readonly search: string
  /** Sort key of the last colleague of the page before; null for the first page. */
  readonly after: { name: string; id: string } | null
  readonly limit: number
}

const seen = `id in (select soundings_assessable_people()) and strpos(lower(name), lower(?)) > 0`

/** People the viewer may assess, by name; which ones, the database decides. */
export async function readColleagues(
  tx: Transaction,
  { search, after, limit }: ColleagueRequest,
): Promise<Colleague[]> {
  const from = after ?? { name: '', id: '00000000-0000-0000-0000-000000000000' }
  return tx.execute<Colleague[]>(
    `select id, name from people
      where ${seen} and (name collate "${collation}", id) > (? collate "${collation}", ?::uuid)
      order by name collate "${collation}", id limit ?`,
    [search, from.name, from.id, limit],
  )
}

export async function countColleagues(tx: Transaction, search: string): Promise<number> {
  const [row] = await tx.execute<{ count: number }[]>(`select count(*)::int as count from people where ${seen}`, [
    search,
  ])
  return row?.count ?? 0
}

/** One colleague; null where there is none, or the viewer may not see them: the two look alike. */
export async function readColleague(tx: Transaction, id: string): Promise<Colleague | null> {
  const [row] = await tx.execute<Colleague[]>(
    'select id, name from people where id in (select soundings_assessable_people()) and id = ?',
    [id],
  )
  return row ?? null
}
