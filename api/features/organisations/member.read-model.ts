import { collation, type Transaction } from '../../platform/database/index.ts'
import type { Member, MembershipChange, MemberStanding } from './member.types.ts'
import type { Membership, Organisation, Role } from './organisation.types.ts'

/** Organisations whose people the viewer looks after, by name. */
export async function readAdministeredOrganisations(tx: Transaction): Promise<Organisation[]> {
  return tx.execute<Organisation[]>(
    `select id, name from organisations where merged_into_id is null and id in (select soundings_administered_organisations())
      order by name collate "${collation}", id`,
  )
}

/** How far the viewer's looking after people reaches today. */
export interface Authority {
  readonly isPlatformAdministrator: boolean
  readonly organisationIds: readonly string[]
}

export async function readAuthority(tx: Transaction): Promise<Authority> {
  const [row] = await tx.execute<Authority[]>(
    `select soundings_is_platform_administrator() as "isPlatformAdministrator",
            to_json(array(select soundings_administered_organisations()::text)) as "organisationIds"`,
  )
  return row ?? { isPlatformAdministrator: false, organisationIds: [] }
}

export interface MembersRequest {
  readonly organisationId: string
  readonly search: string
  readonly standing: MemberStanding | null
  readonly role: Role | null
  /** Sort key of the last member of the page before; null for the first page. */
  readonly after: { name: string; id: string } | null
  readonly limit: number
}

/**
 * Memberships of the organisations the viewer looks after, each with its standing today; of a person, the best one is
 * theirs.
 */
const administered = `select m.*, p.name, o.name as organisation_name,
    case when m.ended_at is not null or coalesce(m.to_on, 'infinity') < soundings_today() then 2
         when m.from_on > soundings_today() then 1 else 0 end as rank
  from memberships m join people p on p.id = m.person_id join organisations o on o.id = m.organisation_id
 where m.organisation_id in (select soundings_administered_organisations())`

const grouped = `select person_id as "personId", name, sum(version)::int as version,
    (array['CURRENT', 'UPCOMING', 'LEFT'])[min(rank) + 1] as standing,
    json_build_object('id', organisation_id, 'name', min(organisation_name)) as organisation,
    json_agg(json_build_object('id', id, 'version', version, 'role', role, 'fromOn', from_on, 'toOn', to_on,
      'endedAt', ended_at, 'isCurrent', rank = 0) order by rank, from_on desc, role) as memberships
  from (${administered} and m.organisation_id = ?) held group by person_id, name, organisation_id`

/** Of the roles, those that make the person's standing what it is: a role held once does not count for a member of today. */
const filtered = `select * from (${grouped}) member where strpos(lower(name), lower(?)) > 0
    and (?::text is null or standing = ?)
    and (?::text is null or exists (select from json_to_recordset(memberships)
           as each_held(role text, "isCurrent" boolean)
         where each_held.role = ? and each_held."isCurrent" = (standing = 'CURRENT')))`

const filterValues = ({ organisationId, search, standing, role }: MembersRequest): unknown[] => [
  organisationId,
  search,
  standing,
  standing,
  role,
  role,
]

type MemberRow = Omit<Member, 'memberships'> & {
  memberships: (Omit<Membership, 'organisation' | 'endedAt'> & { endedAt: string | null })[]
}

const toMember = ({ memberships, ...member }: MemberRow): Member => ({
  ...member,
  memberships: memberships.map(held => ({
    ...held,
    endedAt: held.endedAt === null ? null : new Date(held.endedAt),
    organisation: member.organisation,
  })),
})

/** Members by name, of an organisation the viewer looks after; nobody of any other. */
export async function readMembers(tx: Transaction, request: MembersRequest): Promise<Member[]> {
  const from = request.after ?? { name: '', id: '00000000-0000-0000-0000-000000000000' }
  const rows = await tx.execute<MemberRow[]>(
    `${filtered} and (name collate "${collation}", "personId") > (? collate "${collation}", ?::uuid)
      order by name collate "${collation}", "personId" limit ?`,
    [...filterValues(request), from.name, from.id, request.limit],
  )
  return rows.map(toMember)
}

export async function countMembers(tx: Transaction, request: MembersRequest): Promise<number> {
  const [row] = await tx.execute<{ count: number }[]>(
    `select count(*)::int as count from (${filtered}) members`,
    filterValues(request),
  )
  return row?.count ?? 0
}

/** One member, of an organisation the viewer looks after; null where there is none to be seen. */
export async function readMember(tx: Transaction, organisationId: string, personId: string): Promise<Member | null> {
  const [row] = await tx.execute<MemberRow[]>(`select * from (${grouped}) member where "personId" = ?`, [
    organisationId,
    personId,
  ])
  return row === undefined ? null : toMember(row)
}

/** Whom a list of changes is of. */
export interface MemberKey {
  readonly organisationId: string
  readonly personId: string
}

/** Every change of these members' roles, the latest first, in the order asked; nothing where the viewer looks after none. */
export async function readMembershipChanges(
  tx: Transaction,
  members: readonly MemberKey[],
): Promise<MembershipChange[][]> {
  const rows = await tx.execute<(MembershipChange & MemberKey)[]>(
    `select v.person_id as "personId", v.organisation_id as "organisationId", v.membership_id as "membershipId",
            v.version, v.role, v.from_on::text as "fromOn", v.to_on::text as "toOn", v.ended_at as "endedAt",
            v.changed_at as "changedAt", who.name as "changedBy"
       from membership_versions v
       join jsonb_to_recordset(?::jsonb) as asked("organisationId" uuid, "personId" uuid)
         on v.organisation_id = asked."organisationId" and v.person_id = asked."personId"
       left join people who on who.id = v.changed_by and who.id in (select soundings_administered_people())
      where v.organisation_id in (select soundings_administered_organisations())
      order by v.changed_at desc, v.version desc, v.role`,
    [JSON.stringify(members)],
  )
  const dated = rows.map(row => ({
    ...row,
    endedAt: row.endedAt === null ? null : new Date(row.endedAt),
    changedAt: new Date(row.changedAt),
  }))
  return members.map(({ organisationId, personId }) =>
    dated.filter(row => row.organisationId === organisationId && row.personId === personId),
  )
}
