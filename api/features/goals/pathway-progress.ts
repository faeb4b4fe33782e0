import { comparePathways } from '../../domain/recommendation/compare-pathways.ts'
import { defaultParameters } from '../../domain/recommendation/parameters.ts'
import {
  aimingFor,
  pathwayProgress,
  type PathwayItem as Item,
  type PathwayProgress,
} from '../../domain/recommendation/pathway-progress.ts'
import { recommend } from '../../domain/recommendation/recommend.ts'
import { countStandings, standingByLine } from '../../domain/recommendation/standing-by-line.ts'
import type { Learner } from '../../domain/recommendation/types.ts'
import type { Day } from '../../platform/calendar.ts'
import { byCode, known } from '../../platform/collections.ts'
import { Standing } from '../ratings/index.ts'
import type { Content } from '../records/index.ts'
import { comparisonProblem } from './goal.problems.ts'
import {
  ComparedKind,
  type LineStanding,
  type MyPathway,
  type MyStage,
  type PathwayComparison,
  type PathwayItem,
} from './pathway-progress.types.ts'

/** Tells where one learner stands on any pathway; each part is worked out when it is asked for, and once. */
export interface ProgressReader {
  standing(code: string): Omit<MyPathway, 'minutesLeft'>
  stage(code: string, position: number): MyStage
  minutesLeft(code: string): number
  /** Two or three pathways side by side; a clear error for codes that cannot be compared. */
  compare(codes: readonly string[]): PathwayComparison
}

export function createProgressReader(learner: Learner, content: Content, today: Day): ProgressReader {
  const { catalogue } = content
  const kept = new Map<string, PathwayProgress>()
  const progressOn = (code: string): PathwayProgress => {
    const progress = kept.get(code) ?? pathwayProgress(code, learner, catalogue, today)
    kept.set(code, progress)
    return progress
  }
  const toItem = ({ capability, target, standing }: Item): PathwayItem => ({
    capability: known(content.framework.capabilities, capability),
    target,
    standing: Standing[standing],
  })
  return {
    standing: code => {
      const { items } = progressOn(code)
      const lines = linesOf(code, items, content)
      return { ...countStandings(items), items: items.map(toItem), lines, isGoal: learner.goal?.pathwayCode === code }
    },
    stage: (code, position) => {
      const stage = progressOn(code).stages[position]
      if (!stage) throw new Error(`Pathway ${code} has no stage ${position}`)
      return { ...stage, items: stage.items.map(toItem) }
    },
    minutesLeft: code => recommend(aimingFor(learner, code), catalogue, defaultParameters, today).minutesToGoal,
    compare: codes => {
      const problem = comparisonProblem(codes, content)
      if (problem) throw problem
      return comparison(codes, learner, content, today)
    },
  }
}

function linesOf(code: string, items: readonly Item[], { framework, pathways, catalogue }: Content): LineStanding[] {
  const end = known(pathways, code).endRole
  const lines = byCode(known(framework.roleProfiles, end.code).scopeLines)
  return standingByLine(items, known(catalogue.roles, end.code).scopeLines).map(({ line, ...counts }) => ({
    line: line === null ? null : known(lines, line),
    ...counts,
  }))
}

function comparison(
  codes: readonly string[],
  learner: Learner,
  { framework, modules, pathways, catalogue }: Content,
  today: Day,
): PathwayComparison {
  const { items, sharedModules } = comparePathways(codes, learner, catalogue, today)
  const shared = sharedModules.map(each => ({
    module: known(modules, each.module),
    pathways: each.pathways.map(code => known(pathways, code)),
  }))
  return {
    pathways: codes.map(code => known(pathways, code)),
    items: items.map(({ capability, kind, asks }) => ({
      capability: known(framework.capabilities, capability),
      kind: ComparedKind[kind],
      asks: asks.map(ask => ask && { target: ask.target, standing: Standing[ask.standing] }),
    })),
    sharedModules: shared,
    minutesServingAll: shared
      .filter(each => each.pathways.length === codes.length)
      .reduce((sum, { module }) => sum + module.minutes, 0),
  }
}
