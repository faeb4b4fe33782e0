import type { Transaction } from '../../platform/database/index.ts'
import type { CohortAssignmentRow } from './cohort-assignment.entity.ts'

export type NewAssignment = Omit<CohortAssignmentRow, 'version' | 'withdrawnAt'>

/** Gives a task to a group. */
export async function appendAssignment(tx: Transaction, row: NewAssignment): Promise<void> {
  await tx.execute(
    `insert into cohort_assignments (id, version, cohort_id, kind, code, module_version, title, evidence_kind,
       capability_codes, due_after_days, follows_members, follows_versions, given_by_id, given_at)
     select ?, 1, ?, ?, ?, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)), ?, ?, ?, ?, ?`,
    [
      row.id,
      row.cohortId,
      row.kind,
      row.code,
      row.moduleVersion,
      row.title,
      row.evidenceKind,
      JSON.stringify(row.capabilityCodes),
      row.dueAfterDays,
      row.followsMembers,
      row.followsVersions,
      row.givenById,
      row.givenAt,
    ],
    'run',
  )
}

/**
 * Says who is given a task. Named members are, and nobody else; where nobody is named, everybody who takes part today is,
 * which is written down only where later ones are not.
 */
export async function nameAssignees(
  tx: Transaction,
  { id, memberIds, followsMembers }: { id: string; memberIds: readonly string[]; followsMembers: boolean },
): Promise<void> {
  if (followsMembers) {
    await tx.execute(
      'update cohort_assignees set is_left_out = false where assignment_id = ? and is_left_out',
      [id],
      'run',
    )
    return
  }
  const named = JSON.stringify(memberIds)
  await tx.execute(
    `insert into cohort_assignees (assignment_id, member_id, person_id, is_left_out)
       select a.id, m.id, m.person_id, jsonb_array_length(?::jsonb) > 0 and not jsonb_exists(?::jsonb, m.id::text)
         from cohort_assignments a join cohort_members m on m.cohort_id = a.cohort_id
        where a.id = ? and m.id in (select soundings_cohort_members_led())
     on conflict (assignment_id, member_id) do update set is_left_out = excluded.is_left_out`,
    [named, named, id],
    'run',
  )
}

export interface AssignmentChange {
  readonly id: string
  /** The version it was read in. */
  readonly version: number
  readonly dueAfterDays: number
  readonly followsMembers: boolean
  readonly followsVersions: boolean
  readonly moduleVersion: number | null
}

/** False where another window changed it first, or it was taken back. */
export async function changeAssignment(tx: Transaction, change: AssignmentChange): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update cohort_assignments set version = version + 1, due_after_days = ?, follows_members = ?, follows_versions = ?,
       module_version = ? where id = ? and version = ? and withdrawn_at is null returning id`,
    [
      change.dueAfterDays,
      change.followsMembers,
      change.followsVersions,
      change.moduleVersion,
      change.id,
      change.version,
    ],
  )
  return rows.length > 0
}

/** False where another window changed it first, or it was taken back. */
export async function withdrawAssignment(tx: Transaction, id: string, version: number, at: Date): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update cohort_assignments set version = version + 1, withdrawn_at = ?
      where id = ? and version = ? and withdrawn_at is null returning id`,
    [at, id, version],
  )
  return rows.length > 0
}

/** The module version a task asks for from now on, with its title; false where another window changed it first. */
export async function setModuleVersion(
  tx: Transaction,
  { id, version, moduleVersion, title }: { id: string; version: number; moduleVersion: number; title: string },
): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    `update cohort_assignments set version = version + 1, module_version = ?, title = ?
      where id = ? and version = ? and withdrawn_at is null returning id`,
    [moduleVersion, title, id, version],
  )
  return rows.length > 0
}

/** The group of a task that is asked for; null where the viewer sees none. */
export async function readCohortOf(tx: Transaction, assignmentId: string): Promise<string | null> {
  const [row] = await tx.execute<{ cohortId: string }[]>(
    'select cohort_id as "cohortId" from cohort_assignments where id = ? and withdrawn_at is null',
    [assignmentId],
  )
  return row?.cohortId ?? null
}

/** Which version of a module is published; null where it has none. */
export async function readPublishedVersion(tx: Transaction, moduleCode: string): Promise<number | null> {
  const [row] = await tx.execute<{ number: number | null }[]>(
    'select max(number) as number from module_versions where module_code = ?',
    [moduleCode],
  )
  return row?.number ?? null
}

export interface Doing {
  readonly assignmentId: string
  readonly memberId: string
  readonly personId: string
  /** The piece it was answered with; null = none. */
  readonly pieceId: string | null
  /** null = it is to do again. */
  readonly doneAt: Date | null
}

/** A member's own word that a task is done, or is not. */
export async function setDone(tx: Transaction, doing: Doing): Promise<void> {
  const { assignmentId, memberId, personId, pieceId, doneAt } = doing
  await tx.execute(
    `insert into cohort_assignees (assignment_id, member_id, person_id, is_left_out, evidence_piece_id, done_at)
     values (?, ?, ?, false, ?, ?)
     on conflict (assignment_id, member_id)
       do update set evidence_piece_id = excluded.evidence_piece_id, done_at = excluded.done_at`,
    [assignmentId, memberId, personId, pieceId, doneAt],
    'run',
  )
}
