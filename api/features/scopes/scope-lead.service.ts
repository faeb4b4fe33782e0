import { validate as isUuid } from 'uuid'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Transaction, Viewer } from '../../platform/database/index.ts'
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
import { readPerson } from '../people/index.ts'
import { appendRatings } from '../ratings/index.ts'
import { toRequest, yearlyOf } from './request-view.ts'
import {
  countScopeQueue,
  readLedScopeRequest,
  readOwnScopeRequest,
  readScopeQueue,
  type ScopeRequestFacts,
} from './scope-request.read-model.ts'
import type { AnswerScopeRequestInput, RecordScopeCheckInput } from './scope-request.types.ts'
import { answerProblems, checkProblems, namedLines } from './scope.problems.ts'
import { readScopeFacts, readStatements, type StatementFacts } from './scope.read-model.ts'
import { appendScopeAnswer, appendScopeCheck } from './scope.repository.ts'
import type { ScopeServiceDependencies } from './scope.service.ts'
import { ScopeAnswerKind, ScopeStatementState, type ScopeRequest } from './scope-statement.types.ts'
import { stateOfStatement, statesOf, toStatement, type Reading } from './statement-view.ts'

type Person = Viewer & { personId: string }

export interface ScopeLeadService {
  /** What waits for the viewer as a lead, the oldest first. */
  queue(viewer: Person, page: PageRequest): Promise<Connection<ScopeRequest>>
  answer(viewer: Person, input: AnswerScopeRequestInput): Promise<ScopeRequest | InvalidInput | NotAllowed | Conflict>
  recordCheck(viewer: Person, input: RecordScopeCheckInput): Promise<ScopeRequest | InvalidInput | Conflict>
}

export function createScopeLeadService(dependencies: ScopeServiceDependencies): ScopeLeadService {
  const { asViewer } = dependencies
  return {
    queue: (viewer, page) => asViewer(viewer, tx => queue(dependencies, tx, viewer.personId, page)),
    answer: (viewer, input) => asViewer(viewer, tx => answer(dependencies, tx, viewer.personId, input)),
    recordCheck: (viewer, input) => asViewer(viewer, tx => recordCheck(dependencies, tx, viewer.personId, input)),
  }
}

/** What requests are read with: the statements of those who ask, and where these people stand. */
async function readingOf(
  { clock, content }: ScopeServiceDependencies,
  tx: Transaction,
  viewerId: string,
  requests: readonly ScopeRequestFacts[],
): Promise<{ statements: readonly StatementFacts[]; of: (personId: string) => Reading }> {
  const personIds = [...new Set(requests.map(({ personId }) => personId))]
  const published = await content.current(tx)
  const statements = await readStatements(tx, { personIds })
  const facts = await readScopeFacts(tx, personIds)
  const readings = new Map(
    personIds.map(id => {
      const states = statesOf(facts.get(id), published.catalogue, clock.today())
      return [id, { content: published, states, viewerId }]
    }),
  )
  const nothing = { content: published, states: new Map(), viewerId }
  return { statements, of: personId => readings.get(personId) ?? nothing }
}

async function queue(
  dependencies: ScopeServiceDependencies,
  tx: Transaction,
  viewerId: string,
  { first, after }: PageRequest,
): Promise<Connection<ScopeRequest>> {
  const key = keyOfCursor(after)
  const from = key !== null && isUuid(key) ? key : null
  const requests = await readScopeQueue(tx, { after: from, limit: pageSize(first) + 1 })
  const { statements, of } = await readingOf(dependencies, tx, viewerId, requests)
  const rows = requests.flatMap(each => toRequest(each, statements, of(each.personId)) ?? [])
  return createConnection({ rows, first, totalCount: await countScopeQueue(tx), keyOf: ({ id }) => id })
}

/** The request with what it is about, or why there is none to answer. */
async function findRequest(tx: Transaction, viewerId: string, id: string) {
  const request = await readLedScopeRequest(tx, id)
  if (request !== null) return request
  const own = await readOwnScopeRequest(tx, viewerId, id)
  if (own !== null) return notAllowed('OWN_RECORD', 'Nobody answers for their own scope: another lead does')
  return invalidInput([{ path: 'id', code: 'UNKNOWN', message: 'There is no such request that waits for you' }])
}

const isRequest = (found: ScopeRequestFacts | InvalidInput | NotAllowed): found is ScopeRequestFacts => 'kind' in found

async function answer(
  dependencies: ScopeServiceDependencies,
  tx: Transaction,
  viewerId: string,
  input: AnswerScopeRequestInput,
): Promise<ScopeRequest | InvalidInput | NotAllowed | Conflict> {
  const request = await findRequest(tx, viewerId, input.id)
  if (!isRequest(request)) return request
  if (request.answer !== null) return answeredFirst(request.answeredBy)
  const { statements, of } = await readingOf(dependencies, tx, viewerId, [request])
  const statement = statements.find(({ id }) => id === request.statementId)
  if (statement === undefined) throw new Error('A request is about a statement that cannot be read')
  const problems = answerProblems(input, request, statement.lines, dependencies.clock.today())
  if (problems.length > 0) return invalidInput(problems)
  const reading = of(request.personId)
  const refusal = refusalToAnswer(input.answer, request, statement, reading)
  if (refusal !== null) return refusal
  const clears = input.answer === ScopeAnswerKind.CONFIRMED ? yearlyOf(statement, reading).clears : []
  if (!(await keepAnswer(dependencies, tx, { viewerId, request, input, clears })))
    return answeredFirst((await readLedScopeRequest(tx, request.id))?.answeredBy ?? null)
  return answered(dependencies, tx, viewerId, request.id)
}

function answeredFirst(name: string | null): Conflict {
  return conflict(1, `${name ?? 'Another lead'} answered this before you; nothing of yours was recorded`)
}

/** What the answer itself cannot make good: a statement that no longer stands, or that the record no longer supports. */
function refusalToAnswer(
  said: ScopeAnswerKind,
  { kind }: ScopeRequestFacts,
  statement: StatementFacts,
  reading: Reading,
): InvalidInput | null {
  const state = stateOfStatement(statement)
  if (kind !== 'SIGN' && state === ScopeStatementState.SUPERSEDED && said !== ScopeAnswerKind.RETURNED)
    return invalidInput([
      { path: 'id', code: 'SUPERSEDED', message: 'A later version took the place of this statement' },
    ])
  const fallen = toStatement(statement, reading).sinceSigned
  if (said !== ScopeAnswerKind.SIGNED || fallen.length === 0) return null
  const named = fallen.map(({ title }) => title).join('; ')
  const message = `The record no longer supports what stands in it: ${named}. Return it, and say so`
  return invalidInput([{ path: 'answer', code: 'NOT_SUPPORTED', message }])
}

interface Answering {
  readonly viewerId: string
  readonly request: ScopeRequestFacts
  readonly input: AnswerScopeRequestInput
  /** Capabilities whose review dates are set anew. */
  readonly clears: readonly string[]
}

/** The answer, and with a yearly confirmation the review dates it sets; false where another lead answered first. */
async function keepAnswer(
  { clock, createId }: ScopeServiceDependencies,
  tx: Transaction,
  { viewerId, request: { id: requestId, personId }, input, clears }: Answering,
): Promise<boolean> {
  const [on, at] = [isoFromDay(clock.today()), clock.now()]
  const lead = await readPerson(tx, viewerId)
  const ratings = clears.map(capabilityCode => ({
    id: createId(),
    personId,
    capabilityCode,
    kind: 'SCOPE_CONFIRMATION',
    value: null,
    on,
    note: null,
    assessorIds: [viewerId],
    assessorNames: lead ? [lead.name] : [],
    recordedAt: at,
  }))
  const isFirst = await appendScopeAnswer(tx, {
    requestId,
    personId,
    answeredById: viewerId,
    answer: input.answer,
    comment: input.comment?.trim() || null,
    lineCodes: namedLines(input),
    byOn: input.answer === ScopeAnswerKind.ACCEPTED_WITH_CHECK ? (input.checkBy ?? null) : null,
    ratingIds: ratings.map(({ id }) => id),
    answeredOn: on,
    answeredAt: at,
  })
  if (isFirst && ratings.length > 0) await appendRatings(tx, ratings)
  return isFirst
}

async function answered(
  dependencies: ScopeServiceDependencies,
  tx: Transaction,
  viewerId: string,
  id: string,
): Promise<ScopeRequest> {
  const request = await readLedScopeRequest(tx, id)
  const found = request && (await readingOf(dependencies, tx, viewerId, [request]))
  const shown = request && found && toRequest(request, found.statements, found.of(request.personId))
  if (!shown) throw new Error('A request that was just answered cannot be read')
  return shown
}

async function recordCheck(
  dependencies: ScopeServiceDependencies,
  tx: Transaction,
  viewerId: string,
  { id, doneOn }: RecordScopeCheckInput,
): Promise<ScopeRequest | InvalidInput | Conflict> {
  const { clock } = dependencies
  const request = await readLedScopeRequest(tx, id)
  if (request === null || request.answer !== 'ACCEPTED_WITH_CHECK' || request.answeredOn === null)
    return invalidInput([{ path: 'id', code: 'UNKNOWN', message: 'There is no check here that waits for you' }])
  if (request.checkedOn !== null) return conflict(1, `${request.checkedBy ?? 'Another lead'} recorded this already`)
  const problems = checkProblems(doneOn, request.answeredOn, clock.today())
  if (problems.length > 0) return invalidInput(problems)
  const check = { requestId: id, personId: request.personId, checkedById: viewerId, doneOn, recordedAt: clock.now() }
  if (!(await appendScopeCheck(tx, check))) return conflict(1, 'Another lead recorded this already')
  return answered(dependencies, tx, viewerId, id)
}
