import type { Transaction } from '../../platform/database/index.ts'
import type { NamedPerson } from '../evidence/index.ts'
import type { ReturnPlanRow } from './return-plan.entity.ts'

/** A plan as its statement hands it over. */
export interface ReturnPlanFacts extends Pick<
  ReturnPlanRow,
  'id' | 'version' | 'fromOn' | 'toOn' | 'steps' | 'untilOn'
> {
  readonly owner: NamedPerson
  readonly shownTo: NamedPerson | null
  readonly isOwn: boolean
  readonly isEnded: boolean
}

/** Plans of a person, the latest first, and those that others show them today. */
export async function readReturnPlans(tx: Transaction, personId: string): Promise<ReturnPlanFacts[]> {
  return tx.execute<ReturnPlanFacts[]>(
    `select r.id, r.version, r.from_on::text as "fromOn", r.to_on::text as "toOn", r.steps, r.until_on::text as "untilOn",
        json_build_object('id', owner.id, 'name', owner.name) as owner, r.person_id = ? as "isOwn",
        r.ended_at is not null as "isEnded",
        case when r.until_on >= soundings_today() then (select json_build_object('id', n.id, 'name', n.name)
          from people n where n.id = r.with_id) end as "shownTo"
       from return_plans r join people owner on owner.id = r.person_id
      where r.person_id = ? or (r.with_id = ? and r.until_on >= soundings_today() and r.ended_at is null)
      order by r.adopted_at desc, r.id desc limit 100`,
    [personId, personId, personId],
  )
}

export async function appendReturnPlan(
  tx: Transaction,
  row: Pick<ReturnPlanRow, 'id' | 'personId' | 'fromOn' | 'toOn' | 'steps' | 'adoptedAt'>,
): Promise<void> {
  await tx.execute(
    `insert into return_plans (id, person_id, version, from_on, to_on, steps, adopted_at)
     values (?, ?, 1, ?, ?, ?::jsonb, ?)`,
    [row.id, row.personId, row.fromOn, row.toOn, JSON.stringify(row.steps), row.adoptedAt],
    'run',
  )
}

export type ReturnPlanChange = Pick<ReturnPlanRow, 'id' | 'version' | 'steps' | 'endedAt' | 'withId' | 'untilOn'>

/** False where another window changed it first. `version` is the one it was read in. */
export async function changeReturnPlan(tx: Transaction, change: ReturnPlanChange): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update return_plans set version = version + 1, steps = ?::jsonb, ended_at = ?, with_id = ?, until_on = ?
      where id = ? and version = ? and ended_at is null returning id`,
    [JSON.stringify(change.steps), change.endedAt, change.withId, change.untilOn, change.id, change.version],
  )
  return rows.length > 0
}
