import { highest, signingWords } from '../../domain/signoffs/items.ts'
import { isRefusal, mayDecide, type Qualification, type SigningRefusal } from '../../domain/signoffs/signing-rules.ts'
import { outcomeOf, type Outcome, type SignOffAnswer } from '../../domain/signoffs/tally.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { notAllowed } from '../../platform/graphql/index.ts'
import { appendRatings } from '../ratings/index.ts'
import type { Content } from '../records/index.ts'
import { invalid, type Refusal } from './answer.ts'
import type { SignOffDependencies } from './sign-off-dependencies.ts'
import { toRequest } from './sign-off-request.ts'
import type { SignOffRequest } from './sign-off-request.types.ts'
import { readSignOff, type RequestFacts, type SignerFact } from './sign-off.read-model.ts'
import { appendSignOffAnswer, appendSignOffDecision, lockSignOff } from './sign-off.repository.ts'
import { readPossibleSigners } from './signing.read-model.ts'

/** The word of one who was asked. */
export interface Word {
  readonly requestId: string
  readonly answer: SignOffAnswer
  readonly hasTrained: boolean
  readonly reason: string | null
  readonly interest: string | null
  readonly needs: string | null
  readonly neededBy: string | null
  /** Given by one of a panel; false = by a supervisor or one of two. */
  readonly isVote: boolean
}

export interface Decided {
  readonly request: SignOffRequest
  /** How many ratings the word gave; 0 = none. */
  readonly ratingsGiven: number
}

/**
 * Takes one word under a lock of its request, so that of two who come at once exactly one completes the decision. The word,
 * the decision and the ratings are one unit of work: all of it is kept, or nothing.
 */
export async function giveWord(
  dependencies: SignOffDependencies,
  tx: Transaction,
  viewerId: string,
  word: Word,
): Promise<Decided | Refusal> {
  const { clock, content } = dependencies
  await lockSignOff(tx, word.requestId)
  const published = await content.current(tx)
  const facts = await readSignOff(tx, word.requestId)
  const looking = { framework: published.framework, viewerId, today: clock.today() }
  const own = facts?.signers.find(({ id }) => id === viewerId)
  if (facts?.ownerId === viewerId) return notAllowed('OWN_RECORD', 'Nobody signs off their own work')
  if (facts === null || own === undefined)
    return invalid('id', 'UNKNOWN', 'There is no such request that waits for your word')
  if (own.answer === word.answer) return { request: toRequest(facts, looking), ratingsGiven: 0 }
  const refused = refusalOf(facts, own, word)
  if (refused !== null) return refused
  const right = await qualificationOf(dependencies, tx, { facts, own, word, published })
  if (isRefusal(right)) return notAllowed(right.code, right.text)
  const { isVote: _vote, ...said } = word
  await appendSignOffAnswer(tx, {
    ...said,
    signerId: viewerId,
    personId: facts.ownerId,
    qualifiedBy: word.answer === 'RECUSED' ? null : right.by,
    qualification: word.answer === 'RECUSED' ? null : right.text,
    answeredAt: clock.now(),
  })
  const ratingsGiven = await decide(dependencies, tx, facts, { own, answer: word.answer })
  const after = await readSignOff(tx, word.requestId)
  return { request: toRequest(after ?? facts, looking), ratingsGiven }
}

function refusalOf({ outcome, route }: RequestFacts, own: SignerFact, { isVote }: Word): Refusal | null {
  if (own.answer !== null) return notAllowed('ANSWERED', 'You have given your word already, and it is kept as it was')
  if (outcome === 'WITHDRAWN') return notAllowed('WITHDRAWN', 'Its owner took this request back')
  if (outcome !== null) return notAllowed('ENDED', 'This is decided already')
  if (isVote && route !== 'PANEL')
    return notAllowed('NO_PANEL', 'No panel sits for this: sign it, or say what is needed')
  if (!isVote && route === 'PANEL') return notAllowed('PANEL', 'A panel decides this: give your vote')
  return null
}

interface Position {
  readonly facts: RequestFacts
  readonly own: SignerFact
  readonly word: Word
  readonly published: Content
}

/** By what right they give their word today, whatever it was on the day they were asked. */
export async function qualificationOf(
  { clock }: SignOffDependencies,
  tx: Transaction,
  { facts, own, word, published: { catalogue } }: Position,
): Promise<Qualification | SigningRefusal> {
  const { organisationId, items, ownerId, requirements, levelCode } = facts
  const capabilities = items.map(({ capability }) => capability)
  const people = await readPossibleSigners(tx, { organisationId, capabilities, catalogue, today: clock.today() })
  const signer = people.get(own.id) ?? { personId: own.id, isMember: false, held: new Map(), appointments: [] }
  const isOut = word.answer === 'RECUSED'
  if (isOut && signer.isMember) return { by: 'RATING', text: '' }
  const seen = requirements.flatMap(({ sources }) => sources.filter(({ kind }) => kind === 'OBSERVATION'))
  const observers = new Set(seen.flatMap(({ byId }) => byId ?? []))
  return mayDecide(
    { ownerId, items, observers, capabilities: catalogue.capabilities, on: clock.today(), isLevel: levelCode !== null },
    { facts: signer, part: own.part, hasTrained: own.hasTrained || word.hasTrained },
  )
}

async function decide(
  dependencies: SignOffDependencies,
  tx: Transaction,
  facts: RequestFacts,
  given: { readonly own: SignerFact; readonly answer: SignOffAnswer },
): Promise<number> {
  const signers = facts.signers.map(each => (each.id === given.own.id ? { ...each, answer: given.answer } : each))
  const answers = signers.flatMap(({ answer }) => answer ?? [])
  const outcome = outcomeOf({ route: facts.route, quorum: facts.quorum, named: signers.length, answers })
  if (outcome === null) return 0
  const ready = outcome === 'SIGNED' ? signers.filter(({ answer }) => answer === 'READY') : []
  return record(dependencies, tx, facts, { outcome, ready })
}

async function record(
  { clock, createId }: SignOffDependencies,
  tx: Transaction,
  { id, ownerId, items, title, organisationName, levelCode }: RequestFacts,
  { outcome, ready }: { readonly outcome: Outcome; readonly ready: readonly SignerFact[] },
): Promise<number> {
  const on = isoFromDay(clock.today())
  // What a level rests on is held already: a panel on it decides, and rates nothing.
  const gives = outcome === 'SIGNED' && levelCode === null && highest(items) > 0
  const given = gives ? items.map(item => ({ ...item, id: createId() })) : []
  const signerIds = ready.map(signer => signer.id)
  await appendSignOffDecision(tx, {
    requestId: id,
    personId: ownerId,
    outcome,
    words: outcome === 'SIGNED' ? signingWords(title, organisationName) : null,
    signerIds,
    ratingIds: given.map(rating => rating.id),
    on,
    decidedAt: clock.now(),
  })
  const base = { personId: ownerId, kind: 'SIGN_OFF', on, note: null, assessorIds: signerIds, recordedAt: clock.now() }
  const assessorNames = ready.map(({ name }) => name)
  if (given.length > 0)
    await appendRatings(
      tx,
      given.map(rating => ({
        ...base,
        assessorNames,
        id: rating.id,
        capabilityCode: rating.capability,
        value: rating.rating,
      })),
    )
  return given.length
}
