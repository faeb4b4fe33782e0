import type { ShareItem } from '../../domain/cohort/sharing.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction } from '../../platform/database/index.ts'
import {
  conflict,
  invalidInput,
  notAllowed,
  type Conflict,
  type InvalidInput,
  type NotAllowed,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { CohortMember, MyCohort } from './cohort-member.types.ts'
import { toMember, toMyCohort } from './cohort-view.ts'
import { askProblems } from './cohort.problems.ts'
import { readCohort, readCohortPlaces, readMyCohorts, type MyCohortRecord } from './cohort.read-model.ts'
import { unknownCohort, type SignedIn } from './cohort.service.ts'
import { addCohortShares, askIn, endPlace, joinCohort, withdrawCohortShares } from './joining.repository.ts'
import type {
  AnswerCohortInput,
  AskIntoCohortInput,
  LeaveCohortInput,
  RemoveFromCohortInput,
  ShareWithCohortInput,
} from './joining.types.ts'

export interface JoiningService {
  /** The viewer's own groups, those they are asked into first. */
  mine(viewer: SignedIn): Promise<MyCohort[]>
  /** Those asked now. */
  ask(viewer: SignedIn, input: AskIntoCohortInput): Promise<CohortMember[] | InvalidInput | NotAllowed>
  /** null = the viewer said no. */
  answer(viewer: SignedIn, input: AnswerCohortInput): Promise<MyCohort | null | InvalidInput | NotAllowed>
  share(viewer: SignedIn, input: ShareWithCohortInput): Promise<MyCohort | NotAllowed>
  /** The group left. */
  leave(viewer: SignedIn, input: LeaveCohortInput): Promise<string | NotAllowed>
  /** The place ended. */
  remove(viewer: SignedIn, input: RemoveFromCohortInput): Promise<string | NotAllowed | Conflict>
}

export interface JoiningParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
}

export function createJoiningService(parts: JoiningParts): JoiningService {
  const { asViewer, clock } = parts
  return {
    mine: viewer =>
      asViewer(viewer, async tx =>
        (await readMyCohorts(tx, viewer.personId)).map(record => toMyCohort(record, clock.today())),
      ),
    ask: (viewer, input) => asViewer(viewer, tx => ask(parts, { tx, viewer }, input)),
    answer: (viewer, input) => asViewer(viewer, tx => answer(parts, { tx, viewer }, input)),
    share: (viewer, input) =>
      asViewer(viewer, async tx => {
        const [record] = await readMyCohorts(tx, viewer.personId, input.cohortId)
        if (record === undefined || !record.isJoined) return notIn()
        await setShares(parts, { tx, viewer }, record.memberId, input.items)
        return mineAgain(parts, { tx, viewer }, input.cohortId)
      }),
    leave: (viewer, { cohortId }) =>
      asViewer(viewer, async tx => {
        const [record] = await readMyCohorts(tx, viewer.personId, cohortId)
        if (record === undefined || !record.isJoined) return notIn()
        await end(parts, { tx, viewer }, record)
        return cohortId
      }),
    remove: (viewer, input) => asViewer(viewer, tx => remove(parts, tx, input)),
  }
}

interface Scope {
  readonly tx: Transaction
  readonly viewer: SignedIn
}

async function ask(
  { clock, createId }: JoiningParts,
  { tx, viewer }: Scope,
  input: AskIntoCohortInput,
): Promise<CohortMember[] | InvalidInput | NotAllowed> {
  const cohort = await readCohort(tx, input.cohortId)
  if (cohort === null) return unknownCohort()
  if (cohort.closedAt !== null) return notAllowed('IS_CLOSED', 'This group is closed')
  const problems = askProblems(input, clock.today())
  if (!cohort.organisations.some(({ id }) => id === input.organisationId))
    problems.push({ path: 'organisationId', code: 'UNKNOWN', message: 'Choose one of the organisations of the group' })
  if (problems.length > 0) return invalidInput(problems)
  const { cohortId, organisationId, wholeTimePercent } = input
  const people = [...new Set(input.personIds)].map(personId => ({ id: createId(), personId }))
  const startsOn = input.startsOn ?? cohort.startsOn
  const by = { invitedById: viewer.personId, invitedAt: clock.now() }
  const asked = await askIn(tx, { cohortId, organisationId, startsOn, wholeTimePercent, ...by, people })
  const members = await readCohortPlaces(tx, asked)
  return members.map(member => toMember(member, cohort.stages, clock.today()))
}

async function answer(
  parts: JoiningParts,
  { tx, viewer }: Scope,
  { cohortId, isAccepted, shares }: AnswerCohortInput,
): Promise<MyCohort | null | InvalidInput | NotAllowed> {
  const [record] = await readMyCohorts(tx, viewer.personId, cohortId)
  if (record === undefined || record.isJoined) return notAsked()
  if (!isAccepted && shares.length > 0)
    return invalidInput([{ path: 'shares', code: 'ONE_OF', message: 'Nothing is shared with a group you do not join' }])
  if (!isAccepted) {
    await end(parts, { tx, viewer }, record)
    return null
  }
  if (!(await joinCohort(tx, record.memberId, parts.clock.now()))) return notAsked()
  await setShares(parts, { tx, viewer }, record.memberId, shares)
  return mineAgain(parts, { tx, viewer }, cohortId)
}

/** What was shared with it is shared no longer. */
async function end({ clock }: JoiningParts, { tx, viewer }: Scope, { memberId }: MyCohortRecord): Promise<void> {
  const at = clock.now()
  await withdrawCohortShares(tx, { personId: viewer.personId, memberId, at }, [])
  await endPlace(tx, { memberId, version: null, at })
}

/** The place alone is an educator's to end; the shares stay with their owner, and open nothing without it. */
async function remove(
  { clock }: JoiningParts,
  tx: Transaction,
  { memberId, expectedVersion }: RemoveFromCohortInput,
): Promise<string | NotAllowed | Conflict> {
  const [member] = await readCohortPlaces(tx, [memberId])
  if (member === undefined) return notAllowed('NO_SUCH_MEMBER', 'There is nobody of this place in a group you follow')
  if (!(await endPlace(tx, { memberId, version: expectedVersion, at: clock.now() })))
    return conflict(member.version, 'This place was changed since you opened it; look at it again')
  return memberId
}

async function setShares(
  { clock, createId }: JoiningParts,
  { tx, viewer }: Scope,
  memberId: string,
  items: readonly ShareItem[],
): Promise<void> {
  const sharing = { personId: viewer.personId, memberId, at: clock.now() }
  await withdrawCohortShares(tx, sharing, items)
  const given = [...new Set(items)].map(item => ({ id: createId(), item }))
  if (given.length > 0) await addCohortShares(tx, sharing, given)
}

async function mineAgain({ clock }: JoiningParts, { tx, viewer }: Scope, cohortId: string): Promise<MyCohort> {
  const [record] = await readMyCohorts(tx, viewer.personId, cohortId)
  if (record === undefined) throw new Error('A group its member is in cannot be read')
  return toMyCohort(record, clock.today())
}

const notIn = (): NotAllowed => notAllowed('NOT_A_MEMBER', 'You are in no such group')
const notAsked = (): NotAllowed => notAllowed('NOT_ASKED', 'Nothing of this group waits for your answer')
