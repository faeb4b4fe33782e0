import { emptyBitmap, flipBit, keepBoth, positionsIn, takeIn, type Bitmap } from './bitmap.ts'
import { PLANES } from './planes.ts'
import type { Offer } from './session-types.ts'
import type { Cohort } from './cohort.ts'

/** How much choice people have among what is on offer. */
export interface Options {
  /** Whom exactly one module on offer would help. */
  readonly single: Bitmap
  /** The tenth of those who want something that has fewest options, and all who have no more. */
  readonly weakest: Bitmap
  /** Most options any of them has. */
  readonly fewest: number
}

/** One in so many is the weakest served. */
const WEAKEST = 10

/**
 * Counts for everybody who wants something how many different modules on offer would help them. Numbers of people alone
 * come of it; who they are stays in the bits.
 *
 * @example of 40 people 3 have no option and 5 have one → `fewest` 1, `weakest` 8 people
 */
export function optionsOn(cohort: Cohort, offers: readonly Offer[]): Options {
  const counts = new Int32Array(cohort.learners.length)
  for (const helped of new Map(offers.map(offer => [offer.module, offer.helped])).values()) {
    for (const person of positionsIn(helped)) counts[person] = (counts[person] ?? 0) + 1
  }
  const wanting = positionsIn(whoWants(cohort))
  const ascending = wanting.map(person => counts[person] ?? 0).toSorted((a, b) => a - b)
  const fewest = ascending[Math.ceil(ascending.length / WEAKEST) - 1] ?? 0
  const having = (isSo: (options: number) => boolean): Bitmap => {
    const bitmap = emptyBitmap(cohort.learners.length)
    for (const person of wanting) if (isSo(counts[person] ?? 0)) flipBit(bitmap, person)
    return bitmap
  }
  return { single: having(options => options === 1), weakest: having(options => options <= fewest), fewest }
}

function whoWants({ planes, everyone }: Cohort): Bitmap {
  const wanting = emptyBitmap(everyone.length * 32)
  for (const [plane, bitmap] of planes.entries()) {
    if (plane % PLANES >= 4 && plane % PLANES < 8) takeIn(wanting, bitmap)
  }
  keepBoth(wanting, everyone)
  return wanting
}
