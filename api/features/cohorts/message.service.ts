import { validate as isUuid } from 'uuid'
import { mayNudge } from '../../domain/cohort/nudges.ts'
import type { Transaction } from '../../platform/database/index.ts'
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
import { sendMessages, type MessageToSend } from '../notifications/index.ts'
import type { CohortParts, SignedIn } from './cohort.service.ts'
import { helpProblems, nudgeProblems, peopleProblems, wordsProblems } from './message.problems.ts'
import { readCohortMessages, readHelp, readOwnPlace, readRecipients, type Recipient } from './message.read-model.ts'
import { addHelp, addMessages, endHelp, writeAnswer } from './message.repository.ts'
import type {
  AnswerHelpInput,
  AskForHelpInput,
  CloseHelpInput,
  CohortHelp,
  CohortMessage,
  MemberLeftOut,
  MessageMembersInput,
  NudgeMembersInput,
} from './message.types.ts'
import { toHelp } from './word-view.ts'

export interface Sent {
  readonly sentCount: number
  readonly leftOut: MemberLeftOut[]
}

export interface MessageService {
  messages(viewer: SignedIn, memberId: string, page: PageRequest): Promise<Connection<CohortMessage>>
  nudge(viewer: SignedIn, input: NudgeMembersInput): Promise<Sent | InvalidInput | NotAllowed>
  message(viewer: SignedIn, input: MessageMembersInput): Promise<Sent | InvalidInput | NotAllowed>
  ask(viewer: SignedIn, input: AskForHelpInput): Promise<CohortHelp | InvalidInput | NotAllowed>
  answer(viewer: SignedIn, input: AnswerHelpInput): Promise<CohortHelp | InvalidInput | NotAllowed | Conflict>
  close(viewer: SignedIn, input: CloseHelpInput): Promise<CohortHelp | NotAllowed | Conflict>
}

type MessageParts = Omit<CohortParts, 'content'>

/** How much help somebody waits for at a time, in one group. */
const mostOpen = 5

export function createMessageService(parts: MessageParts): MessageService {
  const { asViewer, clock } = parts
  return {
    messages: (viewer, memberId, { first, after }) =>
      asViewer(viewer, async tx => {
        const key = keyOfCursor(after) ?? ''
        const page = { memberId, after: isUuid(key) ? key : null, limit: pageSize(first) + 1 }
        const { messages, total } = await readCohortMessages(tx, page)
        return createConnection({ rows: messages, first, totalCount: total, keyOf: ({ id }) => id })
      }),
    nudge: (viewer, input) => asViewer(viewer, tx => nudge(parts, { tx, viewer }, input)),
    message: (viewer, input) => asViewer(viewer, tx => write(parts, { tx, viewer }, input)),
    ask: (viewer, input) => asViewer(viewer, tx => ask(parts, { tx, viewer }, input)),
    answer: (viewer, { id, expectedVersion: version, words }) =>
      asViewer(viewer, async tx => {
        const asked = await readHelp(tx, id)
        if (asked === null || asked.personId === viewer.personId) return unknownHelp()
        if (asked.closedAt !== null) return isClosed()
        if (asked.answer !== null && asked.version === version) return isAnswered()
        const problems = wordsProblems('words', words)
        if (problems.length > 0) return invalidInput(problems)
        const given = { words: words.trim(), byId: viewer.personId, at: clock.now() }
        if (!(await writeAnswer(tx, { id, version }, given))) return changedElsewhere(asked.version)
        return helpAgain(tx, id)
      }),
    close: (viewer, { id, expectedVersion: version }) =>
      asViewer(viewer, async tx => {
        const asked = await readHelp(tx, id)
        if (asked === null) return unknownHelp()
        if (asked.closedAt !== null) return isClosed()
        if (!(await endHelp(tx, { id, version }, clock.now()))) return changedElsewhere(asked.version)
        return helpAgain(tx, id)
      }),
  }
}

interface Scope {
  readonly tx: Transaction
  readonly viewer: SignedIn
}

async function nudge(
  parts: MessageParts,
  { tx, viewer }: Scope,
  input: NudgeMembersInput,
): Promise<Sent | InvalidInput | NotAllowed> {
  const { clock, createId } = parts
  const problems = nudgeProblems(input)
  if (problems.length > 0) return invalidInput(problems)
  const { memberIds, about, item, note } = input
  const found = await readRecipients(tx, memberIds, about)
  if (found.length === 0) return nobody()
  const today = clock.today()
  const nudged = found.filter(({ nudgedOn }) => mayNudge(nudgedOn, today))
  const to = nudged.map(({ memberId }) => ({ id: createId(), memberId }))
  const words = note?.trim() || null
  const said = { kind: 'NUDGE' as const, fromId: viewer.personId, about, item: item.trim(), words }
  if (to.length > 0) await addMessages(tx, { ...said, sentAt: clock.now(), to })
  await deliver(parts, tx, nudged, (recipient, dedupeKey) => ({
    ...addressed(viewer, recipient),
    kind: 'NUDGE',
    values: { note: words, item: said.item },
    dedupeKey,
    thing: `nudge-${recipient.memberId}-${about}`,
  }))
  return { sentCount: to.length, leftOut: leftOut(memberIds, found, nudged) }
}

async function write(
  parts: MessageParts,
  { tx, viewer }: Scope,
  { memberIds, words }: MessageMembersInput,
): Promise<Sent | InvalidInput | NotAllowed> {
  const { clock, createId } = parts
  const problems = [...peopleProblems(memberIds), ...wordsProblems('words', words)]
  if (problems.length > 0) return invalidInput(problems)
  const found = await readRecipients(tx, memberIds, null)
  if (found.length === 0) return nobody()
  const to = found.map(({ memberId }) => ({ id: createId(), memberId }))
  const said = { kind: 'MESSAGE' as const, fromId: viewer.personId, about: null, item: null, words: words.trim() }
  await addMessages(tx, { ...said, sentAt: clock.now(), to })
  await deliver(parts, tx, found, (recipient, dedupeKey) => ({
    ...addressed(viewer, recipient),
    kind: 'MESSAGE',
    values: { words: said.words },
    dedupeKey,
    thing: null,
  }))
  return { sentCount: to.length, leftOut: leftOut(memberIds, found, found) }
}

async function ask(
  { clock, createId }: MessageParts,
  { tx, viewer }: Scope,
  { cohortId, words }: AskForHelpInput,
): Promise<CohortHelp | InvalidInput | NotAllowed> {
  const place = await readOwnPlace(tx, viewer.personId, cohortId)
  if (place === null) return notAllowed('NOT_A_MEMBER', 'You are in no such group that runs')
  const problems = helpProblems(words)
  if (problems.length > 0) return invalidInput(problems)
  if (place.open >= mostOpen)
    return notAllowed('TOO_MANY', `You have asked for help ${mostOpen} times: close what you no longer need first`)
  const row = { id: createId(), personId: viewer.personId, memberId: place.memberId, words: words.trim() }
  await addHelp(tx, { ...row, askedAt: clock.now() })
  return helpAgain(tx, row.id)
}

async function helpAgain(tx: Transaction, id: string): Promise<CohortHelp> {
  const asked = await readHelp(tx, id)
  if (asked === null) throw new Error('What was written just now cannot be read')
  return toHelp(asked)
}

/** Told under Messages and by letter too, those who share an organisation with the viewer; the others read it in the group. */
async function deliver(
  parts: MessageParts,
  tx: Transaction,
  recipients: readonly Recipient[],
  messageTo: (recipient: Recipient, key: string) => MessageToSend,
): Promise<void> {
  const fellows = recipients.filter(({ isFellow }) => isFellow)
  if (fellows.length > 0)
    await sendMessages(
      tx,
      parts,
      fellows.map(recipient => messageTo(recipient, `group-${parts.createId()}`)),
    )
}

const addressed = (viewer: SignedIn, { personId, cohortId }: Recipient) => ({
  toPersonId: personId,
  fromPersonId: viewer.personId,
  subject: `/groups/mine/${cohortId}/said`,
})

interface Named {
  readonly memberId: string
  readonly name: string
}

/** Who was named and not written to; whoever the viewer does not see has no name. */
function leftOut(memberIds: readonly string[], found: readonly Named[], written: readonly Named[]): MemberLeftOut[] {
  const names = new Map(found.map(({ memberId, name }) => [memberId, name]))
  const reached = new Set(written.map(({ memberId }) => memberId))
  return [...new Set(memberIds)]
    .filter(memberId => !reached.has(memberId))
    .map(memberId => ({ memberId, name: names.get(memberId) ?? null }))
}

const nobody = (): NotAllowed => notAllowed('NO_SUCH_MEMBER', 'None of them is in a group you follow')
const unknownHelp = (): NotAllowed => notAllowed('NO_SUCH_HELP', 'Nothing was asked here that you can answer or close')
const isAnswered = (): NotAllowed => notAllowed('IS_ANSWERED', 'This is answered already; write them a message')
const isClosed = (): NotAllowed => notAllowed('IS_CLOSED', 'This is closed already')
const changedElsewhere = (currentVersion: number): Conflict =>
  conflict(currentVersion, 'Somebody answered this since you opened it; look at it again')
