import type { Day } from '../capability/types.ts'
import { effectsThatCount } from '../planning/scope.ts'
import type { Catalogue, Module } from '../planning/types.ts'
import { answersOf } from './answers.ts'
import { modulesBehind } from './own-post.ts'
import { describeStanding, foldForGoal, type Standpoint } from './standpoint.ts'
import type { Learner } from './types.ts'

/**
 * Codes of the modules that close something of a person's: each leads further, beyond what they are prepared for, in
 * something they still have to learn for their target. What only waits to be confirmed costs a request and never a
 * module; what lies behind someone in post, what they have finished, what they said is not for them, and what is retired unless they
 * are inside, does not come back. Before the award there are none, since the university owns the teaching.
 *
 * @example closingModules(learner, catalogue, today).has('ENH-08') // true
 */
export function closingModules(learner: Learner, catalogue: Catalogue, asOf: Day): ReadonlySet<string> {
  const standpoint = foldForGoal(learner, catalogue, asOf)
  if (standpoint.isBeforeAward) return new Set()
  const { target, states } = standpoint
  const { refusedModules, doneElsewhere } = answersOf(learner.responses, asOf)
  const behind = modulesBehind({ practice: learner.practice, catalogue, target, states })
  const finished = new Set(learner.completions.filter(({ on }) => on <= asOf).map(({ module }) => module))
  const isAway = (code: string): boolean =>
    [behind, finished, refusedModules, doneElsewhere].some(modules => modules.has(code))
  const inside = new Set(learner.started.map(({ module }) => module))
  const open = [...catalogue.modules.values()].filter(
    ({ code, isRetired }) => !isAway(code) && (isRetired !== true || inside.has(code)),
  )
  return new Set(open.filter(module => closesSomething(module, standpoint, catalogue)).map(({ code }) => code))
}

function closesSomething(module: Module, standpoint: Standpoint, catalogue: Catalogue): boolean {
  return effectsThatCount(module, catalogue, standpoint.target, []).some(
    ({ capability, to }) =>
      to > (standpoint.buildsOn.get(capability) ?? 0) &&
      describeStanding(standpoint, capability).standing === 'TO_LEARN',
  )
}
