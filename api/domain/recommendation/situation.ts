import type { AreaCode, CapabilityCode, Day, Rating } from '../capability/types.ts'
import { shortName } from '../capability/short-name.ts'
import { plan, type Planned } from '../planning/plan.ts'
import { effectsThatCount } from '../planning/scope.ts'
import { sessionsOpen, type ModuleSession } from '../planning/sessions.ts'
import type { Catalogue, Module, PlanProblem, PlanStep } from '../planning/types.ts'
import { answersOf, type Answers } from './answers.ts'
import { expectedInPost, modulesBehind, type Post } from './own-post.ts'
import { pathwayGates, preconditionsOf, type Precondition } from './preconditions.ts'
import { foldForGoal, type Standpoint } from './standpoint.ts'
import type { Learner, Parameters } from './types.ts'

/** Why a module is kept out of the plan. */
export type Bar = 'GATE_NOT_MET' | 'YOUR_RESPONSE' | 'YOUR_PLAN'

/** Everything the steps are made from, gathered once. */
export interface Situation {
  readonly learner: Learner
  readonly catalogue: Catalogue
  readonly parameters: Parameters
  readonly now: Day
  readonly standpoint: Standpoint
  readonly answers: Answers
  readonly problem: PlanProblem
  readonly planned: Planned
  readonly bars: ReadonlyMap<string, Bar>
  /** Modules that lie behind this person, and those that nobody starts any more. */
  readonly behind: ReadonlySet<string>
}

/** What decides, apart from the person. */
export interface Circumstances {
  readonly catalogue: Catalogue
  readonly parameters: Parameters
  readonly now: Day
  /** Items of the target to leave aside, to see what would come of it; absent = none. */
  readonly leftAside?: ReadonlySet<CapabilityCode>
}

/** What a plan is asked of, before there is one. */
export type Premises = Omit<Situation, 'planned'>

/** Gathers standing, answers and plan of one person on one day. */
export function situationOf(learner: Learner, circumstances: Circumstances): Situation {
  const premises = premisesOf(learner, circumstances)
  return { ...premises, planned: plan(premises.problem) }
}

/** The same without the plan, for whom one may be known. */
export function premisesOf(learner: Learner, circumstances: Circumstances): Premises {
  const { catalogue, parameters, now, leftAside } = circumstances
  const standpoint = without(foldForGoal(learner, catalogue, now), leftAside)
  const answers = answersOf(learner.responses, now)
  const bars = barsOf(learner, circumstances, standpoint, answers)
  const { target, states } = standpoint
  const post: Post = { practice: learner.practice, catalogue, target, states }
  const started = new Map(learner.started.map(({ module, areas }) => [module, areas]))
  const behind = new Set(
    [...modulesBehind(post), ...retired(catalogue)].filter(
      code => !started.has(code) && !answers.doneElsewhere.has(code) && !answers.tooEasy.has(code),
    ),
  )
  const problem: PlanProblem = {
    catalogue,
    prepared: standpoint.buildsOn,
    target,
    completed: new Set(learner.completions.filter(({ on }) => on <= now).map(({ module }) => module)),
    doneElsewhere: answers.doneElsewhere,
    tooEasy: tooEasyStill(answers, catalogue, standpoint),
    banned: standpoint.isBeforeAward ? new Set(catalogue.modules.keys()) : new Set([...bars.keys(), ...behind]),
    withheld: new Set([...bars].filter(([, bar]) => bar === 'GATE_NOT_MET').map(([code]) => code)),
    confirmable: expectedInPost(post),
    started,
    required: new Set(standpoint.isBeforeAward ? [] : learner.adopted?.required),
    previous: learner.adopted?.steps ?? [],
  }
  return { learner, catalogue, parameters, now, standpoint, answers, problem, bars, behind }
}

function retired({ modules }: Catalogue): readonly string[] {
  return [...modules.values()].filter(({ isRetired }) => isRetired).map(({ code }) => code)
}

function without(standpoint: Standpoint, leftAside: ReadonlySet<CapabilityCode> = new Set()): Standpoint {
  if (leftAside.size === 0) return standpoint
  const items = new Map([...standpoint.target.items].filter(([code]) => !leftAside.has(code)))
  return { ...standpoint, target: { ...standpoint.target, items } }
}

/**
 * "Too easy" takes effect at once and holds until the person has, on a later day, rated everything the module would give
 * them; from then on the rating speaks.
 */
function tooEasyStill(answers: Answers, catalogue: Catalogue, { states, target }: Standpoint): ReadonlySet<string> {
  const isRatedSince = (code: CapabilityCode, day: Day): boolean => (states.get(code)?.self?.on ?? -Infinity) > day
  const still = [...answers.tooEasy].filter(([code, day]) => {
    const module = catalogue.modules.get(code)
    const effects = module === undefined ? [] : effectsThatCount(module, catalogue, target, [])
    return effects.some(({ capability }) => !isRatedSince(capability, day))
  })
  return new Set(still.map(([code]) => code))
}

function barsOf(
  learner: Learner,
  { catalogue, now }: Circumstances,
  { target }: Standpoint,
  answers: Answers,
): ReadonlyMap<string, Bar> {
  const bars = new Map<string, Bar>()
  const isAnythingRefused = learner.gateFacts.some(fact => !fact.isMet)
  for (const module of isAnythingRefused ? catalogue.modules.values() : []) {
    const preconditions = preconditionsOf(module, learner.gateFacts, target.chosenAreas, now)
    if (preconditions.some(({ scope, state }) => scope === 'WHOLE' && state === 'NOT_MET')) {
      bars.set(module.code, 'GATE_NOT_MET')
    }
  }
  for (const module of learner.adopted?.banned ?? []) bars.set(module, 'YOUR_PLAN')
  for (const module of answers.refusedModules) bars.set(module, 'YOUR_RESPONSE')
  return bars
}

/** The preconditions of a module for this person today, in the areas it is or would be taken in. */
export function preconditionsNow(situation: Situation, module: Module): readonly Precondition[] {
  const enrolled: readonly AreaCode[] = situation.problem.started.get(module.code) ?? []
  const areas = enrolled.length > 0 ? enrolled : situation.standpoint.target.chosenAreas
  const gates = [...module.gates, ...pathwayGates(situation.standpoint.target.pathway, module.code)]
  return preconditionsOf({ area: module.area, gates }, situation.learner.gateFacts, areas, situation.now)
}

/** Modules of the plan that wait for one of these capabilities to be confirmed. */
export function openedBy({ planned }: Situation, codes: readonly CapabilityCode[]): readonly PlanStep[] {
  const { steps } = planned.plan
  const isSupplied = (position: number): boolean => {
    const step = steps[position]
    return step?.kind === 'CONFIRM' && step.raises.some(({ capability }) => codes.includes(capability))
  }
  return steps.filter(step => step.kind === 'MODULE' && step.needs.some(isSupplied))
}

/** A capability's short name. */
export function nameOf({ catalogue }: Pick<Situation, 'catalogue'>, code: CapabilityCode): string {
  return shortName(catalogue.capabilities.get(code)?.statement ?? code)
}

/** The area of practice of a capability, or its pillar where it belongs to the shared core. @example 'GYN', 'LDM' */
export function domainOf({ catalogue }: Pick<Situation, 'catalogue'>, code: CapabilityCode): string {
  const capability = catalogue.capabilities.get(code)
  return capability?.area ?? capability?.pillar ?? ''
}

/** The rating the target asks of a capability, or null. */
export function askedOf({ standpoint }: Pick<Situation, 'standpoint'>, code: CapabilityCode): Rating | null {
  return standpoint.target.items.get(code) ?? null
}

/** Sessions of a module this person can still come to, the soonest first; none once they have started it. */
export function sessionsFor({ learner, now }: Situation, module: string | null): readonly ModuleSession[] {
  if (module === null || learner.started.some(one => one.module === module)) return []
  return sessionsOpen(module, { sessions: learner.sessions, leave: learner.leave, now })
}
