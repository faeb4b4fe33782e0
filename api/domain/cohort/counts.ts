import { countBits } from './bitmap.ts'
import { readiness } from './readiness.ts'
import type { Cohort } from './cohort.ts'

/** Numbers of people by module, 0 to the size of the cohort. */
export interface ModuleCounts {
  /** Who may take it now. */
  readonly ready: Int32Array
  /** Who may take it now and gets a rating closer to their target by it. */
  readonly helped: Int32Array
}

/**
 * How many people are ready for every module, and how many of them it helps: by counting bits, whoever they are. The
 * number helped is the number of people in whose own ranking the module stands. The order of the learners changes
 * nothing.
 *
 * @example countModules(cohort).helped[position] // 41
 */
export function countModules(cohort: Cohort): ModuleCounts {
  const { moduleCount } = cohort.shelf
  const ready = new Int32Array(moduleCount)
  const helped = new Int32Array(moduleCount)
  const { readyFor, helpedBy } = readiness(cohort)
  for (let module = 0; module < moduleCount; module += 1) {
    ready[module] = countBits(readyFor(module))
    helped[module] = ready[module] === 0 ? 0 : countBits(helpedBy(module))
  }
  return { ready, helped }
}
