import { isOpen } from '../../domain/preceptorship/standing.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import {
  conflict,
  invalidInput,
  notAllowed,
  type Conflict,
  type InvalidInput,
  type NotAllowed,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import { saveNote } from './meeting.repository.ts'
import {
  type AnswerPreceptorshipInput,
  type ChangePreceptorInput,
  type EndPreceptorshipInput,
  type PreceptorshipKeyInput,
  type StartPreceptorshipInput,
} from './preceptorship-changes.types.ts'
import { ENDED, partOf, stateOf, termInForce, termWaiting, toPreceptorship, toProgramme } from './preceptorship-view.ts'
import { startProblems } from './preceptorship.problems.ts'
import {
  readPreceptorships,
  readProgramme,
  readSharedOrganisation,
  type PreceptorshipFacts,
} from './preceptorship.read-model.ts'
import {
  acceptTerm,
  appendPreceptorship,
  appendTerm,
  changePreceptorship,
  endTerms,
} from './preceptorship.repository.ts'
import type { Preceptorship, ProgrammePreceptorship } from './preceptorship.types.ts'

type Person = Viewer & { personId: string }
/** null = the viewer does not see it, or no longer. */
export type Changed = Preceptorship | null | InvalidInput | NotAllowed | Conflict

export interface PreceptorshipService {
  /** The viewer's own, and those in which they are or were named as preceptor; one where an id is given. */
  preceptorships(viewer: Person, id?: string): Promise<Preceptorship[]>
  programme(viewer: Person): Promise<ProgrammePreceptorship[]>
  start(viewer: Person, input: StartPreceptorshipInput): Promise<Preceptorship | null | InvalidInput | NotAllowed>
  answer(viewer: Person, input: AnswerPreceptorshipInput): Promise<Changed>
  changePreceptor(viewer: Person, input: ChangePreceptorInput): Promise<Changed>
  complete(viewer: Person, input: PreceptorshipKeyInput): Promise<Changed>
  end(viewer: Person, input: EndPreceptorshipInput): Promise<Changed>
}

export interface PreceptorshipServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
}

/** One unit of work about one preceptorship of the viewer's, which is open and in the version it was read in. */
interface Work {
  readonly tx: Transaction
  readonly viewerId: string
  readonly facts: PreceptorshipFacts
  readonly at: Date
  readonly createId: IdSource
}

export function createPreceptorshipService(dependencies: PreceptorshipServiceDependencies): PreceptorshipService {
  const { asViewer, clock } = dependencies
  const change = (viewer: Person, key: PreceptorshipKeyInput, work: (given: Work) => Promise<Refusal | boolean>) =>
    asViewer(viewer, tx => changeOpen(dependencies, { tx, viewerId: viewer.personId, key }, work))
  return {
    preceptorships: ({ personId }, id) =>
      asViewer({ personId }, async tx =>
        (await readPreceptorships(tx, personId, id)).map(facts => toPreceptorship(facts, personId, clock.today())),
      ),
    programme: viewer =>
      asViewer(viewer, async tx => (await readProgramme(tx)).map(facts => toProgramme(facts, clock.today()))),
    start: (viewer, input) => asViewer(viewer, tx => start(dependencies, tx, viewer.personId, input)),
    answer: (viewer, input) => change(viewer, input, work => answer(work, input.isAccepted)),
    changePreceptor: (viewer, input) => asViewer(viewer, tx => rename(dependencies, tx, viewer.personId, input)),
    complete: (viewer, input) => change(viewer, input, complete),
    end: (viewer, input) => change(viewer, input, work => end(work, input)),
  }
}

type Refusal = InvalidInput | NotAllowed

/** Finds what is to be changed, lets it be changed, and says how it stands then; false = another window was first. */
async function changeOpen(
  { clock, createId }: PreceptorshipServiceDependencies,
  { tx, viewerId, key }: { tx: Transaction; viewerId: string; key: PreceptorshipKeyInput },
  work: (given: Work) => Promise<Refusal | boolean>,
): Promise<Changed> {
  const [facts] = await readPreceptorships(tx, viewerId, key.id)
  const refusal = refusalOf(facts, key.expectedVersion)
  if (facts === undefined || refusal !== null) return refusal ?? unknownPreceptorship()
  const done = await work({ tx, viewerId, facts, at: clock.now(), createId })
  if (typeof done !== 'boolean') return done
  if (!done) return changedElsewhere(key.expectedVersion + 1)
  const [after] = await readPreceptorships(tx, viewerId, key.id)
  return after === undefined ? null : toPreceptorship(after, viewerId, clock.today())
}

/** Why a preceptorship cannot be changed; null where it can. */
export function refusalOf(
  facts: Omit<PreceptorshipFacts, 'notes'> | undefined,
  expectedVersion: number | null,
): InvalidInput | NotAllowed | Conflict | null {
  if (facts === undefined) return unknownPreceptorship()
  if (expectedVersion !== null && facts.version !== expectedVersion) return changedElsewhere(facts.version)
  return isOpen(stateOf(facts)) ? null : notAllowed('IS_OVER', 'This preceptorship is completed or ended')
}

const unknownPreceptorship = (): InvalidInput =>
  invalidInput([{ path: 'id', code: 'UNKNOWN', message: 'There is no such preceptorship of yours' }])

const changedElsewhere = (currentVersion: number): Conflict =>
  conflict(currentVersion, 'This preceptorship was changed since you opened it; look at it again')

const notOfOnePlace = (): NotAllowed =>
  notAllowed('NOT_A_COLLEAGUE', 'A preceptor is a current member of the preceptee’s organisation, and so are you')

/** Whoever names somebody has said their own yes with it. */
const yesOf = (isTheirs: boolean, at: Date): Date | null => (isTheirs ? at : null)

async function start(
  { clock, createId }: PreceptorshipServiceDependencies,
  tx: Transaction,
  viewerId: string,
  input: StartPreceptorshipInput,
): Promise<Preceptorship | null | InvalidInput | NotAllowed> {
  const problems = startProblems(input, viewerId, clock.today())
  if (problems.length > 0) return invalidInput(problems)
  const { preceptorId, precepteeId: named, ...agreed } = input
  const personId = named ?? viewerId
  const organisationId = await readSharedOrganisation(tx, {
    viewerId,
    precepteeId: personId,
    preceptorId,
    preceptorshipId: null,
  })
  if (organisationId === null) return notOfOnePlace()
  const [id, at] = [createId(), clock.now()]
  const { startsOn, months, wholeTimePercent, hoursPerMonth } = agreed
  const row = { id, personId, organisationId, version: 1, recordedAt: at }
  await appendPreceptorship(tx, { ...row, startsOn, months, wholeTimePercent, hoursPerMonth })
  await appendTerm(tx, {
    id: createId(),
    personId,
    preceptorshipId: id,
    preceptorId,
    namedById: viewerId,
    namedAt: at,
    precepteeAcceptedAt: yesOf(personId === viewerId, at),
    preceptorAcceptedAt: yesOf(preceptorId === viewerId, at),
  })
  const [facts] = await readPreceptorships(tx, viewerId, id)
  return facts === undefined ? null : toPreceptorship(facts, viewerId, clock.today())
}

async function answer({ tx, viewerId, facts, at }: Work, isAccepted: boolean): Promise<Refusal | boolean> {
  const waiting = termWaiting(facts)
  const by = partOf(facts, viewerId)
  const mineAt = by === 'PRECEPTEE' ? waiting?.precepteeAcceptedAt : waiting?.preceptorAcceptedAt
  if (waiting === undefined || mineAt !== null || (by === 'PRECEPTOR' && waiting.preceptorId !== viewerId))
    return notAllowed('NOT_ASKED', 'Nothing of it waits for your answer')
  const otherAt = by === 'PRECEPTEE' ? waiting.preceptorAcceptedAt : waiting.precepteeAcceptedAt
  const isSettled = isAccepted && otherAt !== null
  const { id, version } = facts
  if (
    !(await changePreceptorship(tx, { id, version, completedBy: null, isEnded: false, hasNewPreceptor: isSettled, at }))
  )
    return false
  if (!isAccepted) return (await endTerms(tx, [waiting.id], at)) > 0
  const before = facts.terms.filter(term => term.id !== waiting.id && term.endedAt === null).map(term => term.id)
  if (isSettled) await endTerms(tx, before, at)
  return acceptTerm(tx, { id: waiting.id, by, at })
}

async function rename(
  { clock, createId }: PreceptorshipServiceDependencies,
  tx: Transaction,
  viewerId: string,
  { id, preceptorId, expectedVersion }: ChangePreceptorInput,
): Promise<Changed> {
  const [own] = await readPreceptorships(tx, viewerId, id)
  const facts = own ?? (await readProgramme(tx)).find(each => each.id === id)
  const refusal = refusalOf(facts, expectedVersion)
  if (facts === undefined || refusal !== null) return refusal ?? unknownPreceptorship()
  const { precepteeId } = facts
  if (precepteeId === preceptorId || termInForce(facts)?.preceptorId === preceptorId)
    return invalidInput([{ path: 'preceptorId', code: 'REPEATED', message: 'Name somebody else than you have' }])
  // A preceptor who hands over stands aside; who comes next is for the preceptee and their lead to say.
  if (own !== undefined && precepteeId !== viewerId) return notAllowed('NOT_YOURS', 'The preceptee names the next one')
  const shared = await readSharedOrganisation(tx, { viewerId, precepteeId, preceptorId, preceptorshipId: id })
  if (shared === null) return notOfOnePlace()
  const at = clock.now()
  const change = { id, version: facts.version, completedBy: null, isEnded: false, hasNewPreceptor: false, at }
  if (!(await changePreceptorship(tx, change))) return changedElsewhere(facts.version + 1)
  const waiting = facts.terms.filter(term => term.endedAt === null && term.id !== termInForce(facts)?.id)
  await endTerms(
    tx,
    waiting.map(term => term.id),
    at,
  )
  await appendTerm(tx, {
    id: createId(),
    personId: precepteeId,
    preceptorshipId: id,
    preceptorId,
    namedById: viewerId,
    namedAt: at,
    precepteeAcceptedAt: yesOf(precepteeId === viewerId, at),
    preceptorAcceptedAt: yesOf(preceptorId === viewerId, at),
  })
  const [after] = await readPreceptorships(tx, viewerId, id)
  return after === undefined ? null : toPreceptorship(after, viewerId, clock.today())
}

async function complete({ tx, viewerId, facts, at }: Work): Promise<Refusal | boolean> {
  const by = partOf(facts, viewerId)
  const isPreceptor = by === 'PRECEPTEE' || termInForce(facts)?.preceptorId === viewerId
  if (termInForce(facts) === undefined || !isPreceptor)
    return notAllowed('NOT_RUNNING', 'It is completed by preceptee and preceptor, once both have said yes to it')
  const { id, version } = facts
  return changePreceptorship(tx, { id, version, completedBy: by, isEnded: false, hasNewPreceptor: false, at })
}

/** Why it ended stands with the words of the two; for anybody else it ended, and that is all. */
async function end({ tx, viewerId, facts, at }: Work, { reason }: EndPreceptorshipInput): Promise<Refusal | boolean> {
  const inForce = termInForce(facts)
  const preceptorId = inForce?.preceptorId ?? facts.terms.at(-1)?.preceptorId
  if (facts.precepteeId !== viewerId && inForce?.preceptorId !== viewerId)
    return notAllowed('NOT_RUNNING', 'It is ended by the preceptee or the preceptor')
  const { id, version, precepteeId: personId } = facts
  if (preceptorId !== undefined) {
    const nothing = { objectives: [], concerns: null, actions: [], hoursGiven: null }
    await saveNote(tx, { preceptorshipId: id, kind: ENDED, preceptorId, personId, ...nothing, endReason: reason })
  }
  if (!(await changePreceptorship(tx, { id, version, completedBy: null, isEnded: true, hasNewPreceptor: false, at })))
    return false
  const open = facts.terms.filter(term => term.endedAt === null && term.id !== inForce?.id)
  await endTerms(
    tx,
    open.map(term => term.id),
    at,
  )
  return true
}
