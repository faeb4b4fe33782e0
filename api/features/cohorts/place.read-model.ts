import { collation, type Transaction } from '../../platform/database/index.ts'

export interface PossibleMemberRecord {
  readonly personId: string
  readonly name: string
  readonly organisationId: string
  readonly organisationName: string
  readonly mayFollow: boolean
  /** null = neither asked nor a member. */
  readonly state: 'ASKED' | 'JOINED' | null
}

export interface PossibleMembersRequest {
  readonly cohortId: string
  readonly search: string
  readonly educatorsOnly: boolean
  readonly after: { readonly name: string; readonly id: string } | null
  readonly limit: number
}

/** Whom the viewer may ask into a group, or name as its educator, by name; none of a group they do not lead. */
export async function readPossibleMembers(
  tx: Transaction,
  { cohortId, search, educatorsOnly, after, limit }: PossibleMembersRequest,
): Promise<(PossibleMemberRecord & { total: number })[]> {
  const from = after ?? { name: '', id: '00000000-0000-0000-0000-000000000000' }
  return tx.execute<(PossibleMemberRecord & { total: number })[]>(
    `with named as (
       select person_id, min(organisation_id::text)::uuid as organisation_id, bool_or(is_lead) as may_follow
         from soundings_cohort_candidates(?) group by person_id),
     found as (
       select p.id as "personId", p.name, o.id as "organisationId", o.name as "organisationName",
           named.may_follow as "mayFollow", case when m.id is null then null when m.joined_at is null then 'ASKED' else 'JOINED' end
           as state, (count(*) over ())::int as total
         from named join people p on p.id = named.person_id join organisations o on o.id = named.organisation_id
         left join cohort_members m on m.cohort_id = ? and m.person_id = p.id and m.left_at is null
        where strpos(lower(p.name), lower(?)) > 0 and (not ?::boolean or named.may_follow)
          and ?::uuid in (select soundings_cohorts_led()))
     select * from found where (name collate "${collation}", "personId") > (? collate "${collation}", ?::uuid)
      order by name collate "${collation}", "personId" limit ?`,
    [cohortId, cohortId, search, educatorsOnly, cohortId, from.name, from.id, limit],
  )
}
