import type { AskedItem } from '../../domain/signoffs/items.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { appendOnce } from './once.repository.ts'
import type { StartingPositionRow } from './starting-position.entity.ts'

/** A form as the statement hands it over. */
export interface StartingPositionFacts {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly leadId: string
  readonly leadName: string
  readonly qualification: string
  readonly organisationId: string
  readonly organisationName: string
  readonly roleTitle: string
  readonly lines: { code: string; title: string }[]
  readonly items: AskedItem[]
  readonly award: string | null
  readonly awardedOn: string | null
  readonly programme: 'COMPLETED' | 'NONE' | 'OVERSEAS' | 'OTHER'
  readonly limits: string | null
  readonly basis: string
  readonly confirmedAt: string | Date
}

/** Forms about a person and forms they signed, the latest first; one alone where its id is given. */
export async function readStartingPositions(
  tx: Transaction,
  personId: string,
  id: string | null = null,
): Promise<StartingPositionFacts[]> {
  return tx.execute<StartingPositionFacts[]>(
    `select s.id, s.person_id as "personId", coalesce(who.name, '') as "personName", s.lead_id as "leadId",
            coalesce(lead.name, '') as "leadName", s.qualification, s.organisation_id as "organisationId",
            coalesce(o.name, '') as "organisationName", s.role_title as "roleTitle", s.lines, s.items, s.award,
            s.awarded_on::text as "awardedOn", s.programme, s.limits, s.basis, s.confirmed_at as "confirmedAt"
       from starting_positions s left join people who on who.id = s.person_id
       left join people lead on lead.id = s.lead_id left join organisations o on o.id = s.organisation_id
      where ? in (s.person_id, s.lead_id) and (?::uuid is null or s.id = ?)
      order by s.confirmed_at desc, s.id desc`,
    [personId, id, id],
  )
}

/** False where there is one of this id already. */
export async function appendStartingPosition(tx: Transaction, row: StartingPositionRow): Promise<boolean> {
  return appendOnce(tx, 'starting_positions', {
    id: row.id,
    person_id: row.personId,
    organisation_id: row.organisationId,
    lead_id: row.leadId,
    qualification: row.qualification,
    role_title: row.roleTitle,
    lines: row.lines,
    items: row.items,
    rating_ids: row.ratingIds,
    award: row.award,
    awarded_on: row.awardedOn,
    programme: row.programme,
    limits: row.limits,
    basis: row.basis,
    confirmed_at: row.confirmedAt,
  })
}
