import { collation, type Transaction } from '../../platform/database/index.ts'
import type { UnfollowedCohort } from './take-over.types.ts'

/** Running groups of organisations the viewer looks after that nobody follows today, by name, at most 100. */
export async function readUnfollowedCohorts(tx: Transaction): Promise<UnfollowedCohort[]> {
  return tx.execute<UnfollowedCohort[]>(
    `select id, name, starts_on::text as "startsOn", members as "memberCount" from soundings_unfollowed_cohorts()
      order by name collate "${collation}", id limit 100`,
  )
}

/** Whether a group is one of those, however many there are. */
export async function isUnfollowed(tx: Transaction, cohortId: string): Promise<boolean> {
  const rows = await tx.execute<object[]>('select id from soundings_unfollowed_cohorts() where id = ?', [cohortId])
  return rows.length > 0
}
