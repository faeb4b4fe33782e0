import { shortName } from '../capability/short-name.ts'
import type { AreaCode, CapabilityCode, Day, Rating } from '../capability/types.ts'
import { countsFor, effectsThatCount } from '../planning/scope.ts'
import type { Catalogue, Module } from '../planning/types.ts'
import { answersOf } from './answers.ts'
import { blockerOf, pathwayGates, preconditionsOf, standingInTheWay } from './preconditions.ts'
import { foldForGoal, type Standpoint } from './standpoint.ts'
import type { Blocker, Learner } from './types.ts'

/** What a module would do for a person in one capability. */
export interface ModuleHelp {
  readonly capability: CapabilityCode
  readonly preparedNow: Rating
  readonly preparedAfter: Rating
  /** Rating the person aims for; null = not part of the goal. */
  readonly target: Rating | null
}

/** What a module is to one person before they start it. */
export interface ModuleOutlook {
  readonly helps: readonly ModuleHelp[]
  /** Empty = may start now. */
  readonly blockedBy: readonly Blocker[]
}

/** Who looks at a module, and when; their standpoint where many modules are looked at from it. */
interface Onlooker {
  readonly learner: Learner
  readonly catalogue: Catalogue
  readonly asOf: Day
  readonly standpoint?: Standpoint
}

/**
 * Whether a person may start a module on a day, and what it would do for them. Ratings are read as prepared; effects in
 * areas outside the person's scope are neither condition nor gain; a precondition of the whole module must be met, one of
 * a part never bars the rest; a retired one is started by nobody. A module prerequisite is met when it is finished, was done elsewhere, or has nothing left.
 *
 * @param chosenAreas areas for a module that asks for a choice; empty = those of the goal
 * @example moduleOutlook(module, learner, catalogue, today, []).blockedBy.length === 0 // may start
 */
export function moduleOutlook(
  module: Module,
  { learner, catalogue, asOf, standpoint = foldForGoal(learner, catalogue, asOf) }: Onlooker,
  chosenAreas: readonly AreaCode[],
): ModuleOutlook {
  const effects = effectsThatCount(module, catalogue, standpoint.target, chosenAreas)
  const areas = chosenAreas.length > 0 ? chosenAreas : standpoint.target.chosenAreas
  const helps = effects.map(effect => helpOf(effect, standpoint))
  if (module.isRetired === true) return { helps, blockedBy: [retired(module)] }
  const gates = [...module.gates, ...pathwayGates(standpoint.target.pathway, module.code)]
  const blockers = [
    ...(effects.length === 0 && !isAskedFor(module, standpoint, catalogue) ? [outOfScope(module)] : []),
    ...missingModules(module, { learner, catalogue, asOf }, standpoint),
    ...missingRatings(module, standpoint, catalogue, chosenAreas),
    ...standingInTheWay(preconditionsOf({ ...module, gates }, learner.gateFacts, areas, asOf)).map(blockerOf),
  ]
  return { helps, blockedBy: blockers }
}

/** Whether every rating a module leads to, within the person's scope, is prepared already, by whatever means. */
export function hasNothingLeft(module: Module, standpoint: Standpoint, catalogue: Catalogue): boolean {
  const effects = effectsThatCount(module, catalogue, standpoint.target, [])
  return effects.length > 0 && effects.every(effect => effect.to <= preparedAt(effect.capability, standpoint))
}

/** Whether something that does concern the person asks for this module first. */
function isAskedFor({ code }: Module, { target }: Standpoint, catalogue: Catalogue): boolean {
  return [...catalogue.modules.values()].some(
    other =>
      other.requires.modules.some(group => group.includes(code)) &&
      effectsThatCount(other, catalogue, target, []).length > 0,
  )
}

function preparedAt(capability: CapabilityCode, { buildsOn }: Standpoint): Rating {
  return buildsOn.get(capability) ?? 0
}

function helpOf({ capability, to }: Module['develops'][number], standpoint: Standpoint): ModuleHelp {
  const preparedNow = preparedAt(capability, standpoint)
  const preparedAfter = to > preparedNow ? to : preparedNow
  return { capability, preparedNow, preparedAfter, target: standpoint.target.items.get(capability) ?? null }
}

function retired({ title }: Module): Blocker {
  const text = `“${title}” is retired: those inside finish it, nobody starts it any more.`
  return { code: 'RETIRED', text, gate: null, waysOn: ['Look for another module that helps with the same'] }
}

function outOfScope({ title }: Module): Blocker {
  const text = `“${title}” is for areas of practice that are neither yours nor in your goal.`
  return { code: 'OUT_OF_SCOPE', text, gate: null, waysOn: ['Add the area to your practice or to your goal'] }
}

function missingModules(
  module: Module,
  { learner, catalogue, asOf }: { learner: Learner; catalogue: Catalogue; asOf: Day },
  standpoint: Standpoint,
): Blocker[] {
  const done = new Set(learner.completions.filter(({ on }) => on <= asOf).map(completion => completion.module))
  const { doneElsewhere } = answersOf(learner.responses, asOf)
  const isMet = (code: string): boolean => {
    const required = catalogue.modules.get(code)
    if (done.has(code) || doneElsewhere.has(code)) return true
    return required !== undefined && hasNothingLeft(required, standpoint, catalogue)
  }
  return module.requires.modules
    .filter(group => !group.some(isMet))
    .map(group => {
      const titles = group.map(code => `“${catalogue.modules.get(code)?.title ?? code}”`)
      const text = `You need ${titles.length === 1 ? '' : 'one of '}${titles.join(', ')} first.`
      const waysOn = [`Start with ${titles[0]}`, 'If you have done it elsewhere, say so on its step']
      return { code: 'PREREQUISITE', text, gate: null, waysOn }
    })
}

function missingRatings(
  module: Module,
  standpoint: Standpoint,
  catalogue: Catalogue,
  chosenAreas: readonly AreaCode[],
): Blocker[] {
  const counts = countsFor(module, catalogue, standpoint.target, chosenAreas)
  const needed = new Map<CapabilityCode, Rating>()
  const ask = (capability: CapabilityCode, rating: Rating): void => {
    if (rating > (needed.get(capability) ?? 0)) needed.set(capability, rating)
  }
  for (const { capability, from } of module.develops) if (counts(capability)) ask(capability, from)
  for (const { capability, atLeast } of module.requires.ratings) if (counts(capability)) ask(capability, atLeast)
  return [...needed].flatMap(([code, rating]) => {
    const prepared = preparedAt(code, standpoint)
    if (prepared >= rating) return []
    const name = shortName(catalogue.capabilities.get(code)?.statement ?? code)
    const text = `You need to be prepared at ${rating} in “${name}” first; you are at ${prepared}.`
    const waysOn = ['Rate yourself if this is out of date', 'See your next steps for what leads there']
    return { code: 'RATING', text, gate: null, waysOn }
  })
}
