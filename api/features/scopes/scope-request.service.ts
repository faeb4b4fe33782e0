import { isoFromDay } from '../../platform/calendar.ts'
import type { Transaction, Viewer } from '../../platform/database/index.ts'
import { invalidInput, type InvalidInput, type NotAllowed } from '../../platform/graphql/index.ts'
import { toRequest } from './request-view.ts'
import { readOwnScopeRequest, type ScopeRequestFacts } from './scope-request.read-model.ts'
import type { ConfirmMyScopeInput, OfferMyScopeInput } from './scope-request.types.ts'
import { yearlyProblems } from './scope.problems.ts'
import { readScopeFacts, readScopePlaces, readStatements, type StatementFacts } from './scope.read-model.ts'
import { appendScopeAnswer, appendScopeRequest } from './scope.repository.ts'
import { alreadyAsked, notAMember, type ScopeServiceDependencies } from './scope.service.ts'
import { ScopeStatementState, type ScopeRequest } from './scope-statement.types.ts'
import { stateOfStatement, statesOf } from './statement-view.ts'

type Person = Viewer & { personId: string }

export interface ScopeRequestService {
  confirm(viewer: Person, input: ConfirmMyScopeInput): Promise<ScopeRequest | InvalidInput>
  offer(viewer: Person, input: OfferMyScopeInput): Promise<ScopeRequest | InvalidInput | NotAllowed>
  /** False where the viewer has no such request that waits. */
  withdraw(viewer: Person, id: string): Promise<boolean>
}

export function createScopeRequestService(dependencies: ScopeServiceDependencies): ScopeRequestService {
  const { asViewer } = dependencies
  return {
    confirm: (viewer, input) => asViewer(viewer, tx => confirm(dependencies, tx, viewer.personId, input)),
    offer: (viewer, input) => asViewer(viewer, tx => offer(dependencies, tx, viewer.personId, input)),
    withdraw: (viewer, id) => asViewer(viewer, tx => withdraw(dependencies, tx, viewer.personId, id)),
  }
}

/** A statement of the viewer's own that stands as one of these. */
async function ownStatement(
  tx: Transaction,
  personId: string,
  id: string,
  states: readonly ScopeStatementState[],
): Promise<StatementFacts | null> {
  const statements = await readStatements(tx, { personIds: [personId], ids: [id] })
  return statements.find(each => states.includes(stateOfStatement(each))) ?? null
}

async function confirm(
  dependencies: ScopeServiceDependencies,
  tx: Transaction,
  personId: string,
  input: ConfirmMyScopeInput,
): Promise<ScopeRequest | InvalidInput> {
  const problems = yearlyProblems(input)
  if (problems.length > 0) return invalidInput(problems)
  const statement = await ownStatement(tx, personId, input.statementId, [ScopeStatementState.IN_FORCE])
  if (statement === null)
    return invalidInput([
      { path: 'statementId', code: 'UNKNOWN', message: 'There is no statement of yours here that is in force' },
    ])
  const { isChanged, note } = input
  const { organisationId } = statement
  const asked = { kind: 'CONFIRM', organisationId, isChanged, note: note?.trim() || null }
  return (await ask(dependencies, tx, statement, asked)) ?? alreadyAsked('statementId')
}

async function offer(
  dependencies: ScopeServiceDependencies,
  tx: Transaction,
  personId: string,
  { statementId, organisationId }: OfferMyScopeInput,
): Promise<ScopeRequest | InvalidInput | NotAllowed> {
  const standing = [ScopeStatementState.IN_FORCE, ScopeStatementState.ENDED]
  const statement = await ownStatement(tx, personId, statementId, standing)
  if (statement === null)
    return invalidInput([
      { path: 'statementId', code: 'UNKNOWN', message: 'Choose a statement both signed that no later one replaced' },
    ])
  const places = await readScopePlaces(tx)
  if (!places.some(({ organisation }) => organisation.id === organisationId)) return notAMember()
  if (statement.organisationId === organisationId)
    return invalidInput([
      { path: 'organisationId', code: 'SAME_PLACE', message: 'It was signed there: choose another organisation' },
    ])
  const asked = { kind: 'ACCEPT', organisationId, isChanged: null, note: null }
  return (await ask(dependencies, tx, statement, asked)) ?? alreadyAsked('organisationId')
}

type Asked = Pick<ScopeRequestFacts, 'kind' | 'organisationId' | 'isChanged' | 'note'>

/** Asks the leads of an organisation about a statement; null where the same waits for them already. */
async function ask(
  { clock, createId, content }: ScopeServiceDependencies,
  tx: Transaction,
  statement: StatementFacts,
  asked: Asked,
): Promise<ScopeRequest | null> {
  const { personId } = statement
  const [id, askedOn, askedAt] = [createId(), isoFromDay(clock.today()), clock.now()]
  if (!(await appendScopeRequest(tx, { id, personId, statementId: statement.id, ...asked, askedOn, askedAt })))
    return null
  const facts = await readOwnScopeRequest(tx, personId, id)
  const published = await content.current(tx)
  const known = (await readScopeFacts(tx, [personId])).get(personId)
  const states = statesOf(known, published.catalogue, clock.today())
  return facts && toRequest(facts, [statement], { content: published, states, viewerId: personId })
}

async function withdraw(
  { clock }: ScopeServiceDependencies,
  tx: Transaction,
  personId: string,
  id: string,
): Promise<boolean> {
  const request = await readOwnScopeRequest(tx, personId, id)
  if (request === null || request.answer !== null) return false
  return appendScopeAnswer(tx, {
    requestId: request.id,
    personId,
    answeredById: personId,
    answer: 'WITHDRAWN',
    comment: null,
    lineCodes: [],
    byOn: null,
    ratingIds: [],
    answeredOn: isoFromDay(clock.today()),
    answeredAt: clock.now(),
  })
}
