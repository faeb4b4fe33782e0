import { LRUCache } from 'lru-cache'
import { reduceTask } from '../../domain/planning/shortest/reduce.ts'
import type { Planned, Planning } from '../../domain/planning/plan.ts'
import type { PlanProblem } from '../../domain/planning/types.ts'
import type { SolverPool } from '../../platform/solver/index.ts'
import { improvingPlan } from './improving-plan.ts'
import { createKnownProblems } from './known-problems.ts'

/** The best that is known of a plan problem. */
export interface BestPlan {
  /** Operators of the task, by position. */
  readonly chosen: readonly number[]
  readonly minutes: number
  readonly lowerBoundMinutes: number
}

/** What is known of a plan problem when it is asked for. */
export interface KnownPlan extends BestPlan {
  readonly isSearching: boolean
  /** What was known before anything was looked for. */
  readonly first: Pick<BestPlan, 'chosen' | 'minutes'>
}

/** Looks for shorter plans and for proofs, beside the requests that ask for them. */
export interface PlanProver {
  /** The problem in numbers, the latest ones without doing it again. @param key names the whole content of the problem */
  planningOf(problem: PlanProblem, key: string): Planning
  /**
   * The best known once it is proven or patience is at an end; the search then goes on by itself, and `onBetter` is called
   * once it has ended with something better than was answered. A search that fails leaves what was known, and says so.
   *
   * @param makeFirst makes a first plan; asked only where nothing is known of the problem
   */
  best(makeFirst: () => Planned, key: string, listener: SearchListener): Promise<KnownPlan>
}

export interface SearchListener {
  /** Whose plan it is: of one person's searches the latest two go on, and an earlier one is called off. */
  readonly personId: string
  onBetter(best: BestPlan): void
  onFailed(error: unknown): void
}

interface ProverSettings {
  readonly solver: SolverPool
  /** How long an answer may wait for its proof, in milliseconds. */
  readonly patience?: number
  /** How long is looked for a proof, in seconds. */
  readonly seconds?: number
}

/** Problems whose answers are kept; a few kB each. */
const problemsKept = 2_000
/** How many searches of one person go on at a time: the plan as it is, and as it would be. */
const searchesOfOne = 2

interface Search {
  readonly first: KnownPlan['first']
  best: BestPlan
  isOver: boolean
  readonly ended: Promise<void>
}

/**
 * Keeps what was found by the name of the problem, which is its whole content: nothing has to be told to forget.
 *
 * A search that ends without a proof is not begun again for as long as its answer is kept; one that was called off is.
 */
export function createPlanProver({ solver, patience = 250, seconds = 30 }: ProverSettings): PlanProver {
  const kept = new LRUCache<string, Search>({ max: problemsKept })
  const turns = new Turns()
  const begin = (planned: Planned, key: string, { personId, onFailed }: SearchListener): Search => {
    const call = new AbortController()
    const search = startSearch(planned, { solver, seconds, onFailed, signal: call.signal })
    if (!search.isOver) turns.take(personId, call, search.ended)
    call.signal.addEventListener('abort', () => kept.delete(key))
    kept.set(key, search)
    return search
  }
  return {
    planningOf: createKnownProblems().planningOf,
    best: async (makeFirst, key, listener) => {
      const { onBetter } = listener
      const search = kept.get(key) ?? begin(makeFirst(), key, listener)
      if (!search.isOver) await Promise.race([search.ended, pause(patience)])
      const answered = search.best
      if (!search.isOver) void search.ended.then(() => isBetter(search.best, answered) && onBetter(search.best))
      return { ...answered, isSearching: !search.isOver, first: search.first }
    },
  }
}

/** The searches under way, by whose they are. */
class Turns {
  readonly #running = new Map<string, AbortController[]>()

  take(personId: string, call: AbortController, ended: Promise<void>): void {
    const calls = [...(this.#running.get(personId) ?? []), call]
    for (const earlier of calls.splice(0, Math.max(0, calls.length - searchesOfOne))) earlier.abort()
    this.#running.set(personId, calls)
    void ended.then(() => this.#end(personId, call))
  }

  #end(personId: string, call: AbortController): void {
    const left = (this.#running.get(personId) ?? []).filter(one => one !== call)
    if (left.length > 0) this.#running.set(personId, left)
    else this.#running.delete(personId)
  }
}

function isBetter(a: BestPlan, b: BestPlan): boolean {
  return a.minutes < b.minutes || a.lowerBoundMinutes > b.lowerBoundMinutes
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, milliseconds).unref()
  })

interface SearchParts extends Required<Pick<ProverSettings, 'solver' | 'seconds'>> {
  readonly onFailed: SearchListener['onFailed']
  readonly signal: AbortSignal
}

function startSearch(planned: Planned, parts: SearchParts): Search {
  const { chosen, plan } = planned
  const search = {
    first: { chosen, minutes: plan.minutes },
    best: { chosen, minutes: plan.minutes, lowerBoundMinutes: plan.lowerBoundMinutes },
    isOver: plan.minutes === plan.lowerBoundMinutes,
    ended: Promise.resolve(),
  }
  if (!search.isOver) search.ended = climb(planned, search, parts)
  return search
}

async function climb({ task, chosen }: Planned, search: Search, { onFailed, ...parts }: SearchParts): Promise<void> {
  try {
    const reduced = reduceTask(task, undefined, undefined, chosen)
    const own = new Set(chosen)
    const previous = [...reduced.origin.keys()].filter(position => own.has(reduced.origin[position] ?? -1))
    for await (const answer of improvingPlan(reduced.task, { ...parts, previous })) {
      const isShorter = answer.minutes < search.best.minutes
      search.best = {
        chosen: isShorter ? answer.chosen.map(position => reduced.origin[position] ?? -1) : search.best.chosen,
        minutes: Math.min(answer.minutes, search.best.minutes),
        lowerBoundMinutes: Math.max(answer.lowerBoundMinutes, search.best.lowerBoundMinutes),
      }
    }
  } catch (error) {
    onFailed(error)
  }
  search.isOver = true
}
