import type { Rating } from '../../domain/capability/types.ts'
import { daysToHear, reversalState } from '../../domain/signoffs/reversal.ts'
import { isRefusal, mayDecide, type SigningRefusal } from '../../domain/signoffs/signing-rules.ts'
import { highest, type AskedItem } from '../../domain/signoffs/items.ts'
import { dayFromIso, isoFromDay, type Day } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { invalidInput, notAllowed, type InputProblem, type InvalidInput } from '../../platform/graphql/index.ts'
import { appendRatings } from '../ratings/index.ts'
import type { Content } from '../records/index.ts'
import { invalid, taken, type Refusal } from './answer.ts'
import { appendReversal, appendReversalWord, readReversals, type ReversalRow } from './reversal.repository.ts'
import {
  ReversalState,
  type AnswerReversalInput,
  type ProposeReversalInput,
  type SignOffReversal,
} from './reversal.types.ts'
import type { Person, SignOffDependencies } from './sign-off-dependencies.ts'
import { toAskedRatings } from './sign-off-request.ts'
import { readSignOff, type RequestFacts } from './sign-off.read-model.ts'
import { lockSignOff } from './sign-off.repository.ts'
import { kept, noteProblems, textProblems } from './sign-off-texts.ts'
import { readPossibleSigners } from './signing.read-model.ts'

type Reversed = { reversal: SignOffReversal }

export interface ReversalService {
  /** Those of the viewer, by the viewer, and those that wait for the viewer. */
  list(viewer: Person): Promise<SignOffReversal[]>
  propose(viewer: Person, input: ProposeReversalInput): Promise<Reversed | Refusal>
  confirm(viewer: Person, id: string): Promise<Reversed | Refusal>
  answer(viewer: Person, input: AnswerReversalInput): Promise<Reversed | InvalidInput>
}

export function createReversalService(dependencies: SignOffDependencies): ReversalService {
  const { asViewer } = dependencies
  return {
    list: ({ personId }) =>
      asViewer({ personId }, async tx => {
        const looking = await lookingAs(dependencies, tx, personId)
        return (await readReversals(tx, personId)).map(each => toReversal(each, looking))
      }),
    propose: (viewer, input) => asViewer(viewer, tx => propose(dependencies, tx, viewer.personId, input)),
    confirm: (viewer, id) => asViewer(viewer, tx => confirm(dependencies, tx, viewer.personId, id)),
    answer: (viewer, input) => asViewer(viewer, tx => answer(dependencies, tx, viewer.personId, input)),
  }
}

interface Looking {
  readonly published: Content
  readonly viewerId: string
  readonly today: Day
}

async function lookingAs({ clock, content }: SignOffDependencies, tx: Transaction, viewerId: string): Promise<Looking> {
  return { published: await content.current(tx), viewerId, today: clock.today() }
}

function stateOf({ proposedOn, words }: ReversalRow, today: Day): ReversalState {
  const said = new Set(words.map(({ kind }) => kind))
  const isHeard = said.has('HEARD') || said.has('ANSWERED')
  return ReversalState[
    reversalState({ proposedOn: dayFromIso(proposedOn), isHeard, isConfirmed: said.has('CONFIRMED') }, today)
  ]
}

function instant(at: string | undefined): Date | null {
  return at === undefined ? null : new Date(at)
}

function toReversal(row: ReversalRow, { published, viewerId, today }: Looking): SignOffReversal {
  const word = (kind: string) => row.words.find(each => each.kind === kind)
  const state = stateOf(row, today)
  return {
    id: row.id,
    requestId: row.requestId,
    title: row.title,
    owner: { id: row.ownerId, name: row.ownerName },
    items: toAskedRatings(row.items, published.framework),
    reason: row.reason,
    proposedBy: { id: row.proposedById, name: row.proposedByName },
    second: { id: row.secondId, name: row.secondName },
    proposedAt: new Date(row.proposedAt),
    state,
    heardAt: instant((word('HEARD') ?? word('ANSWERED'))?.at),
    answer: word('ANSWERED')?.text ?? null,
    confirmableOn: isoFromDay(dayFromIso(row.proposedOn) + daysToHear),
    confirmedAt: instant(word('CONFIRMED')?.at),
    canConfirm: state === ReversalState.HEARD && row.secondId === viewerId,
  }
}

async function reread(tx: Transaction, id: string, looking: Looking): Promise<Reversed | InvalidInput> {
  const [row] = await readReversals(tx, looking.viewerId, id)
  return row === undefined ? unknown() : { reversal: toReversal(row, looking) }
}

function unknown(): InvalidInput {
  return invalid('id', 'UNKNOWN', 'There is no such proposal here')
}

async function propose(
  dependencies: SignOffDependencies,
  tx: Transaction,
  viewerId: string,
  input: ProposeReversalInput,
): Promise<Reversed | Refusal> {
  const looking = await lookingAs(dependencies, tx, viewerId)
  const [again] = await readReversals(tx, viewerId, input.id)
  if (again !== undefined) return again.proposedById === viewerId ? { reversal: toReversal(again, looking) } : taken()
  const facts = await readSignOff(tx, input.requestId)
  if (facts?.ownerId === viewerId) return notAllowed('OWN_RECORD', 'Nobody lowers what was signed of themselves')
  const own = facts?.signers.find(({ id }) => id === viewerId)
  if (facts === null || facts.outcome !== 'SIGNED' || own?.answer !== 'READY')
    return invalid('requestId', 'UNKNOWN', 'There is no such line that you signed')
  const problems = proposalProblems(input, facts)
  if (problems.length > 0) return invalidInput(problems)
  const { organisationId, ownerId } = facts
  const signed = facts.items.filter(({ capability }) => input.capabilityCodes.includes(capability))
  const items = signed.map(({ capability, rating }) => ({ capability, rating: input.to as Rating, signed: rating }))
  const two = { organisationId, ownerId, items: signed, viewerId, secondId: input.secondId }
  const refused = await refusalOfTwo(dependencies, tx, two)
  if (refused !== null) return refused
  const { clock } = dependencies
  const isNew = await appendReversal(tx, {
    id: input.id,
    requestId: facts.id,
    personId: facts.ownerId,
    organisationId: facts.organisationId,
    title: facts.title,
    items,
    reason: input.reason.trim(),
    proposedById: viewerId,
    secondId: input.secondId,
    on: isoFromDay(clock.today()),
    proposedAt: clock.now(),
  })
  return isNew ? reread(tx, input.id, looking) : taken()
}

function proposalProblems({ capabilityCodes: codes, to, reason }: ProposeReversalInput, facts: RequestFacts) {
  const signed = new Map(facts.items.map(({ capability, rating }) => [capability, rating]))
  const problems: InputProblem[] = textProblems('reason', reason, { missing: 'Say why: its owner reads it first' })
  if (codes.length === 0 || new Set(codes).size < codes.length)
    problems.push({ path: 'capabilityCodes', code: 'OUT_OF_RANGE', message: 'Choose at least one, each once' })
  for (const [index, code] of codes.entries())
    if (!signed.has(code))
      problems.push({ path: `capabilityCodes.${index}`, code: 'UNKNOWN', message: `“${code}” was not signed there` })
  if (to < 0 || codes.some(code => to >= (signed.get(code) ?? 5)))
    problems.push({ path: 'to', code: 'OUT_OF_RANGE', message: 'Choose a rating lower than was signed, 0 or more' })
  return problems
}

interface Lowered {
  readonly organisationId: string
  readonly ownerId: string
  /** As they were signed: who lowers could have signed them. */
  readonly items: readonly AskedItem[]
}

/** Both have to be able to sign what is lowered today, each in their own right. */
async function refusalOfTwo(
  dependencies: SignOffDependencies,
  tx: Transaction,
  { viewerId, secondId, ...lowered }: Lowered & { readonly viewerId: string; readonly secondId: string },
): Promise<Refusal | null> {
  if (secondId === viewerId) return invalid('secondId', 'OWN_PROPOSAL', 'It takes two people: name somebody else')
  const refusalOf = await refusals(dependencies, tx, lowered)
  const own = refusalOf(viewerId)
  if (own !== null) return notAllowed(own.code, own.text)
  const other = refusalOf(secondId)
  return other === null ? null : invalid('secondId', other.code, other.text)
}

async function refusals(
  { clock, content }: SignOffDependencies,
  tx: Transaction,
  { organisationId, ownerId, items }: Lowered,
): Promise<(personId: string) => SigningRefusal | null> {
  const { catalogue } = await content.current(tx)
  const capabilities = items.map(({ capability }) => capability)
  const on = clock.today()
  const people = await readPossibleSigners(tx, { organisationId, capabilities, catalogue, today: on })
  const part = highest(items) >= 3 ? 'SECOND' : 'SUPERVISOR'
  return personId => {
    const nobody = { personId, isMember: false, held: new Map(), appointments: [] }
    const decision = { ownerId, items, observers: new Set<string>(), capabilities: catalogue.capabilities, on }
    const result = mayDecide(decision, { facts: people.get(personId) ?? nobody, part, hasTrained: false })
    return isRefusal(result) ? result : null
  }
}

async function confirm(
  dependencies: SignOffDependencies,
  tx: Transaction,
  viewerId: string,
  id: string,
): Promise<Reversed | Refusal> {
  await lockSignOff(tx, id)
  const looking = await lookingAs(dependencies, tx, viewerId)
  const [row] = await readReversals(tx, viewerId, id)
  if (row === undefined) return unknown()
  if (row.secondId !== viewerId) return notAllowed('NOT_THE_SECOND', 'The second person who was named confirms this')
  const state = stateOf(row, looking.today)
  if (state === ReversalState.CONFIRMED) return { reversal: toReversal(row, looking) }
  if (state === ReversalState.PROPOSED)
    return notAllowed(
      'OWNER_FIRST',
      `Its owner hears first: you can confirm once they have read it, or ${daysToHear} days after it was proposed`,
    )
  const refused = (await refusals(dependencies, tx, { ...row, items: signedItems(row) }))(viewerId)
  if (refused !== null) return notAllowed(refused.code, refused.text)
  await lower(dependencies, tx, row)
  return reread(tx, id, looking)
}

function signedItems({ items }: ReversalRow): readonly AskedItem[] {
  return items.map(({ capability, signed }) => ({ capability, rating: signed }))
}

async function lower({ clock, createId }: SignOffDependencies, tx: Transaction, row: ReversalRow): Promise<void> {
  const given = row.items.map(item => ({ ...item, id: createId() }))
  await appendReversalWord(tx, {
    reversalId: row.id,
    kind: 'CONFIRMED',
    personId: row.ownerId,
    text: null,
    ratingIds: given.map(rating => rating.id),
    saidAt: clock.now(),
  })
  const base = { personId: row.ownerId, kind: 'LOWERING', on: isoFromDay(clock.today()), note: null }
  const by = { assessorIds: [row.proposedById, row.secondId], assessorNames: [row.proposedByName, row.secondName] }
  await appendRatings(
    tx,
    given.map(({ id, capability, rating }) => ({
      ...base,
      ...by,
      id,
      capabilityCode: capability,
      value: rating,
      recordedAt: clock.now(),
    })),
  )
}

async function answer(
  dependencies: SignOffDependencies,
  tx: Transaction,
  viewerId: string,
  { id, answer: said }: AnswerReversalInput,
): Promise<Reversed | InvalidInput> {
  const problems = noteProblems('answer', said)
  if (problems.length > 0) return invalidInput(problems)
  await lockSignOff(tx, id)
  const looking = await lookingAs(dependencies, tx, viewerId)
  const [row] = await readReversals(tx, viewerId, id)
  if (row === undefined || row.ownerId !== viewerId) return unknown()
  const text = kept(said)
  const kind = text === null ? 'HEARD' : 'ANSWERED'
  const isSaid = row.words.some(each => each.kind === kind)
  if (isSaid && text !== null) return invalid('answer', 'ANSWERED', 'You have answered this already')
  if (!isSaid)
    await appendReversalWord(tx, {
      reversalId: id,
      kind,
      personId: viewerId,
      text,
      ratingIds: [],
      saidAt: dependencies.clock.now(),
    })
  return reread(tx, id, looking)
}
