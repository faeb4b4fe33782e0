import { bandOf, type Band } from './band.ts'

/** How many people got as far as a block and no further. */
export interface FurthestCount {
  /** Place of the block in its version, from 1; 0 = started, and no block reached. */
  readonly at: number
  readonly people: number
}

/** How many got to a block, and how many of them beyond it. */
export interface ReachedBlock {
  readonly reached: Band
  readonly wentOn: Band
}

/**
 * How many reached each block of a version, and how many went on. How many stopped at a block is not told: it is what lies between
 * two bands.
 *
 * @param blocks how many there are
 * @param finished how many finished: they went on from the last block, and are counted there in `furthest`
 * @returns in the order of the blocks
 * @example dropOff([{ at: 1, people: 8 }, { at: 2, people: 12 }], 2, 12)[0] // { reached: bandOf(20), wentOn: bandOf(12) }
 */
export function dropOff(furthest: readonly FurthestCount[], blocks: number, finished: number): ReachedBlock[] {
  const reached = Array.from({ length: blocks }, (_, index) =>
    furthest.filter(({ at }) => at > index).reduce((sum, { people }) => sum + people, 0),
  )
  return reached.map((people, index) => ({
    reached: bandOf(people),
    wentOn: bandOf(reached[index + 1] ?? finished),
  }))
}
