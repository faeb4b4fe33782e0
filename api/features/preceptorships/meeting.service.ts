import { isSigned } from '../../domain/preceptorship/meetings.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Transaction, Viewer } from '../../platform/database/index.ts'
import { conflict, invalidInput, notAllowed, type Conflict, type NotAllowed } from '../../platform/graphql/index.ts'
import { saveMeeting, saveNote, signMeeting } from './meeting.repository.ts'
import type { MeetingKeyInput, SavePreceptorshipMeetingInput } from './meeting.types.ts'
import { partOf, termInForce, toPreceptorship } from './preceptorship-view.ts'
import { meetingProblems } from './preceptorship.problems.ts'
import { readPreceptorships, type MeetingRowFacts, type PreceptorshipFacts } from './preceptorship.read-model.ts'
import { refusalOf, type Changed } from './preceptorship.service.ts'

type Person = Viewer & { personId: string }

export interface MeetingService {
  save(viewer: Person, input: SavePreceptorshipMeetingInput): Promise<Changed>
  /** Says for the viewer that the meeting took place. */
  sign(viewer: Person, input: MeetingKeyInput): Promise<Changed>
}

interface MeetingServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
}

interface Work {
  readonly tx: Transaction
  readonly viewerId: string
  readonly facts: PreceptorshipFacts
  /** The preceptor today. */
  readonly preceptorId: string
  readonly meeting: MeetingRowFacts | undefined
  readonly at: Date
}

export function createMeetingService({ asViewer, clock }: MeetingServiceDependencies): MeetingService {
  const change = (
    { personId: viewerId }: Person,
    key: MeetingKeyInput,
    work: (given: Work) => Promise<Changed | boolean>,
  ) =>
    asViewer({ personId: viewerId }, async (tx): Promise<Changed> => {
      const [facts] = await readPreceptorships(tx, viewerId, key.id)
      const refusal = refusalOf(facts, null) ?? refusalOfMeeting(facts, viewerId, key)
      if (facts === undefined || refusal !== null) return refusal
      const preceptorId = termInForce(facts)?.preceptorId ?? ''
      const meeting = meetingOf(facts, key)
      const done = await work({ tx, viewerId, facts, preceptorId, meeting, at: clock.now() })
      if (done === false) return changedElsewhere(key.expectedVersion + 1)
      if (done !== true) return done
      const [after] = await readPreceptorships(tx, viewerId, key.id)
      return after === undefined ? null : toPreceptorship(after, viewerId, clock.today())
    })
  return {
    save: (viewer, input) => change(viewer, input, work => save(work, input, clock)),
    sign: (viewer, input) => change(viewer, input, work => sign(work, input)),
  }
}

const meetingOf = ({ meetings }: PreceptorshipFacts, { kind }: MeetingKeyInput): MeetingRowFacts | undefined =>
  meetings.find(meeting => String(meeting.kind) === String(kind))

const changedElsewhere = (currentVersion: number): Conflict =>
  conflict(currentVersion, 'Somebody saved this meeting since you opened it; what you typed here is still here')

/** Why a meeting cannot be changed: not between these two, changed meanwhile, or signed by both. */
function refusalOfMeeting(
  facts: PreceptorshipFacts | undefined,
  viewerId: string,
  key: MeetingKeyInput,
): NotAllowed | Conflict | null {
  const preceptorId = facts === undefined ? undefined : termInForce(facts)?.preceptorId
  if (facts === undefined || preceptorId === undefined || ![facts.precepteeId, preceptorId].includes(viewerId))
    return notAllowed('NOT_RUNNING', 'Meetings begin once preceptor and preceptee have both said yes')
  const meeting = meetingOf(facts, key)
  if ((meeting?.version ?? 0) !== key.expectedVersion) return changedElsewhere(meeting?.version ?? 0)
  const isOver = meeting !== undefined && isSigned(signaturesOf(meeting))
  return isOver ? notAllowed('SIGNED', 'Both have signed this meeting: it changes no more') : null
}

const signaturesOf = ({ precepteeSignedAt, preceptorSignedAt }: MeetingRowFacts) => ({
  isSignedByPreceptee: precepteeSignedAt !== null,
  isSignedByPreceptor: preceptorSignedAt !== null,
})

async function save(
  { tx, facts, preceptorId, at }: Work,
  input: SavePreceptorshipMeetingInput,
  clock: Clock,
): Promise<Changed | boolean> {
  const problems = meetingProblems(input, clock.today())
  if (problems.length > 0) return invalidInput(problems)
  const key = { preceptorshipId: facts.id, kind: input.kind, personId: facts.precepteeId, preceptorId }
  if (!(await saveMeeting(tx, { ...key, heldOn: input.heldOn ?? null, at }, input.expectedVersion))) return false
  await saveNote(tx, {
    ...key,
    objectives: input.objectives.map(({ text, state }) => ({ text: text.trim(), state })),
    concerns: input.concerns?.trim() || null,
    actions: input.actions.map(({ text, by, dueOn, isDone }) => ({
      text: text.trim(),
      by,
      dueOn: dueOn ?? null,
      isDone,
    })),
    hoursGiven: input.hoursGiven ?? null,
    endReason: null,
  })
  return true
}

async function sign(
  { tx, viewerId, facts, meeting, preceptorId, at }: Work,
  { kind, expectedVersion: version }: MeetingKeyInput,
): Promise<Changed | boolean> {
  if (meeting?.heldOn == null || meeting.preceptorId !== preceptorId)
    return notAllowed('NOT_HELD', 'Say first on which day you met')
  return signMeeting(tx, { preceptorshipId: facts.id, kind, version }, { by: partOf(facts, viewerId), at })
}
