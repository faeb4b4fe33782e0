import type { CapabilityCode, Day, Rating, Standing } from '../capability/types.ts'
import { effectsThatCount } from '../planning/scope.ts'
import type { Catalogue, Pathway, PathwayStage } from '../planning/types.ts'
import { answersOf } from './answers.ts'
import { hasNothingLeft } from './module-start.ts'
import { describeStanding, foldForGoal, type Standpoint } from './standpoint.ts'
import type { Learner } from './types.ts'

/** One item of what a pathway leads to, and where a person stands in it. */
export interface PathwayItem {
  readonly capability: CapabilityCode
  readonly target: Rating
  readonly standing: Standing
}

/** How far one stage is: modules covered of those asked for, and the items its modules are about. */
export interface StageProgress {
  readonly covered: number
  readonly total: number
  /** True for the first stage that is not covered. */
  readonly isCurrent: boolean
  /** Items of the end role that a module of this stage helps with; an item may belong to several stages. */
  readonly items: readonly PathwayItem[]
}

/** Where a person stands on a whole pathway. */
export interface PathwayProgress {
  /** Every item of the end role, in the order of their codes. */
  readonly items: readonly PathwayItem[]
  readonly stages: readonly StageProgress[]
  /** Modules with nothing left in them for this person: finished, done elsewhere, or prepared already. */
  readonly covered: ReadonlySet<string>
}

/** The same person, aiming for a pathway; what they added to their own goal counts only on the pathway that is the goal. */
export function aimingFor(learner: Learner, pathwayCode: string): Learner {
  if (learner.goal?.pathwayCode === pathwayCode) return learner
  const nothingElse = { roleProfileCode: null, overlayCodes: [], areas: [], dueOn: null, hoursPerWeek: null }
  return { ...learner, goal: { pathwayCode, ...nothingElse } }
}

/**
 * Where a person would stand on a pathway: each item of its end role, and stage by stage. A module is covered when it is
 * finished, was done elsewhere, or has nothing left in it for this person; where a stage offers a choice, as many as
 * asked for are enough. A pathway that is not published has neither items nor stages.
 *
 * @example pathwayProgress('PW-ADV-OBS', learner, catalogue, today).stages[0]?.isCurrent // true
 */
export function pathwayProgress(code: string, person: Learner, catalogue: Catalogue, asOf: Day): PathwayProgress {
  const pathway = catalogue.pathways.get(code)
  if (pathway === undefined) return { items: [], stages: [], covered: new Set() }
  const learner = aimingFor(person, code)
  const standpoint = foldForGoal(learner, catalogue, asOf)
  const items = [...standpoint.target.items].map(([capability, target]): PathwayItem => {
    const { standing } = describeStanding(standpoint, capability)
    return { capability, target, standing: standing ?? 'TO_LEARN' }
  })
  const covered = coveredModules(pathway, { learner, catalogue, standpoint, asOf })
  const helpedBy = capabilitiesByModule(pathway, catalogue, standpoint)
  const counts = pathway.stages.map(stage => countOf(stage, covered))
  const current = counts.findIndex(count => count.covered < count.total)
  const stages = pathway.stages.map(({ modules }, position): StageProgress => {
    const helped = new Set(modules.flatMap(module => helpedBy.get(module) ?? []))
    const { total = 0, covered: done = 0 } = counts[position] ?? {}
    return {
      total,
      covered: done,
      isCurrent: position === current,
      items: items.filter(({ capability }) => helped.has(capability)),
    }
  })
  return { items, stages, covered }
}

/** How many modules of a stage are asked for and covered: of each choice no more than it asks for. */
function countOf(
  { modules, chooseAtLeast, choices = [] }: PathwayStage,
  covered: ReadonlySet<string>,
): { readonly total: number; readonly covered: number } {
  const total = chooseAtLeast ?? modules.length
  const done = (codes: readonly string[]): number => codes.filter(code => covered.has(code)).length
  const chosen = new Set(choices.flatMap(choice => choice.modules))
  const byChoice = choices.map(choice => Math.min(choice.chooseAtLeast, done(choice.modules)))
  const taken = done(modules.filter(code => !chosen.has(code))) + byChoice.reduce((sum, each) => sum + each, 0)
  return { total, covered: Math.min(total, taken) }
}

interface Grounds {
  readonly learner: Learner
  readonly catalogue: Catalogue
  readonly standpoint: Standpoint
  readonly asOf: Day
}

function modulesOf(pathway: Pathway): readonly string[] {
  return [...new Set(pathway.stages.flatMap(({ modules }) => modules))]
}

function coveredModules(pathway: Pathway, { learner, catalogue, standpoint, asOf }: Grounds): ReadonlySet<string> {
  const finished = new Set(learner.completions.filter(({ on }) => on <= asOf).map(({ module }) => module))
  const { doneElsewhere } = answersOf(learner.responses, asOf)
  const isCovered = (code: string): boolean => {
    const module = catalogue.modules.get(code)
    if (finished.has(code) || doneElsewhere.has(code)) return true
    return module !== undefined && hasNothingLeft(module, standpoint, catalogue)
  }
  return new Set(modulesOf(pathway).filter(isCovered))
}

/** What each module of a pathway helps with, of all that counts for this person. */
function capabilitiesByModule(
  pathway: Pathway,
  catalogue: Catalogue,
  { target }: Standpoint,
): ReadonlyMap<string, readonly CapabilityCode[]> {
  return new Map(
    modulesOf(pathway).map(code => {
      const module = catalogue.modules.get(code)
      const effects = module === undefined ? [] : effectsThatCount(module, catalogue, target, [])
      return [code, effects.map(({ capability }) => capability)]
    }),
  )
}
