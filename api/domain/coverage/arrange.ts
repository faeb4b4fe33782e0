import { keyOf, type CapabilityStep, type CoverageRow, type CoverageState } from './coverage.ts'

/** Which rows somebody looks at, and in what order. */
export interface CoverageAsked {
  readonly pillar: string | null
  /** An area of practice; null = all, and what belongs to none. */
  readonly area: string | null
  /** Rows in which this step meets `state`; null = any step. */
  readonly to: number | null
  /** Where the step stands; null = anywhere. */
  readonly state: CoverageState | null
  /** True: the holes most people wait for first; else the order of the framework. */
  readonly byWaiting: boolean
}

/** At least so many wait, by the name of the step; absent = fewer than can be told. */
export type Waiting = ReadonlyMap<string, number>

/**
 * Rows that are asked for, in order. By waiting a row stands where its most awaited hole does: a step that is asked for and
 * not covered. Rows without such a hole come last, and equal ones in the order of the framework, so that the order
 * tells no more than the numbers do.
 *
 * @example arrange(rows, { pillar: null, area: 'BRS', to: null, state: 'NONE', byWaiting: true }, waiting)
 */
export function arrange(rows: readonly CoverageRow[], asked: CoverageAsked, waiting: Waiting): readonly CoverageRow[] {
  const found = rows.filter(row => isAsked(row, asked))
  if (!asked.byWaiting) return found
  const ranks = new Map(found.map(row => [row, rankOf(row, asked, waiting)]))
  return found.toSorted((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0))
}

function isAsked({ capability, steps }: CoverageRow, asked: CoverageAsked): boolean {
  const { pillar, area } = asked
  if (pillar !== null && capability.pillar !== pillar) return false
  if (area !== null && capability.area !== area) return false
  return steps.some(step => meets(step, asked))
}

function meets({ to, state }: CapabilityStep, asked: CoverageAsked): boolean {
  return (asked.to === null || asked.to === to) && (asked.state === null || asked.state === state)
}

/** -1: no hole; 0: one for which fewer wait than can be told; else how many wait at least. */
function rankOf({ capability, steps }: CoverageRow, asked: CoverageAsked, waiting: Waiting): number {
  const holes = steps.filter(step => step.state !== 'COVERED' && meets(step, asked))
  return Math.max(-1, ...holes.map(({ to }) => waiting.get(keyOf(capability.code, to)) ?? 0))
}
