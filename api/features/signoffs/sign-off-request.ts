import { requestState } from '../../domain/signoffs/state.ts'
import { lacksQuorum } from '../../domain/signoffs/tally.ts'
import { dayFromIso, dayOf, type Day } from '../../platform/calendar.ts'
import type { Framework } from '../frameworks/index.ts'
import { SignOffOutcome, type AskedRating, type SignOffRequest, type SignOffSigner } from './sign-off-request.types.ts'
import type { RequestFacts, SignerFact } from './sign-off.read-model.ts'
import { QualifiedBy, SignerPart, SignOffAnswer, SignOffRoute, SignOffState } from './sign-off-words.types.ts'

/** What is shown of a request depends on who looks, and on which day. */
export interface Looking {
  readonly framework: Pick<Framework, 'capabilities'>
  readonly viewerId: string
  readonly today: Day
}

/** A request as the API tells it. Words of others are shown once it is decided, so that nobody follows another. */
export function toRequest(facts: RequestFacts, looking: Looking): SignOffRequest {
  const { id, lineCode, levelCode, title, roleTitle, route, quorum, outcome, isReversed } = facts
  const isDecided = outcome === 'SIGNED' || outcome === 'DEFERRED'
  const answers = facts.signers.flatMap(({ answer }) => answer ?? [])
  const askedAt = new Date(facts.askedAt)
  const end = facts.decidedOn === null ? looking.today : dayFromIso(facts.decidedOn)
  return {
    id,
    lineCode,
    levelCode,
    title,
    roleTitle,
    quorum,
    askedAt,
    owner: { id: facts.ownerId, name: facts.ownerName },
    organisation: { id: facts.organisationId, name: facts.organisationName },
    state: SignOffState[requestState({ hasWord: answers.some(each => each !== 'RECUSED'), outcome, isReversed })],
    route: SignOffRoute[route],
    lacksQuorum: outcome === null && lacksQuorum({ route, quorum, named: facts.signers.length, answers }),
    items: toAskedRatings(facts.items, looking.framework),
    signers: facts.signers.map(signer => toSigner(signer, isDecided || signer.id === looking.viewerId)),
    daysWaiting: Math.max(0, end - dayOf(askedAt, 'Europe/London')),
    decision: decisionOf(facts),
  }
}

/** Items with their capabilities; one that is published no more is left out, and stays in what is kept. */
export function toAskedRatings(
  items: readonly { readonly capability: string; readonly rating: number }[],
  { capabilities }: Pick<Framework, 'capabilities'>,
): AskedRating[] {
  return items.flatMap(({ capability: code, rating }) => {
    const capability = capabilities.get(code)
    return capability === undefined ? [] : { capability, rating }
  })
}

function toSigner(signer: SignerFact, isShown: boolean): SignOffSigner {
  const { id, name, part, hasTrained, answer, reason, interest, qualifiedBy, qualification, answeredAt } = signer
  return {
    person: { id, name },
    part: SignerPart[part],
    hasTrained,
    hasAnswered: answer !== null,
    answer: isShown && answer !== null ? SignOffAnswer[answer] : null,
    reason: isShown ? reason : null,
    interest: isShown ? interest : null,
    qualifiedBy: qualifiedBy === null ? null : QualifiedBy[qualifiedBy],
    qualification,
    answeredAt: answeredAt === null ? null : new Date(answeredAt),
  }
}

function decisionOf({ outcome, decidedOn, words, signers }: RequestFacts): SignOffRequest['decision'] {
  if (outcome === null || decidedOn === null) return null
  const against = outcome === 'SIGNED' ? 'NOT_YET' : 'READY'
  return {
    outcome: SignOffOutcome[outcome],
    on: decidedOn,
    words,
    needed: outcome === 'WITHDRAWN' ? [] : neededBy(signers),
    dissent:
      outcome === 'WITHDRAWN'
        ? []
        : signers.filter(({ answer }) => answer === against).map(signer => toSigner(signer, true)),
  }
}

function neededBy(signers: readonly SignerFact[]): { from: { id: string; name: string }; what: string; by: string }[] {
  return signers.flatMap(({ id, name, answer, needs, neededBy: by }) =>
    answer === 'NOT_YET' && needs !== null && by !== null ? { from: { id, name }, what: needs, by } : [],
  )
}
