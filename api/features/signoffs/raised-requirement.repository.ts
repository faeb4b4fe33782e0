import type { Transaction } from '../../platform/database/index.ts'
import { appendOnce } from './once.repository.ts'
import type { RaisedRequirementRow } from './raised-requirement.entity.ts'

/** A number as the statement hands it over. */
export interface RaisedFacts {
  readonly id: string
  readonly organisationId: string
  readonly evidenceClassCode: string | null
  readonly capabilityCode: string | null
  readonly rating: number
  readonly kind: string
  readonly count: number
  readonly usual: number
  readonly isRare: boolean
  readonly reason: string
  readonly since: string
  readonly raisedById: string
  readonly raisedByName: string
  readonly stands: boolean
}

/** Numbers an organisation of the viewer asks for, the latest first; none of any other. */
export async function readRaised(tx: Transaction, organisationId: string): Promise<RaisedFacts[]> {
  return tx.execute<RaisedFacts[]>(
    `select r.id, r.organisation_id as "organisationId", r.evidence_class_code as "evidenceClassCode",
            r.capability_code as "capabilityCode", r.rating, r.kind, r.count, r.usual, r.is_rare as "isRare", r.reason,
            r.raised_on::text as since, r.raised_by_id as "raisedById", coalesce(who.name, '') as "raisedByName",
            row_number() over (partition by r.evidence_class_code, r.capability_code, r.rating, r.kind
              order by r.raised_on desc, r.id desc) = 1 as stands
       from raised_requirements r left join people who on who.id = r.raised_by_id
      where r.organisation_id = ? and r.organisation_id in (
        select soundings_current_organisations() union select soundings_administered_organisations())
      order by r.raised_on desc, r.id desc`,
    [organisationId],
  )
}

/** False where there is one of this id already. */
export async function appendRaised(tx: Transaction, row: RaisedRequirementRow): Promise<boolean> {
  return appendOnce(tx, 'raised_requirements', {
    id: row.id,
    organisation_id: row.organisationId,
    evidence_class_code: row.evidenceClassCode,
    capability_code: row.capabilityCode,
    rating: row.rating,
    kind: row.kind,
    count: row.count,
    usual: row.usual,
    is_rare: row.isRare,
    reason: row.reason,
    raised_by_id: row.raisedById,
    raised_on: row.on,
    raised_at: row.raisedAt,
  })
}
