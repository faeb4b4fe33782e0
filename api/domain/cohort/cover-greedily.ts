import { countBits, type Bitmap } from './bitmap.ts'
import { emptySeating, gainOf, seat, type Seating } from './seating.ts'
import type { Offer, SessionLimits } from './session-types.ts'

export interface CoverGrounds {
  readonly offers: readonly Offer[]
  readonly limits: SessionLimits
  readonly everyone: Bitmap
  /** Who is seated first where places are too few. */
  readonly first: Bitmap
}

export interface Cover {
  /** In the order of `seating.seated`. */
  readonly chosen: readonly Offer[]
  readonly seating: Seating
  readonly reached: number
}

/** An offer with what it would add: exact where looked up in this round, else what it added earlier, which is no less. */
interface Candidate {
  readonly offer: Offer
  readonly cost: number
  gain: number
  round: number
  isOut: boolean
}

/**
 * Takes the offer that reaches most more people for its cost, again and again, while the limits allow; the one that does
 * not fit is passed over. Ties go to the one that reaches more, then to the earlier one.
 *
 * @param cost of an offer, a whole number >= 0; equal costs = by people alone
 * @example coverGreedily(grounds, ({ minutes }) => minutes).reached // 31
 */
export function coverGreedily(grounds: CoverGrounds, cost: (offer: Offer) => number): Cover {
  const { limits, everyone, first } = grounds
  const seating = emptySeating(everyone, first)
  const chosen: Offer[] = []
  const candidates = grounds.offers.map((offer): Candidate => {
    const gain = Math.min(offer.places, countBits(offer.helped))
    return { offer, cost: cost(offer), gain, round: 0, isOut: false }
  })
  let [minutes, reached] = [0, 0]
  while (chosen.length < limits.most) {
    const best = bestOf(candidates)
    if (best === null) break
    if (minutes + best.offer.minutes > limits.minutes) best.isOut = true
    else if (best.round < chosen.length) {
      best.gain = gainOf(seating, best.offer.helped, best.offer.places)
      best.round = chosen.length
    } else {
      best.isOut = true
      minutes += best.offer.minutes
      reached += seat(seating, best.offer.helped, best.offer.places)
      chosen.push(best.offer)
    }
  }
  return { chosen, seating, reached }
}

/** The one offer that reaches most people by itself; none where nothing may be chosen. @example coverWithOne(grounds).chosen.length // 1 */
export function coverWithOne(grounds: CoverGrounds): Cover {
  const limits = { ...grounds.limits, most: Math.min(1, grounds.limits.most) }
  return coverGreedily({ ...grounds, limits }, () => 1)
}

function bestOf(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null
  for (const candidate of candidates) {
    if (candidate.isOut || candidate.gain === 0) continue
    if (best === null || isBetter(candidate, best)) best = candidate
  }
  return best
}

function isBetter(a: Candidate, b: Candidate): boolean {
  const difference = a.gain * b.cost - b.gain * a.cost
  return difference > 0 || (difference === 0 && a.gain > b.gain)
}
