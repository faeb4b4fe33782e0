import { bandOf, type Band } from './band.ts'

/** How many people took about as long. */
export interface TimeCount {
  /** Minutes, in whole fives. */
  readonly minutes: number
  readonly people: number
}

/** How long those took who finished, in whole fives of minutes. */
export interface TimeTaken {
  /** How many of those who finished left enough behind to tell. */
  readonly people: Band
  /** null = fewer than six people. */
  readonly median: number | null
  /** A quarter took at most this long; null = fewer than 21 people, of whom a quarter is five or fewer. */
  readonly lowerQuartile: number | null
  /** A quarter took at least this long. */
  readonly upperQuartile: number | null
}

/** Fewest people for a median, and for quartiles: more than five on either side of each. */
const FEWEST_FOR_MEDIAN = 6
const FEWEST_FOR_QUARTILES = 21

/**
 * Median and quartiles of the time people took. Each is the time of the person in that place, the nearest-rank definition (type 1
 * of Hyndman and Fan, The American Statistician 50 (1996) 361-365), so that it is a time somebody took, to five minutes.
 *
 * @param counts in any order
 * @example timeTaken([{ minutes: 10, people: 4 }, { minutes: 20, people: 6 }]).median // 20
 */
export function timeTaken(counts: readonly TimeCount[]): TimeTaken {
  const sorted = counts.toSorted((a, b) => a.minutes - b.minutes)
  const people = sorted.reduce((sum, each) => sum + each.people, 0)
  const at = (share: number, fewest: number): number | null => {
    if (people < fewest) return null
    let passed = 0
    return sorted.find(each => (passed += each.people) >= share * people)?.minutes ?? null
  }
  return {
    people: bandOf(people),
    median: at(0.5, FEWEST_FOR_MEDIAN),
    lowerQuartile: at(0.25, FEWEST_FOR_QUARTILES),
    upperQuartile: at(0.75, FEWEST_FOR_QUARTILES),
  }
}
