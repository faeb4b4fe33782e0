import { formatDay } from './calendar.ts'
import type { CapabilityState, Rating, Standing } from './types.ts'

/**
 * The rule that decided a standing:
 *
 * - SIGNED_OFF, CONFIRMED_IN_POST, OBSERVED, SET_BY_LOWERING: the rating held reaches the target, and on what it rests.
 * - LAPSED: what was held has run out; it is confirmed again, not learnt again.
 * - SELF_RATED, MODULE_FINISHED, ASSUMED_FROM_LEVEL: prepared at target on that ground, nobody has confirmed it yet.
 * - BELOW_TARGET: something is on record and it is less than the target.
 * - NOTHING_RECORDED: nothing is on record; that is not a rating of 0.
 * - NOT_IN_GOAL: no target, so there is nothing to decide.
 */
export type StandingRule =
  | 'SIGNED_OFF'
  | 'CONFIRMED_IN_POST'
  | 'OBSERVED'
  | 'SET_BY_LOWERING'
  | 'LAPSED'
  | 'SELF_RATED'
  | 'MODULE_FINISHED'
  | 'ASSUMED_FROM_LEVEL'
  | 'BELOW_TARGET'
  | 'NOTHING_RECORDED'
  | 'NOT_IN_GOAL'

export interface DecidedBy {
  readonly rule: StandingRule
  readonly text: string
}

export interface StandingDecision {
  readonly standing: Standing
  readonly decidedBy: DecidedBy
  /** Still to do: target minus the rating held, 0-4; a rating nobody gave counts as 0 here. */
  readonly gap: Rating
}

const LABELS = ['not started', 'assisted', 'supported', 'independent', 'expert'] as const

/** A rating as people read it. @example ratingWords(3) // '3 (independent)' */
export function ratingWords(value: Rating): string {
  return `${value} (${LABELS[value]})`
}

/**
 * Where one item of a target stands: HELD once the rating held reaches it, TO_CONFIRM where the person is prepared at
 * it and nobody has confirmed it yet (that costs a request, never a module), else TO_LEARN. The rule that decided is
 * given as a code and in plain words.
 *
 * @example held 2, self-rating 3, target 3 → TO_CONFIRM, gap 1, decided by SELF_RATED
 */
export function standingOf(state: CapabilityState, target: Rating): StandingDecision {
  const held = state.held?.value ?? 0
  const gap = Math.max(0, target - held) as Rating
  if (target === 0 || (state.held !== null && held >= target)) {
    return { standing: 'HELD', decidedBy: heldBecause(state, target), gap }
  }
  if (state.prepared.value >= target) return { standing: 'TO_CONFIRM', decidedBy: toConfirmBecause(state, target), gap }
  return { standing: 'TO_LEARN', decidedBy: toLearnBecause(state, target), gap }
}

/**
 * What to say of a capability outside the goal: there is no target, so nothing is held against one.
 *
 * @example decidedOutsideGoal().rule // 'NOT_IN_GOAL'
 */
export function decidedOutsideGoal(): DecidedBy {
  return { rule: 'NOT_IN_GOAL', text: 'Not part of your goal, so there is no target to compare with.' }
}

const HELD_RULES = {
  SIGN_OFF: ['SIGNED_OFF', 'Signed off at'],
  STARTING_POSITION: ['CONFIRMED_IN_POST', 'Confirmed in post at'],
  OBSERVED: ['OBSERVED', 'Observed at'],
  LOWERING: ['SET_BY_LOWERING', 'Set by a decision of two people at'],
} as const

function heldBecause({ held }: CapabilityState, target: Rating): DecidedBy {
  if (held === null) return { rule: 'NOTHING_RECORDED', text: 'Your goal asks nothing of you here.' }
  const [rule, words] = HELD_RULES[held.basis]
  return { rule, text: `${words} ${ratingWords(held.value)} on ${formatDay(held.on)}; your goal asks for ${target}.` }
}

function toConfirmBecause(state: CapabilityState, target: Rating): DecidedBy {
  const { prepared, self, review } = state
  const asked = `your goal asks for ${target}`
  if (prepared.basis === 'HELD') {
    const end = review?.dueOn ?? null
    const when = end === null ? 'has run out' : `ran out on ${formatDay(end)}`
    return {
      rule: 'LAPSED',
      text: `You held ${ratingWords(prepared.value)}; it ${when}, so it needs confirming again.`,
    }
  }
  if (prepared.basis === 'MODULE') {
    const text = `A module you finished prepares you for ${ratingWords(prepared.value)}; ${asked}. Nobody has confirmed it yet.`
    return { rule: 'MODULE_FINISHED', text }
  }
  if (prepared.basis === 'SELF') {
    const when = self === null ? '' : ` on ${formatDay(self.on)}`
    const text = `You rated yourself ${ratingWords(prepared.value)}${when}; ${asked}. Nobody has confirmed it yet.`
    return { rule: 'SELF_RATED', text }
  }
  const text = `The level you said you work at suggests ${ratingWords(prepared.value)}; ${asked}. Nobody has confirmed it yet.`
  return { rule: 'ASSUMED_FROM_LEVEL', text }
}

function toLearnBecause(state: CapabilityState, target: Rating): DecidedBy {
  const { held, self, assumed, prepared } = state
  if (held === null && self === null && assumed === null && prepared.value === 0) {
    return { rule: 'NOTHING_RECORDED', text: `Nothing recorded yet; your goal asks for ${ratingWords(target)}.` }
  }
  const grounds = {
    HELD: held === null ? 'You held' : 'You hold',
    SELF: 'You rated yourself',
    MODULE: 'Modules you finished prepare you for',
    ASSUMED: 'The level you said you work at suggests',
  } as const
  const text = `${grounds[prepared.basis]} ${ratingWords(prepared.value)}; your goal asks for ${ratingWords(target)}.`
  return { rule: 'BELOW_TARGET', text }
}
