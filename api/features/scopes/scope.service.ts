import type { Clock } from '../../platform/clock.ts'
import { isoFromDay } from '../../platform/calendar.ts'
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
import type { ContentReader } from '../frameworks/index.ts'
import { readRecord, type Content } from '../records/index.ts'
import { draftOf, toScopeDraft, type Drafted, type Drafting } from './draft-view.ts'
import { toKeptLine } from './kept-lines.ts'
import { toApart, toRequest, yearlyOf } from './request-view.ts'
import { readScopeLinks } from './scope-link.repository.ts'
import { readOwnScopeRequests } from './scope-request.read-model.ts'
import { choiceProblems, signingProblems, toChoices } from './scope.problems.ts'
import { readScopeFacts, readScopePlaces, readStatements, type StatementFacts } from './scope.read-model.ts'
import { appendScopeRequest, appendStatement, keepScopeDraft, readScopeDraft } from './scope.repository.ts'
import type { MyScope, SaveScopeDraftInput, ScopeDraft, ScopePlace, SignMyScopeInput } from './scope.types.ts'
import { ScopeStatementState, type ScopeStatement } from './scope-statement.types.ts'
import { stateOfStatement, statesOf, toCapability, toStatement, type Reading } from './statement-view.ts'

type Person = Viewer & { personId: string }

export interface ScopeService {
  /** In one organisation; null = the first one, of those the viewer is a member of today. */
  mine(viewer: Person, organisationId: string | null): Promise<MyScope>
  /** One version, of the viewer's own or of those who asked something of the viewer; null where there is none. */
  statement(viewer: Person, id: string): Promise<ScopeStatement | null>
  saveDraft(viewer: Person, input: SaveScopeDraftInput): Promise<ScopeDraft | InvalidInput | NotAllowed | Conflict>
  sign(viewer: Person, input: SignMyScopeInput): Promise<ScopeStatement | InvalidInput | NotAllowed | Conflict>
}

export interface ScopeServiceDependencies {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
  readonly createId: IdSource
  readonly content: ContentReader<Content>
}

export function createScopeService(dependencies: ScopeServiceDependencies): ScopeService {
  const { asViewer } = dependencies
  return {
    mine: (viewer, organisationId) => asViewer(viewer, tx => mine(dependencies, tx, viewer.personId, organisationId)),
    statement: (viewer, id) => asViewer(viewer, tx => statementFor(dependencies, tx, viewer.personId, id)),
    saveDraft: (viewer, input) => asViewer(viewer, tx => saveDraft(dependencies, tx, viewer.personId, input)),
    sign: (viewer, input) => asViewer(viewer, tx => sign(dependencies, tx, viewer.personId, input)),
  }
}

/** What a person has in one organisation, gathered. */
interface Gathered extends Drafting {
  readonly statements: readonly StatementFacts[]
  readonly drafted: Drafted | null
  readonly waiting: StatementFacts | null
}

async function gather(
  { clock, content }: ScopeServiceDependencies,
  tx: Transaction,
  personId: string,
  organisationId: string | null,
): Promise<Gathered> {
  const today = clock.today()
  const record = await readRecord(tx, personId, today)
  const published = await content.of(tx, record.contentHash)
  const statements = await readStatements(tx, { personIds: [personId] })
  const draft = organisationId === null ? null : await readScopeDraft(tx, personId, organisationId)
  const here = statements.filter(each => each.organisationId === organisationId)
  const of = (state: ScopeStatementState) => here.find(each => stateOfStatement(each) === state) ?? null
  const inForce = of(ScopeStatementState.IN_FORCE)
  const drafting = { record, content: published, today, draft, inForce }
  return { ...drafting, statements, drafted: draftOf(drafting), waiting: of(ScopeStatementState.WAITING) }
}

async function mine(
  dependencies: ScopeServiceDependencies,
  tx: Transaction,
  personId: string,
  organisationId: string | null,
): Promise<MyScope> {
  const places = await readScopePlaces(tx)
  const place = organisationId === null ? places[0] : placeOf(places, organisationId)
  const gathered = await gather(dependencies, tx, personId, place?.organisation.id ?? null)
  const { content, drafted, inForce, waiting, statements } = gathered
  const states = drafted?.standpoint.states ?? new Map()
  const reading: Reading = { content, states, viewerId: personId }
  const yearly = inForce === null ? null : yearlyOf(inForce, reading)
  const requests = await readOwnScopeRequests(tx, personId)
  const roles = [...content.catalogue.roles.values()].filter(role => role.scopeLines.length > 0)
  return {
    places,
    place: place ?? null,
    roles: roles.map(({ code, title }) => ({ code, title })),
    draft: place === undefined || drafted === null ? null : toScopeDraft(drafted, gathered),
    inForce: inForce && toStatement(inForce, reading),
    waiting: waiting && toStatement(waiting, reading),
    history: statements.map(each => toStatement(each, reading)),
    yearly: yearly && {
      clears: yearly.clears.map(code => toCapability(code, content)),
      apart: toApart(yearly, reading),
    },
    requests: requests.flatMap(each => toRequest(each, statements, reading) ?? []),
    links: await readScopeLinks(tx, personId, null),
  }
}

function placeOf(places: readonly ScopePlace[], organisationId: string): ScopePlace | undefined {
  return places.find(({ organisation }) => organisation.id === organisationId)
}

/** One statement as the viewer of the unit of work may read it; null where there is none. */
export async function statementFor(
  { clock, content }: Pick<ScopeServiceDependencies, 'clock' | 'content'>,
  tx: Transaction,
  viewerId: string | null,
  id: string,
): Promise<ScopeStatement | null> {
  const [facts] = await readStatements(tx, { ids: [id] })
  if (facts === undefined) return null
  const published = await content.current(tx)
  const known = (await readScopeFacts(tx, [facts.personId])).get(facts.personId)
  const states = statesOf(known, published.catalogue, clock.today())
  return toStatement(facts, { content: published, states, viewerId })
}

export function notAMember(): NotAllowed {
  return notAllowed('NOT_A_MEMBER', 'You are not a member of this organisation today')
}

async function saveDraft(
  dependencies: ScopeServiceDependencies,
  tx: Transaction,
  personId: string,
  input: SaveScopeDraftInput,
): Promise<ScopeDraft | InvalidInput | NotAllowed | Conflict> {
  const { organisationId, roleProfileCode, lines, expectedVersion } = input
  const { catalogue } = await dependencies.content.current(tx)
  const role = catalogue.roles.get(roleProfileCode)
  if (role === undefined || role.scopeLines.length === 0)
    return invalidInput([{ path: 'roleProfileCode', code: 'UNKNOWN', message: 'Choose one of the roles' }])
  const problems = choiceProblems(lines, role)
  if (problems.length > 0) return invalidInput(problems)
  if (placeOf(await readScopePlaces(tx), organisationId) === undefined) return notAMember()
  const draft = { personId, organisationId, roleProfileCode, choices: toChoices(lines) }
  const isKept = await keepScopeDraft(tx, { ...draft, savedAt: dependencies.clock.now() }, expectedVersion)
  const gathered = await gather(dependencies, tx, personId, organisationId)
  if (!isKept || gathered.drafted === null) return changedElsewhere(gathered)
  return toScopeDraft(gathered.drafted, gathered)
}

function changedElsewhere({ draft }: Pick<Gathered, 'draft'>): Conflict {
  return conflict(
    draft?.version ?? 0,
    'You changed this draft in another window; what you typed here is still here, and so is that',
  )
}

async function sign(
  dependencies: ScopeServiceDependencies,
  tx: Transaction,
  personId: string,
  { organisationId, expectedVersion }: SignMyScopeInput,
): Promise<ScopeStatement | InvalidInput | NotAllowed | Conflict> {
  if (placeOf(await readScopePlaces(tx), organisationId) === undefined) return notAMember()
  const gathered = await gather(dependencies, tx, personId, organisationId)
  const { drafted, statements, waiting, content } = gathered
  if ((gathered.draft?.version ?? 0) !== expectedVersion) return changedElsewhere(gathered)
  if (waiting !== null) return alreadyAsked('organisationId')
  if (drafted === null) return invalidInput(signingProblems([], []))
  const problems = signingProblems(drafted.lines, drafted.standings)
  if (problems.length > 0) return invalidInput(problems)
  const here = statements.filter(each => each.organisationId === organisationId)
  const number = Math.max(0, ...here.map(each => each.number)) + 1
  if (!(await keepSigned(dependencies, tx, { personId, organisationId, number, drafted })))
    return conflict(number, 'You signed a version in another window')
  const signed = await readStatements(tx, { personIds: [personId] })
  const facts = signed.find(each => each.organisationId === organisationId)
  if (facts === undefined) throw new Error('A statement that was just signed cannot be read')
  return toStatement(facts, { content, states: drafted.standpoint.states, viewerId: personId })
}

export function alreadyAsked(path: string): InvalidInput {
  const message = 'This waits for a lead already: take it back first, or wait for the answer'
  return invalidInput([{ path, code: 'ALREADY_ASKED', message }])
}

interface Signing {
  readonly personId: string
  readonly organisationId: string
  readonly number: number
  readonly drafted: Drafted
}

/** The statement and the request to the leads, or neither. */
async function keepSigned(
  { clock, createId }: ScopeServiceDependencies,
  tx: Transaction,
  { personId, organisationId, number, drafted: { role, lines } }: Signing,
): Promise<boolean> {
  const id = createId()
  const [on, at] = [isoFromDay(clock.today()), clock.now()]
  const isFirst = await appendStatement(tx, {
    id,
    personId,
    organisationId,
    number,
    signedOn: on,
    signedAt: at,
    roleProfileCode: role.code,
    roleTitle: role.title,
    lines: lines.map(toKeptLine),
  })
  const asked = { id: createId(), personId, statementId: id, organisationId, kind: 'SIGN', isChanged: null, note: null }
  return isFirst && (await appendScopeRequest(tx, { ...asked, askedOn: on, askedAt: at }))
}
