import { validate as isUuid } from 'uuid'
import { pieceKind } from '../../domain/evidence/kinds.ts'
import { noteProblem } from '../../domain/privacy/note.ts'
import { dayFromIso, dayOf, isoFromDay } from '../../platform/calendar.ts'
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
  type InputProblem,
  type InvalidInput,
  type NotAllowed,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import type { IdSource } from '../../platform/ids.ts'
import type { ContentReader, FrameworkContent } from '../frameworks/index.ts'
import type { AnswerConfirmationsInput, SetDeputyInput } from './confirmation-changes.types.ts'
import type {
  ConfirmationCover,
  ConfirmationLoad,
  ConfirmationRequest,
  RequestConfirmationInput,
} from './confirmation-queue.types.ts'
import { withdrawOpenRequests } from './confirmation-rows.ts'
import { readCover, readLoad, readQueue, type RequestFacts } from './confirmation.read-model.ts'
import {
  appendAnswers,
  appendDeputy,
  appendRequest,
  readAnswerable,
  readOpenRequests,
} from './confirmation.repository.ts'
import { toPiece } from './evidence-piece.ts'
import { readVersions } from './evidence.read-model.ts'
import { readLatestPiece } from './evidence.repository.ts'
import { noSuchPiece } from './evidence.service.ts'
import type { EvidencePiece } from './evidence.types.ts'
import { endProblems, notAFellow } from './share.service.ts'
import { readFellow } from './share.repository.ts'

type Person = Viewer & { personId: string }

export type Queue = Connection<ConfirmationRequest> & { load: ConfirmationLoad[] }
type Answered = { answered: string[]; rejected: InputProblem[] }

export interface ConfirmationService {
  queue(viewer: Person, request: PageRequest): Promise<Queue>
  cover(viewer: Person): Promise<ConfirmationCover>
  request(
    viewer: Person,
    input: RequestConfirmationInput,
  ): Promise<EvidencePiece | InvalidInput | NotAllowed | Conflict>
  /** False where there is no such request of the viewer's that is open. */
  withdraw(viewer: Person, id: string): Promise<boolean>
  /** What can be answered is; the rest comes back by its index. */
  answer(viewer: Person, input: AnswerConfirmationsInput): Promise<Answered | InvalidInput>
  setDeputy(viewer: Person, input: SetDeputyInput): Promise<ConfirmationCover | InvalidInput | NotAllowed>
}

export interface ConfirmationServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly frameworks: ContentReader<FrameworkContent>
}

const mostAnswered = 100

export function createConfirmationService(dependencies: ConfirmationServiceDependencies): ConfirmationService {
  const { asViewer, clock } = dependencies
  return {
    queue: (viewer, asked) => asViewer(viewer, tx => queue(dependencies, tx, viewer.personId, asked)),
    cover: ({ personId }) => asViewer({ personId }, async tx => toCover(await readCover(tx, personId))),
    request: (viewer, input) => asViewer(viewer, tx => request(dependencies, tx, viewer.personId, input)),
    withdraw: ({ personId }, id) =>
      asViewer({ personId }, async tx => {
        return (await withdrawOpenRequests(tx, { personId, id, at: clock.now() })).length > 0
      }),
    answer: (viewer, input) => asViewer(viewer, tx => answer(dependencies, tx, viewer.personId, input)),
    setDeputy: (viewer, input) => asViewer(viewer, tx => setDeputy(dependencies, tx, viewer.personId, input)),
  }
}

async function queue(
  { clock, frameworks }: ConfirmationServiceDependencies,
  tx: Transaction,
  personId: string,
  { first, after }: PageRequest,
): Promise<Queue> {
  const { framework } = await frameworks.current(tx)
  const facts = await readQueue(tx, { after: sortKey(after), limit: pageSize(first) + 1 })
  const load = await readLoad(tx)
  const keys = new Map(facts.map(({ requestId, askedKey }) => [requestId, `${requestId} ${askedKey}`]))
  const toRequest = (each: RequestFacts): ConfirmationRequest => {
    const askedAt = new Date(each.askedAt)
    const daysWaiting = Math.max(0, clock.today() - dayOf(askedAt, 'Europe/London'))
    const onBehalfOf = each.askedId === personId ? null : { id: each.askedId, name: each.askedName }
    return { id: each.requestId, piece: toPiece(each, framework), askedAt, daysWaiting, onBehalfOf }
  }
  const totalCount = load.reduce((sum, { waiting }) => sum + waiting, 0)
  const rows = facts.map(toRequest)
  const page = createConnection({ rows, first, totalCount, keyOf: ({ id }) => keys.get(id) ?? id })
  return { ...page, load: load.map(({ id, name, ...counts }) => ({ person: { id, name }, ...counts })) }
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/

function sortKey(after: string | null | undefined): { at: string; id: string } | null {
  const key = keyOfCursor(after)
  const [id = '', at = ''] = [key?.slice(0, 36), key?.slice(37)]
  return isUuid(id) && instantPattern.test(at) ? { id, at } : null
}

async function request(
  { clock, createId, frameworks }: ConfirmationServiceDependencies,
  tx: Transaction,
  personId: string,
  { id, expectedVersion, personId: askedId }: RequestConfirmationInput,
): Promise<EvidencePiece | InvalidInput | NotAllowed | Conflict> {
  const latest = await readLatestPiece(tx, personId, id)
  if (latest === null || latest.isWithdrawn) return noSuchPiece()
  if (pieceKind(latest.kindCode)?.isConfirmable !== true)
    return notAllowed('ALWAYS_PRIVATE', 'A reflection is yours alone, and nobody is asked to confirm it')
  if (askedId === personId)
    return notAllowed('OWN_RECORD', 'Nobody confirms their own work: ask a colleague who knows of it')
  if (latest.version !== expectedVersion)
    return conflict(latest.version, 'This piece was changed in another window since you opened it')
  if ((await readFellow(tx, askedId)) === null) return notAFellow()
  const open = await readOpenRequests(tx, { personId, pieceId: id })
  if (open.some(each => each.askedId === askedId))
    return invalidInput([{ path: 'personId', code: 'ALREADY_ASKED', message: 'You have asked them already' }])
  await appendRequest(tx, { id: createId(), personId, pieceVersionId: latest.id, askedId, askedAt: clock.now() })
  const { framework } = await frameworks.current(tx)
  const [standing] = await readVersions(tx, id)
  if (standing === undefined) throw new Error('A piece that was just asked about cannot be read')
  return toPiece(standing, framework)
}

async function answer(
  { clock }: ConfirmationServiceDependencies,
  tx: Transaction,
  personId: string,
  input: AnswerConfirmationsInput,
): Promise<Answered | InvalidInput> {
  const problems = answerProblems(input)
  if (problems.length > 0) return invalidInput(problems)
  const { ids, answer: said, comment } = input
  const found = await readAnswerable(tx, ids)
  const rows = found
    .filter(each => each.personId !== personId)
    .map(each => ({
      requestId: each.id,
      personId: each.personId,
      answer: said,
      comment: comment?.trim() || null,
      answeredById: personId,
      onBehalfOfId: each.askedId === personId ? null : each.askedId,
      recordedAt: clock.now(),
    }))
  const answered = rows.length === 0 ? [] : await appendAnswers(tx, rows)
  const rejected = ids.flatMap((id, index) =>
    answered.includes(id)
      ? []
      : [{ path: `ids.${index}`, code: 'UNKNOWN', message: 'This no longer waits for an answer of yours' }],
  )
  return answered.length === 0 ? invalidInput(rejected) : { answered, rejected }
}

function answerProblems({ ids, answer: said, comment }: AnswerConfirmationsInput): InputProblem[] {
  const noted = noteProblem(comment)
  const isBare = said === 'RETURNED' && !comment?.trim()
  return [
    ...(ids.length === 0 || ids.length > mostAnswered
      ? [{ path: 'ids', code: 'OUT_OF_RANGE', message: `Choose from 1 to ${mostAnswered} requests` }]
      : []),
    ...(new Set(ids).size < ids.length ? [{ path: 'ids', code: 'REPEATED', message: 'Choose each once' }] : []),
    ...(isBare ? [{ path: 'comment', code: 'MISSING', message: 'Say what it needs before you can confirm it' }] : []),
    ...(noted ? [{ path: 'comment', ...noted }] : []),
  ]
}

async function setDeputy(
  { clock, createId }: ConfirmationServiceDependencies,
  tx: Transaction,
  personId: string,
  { personId: deputyId, from, until }: SetDeputyInput,
): Promise<ConfirmationCover | InvalidInput | NotAllowed> {
  const today = clock.today()
  const fromOn = from ?? isoFromDay(today)
  if (deputyId == null) {
    await appendDeputy(tx, {
      id: createId(),
      personId,
      deputyId: null,
      fromOn,
      untilOn: fromOn,
      recordedAt: clock.now(),
    })
    return toCover(null)
  }
  if (until == null) return invalidInput([{ path: 'until', code: 'MISSING', message: 'Give the last day they cover' }])
  const problems = endProblems('until', until, today)
  if (dayFromIso(until) < dayFromIso(fromOn))
    problems.push({ path: 'from', code: 'OUT_OF_RANGE', message: 'The first day comes before the last one' })
  if (problems.length > 0) return invalidInput(problems)
  if ((await readFellow(tx, deputyId)) === null) return notAFellow()
  await appendDeputy(tx, { id: createId(), personId, deputyId, fromOn, untilOn: until, recordedAt: clock.now() })
  return toCover(await readCover(tx, personId))
}

function toCover(facts: Awaited<ReturnType<typeof readCover>>): ConfirmationCover {
  if (facts === null) return { deputy: null, from: null, until: null }
  return { deputy: { id: facts.deputyId, name: facts.deputyName }, from: facts.from, until: facts.until }
}
