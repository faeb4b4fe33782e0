import type { Day } from '../capability/types.ts'
import { Basket, overBy, type Candidate } from './basket.ts'
import type { StudyCalendar } from './study-calendar.ts'

/** The most that can be prepared by a day. */
export interface Most {
  readonly count: number
  /** No choice of these steps prepares more; false = an estimate: at least so many. */
  readonly isExact: boolean
  /** Positions of the steps to take, in the order given. */
  readonly steps: readonly number[]
}

/** Up to this many steps that take time every choice of them is weighed. */
const MOST_WEIGHED = 20
/** Choices looked at before the search is called off; counted, so that the answer never depends on time. */
const CHOICES = 200_000

/**
 * The most a part of a plan can prepare in the whole weeks that end by a day: every step only after those it waits for, none
 * before its day, and with the fewest minutes where several parts prepare as much.
 *
 * Up to 20 steps that take time the answer is exact, by branch and bound: what is left of the minutes brings no more than if
 * steps could be cut into pieces. Beyond that, what brings most a minute is taken again and again: an estimate. So it is
 * where something held on set days has no day in time once all is put into weeks: what then ends late is left.
 *
 * @param steps in an order in which they can be taken
 * @example mostBy(steps, calendar, dueOn).count // 7
 */
export function mostBy(steps: readonly Candidate[], calendar: StudyCalendar, dueOn: Day): Most {
  const found = mostThatFits(steps, calendar, dueOn)
  const held = overBy(steps, found.steps, { calendar, dueOn })
  if (held.length === found.steps.length) return found
  const count = new Set(held.flatMap(position => steps[position]?.gains ?? [])).size
  return { count, steps: held, isExact: false }
}

function mostThatFits(steps: readonly Candidate[], calendar: StudyCalendar, dueOn: Day): Most {
  const first = picked(new Basket(steps, calendar, dueOn))
  if (steps.filter(({ minutes }) => minutes > 0).length > MOST_WEIGHED)
    return { count: first.count, steps: first.steps, isExact: false }
  const weighing = new Weighing(steps, new Basket(steps, calendar, dueOn), first)
  return weighing.best()
}

interface Known extends Omit<Most, 'isExact'> {
  readonly minutes: number
}

/** What brings most a minute, together with all it waits for, again and again while it fits. */
function picked(basket: Basket): Known {
  for (;;) {
    let best: { readonly chain: readonly number[]; readonly worth: number } | null = null
    for (const position of basket.positions) {
      const chain = basket.chainTo(position)
      if (chain.length === 0 || !basket.canTakeAll(chain)) continue
      const { gains, minutes } = basket.worthOf(chain)
      const worth = minutes === 0 ? Infinity : gains / minutes
      if (gains > 0 && (best === null || worth > best.worth)) best = { chain, worth }
    }
    if (best === null) return { count: basket.count, minutes: basket.minutes, steps: basket.taken }
    for (const position of best.chain) basket.take(position)
  }
}

/** Takes or leaves one step after the other, and turns back where nothing better can follow. */
class Weighing {
  #best: Known
  #choices = 0
  readonly #steps: readonly Candidate[]
  readonly #basket: Basket

  constructor(steps: readonly Candidate[], basket: Basket, first: Known) {
    this.#steps = steps
    this.#basket = basket
    this.#best = first
  }

  best(): Most {
    this.#weigh(0)
    const { count, steps } = this.#best
    return { count, steps, isExact: this.#choices < CHOICES }
  }

  #weigh(position: number): void {
    this.#choices += 1
    const basket = this.#basket
    const step = this.#steps[position]
    if (step === undefined) {
      if (this.#isBetter()) this.#best = { count: basket.count, minutes: basket.minutes, steps: basket.taken }
      return
    }
    if (this.#choices >= CHOICES || !this.#canBetter(position)) return
    const canTake = basket.canTake(position)
    if (canTake) {
      basket.take(position)
      this.#weigh(position + 1)
      basket.putBack(position)
    }
    // What takes no time is never left where it can be taken.
    if (!canTake || step.minutes > 0) this.#weigh(position + 1)
  }

  #isBetter(): boolean {
    const { count, minutes } = this.#basket
    return count > this.#best.count || (count === this.#best.count && minutes < this.#best.minutes)
  }

  /** Whether one more, or as many in fewer minutes, can still come of the steps from a position on. */
  #canBetter(position: number): boolean {
    const { count, minutes, left } = this.#basket
    const asMany = this.#best.count - count
    return (
      this.#leastMinutes(position, asMany + 1) <= left ||
      minutes + this.#leastMinutes(position, asMany) < this.#best.minutes
    )
  }

  /**
   * No fewer minutes bring so many from a position on: as if steps could be cut and never prepared the same. What is
   * prepared already counts for none of them.
   */
  #leastMinutes(position: number, gains: number): number {
    const open = this.#basket.positions.flatMap(one => {
      if (one < position || this.#basket.isBlocked(one, position)) return []
      const worth = this.#basket.worthOf([one])
      return worth.gains === 0 ? [] : { ...worth, each: worth.minutes / worth.gains }
    })
    let [missing, minutes] = [gains, 0]
    for (const step of open.toSorted((a, b) => a.each - b.each)) {
      if (missing <= 0) break
      const brings = Math.min(missing, step.gains)
      minutes += step.each * brings
      missing -= brings
    }
    return missing > 0 ? Infinity : minutes
  }
}
