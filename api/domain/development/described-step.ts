import { requirementsFor } from '../capability/requirements.ts'
import type { CapabilityCode, Day, PreparedBasis, Rating } from '../capability/types.ts'
import { effectsThatCount } from '../planning/scope.ts'
import type { ModuleSession } from '../planning/sessions.ts'
import type { Module, PlanStep } from '../planning/types.ts'
import { closingsOf, lossReason, moduleReasons } from '../recommendation/module-reasons.ts'
import { faceOf, gateBlockers, titleOfStep } from '../recommendation/module-steps.ts'
import { askedOf, nameOf, sessionsFor, type Situation } from '../recommendation/situation.ts'
import type { Blocker, Minutes, Reason } from '../recommendation/types.ts'
import { counted } from '../recommendation/words.ts'
import { signersOf, type Signers } from './signers.ts'

/** What a step rests on that is there already: a rating, and who says so. */
export interface Ground {
  readonly capability: CapabilityCode
  readonly atLeast: Rating
  readonly basis: PreparedBasis
  /** The day it was said or decided; null = assumed from the level, or prepared by a module. */
  readonly on: Day | null
}

/** One step of a plan with the facts each recommendation carries (`planner.md`, section 6). */
export interface DescribedStep {
  /** As in the plan: "ENH-04", or "CLN-08>2" for a confirmation. */
  readonly id: string
  readonly kind: PlanStep['kind']
  readonly module: string | null
  readonly title: string
  /** What it really asks for, in one line. */
  readonly cost: string
  readonly minutes: Minutes
  readonly sittingMinutes: Minutes
  readonly raises: readonly {
    readonly capability: CapabilityCode
    readonly from: Rating
    readonly to: Rating
    /** null = the goal does not ask for it. */
    readonly target: Rating | null
  }[]
  /** Ids of the steps that wait for this one. */
  readonly unlocks: readonly string[]
  /** Ids of the steps that come first. */
  readonly after: readonly string[]
  readonly grounds: readonly Ground[]
  /** Minutes from its beginning to the end of the plan along the longest chain. */
  readonly tailMinutes: Minutes
  /** On the longest chain: whatever delays it delays the end, however the rest is arranged. */
  readonly isCritical: boolean
  /** What the plan becomes without it; null = nothing else leads there. Modules alone. */
  readonly loss: { readonly extraMinutes: Minutes; readonly instead: readonly string[] } | null
  readonly reasons: readonly Reason[]
  /** What stops it today besides earlier steps of the plan. */
  readonly blockedBy: readonly Blocker[]
  /** What is to be shown before the decision on what it leads to, in words. */
  readonly evidenceNeeded: readonly string[]
  readonly isStarted: boolean
  /** Who can sign what it brings to the rating the target asks for. */
  readonly signers: readonly Signers[]
  /** Why it comes before the one worked on next, in words; null = it is the last. */
  readonly whyBefore: string | null
  /** Days on which it is held and can still be asked for, the soonest first; empty = any day will do. */
  readonly sessions: readonly ModuleSession[]
  /** One sitting of it is longer than the protected time of a week, so it borrows from the weeks beside it. */
  readonly borrows: boolean
}

/** What of a step depends on when it is worked on. */
export interface StepTimes {
  /** By step. */
  readonly whyBefore: readonly (string | null)[]
  /** null = not known. */
  readonly minutesPerWeek: Minutes | null
}

/** Every step of a situation's plan, in its order. */
export function describeSteps(
  situation: Situation,
  { whyBefore, minutesPerWeek }: StepTimes,
): readonly DescribedStep[] {
  const { steps } = situation.planned.plan
  const onChain = criticalOf(steps)
  const hasTime = minutesPerWeek !== null && minutesPerWeek > 0
  return steps.map((step, position) => {
    const module = situation.catalogue.modules.get(step.module ?? '')
    const opens = steps.filter(other => other.needs.includes(position))
    const facts =
      step.kind === 'MODULE' && module !== undefined
        ? moduleFacts(situation, module, { step, opens })
        : otherFacts(situation, step)
    return {
      ...facts,
      id: step.id,
      kind: step.kind,
      module: step.module,
      minutes: step.minutes,
      raises: raisesOf(situation, step),
      unlocks: opens.map(({ id }) => id),
      after: step.after.flatMap(earlier => steps[earlier]?.id ?? []),
      tailMinutes: step.tailMinutes,
      isCritical: onChain.has(position),
      evidenceNeeded: evidenceFor(situation, step),
      isStarted: situation.problem.started.has(step.module ?? ''),
      signers: signersOf(situation, step),
      whyBefore: whyBefore[position] ?? null,
      sessions: sessionsFor(situation, step.module),
      borrows: step.minutes > 0 && hasTime && facts.sittingMinutes > minutesPerWeek,
    }
  })
}

type Facts = Pick<DescribedStep, 'title' | 'cost' | 'sittingMinutes' | 'grounds' | 'loss' | 'reasons' | 'blockedBy'>

function moduleFacts(
  situation: Situation,
  module: Module,
  { step, opens }: { readonly step: PlanStep; readonly opens: readonly PlanStep[] },
): Facts {
  const { title, cost, sittingMinutes } = faceOf(module)
  const loss = situation.planned.without(module.code)
  const closings = closingsOf(situation, step.raises)
  return {
    title,
    cost,
    sittingMinutes,
    grounds: groundsOf(situation, module),
    loss,
    reasons: [...moduleReasons(situation, module, { closings, opens }), ...lossReason(situation, loss)],
    blockedBy: gateBlockers(situation, module),
  }
}

function otherFacts(situation: Situation, step: PlanStep): Facts {
  const isClaim = step.kind === 'CLAIM'
  const names = step.raises.map(({ capability }) => nameOf(situation, capability))
  return {
    title: isClaim ? `Show what you know of ${titleOfStep(situation, step)}` : `Have it seen at work: ${names.join()}`,
    cost: isClaim ? '10 minutes to add what you have' : 'a colleague who sees it on a list',
    sittingMinutes: 10,
    grounds: [],
    loss: null,
    reasons: [],
    blockedBy: [],
  }
}

function raisesOf(situation: Situation, step: PlanStep): DescribedStep['raises'] {
  return step.raises.map(({ capability, from, rating }) => {
    return { capability, from, to: rating, target: askedOf(situation, capability) }
  })
}

/** Ratings a module is built on that are there today. */
function groundsOf({ catalogue, standpoint }: Situation, module: Module): readonly Ground[] {
  const asked = new Map<CapabilityCode, Rating>()
  const ask = (capability: CapabilityCode, rating: Rating): void => {
    if (rating > (asked.get(capability) ?? 0)) asked.set(capability, rating)
  }
  for (const { capability, from } of effectsThatCount(module, catalogue, standpoint.target, [])) ask(capability, from)
  for (const { capability, atLeast } of module.requires.ratings) ask(capability, atLeast)
  return [...asked].flatMap(([capability, atLeast]) => {
    const state = standpoint.states.get(capability)
    if (state === undefined || state.prepared.value < atLeast) return []
    const { basis } = state.prepared
    const on = basis === 'HELD' ? state.held?.on : basis === 'SELF' ? state.self?.on : null
    return [{ capability, atLeast, basis, on: on ?? null }]
  })
}

/** What a decision on the highest rise asks for, each once. */
function evidenceFor({ catalogue, standpoint }: Situation, step: PlanStep): readonly string[] {
  const texts = step.raises.flatMap(({ capability: code, rating }) => {
    const capability = catalogue.capabilities.get(code)
    const evidenceClass = catalogue.evidenceClasses.get(capability?.evidenceClass ?? '')
    const asked = standpoint.target.items.get(code)
    if (capability === undefined || evidenceClass === undefined || asked === undefined || rating < asked) return []
    return requirementsFor(asked, { capability, evidenceClass }).map(({ text }) => text)
  })
  const unique = [...new Set(texts)]
  const others = unique.length - 4
  return others > 0 ? [...unique.slice(0, 4), counted(others, 'more requirement')] : unique
}

/** Steps on the longest chain of minutes through the plan. */
function criticalOf(steps: readonly PlanStep[]): ReadonlySet<number> {
  const heads = steps.map(() => 0)
  for (const [position, { after }] of steps.entries()) {
    heads[position] = after.reduce(
      (longest, earlier) => Math.max(longest, (heads[earlier] ?? 0) + (steps[earlier]?.minutes ?? 0)),
      0,
    )
  }
  const longest = Math.max(0, ...steps.map(({ tailMinutes }, position) => (heads[position] ?? 0) + tailMinutes))
  return new Set(
    [...steps.keys()].filter(position => {
      const step = steps[position]
      return (heads[position] ?? 0) + (step?.tailMinutes ?? 0) === longest && (step?.minutes ?? 0) > 0
    }),
  )
}
