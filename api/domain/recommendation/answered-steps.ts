import type { CapabilityCode, Day } from '../capability/types.ts'
import { reason, type Draft } from './draft.ts'
import type { Situation } from './situation.ts'
import type { Blocker, StepResponse } from './types.ts'

/** What stands in the way where the person said that a request is not for them. */
const notAsked: Blocker = {
  code: 'YOUR_RESPONSE',
  text: 'You said this is not for you. What it would confirm stays to confirm.',
  gate: null,
  waysOn: ['Undo your answer'],
}

/**
 * What becomes of a step that is no module once the person has answered it. Refused, a request is shown with the way
 * back, and a self-rating leaves. Done elsewhere, a request asks for the evidence. Too easy, it asks for a self-rating
 * first and is offered again once that is given.
 */
export function afterAnswer(situation: Situation, one: Draft): readonly Draft[] {
  const answer = situation.answers.byStep.get(one.step.id)
  if (answer === undefined || answer.response === 'NOT_NOW' || one.step.kind === 'MODULE') return [one]
  if (one.step.kind === 'SELF_RATING') return one.step.module === null ? [] : [refusedRequest(one, answer)]
  if (answer.response === 'NOT_FOR_ME') return [refusedRequest(one, answer)]
  if (answer.response === 'DONE_ELSEWHERE') return [asEvidence(one)]
  const unrated = notRatedSince(situation, one.step.capabilities, answer.on)
  return unrated.length === 0 ? [one] : [asSelfRating(one, unrated)]
}

function refusedRequest(one: Draft, { response }: StepResponse): Draft {
  if (response !== 'NOT_FOR_ME') return one
  return { ...one, step: { ...one.step, state: 'BLOCKED', blockedBy: [notAsked, ...one.step.blockedBy] } }
}

function asEvidence(one: Draft): Draft {
  const { step } = one
  if (step.kind === 'EVIDENCE') return one
  const subject = subjectOf(step.id)
  const why = reason('DONE_ELSEWHERE', 'You said this was done elsewhere. Evidence lets others count on it.', {
    basis: 'STATED',
  })
  return {
    ...one,
    step: {
      ...step,
      id: `EVIDENCE:${step.kind === 'REFRESH' ? `REFRESH-${subject}` : subject}`,
      kind: 'EVIDENCE',
      title: `Add the evidence: ${step.title}`,
      cost: '10 minutes to add what you have',
      reasons: [why, ...step.reasons],
    },
  }
}

function asSelfRating(one: Draft, capabilities: readonly CapabilityCode[]): Draft {
  const { step } = one
  const why = reason('TOO_EASY', 'You called this too easy. Rate yourself, and a colleague can confirm it.', {
    basis: 'STATED',
  })
  return {
    ...one,
    step: {
      ...step,
      id: `SELF_RATING:${subjectOf(step.id)}`,
      kind: 'SELF_RATING',
      title: `Rate yourself first: ${step.title}`,
      cost: '5 minutes',
      sittingMinutes: 5,
      capabilities,
      reasons: [why, ...step.reasons],
    },
  }
}

function subjectOf(stepId: string): string {
  return stepId.slice(stepId.indexOf(':') + 1)
}

function notRatedSince(
  { standpoint }: Situation,
  codes: readonly CapabilityCode[],
  day: Day,
): readonly CapabilityCode[] {
  return codes.filter(code => (standpoint.states.get(code)?.self?.on ?? -Infinity) <= day)
}

/** Steps that are out of sight for now are left out; of two with one id the first stays. */
export function inSight(drafts: readonly Draft[], isHidden: (stepId: string) => boolean): readonly Draft[] {
  const seen = new Set<string>()
  return drafts.filter(({ step }) => {
    if (seen.has(step.id) || isHidden(step.id)) return false
    seen.add(step.id)
    return true
  })
}
