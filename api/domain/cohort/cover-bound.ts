import { countBits, emptyBitmap, keepBoth, takeIn } from './bitmap.ts'
import type { Cover, CoverGrounds } from './cover-greedily.ts'
import { emptySeating, gainOf } from './seating.ts'
import type { CoverRule, Offer, SessionLimits } from './session-types.ts'

/** Least share of the best by rule, in whole per cent rounded down: 1 - 1/e, half of it, and a third of that. */
const PERCENT: Readonly<Record<CoverRule, number>> = { NUMBER: 63, TIME: 31, NUMBER_AND_TIME: 10 }

/**
 * Which limit decides. Time does not where the longest sessions together fit, or all take the same; number does not where
 * the shortest, one more than allowed, do not fit together, or there are no more than allowed.
 *
 * @example sessions of 60 and 120 minutes, 4 at most within 180 → 'TIME'
 */
export function coverRule(offers: readonly Offer[], limits: SessionLimits): CoverRule {
  const minutes = offers.map(offer => offer.minutes).toSorted((a, b) => a - b)
  const most = Math.max(0, limits.most)
  const isAlike = minutes[0] === minutes.at(-1)
  if (isAlike || most === 0 || sum(minutes.slice(-most)) <= limits.minutes) return 'NUMBER'
  const isNumberFree = offers.length <= most || sum(minutes.slice(0, most + 1)) > limits.minutes
  return isNumberFree ? 'TIME' : 'NUMBER_AND_TIME'
}

const byNumber = (): number => 1
const byTime = ({ minutes }: Offer): number => minutes

/**
 * What an offer costs, in each of the ways worth trying; the last of them carries the guarantee of the rule.
 *
 * @example costsFor('TIME', limits) // by number, by minutes
 */
export function costsFor(rule: CoverRule, limits: SessionLimits): readonly ((offer: Offer) => number)[] {
  const byBoth = ({ minutes }: Offer): number => minutes * limits.most + limits.minutes
  if (rule === 'NUMBER') return [byNumber]
  return rule === 'TIME' ? [byNumber, byTime] : [byNumber, byTime, byBoth]
}

/**
 * How many people no choice within the limits exceeds: those a cover reaches, and what the best offers, each taken by
 * itself, could add to it (true of every cover because gains only fall: Leskovec et al. 2007), by number, by time with
 * a part of the last one, and by whom any offer helps at all.
 *
 * @param cover null = nobody is reached yet
 * @example 5 reached, and the best other session allowed would add 1 → 6
 */
export function coverBound({ offers, limits, everyone, first }: CoverGrounds, cover: Cover | null): number {
  const seating = cover?.seating ?? emptySeating(everyone, first)
  const taken = new Set(cover?.chosen)
  const gains = offers
    .filter(offer => !taken.has(offer))
    .map(({ helped, places, minutes }) => ({ gain: gainOf(seating, helped, places), minutes }))
  const byGain = gains.map(({ gain }) => gain).toSorted((a, b) => b - a)
  const inNumber = sum(byGain.slice(0, Math.max(0, limits.most)))
  const anybody = emptyBitmap(everyone.length * 32)
  for (const { helped } of offers) takeIn(anybody, helped)
  keepBoth(anybody, seating.open)
  return (cover?.reached ?? 0) + Math.min(inNumber, withinTime(gains, limits.minutes), countBits(anybody))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** The most that fits into the time, the last offer in part; rounded down, because people are whole. */
function withinTime(gains: readonly { gain: number; minutes: number }[], time: number): number {
  let [left, total] = [time, 0]
  const densest = gains.filter(({ gain }) => gain > 0).toSorted((a, b) => b.gain * a.minutes - a.gain * b.minutes)
  for (const { gain, minutes } of densest) {
    if (minutes > left) return total + Math.floor((gain * left) / minutes)
    left -= minutes
    total += gain
  }
  return total
}

/** The better of what the rule promises and what was reckoned. @example leastPercent('TIME', 30, 40) // 75 */
export function leastPercent(rule: CoverRule, reached: number, atMost: number): number {
  return Math.max(PERCENT[rule], atMost === 0 ? 100 : Math.floor((reached * 100) / atMost))
}
