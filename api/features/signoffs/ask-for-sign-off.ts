import { isRefusal, mayDecide, type SignerPart } from '../../domain/signoffs/signing-rules.ts'
import type { SignOffRoute } from '../../domain/signoffs/items.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { invalidInput, type InputProblem } from '../../platform/graphql/index.ts'
import { taken, type Refusal } from './answer.ts'
import { fewestFor, readMyLines, type MyLines } from './line-standing.ts'
import type { SignOffDependencies } from './sign-off-dependencies.ts'
import type { AskForSignOffInput } from './sign-off-deciding.types.ts'
import { toRequest } from './sign-off-request.ts'
import type { SignOffRequest } from './sign-off-request.types.ts'
import { readOwnSignOffs, readSignOff, type RequestFacts } from './sign-off.read-model.ts'
import { appendSignOff, lockSignOff } from './sign-off.repository.ts'
import { partsOf, readSignersFor, trainersOf } from './signer-candidates.ts'
import { canBeAsked, whatIsAsked, type Asked } from './what-is-asked.ts'

/** The most people one request names. */
const mostSigners = 12

/** Asks named people to sign a line or a level: the folder is kept as it stands, so that what is decided reads the same for ever. */
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
  const { scopeLineCode = null, roleProfileCode = null } = input
  const asked = whatIsAsked(mine, own, { scopeLineCode, roleProfileCode })
  if (!canBeAsked(asked)) return asked
  const fewest = fewestFor(asked.route, mine.setting?.raises ?? [])
  const shape = shapeProblems(input, asked.route, fewest)
  if (shape.length > 0) return invalidInput(shape)
  const signers = signersOf(input, asked.route, trainersOf(mine))
  const problems = await signerProblems(tx, { mine, asked, signers })
  if (problems.length > 0) return invalidInput(problems)
  const request = {
    ...(await asked.keep(tx)),
    id: input.id,
    personId,
    organisationId: mine.setting?.id ?? '',
    route: asked.route,
    quorum: fewest,
    askedAt: dependencies.clock.now(),
  }
  const rows = signers.map(each => ({ ...each, requestId: input.id, personId }))
  if (!(await appendSignOff(tx, request, rows))) return taken()
  const facts = await readSignOff(tx, input.id)
  if (facts === null) throw new Error('A request that was just made cannot be read')
  return answer(facts, mine, personId)
}

function answer(facts: RequestFacts, { content, today }: MyLines, viewerId: string): { request: SignOffRequest } {
  return { request: toRequest(facts, { framework: content.framework, viewerId, today }) }
}

function shapeProblems(
  { leadId, otherIds, trainedByIds }: AskForSignOffInput,
  route: SignOffRoute,
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

function countWords(route: SignOffRoute, fewest: number): string {
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

function signersOf(input: AskForSignOffInput, route: SignOffRoute, trainers: ReadonlySet<string>): Named[] {
  const [first = 'SUPERVISOR', other = 'MEMBER'] = partsOf[route]
  return [input.leadId, ...input.otherIds].map((signerId, index) => ({
    signerId,
    part: index === 0 ? first : other,
    hasTrained: input.trainedByIds.includes(signerId) || trainers.has(signerId),
  }))
}

interface Naming {
  readonly mine: MyLines
  readonly asked: Asked
  readonly signers: readonly Named[]
}

async function signerProblems(tx: Transaction, { mine, asked, signers }: Naming): Promise<InputProblem[]> {
  const { decision } = asked
  const people = await readSignersFor(tx, mine, decision)
  return signers.flatMap(({ signerId, part, hasTrained }, index) => {
    const nobody = { personId: signerId, isMember: false, held: new Map(), appointments: [] }
    const facts = people.get(signerId) ?? nobody
    const result = mayDecide(decision, { facts, part, hasTrained })
    if (!isRefusal(result)) return []
    return { path: index === 0 ? 'leadId' : `otherIds.${index - 1}`, code: result.code, message: result.text }
  })
}
