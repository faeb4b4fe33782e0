import type { CapabilityCode, Rating } from '../capability/types.ts'
import type { Module, Plan, PlanProblem, PlanStep } from './types.ts'

/** A person carrying the plan out, step by step. */
interface Walk {
  readonly problem: PlanProblem
  readonly ratings: Map<CapabilityCode, Rating>
  readonly done: Set<string>
  readonly found: string[]
}

/**
 * Carries a plan out in the catalogue's own words and names everything that is wrong with it; an empty list means it may
 * be used. It shares nothing with the planner, so that a mistake there is not repeated here.
 *
 * @example verify(problem, { ...plan, steps: plan.steps.slice(1) }) // ['CLN-08 ends at 2, not at 3', ...]
 */
export function verify(problem: PlanProblem, plan: Plan): readonly string[] {
  const walk: Walk = {
    problem,
    ratings: new Map(problem.prepared),
    done: new Set([...problem.completed, ...problem.doneElsewhere]),
    found: [],
  }
  const seen = new Set<string>()
  for (const step of plan.steps) {
    if (seen.has(step.id)) walk.found.push(`${step.id} is taken twice`)
    seen.add(step.id)
    if (step.kind === 'CONFIRM') confirm(walk, step)
    else learn(walk, step)
  }
  checkTarget(walk, plan)
  checkRequired(walk, plan)
  const minutes = plan.steps.reduce((sum, step) => sum + step.minutes, 0)
  if (minutes !== plan.minutes) walk.found.push(`the steps take ${minutes} minutes, not ${plan.minutes}`)
  if (plan.lowerBoundMinutes > plan.minutes) walk.found.push('the lower bound is above the plan')
  return walk.found
}

function confirm({ problem, ratings, found }: Walk, step: PlanStep): void {
  if (step.minutes !== 0) found.push(`${step.id} costs minutes`)
  for (const { capability, rating } of step.raises) {
    const now = ratings.get(capability) ?? 0
    if (rating > 2 && rating > (problem.confirmable.get(capability) ?? 0))
      found.push(`${step.id} gives ${rating} without learning`)
    if (rating - now > 1) found.push(`${step.id} leaves out a rating`)
    if (rating > now) ratings.set(capability, rating)
  }
}

function learn(walk: Walk, step: PlanStep): void {
  const { problem, done, found } = walk
  const module = problem.catalogue.modules.get(step.module ?? '')
  if (module === undefined) {
    found.push(`${step.id} is no module`)
    return
  }
  if (problem.completed.has(module.code)) found.push(`${module.code} is finished already`)
  if (problem.banned.has(module.code)) found.push(`${module.code} is banned`)
  const isClaimed = problem.doneElsewhere.has(module.code) || problem.tooEasy.has(module.code)
  if (step.kind === 'CLAIM') {
    if (!isClaimed) found.push(`${module.code} was never said to be done`)
    if (step.minutes !== 0) found.push(`the claim on ${module.code} costs minutes`)
  } else {
    if (isClaimed) found.push(`${module.code} is said to be done`)
    if (step.minutes !== module.minutes)
      found.push(`${module.code} takes ${module.minutes} minutes, not ${step.minutes}`)
    checkConditions(walk, module)
  }
  for (const effect of inScope(walk, module, module.develops)) {
    if (effect.to > (walk.ratings.get(effect.capability) ?? 0)) walk.ratings.set(effect.capability, effect.to)
  }
  done.add(module.code)
}

function checkConditions(walk: Walk, module: Module): void {
  const { ratings, found } = walk
  const ask = (capability: CapabilityCode, rating: Rating): void => {
    const now = ratings.get(capability) ?? 0
    if (now < rating) found.push(`${module.code} needs ${capability} at ${rating}, it is at ${now}`)
  }
  for (const effect of inScope(walk, module, module.develops)) ask(effect.capability, effect.from)
  for (const required of inScope(walk, module, module.requires.ratings)) ask(required.capability, required.atLeast)
  for (const group of module.requires.modules) {
    if (!group.some(code => isDone(walk, code))) found.push(`${module.code} needs ${group.join(' or ')} first`)
  }
}

function isDone(walk: Walk, code: string): boolean {
  if (walk.done.has(code)) return true
  const module = walk.problem.catalogue.modules.get(code)
  if (module === undefined) return false
  const effects = inScope(walk, module, module.develops)
  return effects.length > 0 && effects.every(effect => (walk.ratings.get(effect.capability) ?? 0) >= effect.to)
}

/** What of a module's list concerns this person: the shared core, and areas that count for this module. */
function inScope<T extends { readonly capability: CapabilityCode }>(
  { problem }: Walk,
  module: Module,
  list: readonly T[],
): readonly T[] {
  const enrolled = problem.started.get(module.code) ?? []
  const chosen = enrolled.length > 0 ? enrolled : problem.target.chosenAreas
  return list.filter(({ capability }) => {
    const known = problem.catalogue.capabilities.get(capability)
    if (known === undefined) return false
    if (known.area === null) return true
    if (problem.target.leftOut.has(capability)) return false
    return problem.target.scope.has(known.area) && (module.area !== 'any' || chosen.includes(known.area))
  })
}

function checkTarget({ problem, ratings, found }: Walk, plan: Plan): void {
  const uncovered = new Map(plan.uncovered.map(item => [item.capability, item]))
  for (const [capability, target] of problem.target.items) {
    const gap = uncovered.get(capability)
    const asked = gap?.reachable ?? target
    const end = ratings.get(capability) ?? 0
    if (end < asked) found.push(`${capability} ends at ${end}, not at ${asked}`)
    if (gap !== undefined && gap.target !== target)
      found.push(`${capability} is asked at ${target}, not at ${gap.target}`)
    if (gap !== undefined && end >= target) found.push(`${capability} is reached and called unreachable`)
  }
  for (const capability of uncovered.keys()) {
    if (!problem.target.items.has(capability)) found.push(`${capability} is no part of the target`)
  }
}

function checkRequired({ problem, done, found }: Walk, plan: Plan): void {
  const isExcused = (code: string): boolean => plan.notPossible.includes(code) || problem.tooEasy.has(code)
  for (const code of problem.required)
    if (!done.has(code) && !isExcused(code)) found.push(`${code} is required and left out`)
  for (const code of plan.notPossible) if (done.has(code)) found.push(`${code} is taken and called not possible`)
}
