import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction } from '../../platform/database/index.ts'
import {
  conflict,
  createConnection,
  invalidInput,
  notAllowed,
  pageSize,
  type Conflict,
  type Connection,
  type InvalidInput,
  type NotAllowed,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { readCohortOf } from './assignment.repository.ts'
import type { CohortMember, CohortMemberState } from './cohort-member.types.ts'
import { toMember } from './cohort-view.ts'
import { placeProblems, problem } from './cohort.problems.ts'
import { readCohort, readCohortPlaces, type CohortRecord, type MemberRecord } from './cohort.read-model.ts'
import { isClosed, placeOf, unknownCohort, type SignedIn } from './cohort.service.ts'
import { extensionProblems, lastDayProblems, pauseProblems, trainingProblems } from './place.problems.ts'
import { readPossibleMembers } from './place.read-model.ts'
import { appendExtensions, appendPause, changePlace, endPause, readExtensions } from './place.repository.ts'
import type {
  ChangeCohortMemberInput,
  EndCohortPauseInput,
  ExtendCohortDatesInput,
  PauseCohortMemberInput,
} from './place.types.ts'
import type { PossibleCohortMember, PossibleMembersArgs } from './possible-member.types.ts'

export interface PlaceService {
  /** null = the viewer leads no group with this place today. */
  member(viewer: SignedIn, memberId: string): Promise<CohortMember | null>
  /** null = the viewer does not lead the group today. */
  possible(viewer: SignedIn, asked: PossibleMembersArgs): Promise<Connection<PossibleCohortMember> | null>
  change(viewer: SignedIn, input: ChangeCohortMemberInput): Promise<CohortMember | InvalidInput | NotAllowed | Conflict>
  pause(viewer: SignedIn, input: PauseCohortMemberInput): Promise<CohortMember | InvalidInput | NotAllowed>
  endPause(viewer: SignedIn, input: EndCohortPauseInput): Promise<CohortMember | InvalidInput | NotAllowed>
  extend(viewer: SignedIn, input: ExtendCohortDatesInput): Promise<CohortMember[] | InvalidInput | NotAllowed>
}

export interface PlaceParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
}

export function createPlaceService(parts: PlaceParts): PlaceService {
  const { asViewer } = parts
  return {
    member: (viewer, memberId) =>
      asViewer(viewer, async tx => {
        const found = await readPlaceIn(tx, memberId)
        return found === null ? null : toMember(found.place, found.cohort.stages, parts.clock.today())
      }),
    possible: (viewer, asked) => asViewer(viewer, tx => listPossible(tx, asked)),
    change: (viewer, input) => asViewer(viewer, tx => change(parts, tx, input)),
    pause: (viewer, input) => asViewer(viewer, tx => pause(parts, { tx, viewer }, input)),
    endPause: (viewer, input) => asViewer(viewer, tx => end(parts, tx, input)),
    extend: (viewer, input) => asViewer(viewer, tx => extend(parts, { tx, viewer }, input)),
  }
}

interface Scope {
  readonly tx: Transaction
  readonly viewer: SignedIn
}

interface PlaceInCohort {
  readonly place: MemberRecord
  readonly cohort: CohortRecord
}

/** A place with its group, both as the viewer leads them today. */
export async function readPlaceIn(tx: Transaction, memberId: string): Promise<PlaceInCohort | null> {
  const [place] = await readCohortPlaces(tx, [memberId])
  const cohort = place === undefined ? null : await readCohort(tx, place.cohortId)
  return place === undefined || cohort === null ? null : { place, cohort }
}

async function listPossible(
  tx: Transaction,
  asked: PossibleMembersArgs,
): Promise<Connection<PossibleCohortMember> | null> {
  if ((await readCohort(tx, asked.cohortId)) === null) return null
  const [search, after, limit] = [asked.search.trim(), placeOf(asked.after), pageSize(asked.first) + 1]
  const rows = await readPossibleMembers(tx, { ...asked, search, after, limit })
  return createConnection({
    rows: rows.map(({ organisationId, organisationName, personId, name, mayFollow, state }) => ({
      personId,
      name,
      mayFollow,
      state: state as CohortMemberState | null,
      organisation: { id: organisationId, name: organisationName },
    })),
    first: asked.first,
    totalCount: rows[0]?.total ?? 0,
    keyOf: ({ name, personId }) => `${personId}/${name}`,
  })
}

async function change(
  parts: PlaceParts,
  tx: Transaction,
  input: ChangeCohortMemberInput,
): Promise<CohortMember | InvalidInput | NotAllowed | Conflict> {
  const found = await readPlaceIn(tx, input.memberId)
  if (found === null) return unknownMember()
  const training = trainingOf(input)
  const problems = [...placeProblems(input, parts.clock.today()), ...trainingProblems(training)]
  if (problems.length > 0) return invalidInput(problems)
  const { memberId, expectedVersion: version, startsOn, wholeTimePercent } = input
  if (!(await changePlace(tx, { memberId, version, startsOn, wholeTimePercent, ...training })))
    return changedElsewhere(found.place.version)
  return memberAgain(parts, tx, found)
}

/** Nothing but spaces is nothing. */
const said = (text: string | null | undefined): string | null => text?.trim() || null

function trainingOf({ university, programme, awardExpectedOn }: ChangeCohortMemberInput) {
  return { university: said(university), programme: said(programme), awardExpectedOn: awardExpectedOn ?? null }
}

async function pause(
  parts: PlaceParts,
  { tx, viewer }: Scope,
  input: PauseCohortMemberInput,
): Promise<CohortMember | InvalidInput | NotAllowed> {
  const found = await readPlaceIn(tx, input.memberId)
  if (found === null) return unknownMember()
  if (!found.place.isJoined) return notJoined()
  const problems = pauseProblems(input, parts.clock.today())
  if (problems.length > 0) return invalidInput(problems)
  const recorded = { recordedById: viewer.personId, recordedAt: parts.clock.now() }
  const { memberId, fromOn, toOn = null } = input
  const { personId } = found.place
  await appendPause(tx, { id: parts.createId(), personId, memberId, fromOn, toOn, ...recorded })
  return memberAgain(parts, tx, found)
}

async function end(
  parts: PlaceParts,
  tx: Transaction,
  { memberId, pauseId, lastOn = null }: EndCohortPauseInput,
): Promise<CohortMember | InvalidInput | NotAllowed> {
  const found = await readPlaceIn(tx, memberId)
  const known = found?.place.pauses.find(({ id }) => id === pauseId)
  if (found === null || known === undefined) return unknownPause()
  const problems = lastDayProblems('lastOn', known.fromOn, lastOn)
  if (problems.length > 0) return invalidInput(problems)
  await endPause(tx, pauseId, lastOn, parts.clock.now())
  return memberAgain(parts, tx, found)
}

async function extend(
  parts: PlaceParts,
  { tx, viewer }: Scope,
  input: ExtendCohortDatesInput,
): Promise<CohortMember[] | InvalidInput | NotAllowed> {
  const cohort = await readCohort(tx, input.cohortId)
  if (cohort === null) return unknownCohort()
  if (cohort.closedAt !== null) return isClosed()
  const problems = extensionProblems(input, cohort.stages.length)
  if (problems.length > 0) return invalidInput(problems)
  const { assignmentId = null, stage = null, days } = input
  if (assignmentId !== null && (await readCohortOf(tx, assignmentId)) !== cohort.id)
    return invalidInput([problem('assignmentId', 'UNKNOWN', 'Choose one of the tasks of the group')])
  const memberIds = [...new Set(input.memberIds)]
  const members = await readCohortPlaces(tx, memberIds)
  if (members.length < memberIds.length || members.some(each => !each.isJoined || each.cohortId !== cohort.id))
    return invalidInput([problem('memberIds', 'UNKNOWN', 'Choose people who take part in the group')])
  const moved = await readExtensions(tx, memberIds, { stage, assignmentId })
  if (memberIds.some(id => (moved.get(id) ?? 0) + days < 0))
    return invalidInput([problem('days', 'OUT_OF_RANGE', 'No date can come before the one that was first given')])
  const places = members.map(({ id: memberId, personId }) => ({ id: parts.createId(), memberId, personId }))
  const given = { givenById: viewer.personId, givenAt: parts.clock.now() }
  await appendExtensions(tx, { stage, assignmentId, days, ...given, places })
  const after = await readCohortPlaces(tx, memberIds)
  return after.map(member => toMember(member, cohort.stages, parts.clock.today()))
}

/** A place that this unit of work has just written. */
async function memberAgain(
  { clock }: PlaceParts,
  tx: Transaction,
  { place, cohort }: PlaceInCohort,
): Promise<CohortMember> {
  const [member] = await readCohortPlaces(tx, [place.id])
  if (member === undefined) throw new Error('A place its educator wrote cannot be read')
  return toMember(member, cohort.stages, clock.today())
}

export const unknownMember = (): NotAllowed =>
  notAllowed('NO_SUCH_MEMBER', 'There is nobody of this place in a group you follow')
export const changedElsewhere = (currentVersion: number): Conflict =>
  conflict(currentVersion, 'This place was changed since you opened it; look at it again')
const notJoined = (): NotAllowed => notAllowed('NOT_JOINED', 'They are asked in and have not answered yet')
const unknownPause = (): NotAllowed => notAllowed('NO_SUCH_PAUSE', 'There is no such pause in a group you follow')
