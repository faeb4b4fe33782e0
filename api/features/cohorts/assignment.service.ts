import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction } from '../../platform/database/index.ts'
import {
  conflict,
  invalidInput,
  notAllowed,
  type Conflict,
  type InputProblem,
  type InvalidInput,
  type NotAllowed,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { ContentReader } from '../frameworks/index.ts'
import type { Content } from '../records/index.ts'
import { toAssignment } from './assignment-view.ts'
import type {
  AssignToCohortInput,
  ChangeAssignmentInput,
  TakeLaterVersionInput,
  WithdrawAssignmentInput,
} from './assignment-changes.types.ts'
import { assignmentProblems, mostAssignments, termsProblems } from './assignment.problems.ts'
import { readCohortAssignments, type CohortAssignmentRecord } from './assignment.read-model.ts'
import {
  appendAssignment,
  changeAssignment,
  nameAssignees,
  readCohortOf,
  readPublishedVersion,
  setModuleVersion,
  withdrawAssignment,
} from './assignment.repository.ts'
import type { CohortAssignment } from './assignment.types.ts'
import { problem } from './cohort.problems.ts'
import { readCohort, readCohortPlaces, type CohortRecord } from './cohort.read-model.ts'
import { isClosed, unknownCohort, type SignedIn } from './cohort.service.ts'

export interface AssignmentService {
  /** null = the viewer does not lead the group today. */
  assignments(viewer: SignedIn, cohortId: string): Promise<CohortAssignment[] | null>
  assign(viewer: SignedIn, input: AssignToCohortInput): Promise<CohortAssignment | InvalidInput | NotAllowed>
  change(
    viewer: SignedIn,
    input: ChangeAssignmentInput,
  ): Promise<CohortAssignment | InvalidInput | NotAllowed | Conflict>
  /** The task taken back. */
  withdraw(viewer: SignedIn, input: WithdrawAssignmentInput): Promise<string | NotAllowed | Conflict>
  takeLater(viewer: SignedIn, input: TakeLaterVersionInput): Promise<CohortAssignment | NotAllowed | Conflict>
}

export interface AssignmentParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly content: ContentReader<Content>
}

export function createAssignmentService(parts: AssignmentParts): AssignmentService {
  const { asViewer, clock } = parts
  return {
    assignments: (viewer, cohortId) =>
      asViewer(viewer, async tx => {
        const cohort = await readCohort(tx, cohortId)
        if (cohort === null) return null
        const records = await readCohortAssignments(tx, cohortId)
        const content = await parts.content.current(tx)
        return records.map(record => toAssignment(record, cohort.startsOn, content))
      }),
    assign: (viewer, input) => asViewer(viewer, tx => assign(parts, { tx, viewer }, input)),
    change: (viewer, input) => asViewer(viewer, tx => change(parts, tx, input)),
    withdraw: (viewer, { id, expectedVersion }) =>
      asViewer(viewer, async tx => {
        const found = await readTask(tx, id)
        if (found === null) return unknownTask()
        if (await withdrawAssignment(tx, id, expectedVersion, clock.now())) return id
        return changedElsewhere(found.task.version)
      }),
    takeLater: (viewer, input) => asViewer(viewer, tx => takeLater(parts, tx, input)),
  }
}

interface Task {
  readonly task: CohortAssignmentRecord
  readonly cohort: CohortRecord
}

/** A task that is asked for, with its group, as the viewer leads it today. */
async function readTask(tx: Transaction, id: string): Promise<Task | null> {
  const cohortId = await readCohortOf(tx, id)
  const cohort = cohortId === null ? null : await readCohort(tx, cohortId)
  if (cohort === null) return null
  const [task] = await readCohortAssignments(tx, cohort.id, id)
  return task === undefined ? null : { task, cohort }
}

async function assign(
  parts: AssignmentParts,
  { tx, viewer }: { readonly tx: Transaction; readonly viewer: SignedIn },
  input: AssignToCohortInput,
): Promise<CohortAssignment | InvalidInput | NotAllowed> {
  const cohort = await readCohort(tx, input.cohortId)
  if (cohort === null) return unknownCohort()
  if (cohort.closedAt !== null) return isClosed()
  const content = await parts.content.current(tx)
  const problems = [...assignmentProblems(input, content), ...(await memberProblems(tx, cohort.id, input.memberIds))]
  if (problems.length > 0) return invalidInput(problems)
  const isFull = (await readCohortAssignments(tx, cohort.id)).length >= mostAssignments
  if (isFull) return notAllowed('TOO_MANY', `A group has ${mostAssignments} tasks at most: take one back first`)
  const id = parts.createId()
  const { kind, code = null, dueAfterDays, followsMembers, followsVersions, memberIds } = input
  const isKept = kind === 'MODULE' && !followsVersions
  const published = kind === 'PATHWAY' ? content.pathways.get(code ?? '') : content.modules.get(code ?? '')
  await appendAssignment(tx, {
    id,
    kind,
    code,
    dueAfterDays,
    followsMembers,
    followsVersions,
    cohortId: cohort.id,
    moduleVersion: isKept ? await readPublishedVersion(tx, code ?? '') : null,
    title: published?.title ?? input.title?.trim() ?? '',
    evidenceKind: input.evidenceKind ?? null,
    capabilityCodes: [...new Set(input.capabilityCodes)],
    givenById: viewer.personId,
    givenAt: parts.clock.now(),
  })
  await nameAssignees(tx, { id, memberIds, followsMembers })
  return taskAgain(parts, tx, id)
}

async function change(
  parts: AssignmentParts,
  tx: Transaction,
  { id, expectedVersion, ...terms }: ChangeAssignmentInput,
): Promise<CohortAssignment | InvalidInput | NotAllowed | Conflict> {
  const found = await readTask(tx, id)
  if (found === null) return unknownTask()
  const { task, cohort } = found
  const problems = [...termsProblems(terms), ...(await memberProblems(tx, cohort.id, terms.memberIds))]
  if (problems.length > 0) return invalidInput(problems)
  const kept = task.moduleVersion ?? task.publishedVersion
  const moduleVersion = terms.followsVersions || task.kind !== 'MODULE' ? null : kept
  if (!(await changeAssignment(tx, { ...terms, id, version: expectedVersion, moduleVersion })))
    return changedElsewhere(task.version)
  await nameAssignees(tx, { id, ...terms })
  return taskAgain(parts, tx, id)
}

async function takeLater(
  parts: AssignmentParts,
  tx: Transaction,
  { id, expectedVersion }: TakeLaterVersionInput,
): Promise<CohortAssignment | NotAllowed | Conflict> {
  const found = await readTask(tx, id)
  if (found === null) return unknownTask()
  const { code, title, version, moduleVersion, publishedVersion } = found.task
  if (moduleVersion === null || publishedVersion === null || publishedVersion <= moduleVersion)
    return notAllowed('NOTHING_LATER', 'No later version of this is published, or the task follows it by itself')
  const content = await parts.content.current(tx)
  const named = content.modules.get(code ?? '')?.title ?? title
  if (!(await setModuleVersion(tx, { id, version: expectedVersion, moduleVersion: publishedVersion, title: named })))
    return changedElsewhere(version)
  return taskAgain(parts, tx, id)
}

/** Members named are in the group and take part. */
async function memberProblems(tx: Transaction, cohortId: string, ids: readonly string[]): Promise<InputProblem[]> {
  const named = [...new Set(ids)]
  if (named.length === 0) return []
  const members = await readCohortPlaces(tx, named)
  const isGroup = members.length === named.length && members.every(each => each.isJoined && each.cohortId === cohortId)
  return isGroup ? [] : [problem('memberIds', 'UNKNOWN', 'Choose people who take part in the group')]
}

async function taskAgain(parts: AssignmentParts, tx: Transaction, id: string): Promise<CohortAssignment> {
  const found = await readTask(tx, id)
  if (found === null) throw new Error('A task its educator wrote cannot be read')
  return toAssignment(found.task, found.cohort.startsOn, await parts.content.current(tx))
}

const unknownTask = (): NotAllowed => notAllowed('NO_SUCH_TASK', 'There is no such task in a group you follow')
const changedElsewhere = (currentVersion: number): Conflict =>
  conflict(currentVersion, 'This task was changed since you opened it; look at it again')
