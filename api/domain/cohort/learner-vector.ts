import { indexOf } from '../planning/catalogue-index.ts'
import type { PlanProblem, Target } from '../planning/types.ts'

/**
 * Whether a capability concerns somebody: 0 not at all (an area out of scope, an item of a choice that was not chosen);
 * 1 by modules whose areas are set; 2 by every module, those taken in chosen areas too.
 */
export type Concern = 0 | 1 | 2

/** One person as a group is counted by: plain vectors by position in the catalogue's index. Nothing in it is a name. */
export interface CohortLearner {
  /** By capability: the rating 0-4 that learning may build on. */
  readonly prepared: Uint8Array
  /** By capability: the rating 0-4 their target asks for; 0 = not asked. */
  readonly target: Uint8Array
  /** By capability: a `Concern`. */
  readonly concern: Uint8Array
  /** Positions of modules finished or done elsewhere: they meet prerequisites and are not offered again. */
  readonly completed: readonly number[]
  /** Positions of modules that are not offered: refused, called too easy, or withheld by a precondition. */
  readonly banned: readonly number[]
}

type Standing = Pick<
  PlanProblem,
  'catalogue' | 'prepared' | 'target' | 'completed' | 'doneElsewhere' | 'tooEasy' | 'banned'
>

/**
 * One person's plan problem as vectors, so that a group is counted by the very words each of them is planned for. A module
 * with chosen areas is read in those of the goal. Codes the catalogue does not know are passed over.
 *
 * @example learnerVector(problem).prepared[indexOf(catalogue).positions.get('CLN-08')] // 2
 */
export function learnerVector(standing: Standing): CohortLearner {
  const { catalogue, prepared, target, completed, doneElsewhere, tooEasy, banned } = standing
  const { codes, modulePositions } = indexOf(catalogue)
  const positions = (...sets: readonly ReadonlySet<string>[]): number[] => {
    const found = sets.flatMap(set => [...set].flatMap(code => modulePositions.get(code) ?? []))
    return [...new Set(found)].toSorted((a, b) => a - b)
  }
  return {
    prepared: Uint8Array.from(codes, code => prepared.get(code) ?? 0),
    target: Uint8Array.from(codes, code => target.items.get(code) ?? 0),
    concern: Uint8Array.from(codes, code => concernOf(target, code, catalogue.capabilities.get(code)?.area ?? null)),
    completed: positions(completed, doneElsewhere),
    banned: positions(banned, tooEasy),
  }
}

/** Of an area: in scope and not left out of a choice; the shared core always concerns. */
function concernOf({ scope, leftOut, chosenAreas }: Target, code: string, area: string | null): Concern {
  if (area === null) return 2
  if (!scope.has(area) || leftOut.has(code)) return 0
  return chosenAreas.includes(area) ? 2 : 1
}
