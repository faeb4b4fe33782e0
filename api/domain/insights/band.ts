/** How many people, told as one of at least five neighbouring numbers; the lowest is 0 to 5. */
export interface Band {
  readonly atLeast: number
  readonly atMost: number
}

/** People told apart no more closely than this. */
const STEP = 5

/**
 * The band a number of people is told as: 0 to 5, 6 to 10, 11 to 15 and so on. Everything about learners that leaves the domain
 * for an author goes through here, and what else is said of them is worked out from bands.
 *
 * Why nothing from 1 to 4 can be worked out: a band holds five neighbouring numbers or more, and from 1 to 4 there are four. So
 * whoever knows the total and every other cell of a table exactly still has 0 or 5 left for the last one. Bands that begin at
 * multiples of five do not do this: five cells of 4 would be "0 to 4" each and "20 to 24" together, which leaves 4 alone.
 *
 * @param people a whole number, 0 or more
 * @example bandOf(18) // { atLeast: 16, atMost: 20 }
 */
export function bandOf(people: number): Band {
  const atMost = Math.max(1, Math.ceil(people / STEP)) * STEP
  return { atLeast: atMost === STEP ? 0 : atMost - STEP + 1, atMost }
}

/**
 * Whether a band says that there is anybody: the lowest one may be nobody.
 *
 * @example isSomebody(bandOf(5)) // false
 */
export function isSomebody({ atLeast }: Band): boolean {
  return atLeast > 0
}

/** A share of people, as far as bands tell it; both ends from 0 to 1. */
export interface ShareRange {
  readonly atLeast: number
  readonly atMost: number
}

/**
 * Which share some are of all, as far as their bands tell; the more people, the closer. Rounded outwards to whole hundredths.
 *
 * @returns null while all of them may be five or fewer
 * @example shareOf(bandOf(18), bandOf(40)) // { atLeast: 0.4, atMost: 0.56 }
 */
export function shareOf(some: Band, all: Band): ShareRange | null {
  if (!isSomebody(all)) return null
  return {
    atLeast: hundredth(some.atLeast / all.atMost, Math.floor),
    atMost: hundredth(some.atMost / all.atLeast, Math.ceil),
  }
}

function hundredth(share: number, round: (value: number) => number): number {
  return Math.min(1, round(Number((share * 100).toFixed(6))) / 100)
}
