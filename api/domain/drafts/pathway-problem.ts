import type { AreaCode, LevelColumn } from '../capability/types.ts'
import type { Catalogue } from '../planning/types.ts'
import type { ReleaseProblem } from './release.ts'
import type { StageContent } from './stage.ts'

/** Something that keeps a pathway from being published, or that an author should know first. */
export interface PathwayProblem extends ReleaseProblem {
  /** Name of the stage it is in; null = the draft as a whole. */
  readonly stageId: string | null
}

export interface DraftStage extends StageContent {
  readonly id: string
}

/** A draft of a pathway as a whole. */
export interface PathwayFacts {
  /** Code of the pathway it revises; null or missing = a new one. */
  readonly code?: string | null
  readonly title: string
  readonly startRole: string | null
  readonly endRole: string | null
  readonly startAreas: readonly { readonly area: AreaCode; readonly column: LevelColumn }[]
  readonly chosenAreas: readonly AreaCode[]
  readonly monthsFrom: number | null
  readonly monthsTo: number | null
  /** Days since 1970-01-01; null = not said. */
  readonly reviewBy: number | null
  readonly stages: readonly DraftStage[]
}

/** A problem that keeps a pathway back, with what is said of it. */
export function stop(code: string, message: string, more: Partial<PathwayProblem> = {}): PathwayProblem {
  return { code, message, way: [], waysOn: [], stageId: null, isBlocking: true, ...more }
}

/** The title of a module; of one there is not, its code. */
export function titleOf(catalogue: Catalogue, code: string): string {
  return catalogue.modules.get(code)?.title ?? code
}
