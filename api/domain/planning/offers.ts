import { leastMinutes } from './bound.ts'
import type { Candidate } from './basket.ts'
import { packTask, type PackedTask } from './shortest/packed-task.ts'
import { carryOut, type Reached } from './shortest/reached.ts'

/** Something that may be learnt, whether or not a plan has it: facts it needs, all of them, and facts it makes true. */
export interface Offer extends Pick<Candidate, 'minutes' | 'notBefore' | 'sessions' | 'gains'> {
  readonly needs: readonly number[]
  readonly adds: readonly number[]
  /** Facts it waits for because a pathway has its stages in this order, though nothing it needs. */
  readonly waits: readonly number[]
  /** The stage of a pathway it lies in; -1 = none. What lies in an earlier one is taken first where it can be. */
  readonly stage: number
  /** Nothing to be taken: it follows by itself once what it needs is true. */
  readonly follows: boolean
}

/** What is found among offers. */
export interface MostOfOffers {
  readonly count: number
  readonly minutes: number
  /** Positions of the offers to take, in an order in which they can be taken. */
  readonly taken: readonly number[]
}

/** Whether one choice prepares more than another, or as much in fewer minutes. */
export function isBetter(a: Omit<MostOfOffers, 'taken'>, b: Omit<MostOfOffers, 'taken'>): boolean {
  return a.count > b.count || (a.count === b.count && a.minutes < b.minutes)
}

/**
 * No choice of offers prepares more in so many minutes: as if every gain could be had for its share of the offer that brings
 * most for its minutes, of those that can be taken in that time with the longest chain they need. The order of stages is
 * left aside, so that it holds whatever is chosen of the earlier ones.
 */
export function atMostOf(offers: readonly Offer[], minutes: number): number {
  const shares = new Map<string, number>()
  const least = leastMinutes(packOffers(offers.map(offer => ({ ...offer, waits: [] }))))
  for (const [position, offer] of offers.entries()) {
    if (least(position) > minutes) continue
    const share = offer.minutes / Math.max(1, offer.gains.length)
    for (const gain of offer.gains) shares.set(gain, Math.min(shares.get(gain) ?? Infinity, share))
  }
  let left = minutes
  let count = 0
  for (const share of [...shares.values()].toSorted((a, b) => a - b)) {
    left -= share
    if (left < 0) break
    count += 1
  }
  return count
}

/** The offers as a task without goals. */
export function packOffers(offers: readonly Offer[]): PackedTask {
  const facts = offers.flatMap(({ needs, waits, adds }) => [...needs, ...waits, ...adds])
  return packTask({
    factCount: facts.reduce((most, fact) => Math.max(most, fact + 1), 0),
    minutes: offers.map(({ minutes }) => minutes),
    needs: offers.map(({ needs, waits }) => [...needs, ...waits]),
    adds: offers.map(({ adds }) => adds),
    goals: [],
  })
}

/** What becomes true by a choice and all that follows by itself. */
export function reachedBy(offers: readonly Offer[], task: PackedTask, chosen: Iterable<number>): Reached {
  const following = [...offers.keys()].filter(position => offers[position]?.follows === true)
  const stageOf = (position: number): number => offers[position]?.stage ?? -1
  return carryOut(task, [...following, ...[...chosen].toSorted((a, b) => stageOf(a) - stageOf(b) || a - b)])
}

/** What is chosen in an order in which it can be taken, each after what made its needs true. */
export function inTurn(
  offers: readonly Offer[],
  task: PackedTask,
  chosen: Iterable<number>,
): { readonly candidates: readonly Candidate[]; readonly order: readonly number[] } {
  const order: number[] = []
  const candidates: Candidate[] = []
  const restsOn = new Map<number, readonly number[]>()
  for (const position of reachedBy(offers, task, chosen).order) {
    const offer = offers[position]
    if (offer === undefined) continue
    const after = [...new Set([...offer.needs, ...offer.waits].flatMap(fact => restsOn.get(fact) ?? []))].toSorted(
      (a, b) => a - b,
    )
    const grounds = offer.follows ? after : [order.length]
    for (const fact of offer.adds) if (!restsOn.has(fact)) restsOn.set(fact, grounds)
    if (offer.follows) continue
    order.push(position)
    const { minutes, notBefore, sessions, gains } = offer
    candidates.push({ minutes, notBefore, sessions, gains, after })
  }
  return { candidates, order }
}

/** What a choice prepares, and in how many minutes. */
export function tally(offers: readonly Offer[], taken: readonly number[]): MostOfOffers {
  const count = new Set(taken.flatMap(position => offers[position]?.gains ?? [])).size
  return { count, minutes: taken.reduce((sum, position) => sum + (offers[position]?.minutes ?? 0), 0), taken }
}
