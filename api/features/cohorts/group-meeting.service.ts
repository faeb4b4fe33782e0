import { noteProblem } from '../../domain/privacy/note.ts'
import type { Transaction } from '../../platform/database/index.ts'
import {
  conflict,
  invalidInput,
  notAllowed,
  type Conflict,
  type InvalidInput,
  type NotAllowed,
} from '../../platform/graphql/index.ts'
import type { CohortParts, SignedIn } from './cohort.service.ts'
import { meetingProblems } from './group-meeting.problems.ts'
import { readMeeting, readPlaceToMeet, type MeetingRecord } from './group-meeting.read-model.ts'
import {
  addConcern,
  addMeeting,
  changeMeeting,
  signAsEducator,
  signAsLearner,
  type MeetingToSave,
} from './group-meeting.repository.ts'
import {
  CohortMeetingState,
  type CohortMeeting,
  type SaveCohortMeetingInput,
  type SignCohortMeetingInput,
} from './group-meeting.types.ts'
import { toMeeting } from './word-view.ts'

type Outcome = CohortMeeting | InvalidInput | NotAllowed | Conflict

export interface GroupMeetingService {
  save(viewer: SignedIn, input: SaveCohortMeetingInput): Promise<Outcome>
  /** Says for the viewer, member or educator, that it took place as written. */
  sign(viewer: SignedIn, input: SignCohortMeetingInput): Promise<Outcome>
}

type MeetingParts = Omit<CohortParts, 'content'>

interface Scope {
  readonly tx: Transaction
  readonly viewer: SignedIn
}

export function createGroupMeetingService(parts: MeetingParts): GroupMeetingService {
  const { asViewer } = parts
  return {
    save: (viewer, input) => asViewer(viewer, tx => save(parts, { tx, viewer }, input)),
    sign: (viewer, input) => asViewer(viewer, tx => sign(parts, { tx, viewer }, input)),
  }
}

async function save(parts: MeetingParts, { tx, viewer }: Scope, input: SaveCohortMeetingInput): Promise<Outcome> {
  const place = await readPlaceToMeet(tx, input.memberId)
  if (place === null || place.personId === viewer.personId) return unknownMember()
  const before = input.id === null ? null : await readMeeting(tx, input.id)
  const refusal = refusalOf(before, input)
  if (refusal !== null) return refusal
  const problems = meetingProblems(input, place.educatorIds, parts.clock.today())
  if (problems.length > 0) return invalidInput(problems)
  const row = toRow(input, {
    id: input.id ?? parts.createId(),
    personId: place.personId,
    educatorId: viewer.personId,
    kind: before?.kind ?? input.kind,
    savedAt: parts.clock.now(),
  })
  if (before === null) await addMeeting(tx, row)
  else if (!(await changeMeeting(tx, row, input.expectedVersion))) return changedElsewhere(before.version)
  await addConcernOf(parts, { tx, viewer }, { row, concern: input.concern })
  return meetingAgain(tx, row.id)
}

/** Why a meeting cannot be saved: there is none of this member, it changed meanwhile, or both signed it. */
function refusalOf(
  before: MeetingRecord | null,
  { id, memberId, expectedVersion }: SaveCohortMeetingInput,
): NotAllowed | Conflict | null {
  if (id === null) return null
  if (before === null || before.memberId !== memberId) return unknownMeeting()
  if (before.version !== expectedVersion) return changedElsewhere(before.version)
  return toMeeting(before).state === CohortMeetingState.SIGNED ? isSigned() : null
}

type Known = Pick<MeetingToSave, 'id' | 'personId' | 'educatorId' | 'kind' | 'savedAt'>

function toRow({ memberId, dueOn, heldOn, objectives, actions }: SaveCohortMeetingInput, known: Known): MeetingToSave {
  return {
    ...known,
    memberId,
    dueOn,
    heldOn,
    objectives: objectives.map(({ text, isReached }) => ({ text: text.trim(), isReached })),
    actions: actions.map(({ text, by, dueOn: until, isDone }) => ({
      text: text.trim(),
      by,
      dueOn: until ?? null,
      isDone,
    })),
  }
}

async function addConcernOf(
  { createId }: MeetingParts,
  { tx, viewer }: Scope,
  { row, concern }: { readonly row: MeetingToSave; readonly concern: SaveCohortMeetingInput['concern'] },
): Promise<void> {
  if (concern === null) return
  const { personId, id: meetingId, savedAt: writtenAt } = row
  const said = { id: createId(), personId, meetingId, writtenById: viewer.personId, writtenAt }
  const readers = [...new Set(concern.readerIds)].filter(id => id !== viewer.personId)
  await addConcern(tx, { ...said, words: concern.words.trim() }, readers)
}

async function sign(
  { clock }: MeetingParts,
  { tx, viewer }: Scope,
  { id, expectedVersion: version, words }: SignCohortMeetingInput,
): Promise<Outcome> {
  const meeting = await readMeeting(tx, id)
  if (meeting === null) return unknownMeeting()
  const isLearner = meeting.personId === viewer.personId
  if (!isLearner && meeting.educatorId !== viewer.personId)
    return notAllowed('NOT_YOURS', 'A meeting is signed by the member and by the educator who wrote it last')
  if (meeting.heldOn === null) return notAllowed('NOT_HELD', 'Say first on which day you met')
  if (meeting.version !== version) return changedElsewhere(meeting.version)
  if (toMeeting(meeting).state === CohortMeetingState.SIGNED) return isSigned()
  const problem = isLearner ? noteProblem(words) : null
  if (problem !== null) return invalidInput([{ path: 'words', ...problem }])
  if (!isLearner && words !== null)
    return invalidInput([{ path: 'words', code: 'ONE_OF', message: 'What the member says is theirs to write' }])
  const signature = { id, version, at: clock.now() }
  const isDone = isLearner
    ? await signAsLearner(tx, signature, words?.trim() || null)
    : await signAsEducator(tx, signature)
  return isDone ? meetingAgain(tx, id) : changedElsewhere(meeting.version)
}

async function meetingAgain(tx: Transaction, id: string): Promise<CohortMeeting> {
  const meeting = await readMeeting(tx, id)
  if (meeting === null) throw new Error('A meeting that was saved just now cannot be read')
  return toMeeting(meeting)
}

const unknownMember = (): NotAllowed =>
  notAllowed('NO_SUCH_MEMBER', 'There is nobody of this place in a group you follow')
const unknownMeeting = (): NotAllowed => notAllowed('NO_SUCH_MEETING', 'There is no such meeting')
const isSigned = (): NotAllowed => notAllowed('SIGNED', 'Both have signed this meeting: it changes no more')
const changedElsewhere = (currentVersion: number): Conflict =>
  conflict(currentVersion, 'Somebody saved this meeting since you opened it; what you typed here is still here')
