import { effectsThatCount } from '../planning/scope.ts'
import { plan } from '../planning/plan.ts'
import type { Module } from '../planning/types.ts'
import { gateBlockers } from '../recommendation/module-steps.ts'
import type { Situation } from '../recommendation/situation.ts'
import type { Minutes } from '../recommendation/types.ts'
import { duration, listed, quoted } from '../recommendation/words.ts'

export type WhyNotCode =
  | 'IN_PLAN'
  | 'FINISHED'
  | 'SAID_DONE'
  | 'LEFT_OUT'
  | 'NOT_FOR_YOU'
  | 'BEHIND_YOU'
  | 'OUT_OF_SCOPE'
  | 'NOTHING_LEFT'
  | 'NOT_OPEN'
  | 'LONGER'
  | 'NO_SHORTER'

/** Why a module is not part of a plan. */
export interface WhyNot {
  readonly code: WhyNotCode
  readonly text: string
  /** What the plan would take more with it; null where it cannot be part of it, or is. */
  readonly extraMinutes: Minutes | null
}

/**
 * Why a module is not part of a person's plan, and what it would cost to have it in: the plan is made again with it.
 *
 * @example whyNot(situation, module) // { code: 'LONGER', text: 'With it … 2 hours more.', extraMinutes: 120 }
 */
export function whyNot(situation: Situation, module: Module): WhyNot {
  const settled = settledFor(situation, module)
  if (settled !== null) return { ...settled, extraMinutes: null }
  const required = new Set([...situation.problem.required, module.code])
  const other = plan({ ...situation.problem, required }).plan
  const { minutes } = situation.planned.plan
  if (other.notPossible.includes(module.code)) {
    const blockers = gateBlockers(situation, module)
    const text = blockers[0]?.text ?? 'What you need before it is out of reach with what the library holds.'
    return { code: 'NOT_OPEN', text, extraMinutes: null }
  }
  const taken = new Set(other.steps.map(({ module: code }) => code))
  const saved = situation.planned.plan.steps.flatMap(step => (taken.has(step.module) ? [] : (step.module ?? [])))
  const titles = saved.map(code => quoted(situation.catalogue.modules.get(code)?.title ?? code))
  const instead = titles.length === 0 ? 'on top of everything else' : `in place of ${listed(titles.slice(0, 3))}`
  const extraMinutes = Math.max(0, other.minutes - minutes)
  if (extraMinutes === 0) {
    return { code: 'NO_SHORTER', text: `It would do as well, ${instead}: the plan takes the same time.`, extraMinutes }
  }
  return { code: 'LONGER', text: `With it, ${instead}, the plan takes ${duration(extraMinutes)} more.`, extraMinutes }
}

function settledFor(situation: Situation, module: Module): Pick<WhyNot, 'code' | 'text'> | null {
  const { problem, planned, bars, behind, catalogue, standpoint } = situation
  const { code } = module
  if (planned.plan.steps.some(step => step.kind === 'MODULE' && step.module === code))
    return { code: 'IN_PLAN', text: 'It is part of your plan.' }
  if (problem.completed.has(code)) return { code: 'FINISHED', text: 'You have finished it.' }
  if (problem.doneElsewhere.has(code) || problem.tooEasy.has(code))
    return { code: 'SAID_DONE', text: 'You said that you know this already.' }
  if (bars.get(code) === 'YOUR_RESPONSE') return { code: 'NOT_FOR_YOU', text: 'You said it is not for you.' }
  if (bars.get(code) === 'YOUR_PLAN') return { code: 'LEFT_OUT', text: 'You left it out of your plan.' }
  if (catalogue.modules.get(code)?.isRetired)
    return { code: 'BEHIND_YOU', text: 'It is retired: nobody starts it any more.' }
  if (behind.has(code)) return { code: 'BEHIND_YOU', text: 'It leads to what your post has long asked of you.' }
  const effects = effectsThatCount(module, catalogue, standpoint.target, [])
  if (effects.length === 0)
    return { code: 'OUT_OF_SCOPE', text: 'It is for areas of practice that are neither yours nor in your goal.' }
  const gains = effects.filter(({ capability, to }) => to > (problem.prepared.get(capability) ?? 0))
  if (gains.length > 0) return null
  return {
    code: 'NOTHING_LEFT',
    text: `You are prepared already for ${effects.length === 1 ? 'the one thing' : `all ${effects.length} things`} it helps with.`,
  }
}
