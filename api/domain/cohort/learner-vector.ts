import { indexOf } from '../planning/catalogue-index.ts'
import type { PlanProblem, Target } from '../planning/types.ts'
import type { CohortLearner, Concern } from './types.ts'

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
