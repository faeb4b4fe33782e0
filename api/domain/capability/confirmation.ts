import type { CountedRecord } from './counted-record.ts'
import { countRequirement, type RequirementCount } from './requirement-count.ts'
import { requirementsFor } from './requirements.ts'
import type { EvidenceClass, Rating } from './types.ts'

export type ConfirmationKind = 'OBSERVATION' | 'EVIDENCE' | 'SIGN_OFF'

export interface Confirmation {
  readonly kind: ConfirmationKind
  /** The rating this confirmation leads to: never more than one decision ahead, so 3 before 4. */
  readonly to: Rating
  /** Every requirement, met or not, in the order the class lists them. */
  readonly asks: readonly RequirementCount[]
  /** What is still asked for, in one sentence. */
  readonly text: string
}

/** What the decision rests on: the record, what is aimed for, and what its class asks. */
export interface ConfirmationInput extends CountedRecord {
  readonly target: Rating
  readonly evidenceClass: EvidenceClass
}

/**
 * Which confirmation is missing next for a capability the person is prepared for but does not hold: an OBSERVATION
 * first, then other EVIDENCE of the capability's class, then the SIGN_OFF. `null` where nothing is to be confirmed: the
 * target is held already, or the person is not prepared at it yet.
 *
 * For targets of 1 and 2 every class asks the same: a supervisor's statement and one observation at that rating. For 3
 * and 4 the requirements are the evidence class's own, as data. Observations count since the last lowering (and since a
 * lapse) when they found the person at 2, the most one observation can record. The shared core keeps no log of its own.
 *
 * @example an E1 scan prepared at 3 with 1 observation → OBSERVATION, "Still asked for: 3 observations by 2
 * different observers (1 so far, by 1 observer)."
 */
export function nextConfirmation(input: ConfirmationInput): Confirmation | null {
  const { state, target } = input
  const held = state.held?.value ?? 0
  if (held >= target || state.prepared.value < target) return null
  const to = target <= 2 ? target : held < 3 ? 3 : 4
  const asks = requirementsFor(to, input).map(requirement => countRequirement(requirement, to, input))
  const missing = asks.filter(ask => !ask.isMet)
  const observation = missing.find(ask => ask.requirement.kind === 'OBSERVATION')
  if (observation !== undefined) return { kind: 'OBSERVATION', to, asks, text: sentence([observation]) }
  if (missing.length > 0) return { kind: 'EVIDENCE', to, asks, text: sentence(missing) }
  return { kind: 'SIGN_OFF', to, asks, text: signOffWords(to) }
}

function sentence(asks: readonly RequirementCount[]): string {
  const words = asks.map(ask => (ask.recorded + ask.unconfirmed === 0 ? ask.text : (ask.missing ?? ask.text)))
  return `Still asked for: ${words.join('; ')}.`
}

function signOffWords(to: Rating): string {
  if (to === 4) return 'Everything asked for is on record. Ask for the panel to sign it off at 4.'
  if (to === 3)
    return 'Everything asked for is on record. Ask two signers, one of whom did not train you, to sign it off.'
  return 'Everything asked for is on record. Ask your supervisor to sign it off.'
}
