import { caution } from '../../domain/evidence/facts.ts'
import { known } from '../../platform/collections.ts'
import type { Framework } from '../frameworks/index.ts'
import { ConfirmationState, type Confirmation } from './confirmation.types.ts'
import { kindOf } from './evidence-kind.ts'
import type { EvidenceKind } from './evidence-kind.types.ts'
import type { ConfirmationFacts, PieceFacts } from './evidence.read-model.ts'
import { EvidenceState, LearningType, type EvidenceDetail, type EvidencePiece } from './evidence.types.ts'

/** A version as the API tells it. A capability that is published no more is left out, and stays in what is kept. */
export function toPiece(facts: PieceFacts, { capabilities }: Pick<Framework, 'capabilities'>): EvidencePiece {
  const { ownerId, ownerName, kindCode, capabilityCodes, learningType, details, ...rest } = facts
  const kind = kindOf(kindCode)
  return {
    id: rest.id,
    version: rest.version,
    kind,
    owner: { id: ownerId, name: ownerName },
    title: rest.title,
    on: rest.on,
    minutes: rest.minutes,
    learningType: learningType === null ? null : known(learningTypes, learningType),
    learnt: rest.learnt,
    benefitToPractice: rest.benefitToPractice,
    benefitToUsers: rest.benefitToUsers,
    details: detailsOf(kind, details),
    caution: caution(kindCode, details),
    capabilities: capabilityCodes.flatMap(code => capabilities.get(code) ?? []),
    isWithdrawn: rest.isWithdrawn,
    state: stateOf(rest.confirmations),
    confirmations: rest.confirmations.map(toConfirmation),
    confirmedVersion: rest.confirmedVersion,
    recordedAt: new Date(rest.recordedAt),
  }
}

const learningTypes = new Map<string, LearningType>(Object.entries(LearningType))

function detailsOf({ fields }: EvidenceKind, details: PieceFacts['details']): EvidenceDetail[] {
  return fields.flatMap(({ key, label, choices }) => {
    const kept = details[key]
    if (kept === undefined) return []
    const value = String(kept)
    return [{ key, label, value, text: choices.find(choice => choice.value === value)?.label ?? value }]
  })
}

function stateOf(confirmations: readonly ConfirmationFacts[]): EvidenceState {
  const answers = new Set(confirmations.filter(({ isTakenBack }) => !isTakenBack).map(({ answer }) => answer))
  if (answers.has('CONFIRMED')) return EvidenceState.CONFIRMED
  if (answers.has(null)) return EvidenceState.WAITING
  return answers.has('RETURNED') ? EvidenceState.RETURNED : EvidenceState.NOT_ASKED
}

function toConfirmation(facts: ConfirmationFacts): Confirmation {
  const { id, answer, answeredById, answeredByName, answeredAt } = facts
  return {
    id,
    state: facts.isTakenBack
      ? ConfirmationState.TAKEN_BACK
      : answer === null
        ? ConfirmationState.OPEN
        : ConfirmationState[answer],
    asked: { id: facts.askedId, name: facts.askedName },
    askedAt: new Date(facts.askedAt),
    answeredBy: answeredById === null ? null : { id: answeredById, name: answeredByName ?? '' },
    answeredAt: answeredAt === null ? null : new Date(answeredAt),
    comment: facts.comment,
  }
}
