import { keptFolder } from '../../domain/signoffs/kept-folder.ts'
import type { LineStanding } from '../../domain/signoffs/line.ts'
import { isRefusal, mayDecide, type Decision, type SignerPart } from '../../domain/signoffs/signing-rules.ts'
import { canAsk } from '../../domain/signoffs/state.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { invalidInput, notAllowed, type InputProblem } from '../../platform/graphql/index.ts'
import { readLatestVersionIds } from '../evidence/index.ts'
import { taken, type Refusal } from './answer.ts'
import { fewestFor, piecesOf, readMyLines, stateOfLine, type MyLines } from './line-standing.ts'
import type { SignOffDependencies } from './sign-off-dependencies.ts'
import type { AskForSignOffInput } from './sign-off-deciding.types.ts'
import { toRequest } from './sign-off-request.ts'
import type { SignOffRequest } from './sign-off-request.types.ts'
import type { SignOffRequestRow } from './sign-off.entity.ts'
import { readOwnSignOffs, readSignOff, type RequestFacts } from './sign-off.read-model.ts'
import { appendSignOff, lockSignOff } from './sign-off.repository.ts'
import { decisionOn, partsOf, readSignersFor, trainersOf } from './signer-candidates.ts'

/** The most people one request names. */
const mostSigners = 12

/** Asks named people to sign a line: the folder is kept as it stands, so that what is decided reads the same for ever. */
export async function askForSignOff(
  dependencies: SignOffDependencies,
  tx: Transaction,
  personId: string,
  input: AskForSignOffInput,
): Promise<{ request: SignOffRequest } | Refusal> {
  await lockSignOff(tx, personId)
  const organisationId = input.organisationId ?? null
  const mine = await readMyLines(dependencies, tx, { personId, organisationId })
  const own = await readOwnSignOffs(tx, personId)
  const again = own.find(({ id }) => id === input.id)
  if (again !== undefined) return answer(again, mine, personId)
  const line = mine.lines.find(each => each.line.code === input.scopeLineCode)
  const latest = own.find(({ lineCode }) => lineCode === input.scopeLineCode) ?? null
  const refused = refusalToAsk(mine, line, latest)
  if (refused !== null || line === undefined || mine.setting === null) return refused ?? noSuchLine()
  const fewest = fewestFor(line.route, mine.setting.raises)
  const shape = shapeProblems(input, line, fewest)
  if (shape.length > 0) return invalidInput(shape)
  const signers = signersOf(input, line, trainersOf(mine))
  const problems = await signerProblems(tx, { mine, line, signers })
  if (problems.length > 0) return invalidInput(problems)
  const request = await requestOf(dependencies, tx, { mine, line, fewest, id: input.id })
  const rows = signers.map(each => ({ ...each, requestId: input.id, personId }))
  if (!(await appendSignOff(tx, request, rows))) return taken()
  const facts = await readSignOff(tx, input.id)
  if (facts === null) throw new Error('A request that was just made cannot be read')
  return answer(facts, mine, personId)
}

function answer(facts: RequestFacts, { content, today }: MyLines, viewerId: string): { request: SignOffRequest } {
  return { request: toRequest(facts, { framework: content.framework, viewerId, today }) }
}

function noSuchLine(): Refusal {
  return invalidInput([{ path: 'scopeLineCode', code: 'UNKNOWN', message: 'Your role has no such line' }])
}

function refusalToAsk(
  { setting }: MyLines,
  line: LineStanding | undefined,
  latest: RequestFacts | null,
): Refusal | null {
  if (setting === null)
    return notAllowed('NOT_YOUR_ORGANISATION', 'You can ask only in an organisation you belong to today')
  if (line === undefined) return noSuchLine()
  const state = stateOfLine(line, latest)
  if (state === 'ASKED' || state === 'BEING_DECIDED')
    return notAllowed('ASKED_ALREADY', 'This line is asked for already: it is with those you named')
  if (state === 'SIGNED') return notAllowed('SIGNED_ALREADY', 'You hold everything your role asks of this line')
  if (canAsk(state, line.isMet)) return null
  const missing = line.requirements.flatMap(each => each.missing ?? [])
  return notAllowed('NOT_READY', `Not everything that is asked for is on record yet: ${missing.join('; ')}`)
}

function shapeProblems(
  { leadId, otherIds, trainedByIds }: AskForSignOffInput,
  { route }: LineStanding,
  fewest: number,
): InputProblem[] {
  const named = [leadId, ...otherIds]
  const problems: InputProblem[] = []
  const isExact = route !== 'PANEL'
  if (named.length < fewest || (isExact && named.length > fewest) || named.length > mostSigners)
    problems.push({ path: 'otherIds', code: 'OUT_OF_RANGE', message: countWords(route, fewest) })
  if (new Set(named).size < named.length)
    problems.push({ path: 'otherIds', code: 'REPEATED', message: 'Name each person once' })
  if (trainedByIds.some(id => !named.includes(id)))
    problems.push({ path: 'trainedByIds', code: 'UNKNOWN', message: 'Say this only of those you ask' })
  return problems
}

function countWords(route: LineStanding['route'], fewest: number): string {
  if (route === 'SUPERVISOR') return 'One supervisor signs this: name nobody else'
  return route === 'TWO_PEOPLE'
    ? 'Two people sign this: name one more'
    : `Name ${fewest} to ${mostSigners} people in all`
}

interface Named {
  readonly signerId: string
  readonly part: SignerPart
  readonly hasTrained: boolean
}

function signersOf(input: AskForSignOffInput, { route }: LineStanding, trainers: ReadonlySet<string>): Named[] {
  const [first = 'SUPERVISOR', other = 'MEMBER'] = partsOf[route]
  return [input.leadId, ...input.otherIds].map((signerId, index) => ({
    signerId,
    part: index === 0 ? first : other,
    hasTrained: input.trainedByIds.includes(signerId) || trainers.has(signerId),
  }))
}

interface Asked {
  readonly mine: MyLines
  readonly line: LineStanding
  readonly signers: readonly Named[]
}

async function signerProblems(tx: Transaction, { mine, line, signers }: Asked): Promise<InputProblem[]> {
  const decision: Decision = decisionOn(mine, line)
  const people = await readSignersFor(tx, mine, decision)
  return signers.flatMap(({ signerId, part, hasTrained }, index) => {
    const nobody = { personId: signerId, isMember: false, held: new Map(), appointments: [] }
    const facts = people.get(signerId) ?? nobody
    const result = mayDecide(decision, { facts, part, hasTrained })
    if (!isRefusal(result)) return []
    return { path: index === 0 ? 'leadId' : `otherIds.${index - 1}`, code: result.code, message: result.text }
  })
}

interface Frozen {
  readonly mine: MyLines
  readonly line: LineStanding
  readonly fewest: number
  readonly id: string
}

async function requestOf(
  { clock }: SignOffDependencies,
  tx: Transaction,
  { mine, line, fewest, id }: Frozen,
): Promise<SignOffRequestRow> {
  const { record, standpoint, setting } = mine
  const versions = await readLatestVersionIds(tx, record.personId, piecesOf(line.requirements))
  const requirements = keptFolder(line.requirements, {
    versionOf: pieceId => versions.get(pieceId) ?? null,
    dateOf: isoFromDay,
  })
  const sources = requirements.flatMap(each => each.sources)
  const observed = sources.filter(({ kind }) => kind === 'OBSERVATION')
  return {
    id,
    personId: record.personId,
    organisationId: setting?.id ?? '',
    roleProfileCode: standpoint.target.role?.code ?? '',
    roleTitle: standpoint.target.role?.title ?? '',
    scopeLineCode: line.line.code,
    title: line.line.title,
    route: line.route,
    quorum: fewest,
    items: [...decisionOn(mine, line).items],
    requirements,
    pieceVersionIds: [...new Set(sources.flatMap(({ versionId }) => versionId ?? []))],
    ratingIds: [...new Set(observed.map(source => source.id))],
    askedAt: clock.now(),
  }
}
