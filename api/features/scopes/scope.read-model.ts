import type { CapabilityRecord } from '../../domain/capability/fold.ts'
import { collation, type Transaction } from '../../platform/database/index.ts'
import { toRatingEvent, type RatingTuple } from '../records/index.ts'
import type { KeptLine } from './scope.entity.ts'
import type { ScopePlace } from './scope.types.ts'

/** Organisations the viewer is a member of today, by name, and whether anybody else there can sign. */
export async function readScopePlaces(tx: Transaction): Promise<ScopePlace[]> {
  return tx.execute<ScopePlace[]>(
    `select json_build_object('id', o.id, 'name', o.name) as organisation, soundings_scope_has_lead(o.id) as "hasLead"
       from organisations o where o.id in (select soundings_scope_places())
      order by o.name collate "${collation}", o.id`,
  )
}

/** A statement as its read hands it over, with what its lead said. */
export interface StatementFacts {
  readonly id: string
  readonly number: number
  readonly personId: string
  readonly owner: string
  readonly organisationId: string
  readonly organisationName: string
  readonly roleProfileCode: string
  readonly roleTitle: string
  readonly lines: KeptLine[]
  readonly signedOn: string
  readonly isSuperseded: boolean
  readonly isMember: boolean
  readonly confirmedOn: string | null
  readonly answer: string | null
  readonly comment: string | null
  readonly answeredBy: string | null
  readonly answeredOn: string | null
}

const mostStatements = 100
const asList = (list: readonly string[] | null): string | null => (list === null ? null : JSON.stringify(list))

/** Statements the viewer may read: of these people, or these alone; the newest first. */
export async function readStatements(
  tx: Transaction,
  { personIds = null, ids = null }: { personIds?: readonly string[] | null; ids?: readonly string[] | null },
): Promise<StatementFacts[]> {
  const [people, statements] = [asList(personIds), asList(ids)]
  return tx.execute<StatementFacts[]>(
    `select s.id, s.number, s.person_id as "personId", p.name as owner, o.id as "organisationId",
            o.name as "organisationName", s.role_profile_code as "roleProfileCode", s.role_title as "roleTitle",
            s.lines, s.signed_on::text as "signedOn", now_.is_superseded as "isSuperseded",
            now_.is_member as "isMember", now_.confirmed_on::text as "confirmedOn", a.answer, a.comment,
            who.name as "answeredBy", a.answered_on::text as "answeredOn"
       from scope_statements s join soundings_scope_standings() now_ on now_.statement_id = s.id
       join people p on p.id = s.person_id join organisations o on o.id = s.organisation_id
       left join scope_requests r on r.statement_id = s.id and r.kind = 'SIGN'
       left join scope_answers a on a.request_id = r.id left join people who on who.id = a.answered_by_id
      where (?::jsonb is null or s.person_id in (select jsonb_array_elements_text(?::jsonb)::uuid))
        and (?::jsonb is null or s.id in (select jsonb_array_elements_text(?::jsonb)::uuid))
      order by s.signed_at desc, s.id desc limit ${mostStatements}`,
    [people, people, statements, statements],
  )
}

export type AssessedFacts = Pick<CapabilityRecord, 'ratings' | 'leave'>

/** What others recorded of these people, as far as the viewer may know what stands of their statements. */
export async function readScopeFacts(
  tx: Transaction,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, AssessedFacts>> {
  const rows = await tx.execute<
    { person_id: string; ratings: RatingTuple[] | null; leaves: CapabilityRecord['leave'] | null }[]
  >(`select * from soundings_scope_facts(array(select jsonb_array_elements_text(?::jsonb)::uuid))`, [
    JSON.stringify(personIds),
  ])
  return new Map(
    rows.map(row => [row.person_id, { ratings: (row.ratings ?? []).map(toRatingEvent), leave: row.leaves ?? [] }]),
  )
}
