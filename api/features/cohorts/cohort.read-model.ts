import type { CohortStage, Pause } from '../../domain/cohort/dates.ts'
import type { ShareItem } from '../../domain/cohort/sharing.ts'
import { collation, type Transaction } from '../../platform/database/index.ts'

interface NamedOrganisation {
  readonly id: string
  readonly name: string
}

/** A group as its statement hands it over; the content it names is a code. */
export interface CohortRecord {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly organisation: NamedOrganisation
  readonly organisations: readonly NamedOrganisation[]
  readonly roleProfileCode: string | null
  readonly pathwayCode: string | null
  readonly startsOn: string
  readonly stages: readonly CohortStage[]
  readonly educators: readonly {
    readonly id: string
    readonly personId: string
    readonly name: string
    readonly fromOn: string
    readonly toOn: string | null
  }[]
  readonly memberCount: number
  readonly askedCount: number
  readonly closedAt: string | null
}

const epoch = `date '1970-01-01'`
export const followedFromToday = `e.ended_at is null and coalesce(e.to_on, 'infinity') >= soundings_today()`

const cohortColumns = `c.id, c.version, c.name, json_build_object('id', o.id, 'name', o.name) as organisation,
  (select json_agg(json_build_object('id', each_one.id, 'name', each_one.name) order by each_one.name collate "${collation}", each_one.id)
     from cohort_organisations co join organisations each_one on each_one.id = co.organisation_id
    where co.cohort_id = c.id) as organisations,
  c.role_profile_code as "roleProfileCode", c.pathway_code as "pathwayCode", c.starts_on::text as "startsOn", c.stages,
  (select coalesce(json_agg(json_build_object('id', e.id, 'personId', e.person_id, 'name', p.name, 'fromOn', e.from_on,
      'toOn', e.to_on) order by e.from_on, e.id), '[]')
     from cohort_educators e join people p on p.id = e.person_id
    where e.cohort_id = c.id and ${followedFromToday}) as educators,
  (select count(*)::int from cohort_members m where m.cohort_id = c.id
      and m.id in (select soundings_cohort_members_led())) as "memberCount",
  (select count(*)::int from cohort_members m where m.cohort_id = c.id
      and m.joined_at is null and m.left_at is null) as "askedCount",
  c.closed_at as "closedAt"`

export interface CohortsRequest {
  /** Sort key of the last one of the page before; null for the first page. */
  readonly after: { readonly name: string; readonly id: string } | null
  readonly limit: number
}

/** Groups the viewer leads today, those that run first, by name; with how many there are in all. */
export async function readCohorts(
  tx: Transaction,
  { after, limit }: CohortsRequest,
): Promise<(CohortRecord & { total: number })[]> {
  const from = after ?? { name: '', id: '00000000-0000-0000-0000-000000000000' }
  return tx.execute<(CohortRecord & { total: number })[]>(
    `select ${cohortColumns}, (select count(*)::int from cohorts where id in (select soundings_cohorts_led())) as total
       from cohorts c join organisations o on o.id = c.organisation_id
      where c.id in (select soundings_cohorts_led())
        and (c.name collate "${collation}", c.id) > (? collate "${collation}", ?::uuid)
      order by c.name collate "${collation}", c.id limit ?`,
    [from.name, from.id, limit],
  )
}

/** A group the viewer leads today; null where there is none. */
export async function readCohort(tx: Transaction, id: string): Promise<CohortRecord | null> {
  const [row] = await tx.execute<CohortRecord[]>(
    `select ${cohortColumns} from cohorts c join organisations o on o.id = c.organisation_id
      where c.id = ? and c.id in (select soundings_cohorts_led())`,
    [id],
  )
  return row ?? null
}

interface PauseRecord extends Pause {
  readonly id: string
  readonly fromOn: string
  readonly toOn: string | null
}

/** Somebody's place as its statement hands it over. */
export interface MemberRecord {
  readonly id: string
  readonly version: number
  readonly personId: string
  readonly cohortId: string
  readonly organisationId: string
  readonly name: string
  readonly organisationName: string
  readonly isJoined: boolean
  readonly startsOn: string
  readonly startDay: number
  readonly wholeTimePercent: number
  readonly university: string | null
  readonly programme: string | null
  readonly awardExpectedOn: string | null
  /** null = not since they joined. */
  readonly awardRatifiedOn: string | null
  readonly pauses: readonly PauseRecord[]
  /** Days added, by the place of a stage. */
  readonly extensions: Readonly<Record<string, number>>
  readonly shares: readonly ShareItem[]
}

/** What dates are counted from; `m` is the place. */
export const dateColumns = `m.starts_on - ${epoch} as "startDay", m.whole_time_percent as "wholeTimePercent",
  (select coalesce(json_agg(json_build_object('id', w.id, 'fromOn', w.from_on, 'toOn', w.to_on,
      'from', w.from_on - ${epoch}, 'to', w.to_on - ${epoch}) order by w.from_on, w.id), '[]')
     from cohort_pauses w where w.member_id = m.id and w.withdrawn_at is null) as pauses,
  (select coalesce(json_object_agg(stage, days), '{}') from (select stage, sum(days) as days from cohort_extensions x
     where x.member_id = m.id and stage is not null group by stage) moved) as extensions`

/** The same, and where somebody comes from. */
export const placeColumns = `m.version,
  coalesce((select o.name from organisations o where o.id = m.organisation_id), '') as "organisationName",
  m.joined_at is not null as "isJoined", m.starts_on::text as "startsOn", m.university, m.programme,
  m.award_expected_on::text as "awardExpectedOn", ${dateColumns}`

/** A place with its name, dates and shares, of `cohort_members m join people p`. */
export const memberColumns = `m.id, m.person_id as "personId", m.cohort_id as "cohortId", m.organisation_id as "organisationId", p.name, ${placeColumns},
  (select coalesce(json_agg(s.item order by s.item), '[]') from cohort_shares s
    where s.member_id = m.id and s.withdrawn_at is null) as shares`

/** Looked up for each: a page of them, and never a whole board. */
const award = 'soundings_award_of(m.id)::text as "awardRatifiedOn"'

/** Members a viewer who leads the group sees: those who take part, and those asked who still belong there. */
const seenMembers = `from cohort_members m join people p on p.id = m.person_id
  where m.cohort_id = ? and m.left_at is null
    and (m.joined_at is null or m.id in (select soundings_cohort_members_led()))`

export interface MembersRequest {
  readonly cohortId: string
  readonly search: string
  readonly after: { readonly name: string; readonly id: string } | null
  readonly limit: number
}

/** Members by name, with how many there are in all; none of a group the viewer does not lead. */
export async function readCohortMembers(
  tx: Transaction,
  { cohortId, search, after, limit }: MembersRequest,
): Promise<(MemberRecord & { total: number })[]> {
  const from = after ?? { name: '', id: '00000000-0000-0000-0000-000000000000' }
  return tx.execute<(MemberRecord & { total: number })[]>(
    `select * from (select ${memberColumns}, ${award}, (count(*) over ())::int as total ${seenMembers}
         and m.cohort_id in (select soundings_cohorts_led()) and strpos(lower(p.name), lower(?)) > 0) found
      where (name collate "${collation}", id) > (? collate "${collation}", ?::uuid)
      order by name collate "${collation}", id limit ?`,
    [cohortId, search, from.name, from.id, limit],
  )
}

/** Places by their ids, of groups the viewer leads. */
export async function readCohortPlaces(tx: Transaction, ids: readonly string[]): Promise<MemberRecord[]> {
  return tx.execute<MemberRecord[]>(
    `select ${memberColumns}, ${award} from cohort_members m join people p on p.id = m.person_id
      where m.id in (select jsonb_array_elements_text(?::jsonb)::uuid) and m.left_at is null
        and m.cohort_id in (select soundings_cohorts_led())
      order by p.name collate "${collation}", m.id`,
    [JSON.stringify(ids)],
  )
}

/** A group the viewer is in or asked into, as its statement hands it over. */
export interface MyCohortRecord extends Omit<
  MemberRecord,
  'personId' | 'cohortId' | 'organisationId' | 'name' | 'shares'
> {
  readonly memberId: string
  readonly name: string
  readonly educatorNames: readonly string[]
  readonly stages: readonly CohortStage[]
  readonly shares: readonly {
    readonly item: ShareItem
    readonly givenAt: string
    readonly withdrawnAt: string | null
  }[]
}

/** The viewer's own groups, those they are asked into first; one where an id is given. */
export async function readMyCohorts(
  tx: Transaction,
  personId: string,
  cohortId: string | null = null,
): Promise<MyCohortRecord[]> {
  return tx.execute<MyCohortRecord[]>(
    `select c.id, m.id as "memberId", c.name, ${placeColumns}, ${award},
       (select coalesce(json_agg(json_build_object('item', s.item, 'givenAt', s.given_at, 'withdrawnAt', s.withdrawn_at)
          order by s.given_at desc, s.id), '[]') from cohort_shares s where s.member_id = m.id) as shares,
       c.stages, (select coalesce(json_agg(p.name order by e.from_on, e.id), '[]') from cohort_educators e
         join people p on p.id = e.person_id where e.cohort_id = c.id and ${followedFromToday}) as "educatorNames"
       from cohort_members m join cohorts c on c.id = m.cohort_id
      where m.person_id = ? and m.left_at is null and (?::uuid is null or c.id = ?::uuid)
        and (c.closed_at is null or m.joined_at is not null)
      order by m.joined_at nulls first, c.name collate "${collation}", c.id limit 50`,
    [personId, cohortId, cohortId],
  )
}
