import type { Rating } from '../../domain/capability/types.ts'
import type { AskedItem } from '../../domain/signoffs/items.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { invalidInput, notAllowed, type InputProblem } from '../../platform/graphql/index.ts'
import type { Content } from '../records/index.ts'
import { invalid, type Refusal } from './answer.ts'
import { readMembers, refusalToLower, type Lowered, type Members } from './lowering-pair.ts'
import type { ProposeReversalInput } from './reversal.types.ts'
import type { SignOffDependencies } from './sign-off-dependencies.ts'
import { readSignOff } from './sign-off.read-model.ts'
import { readLevelWithoutSigners, readSettings } from './signing.read-model.ts'

/** What a proposal is about. */
export interface Subject {
  readonly requestId: string | null
  readonly title: string
  /** What was chosen, at the rating that was signed or is held. */
  readonly lowered: Lowered
  readonly members: Members
  /** Of a level all that its role asks for; null = ratings are lowered. */
  readonly levelItems: readonly AskedItem[] | null
  /** The one who proposes is among those who decided every rating concerned. */
  readonly hasDecided: boolean
}

interface Asked {
  readonly viewerId: string
  readonly input: ProposeReversalInput
}

/** A line the viewer signed. */
export async function signedSubject(
  dependencies: SignOffDependencies,
  tx: Transaction,
  { viewerId, input, requestId }: Asked & { readonly requestId: string },
): Promise<Subject | Refusal> {
  const facts = await readSignOff(tx, requestId)
  if (facts?.ownerId === viewerId) return ownRecord()
  const own = facts?.signers.find(({ id }) => id === viewerId)
  if (facts === null || facts.outcome !== 'SIGNED' || own?.answer !== 'READY')
    return invalid('requestId', 'UNKNOWN', 'There is no such line that you signed')
  const isLevel = facts.levelCode !== null
  const signed = new Map(facts.items.map(({ capability, rating }) => [capability, rating]))
  const problems = isLevel ? levelProblems(input) : ratingProblems(input, signed)
  if (problems.length > 0) return invalidInput(problems)
  const { organisationId, ownerId, title } = facts
  const items = facts.items.filter(({ capability }) => isLevel || input.capabilityCodes.includes(capability))
  const capabilities = items.map(({ capability }) => capability)
  const members = await readMembers(dependencies, tx, { organisationId, capabilities })
  const lowered = { organisationId, ownerId, items, isLevel }
  return { requestId, title, lowered, members, levelItems: isLevel ? items : null, hasDecided: true }
}

/** What a colleague holds, whoever decided it: in a line, in post, or before there was this platform. */
export async function heldSubject(
  dependencies: SignOffDependencies,
  tx: Transaction,
  { viewerId, input, personId: ownerId }: Asked & { readonly personId: string },
): Promise<Subject | Refusal> {
  if (ownerId === viewerId) return ownRecord()
  const published = await dependencies.content.current(tx)
  const { capabilityCodes: capabilities, to = null } = input
  const unknown = unknownCodes(capabilities, published)
  if (unknown.length > 0) return invalidInput(unknown)
  const place = (await readSettings(tx)).find(({ id }) => (input.organisationId ?? id) === id)
  if (place === undefined) return elsewhere()
  const organisationId = place.id
  const members = await readMembers(dependencies, tx, { organisationId, capabilities })
  // Who could not lower anything to this rating is told so before a word of what the other holds.
  const least = capabilities.map(capability => ({ capability, rating: Math.min(4, (to ?? 3) + 1) as Rating }))
  const refusalOf = await refusalToLower(dependencies, tx, {
    lowered: { organisationId, ownerId, items: least, isLevel: false },
    members,
  })
  const refused = refusalOf(viewerId)
  if (refused !== null) return notAllowed(refused.code, refused.text)
  const owner = members.get(ownerId)
  if (owner === undefined) return invalid('personId', 'NOT_A_MEMBER', 'They are no member here today')
  const problems = ratingProblems(input, owner.held)
  if (problems.length > 0) return invalidInput(problems)
  const items = capabilities.map((capability): AskedItem => ({ capability, rating: owner.held.get(capability) ?? 0 }))
  const title = capabilities.map(code => published.framework.capabilities.get(code)?.shortName ?? code).join(', ')
  const hasDecided = capabilities.every(code => owner.decidedBy.get(code)?.includes(viewerId))
  const lowered = { organisationId, ownerId, items, isLevel: false }
  return { requestId: null, title, lowered, members, levelItems: null, hasDecided }
}

/** The level of a colleague whose deciders have all left. That there is one is told to whoever could decide it today alone. */
export async function leftLevelSubject(
  dependencies: SignOffDependencies,
  tx: Transaction,
  { viewerId, input, personId: ownerId }: Asked & { readonly personId: string },
): Promise<Subject | Refusal> {
  if (ownerId === viewerId) return ownRecord()
  const place = (await readSettings(tx)).find(({ id }) => (input.organisationId ?? id) === id)
  if (place === undefined) return elsewhere()
  const organisationId = place.id
  const level = await readLevelWithoutSigners(tx, { personId: ownerId, organisationId })
  if (level === null) return noSuchLevel()
  const { items } = level
  const members = await readMembers(dependencies, tx, {
    organisationId,
    capabilities: items.map(({ capability }) => capability),
  })
  const lowered = { organisationId, ownerId, items, isLevel: true }
  if ((await refusalToLower(dependencies, tx, { lowered, members }))(viewerId) !== null) return noSuchLevel()
  return { requestId: level.id, title: level.title, lowered, members, levelItems: items, hasDecided: false }
}

function noSuchLevel(): Refusal {
  const message =
    'There is no level of theirs here for you to take back: while somebody who decided it is here, they propose it'
  return invalid('personId', 'NO_SUCH_LEVEL', message)
}

function elsewhere(): Refusal {
  return notAllowed('NOT_YOUR_ORGANISATION', 'You can propose this only in an organisation you belong to today')
}

function ownRecord(): Refusal {
  return notAllowed('OWN_RECORD', 'Nobody lowers what was signed of themselves')
}

function unknownCodes(codes: readonly string[], { catalogue }: Content): InputProblem[] {
  return codes.flatMap((code, index) =>
    catalogue.capabilities.has(code)
      ? []
      : [{ path: `capabilityCodes.${index}`, code: 'UNKNOWN', message: `There is no capability “${code}”` }],
  )
}

function levelProblems({ capabilityCodes, to = null }: ProposeReversalInput): InputProblem[] {
  const message = 'A decision on a level is taken back as a whole and lowers nothing: leave out items and rating'
  return capabilityCodes.length === 0 && to === null ? [] : [{ path: 'capabilityCodes', code: 'OUT_OF_RANGE', message }]
}

function ratingProblems(
  { capabilityCodes: codes, to = null }: ProposeReversalInput,
  held: ReadonlyMap<string, Rating>,
): InputProblem[] {
  const missing = codes.flatMap((code, index) =>
    held.has(code)
      ? []
      : [{ path: `capabilityCodes.${index}`, code: 'UNKNOWN', message: `“${code}” is not signed or held there` }],
  )
  const isLower = to !== null && to >= 0 && codes.every(code => to < (held.get(code) ?? 5))
  const message = 'Choose a rating lower than what is held, 0 or more'
  return isLower ? missing : [...missing, { path: 'to', code: 'OUT_OF_RANGE', message }]
}
