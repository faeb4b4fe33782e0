import type { CohortStage } from '../../domain/cohort/dates.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { CohortEducatorRow, CohortRow } from './cohort.entity.ts'

export type NewCohort = Omit<CohortRow, 'closedAt' | 'version'> & { readonly organisationIds: readonly string[] }

/** Adds a group with the organisations its members come from, and its first educator. */
export async function appendCohort(tx: Transaction, row: NewCohort, educator: NewEducator): Promise<void> {
  await tx.execute(
    `insert into cohorts (id, version, organisation_id, name, role_profile_code, pathway_code, starts_on, stages,
       created_by_id, created_at) values (?, 1, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)`,
    [
      row.id,
      row.organisationId,
      row.name,
      row.roleProfileCode,
      row.pathwayCode,
      row.startsOn,
      JSON.stringify(row.stages),
      row.createdById,
      row.createdAt,
    ],
    'run',
  )
  await tx.execute(
    `insert into cohort_organisations (cohort_id, organisation_id)
       select ?, value::uuid from jsonb_array_elements_text(?::jsonb)`,
    [row.id, JSON.stringify([...new Set(row.organisationIds)])],
    'run',
  )
  await appendEducator(tx, educator)
}

export type NewEducator = Omit<CohortEducatorRow, 'endedAt'>

export async function appendEducator(tx: Transaction, row: NewEducator): Promise<void> {
  await tx.execute(
    `insert into cohort_educators (id, person_id, cohort_id, from_on, to_on, named_by_id, named_at)
       values (?, ?, ?, ?, ?, ?, ?)`,
    [row.id, row.personId, row.cohortId, row.fromOn, row.toOn, row.namedById, row.namedAt],
    'run',
  )
}

export interface CohortChange {
  readonly id: string
  /** The version it was read in. */
  readonly version: number
  readonly name: string
  readonly roleProfileCode: string | null
  readonly pathwayCode: string | null
  readonly startsOn: string
  readonly stages: readonly CohortStage[]
}

/** False where another window changed it first. */
export async function changeCohort(tx: Transaction, change: CohortChange): Promise<boolean> {
  const { id, version, name, roleProfileCode, pathwayCode, startsOn, stages } = change
  const rows = await tx.execute<object[]>(
    `update cohorts set version = version + 1, name = ?, role_profile_code = ?, pathway_code = ?, starts_on = ?,
       stages = ?::jsonb where id = ? and version = ? and closed_at is null returning id`,
    [name, roleProfileCode, pathwayCode, startsOn, JSON.stringify(stages), id, version],
  )
  return rows.length > 0
}

/** False where another window changed it first. */
export async function closeCohort(tx: Transaction, id: string, version: number, at: Date): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update cohorts set version = version + 1, closed_at = ? where id = ? and version = ? and closed_at is null returning id`,
    [at, id, version],
  )
  return rows.length > 0
}

/** How many follow a group from today on, beside the entry named. */
export async function countOtherEducators(tx: Transaction, cohortId: string, id: string): Promise<number> {
  const [row] = await tx.execute<{ count: number }[]>(
    `select count(*)::int as count from cohort_educators where cohort_id = ? and id <> ? and ended_at is null
        and soundings_today() between from_on and coalesce(to_on, 'infinity')`,
    [cohortId, id],
  )
  return row?.count ?? 0
}

/** False where there is no such entry that runs. */
export async function endEducator(tx: Transaction, cohortId: string, id: string, at: Date): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    'update cohort_educators set ended_at = ? where id = ? and cohort_id = ? and ended_at is null returning id',
    [at, id, cohortId],
  )
  return rows.length > 0
}
