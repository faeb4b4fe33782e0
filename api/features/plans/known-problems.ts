import { LRUCache } from 'lru-cache'
import { planning, type Planned, type Planning } from '../../domain/planning/plan.ts'
import type { PlanProblem } from '../../domain/planning/types.ts'

/** Problems in numbers that are kept: a few MB each where the catalogue has ten thousand modules. */
const problemsKept = 24

interface KnownProblems {
  planningOf(problem: PlanProblem, key: string): Planning
}

/**
 * Puts plan problems into numbers, and keeps the latest of them by their name, which is their whole content: whatever
 * happens to a person, to the content or with the day makes another problem with another name, so nothing has to be told
 * to forget. The answer is the same with or without the memory.
 */
export function createKnownProblems(): KnownProblems {
  const kept = new LRUCache<string, Planning>({ max: problemsKept })
  return {
    planningOf: (problem, key) => {
      const known = kept.get(key) ?? rememberingLast(planning(problem))
      kept.set(key, known)
      return known
    },
  }
}

/** Says the plan of the same choice again without checking it again; the prover hands out one list for one choice. */
function rememberingLast({ first, of }: Planning): Planning {
  let last: { readonly chosen: readonly number[]; readonly bound: number; readonly planned: Planned } | undefined
  return {
    first,
    of: (chosen, bound) => {
      if (last?.chosen !== chosen || last.bound !== bound) last = { chosen, bound, planned: of(chosen, bound) }
      return last.planned
    },
  }
}
