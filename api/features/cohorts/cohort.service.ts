import { validate as isUuid } from 'uuid'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import {
  conflict,
  createConnection,
  invalidInput,
  keyOfCursor,
  notAllowed,
  pageSize,
  type Conflict,
  type Connection,
  type InvalidInput,
  type NotAllowed,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { ContentReader } from '../frameworks/index.ts'
import type { Content } from '../records/index.ts'
import {
  factsOf,
  type ChangeCohortInput,
  type CloseCohortInput,
  type CreateCohortInput,
} from './cohort-changes.types.ts'
import type { CohortMember } from './cohort-member.types.ts'
import { toCohort, toMember } from './cohort-view.ts'
import { cohortProblems } from './cohort.problems.ts'
import { leadsIn } from './cohort.policy.ts'
import { readCohort, readCohorts, readCohortMembers } from './cohort.read-model.ts'
import { appendCohort, changeCohort, closeCohort } from './cohort.repository.ts'
import type { Cohort } from './cohort.types.ts'

export type SignedIn = Viewer & { readonly personId: string }

export interface MembersAsked extends PageRequest {
  readonly cohortId: string
  readonly search: string
}

export interface CohortService {
  /** Groups the viewer leads today, by name. */
  cohorts(viewer: SignedIn, page: PageRequest): Promise<Connection<Cohort>>
  /** null = none that the viewer leads today. */
  cohort(viewer: SignedIn, id: string): Promise<Cohort | null>
  /** null = the viewer does not lead it today. */
  members(viewer: SignedIn, asked: MembersAsked): Promise<Connection<CohortMember> | null>
  create(viewer: SignedIn, input: CreateCohortInput): Promise<Cohort | InvalidInput | NotAllowed>
  change(viewer: SignedIn, input: ChangeCohortInput): Promise<Cohort | InvalidInput | NotAllowed | Conflict>
  close(viewer: SignedIn, input: CloseCohortInput): Promise<Cohort | NotAllowed | Conflict>
}

export interface CohortParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly content: ContentReader<Content>
}

export function createCohortService(parts: CohortParts): CohortService {
  const { asViewer, clock } = parts
  return {
    cohorts: (viewer, page) => asViewer(viewer, tx => listCohorts(parts, tx, page)),
    cohort: (viewer, id) => asViewer(viewer, tx => shown(parts, tx, id)),
    members: (viewer, asked) =>
      asViewer(viewer, async tx => {
        const cohort = await readCohort(tx, asked.cohortId)
        if (cohort === null) return null
        const limit = pageSize(asked.first) + 1
        const rows = await readCohortMembers(tx, {
          ...asked,
          search: asked.search.trim(),
          after: placeOf(asked.after),
          limit,
        })
        return createConnection({
          rows: rows.map(row => toMember(row, cohort.stages, clock.today())),
          first: asked.first,
          totalCount: rows[0]?.total ?? cohort.memberCount + cohort.askedCount,
          keyOf: ({ name, id }) => `${id}/${name}`,
        })
      }),
    create: (viewer, input) => asViewer(viewer, tx => create(parts, { tx, viewer }, input)),
    change: (viewer, input) => asViewer(viewer, tx => change(parts, tx, input)),
    close: (viewer, input) => asViewer(viewer, tx => close(parts, tx, input)),
  }
}

interface Scope {
  readonly tx: Transaction
  readonly viewer: SignedIn
}

async function listCohorts(
  parts: CohortParts,
  tx: Transaction,
  { first, after }: PageRequest,
): Promise<Connection<Cohort>> {
  const rows = await readCohorts(tx, { after: placeOf(after), limit: pageSize(first) + 1 })
  const content = await parts.content.current(tx)
  return createConnection({
    rows: rows.map(({ total: _total, ...row }) => toCohort(row, content)),
    first,
    totalCount: rows[0]?.total ?? 0,
    keyOf: ({ name, id }) => `${id}/${name}`,
  })
}

export async function shown(parts: CohortParts, tx: Transaction, id: string): Promise<Cohort | null> {
  const record = await readCohort(tx, id)
  return record === null ? null : toCohort(record, await parts.content.current(tx))
}

/** As `shown`, of a group that this unit of work has just read or written. */
export async function standing(parts: CohortParts, tx: Transaction, id: string): Promise<Cohort> {
  const cohort = await shown(parts, tx, id)
  if (cohort === null) throw new Error('A group its educator wrote cannot be read')
  return cohort
}

async function create(
  parts: CohortParts,
  { tx, viewer }: Scope,
  input: CreateCohortInput,
): Promise<Cohort | InvalidInput | NotAllowed> {
  const { organisationId, furtherOrganisationIds } = input
  const facts = factsOf(input)
  if (!(await leadsIn(tx, viewer.personId, organisationId))) return notYours()
  const problems = cohortProblems(facts, await parts.content.current(tx), parts.clock.today())
  if (furtherOrganisationIds.length > 30)
    problems.push({ path: 'furtherOrganisationIds', code: 'OUT_OF_RANGE', message: 'Name 30 organisations at most' })
  if (problems.length > 0) return invalidInput(problems)
  const [id, at, by] = [parts.createId(), parts.clock.now(), viewer.personId]
  const organisationIds = [organisationId, ...furtherOrganisationIds]
  const row = { ...facts, id, organisationId, organisationIds, createdById: by, createdAt: at }
  const fromOn = isoFromDay(parts.clock.today())
  const educator = { id: parts.createId(), personId: by, cohortId: id, fromOn, toOn: null, namedById: by, namedAt: at }
  await appendCohort(tx, row, educator)
  return standing(parts, tx, id)
}

async function change(
  parts: CohortParts,
  tx: Transaction,
  input: ChangeCohortInput,
): Promise<Cohort | InvalidInput | NotAllowed | Conflict> {
  const { id, expectedVersion } = input
  const facts = factsOf(input)
  const before = await readCohort(tx, id)
  if (before === null) return unknownCohort()
  if (before.closedAt !== null) return isClosed()
  const problems = cohortProblems(facts, await parts.content.current(tx), parts.clock.today())
  if (problems.length > 0) return invalidInput(problems)
  if (!(await changeCohort(tx, { ...facts, id, version: expectedVersion }))) return changedElsewhere(before.version)
  return standing(parts, tx, id)
}

async function close(
  parts: CohortParts,
  tx: Transaction,
  { id, expectedVersion }: CloseCohortInput,
): Promise<Cohort | NotAllowed | Conflict> {
  const before = await readCohort(tx, id)
  if (before === null) return unknownCohort()
  if (before.closedAt !== null) return isClosed()
  if (!(await closeCohort(tx, id, expectedVersion, parts.clock.now()))) return changedElsewhere(before.version)
  return standing(parts, tx, id)
}

/** A place in the list is an id with a name; anything else begins at the start. */
export function placeOf(after: string | null | undefined): { name: string; id: string } | null {
  const key = keyOfCursor(after) ?? ''
  const [id, name] = [key.slice(0, 36), key.slice(37)]
  return isUuid(id) ? { id, name } : null
}

export const unknownCohort = (): NotAllowed => notAllowed('NO_SUCH_GROUP', 'There is no group here that you follow')
export const isClosed = (): NotAllowed => notAllowed('IS_CLOSED', 'This group is closed')
const notYours = (): NotAllowed =>
  notAllowed('NOT_YOUR_ORGANISATION', 'A group is set up by an educator or administrator of the organisation')
const changedElsewhere = (currentVersion: number): Conflict =>
  conflict(currentVersion, 'This group was changed since you opened it; look at it again')
