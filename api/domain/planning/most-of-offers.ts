import type { Day } from '../capability/types.ts'
import { Basket, minutesBy, overBy, type Candidate } from './basket.ts'
import { mostBy } from './most-by.ts'
import { inTurn, isBetter, reachedBy, tally, type MostOfOffers, type Offer } from './offers.ts'
import { FactCosts } from './shortest/fact-costs.ts'
import { listAt } from './shortest/lists.ts'
import type { PackedTask } from './shortest/packed-task.ts'
import type { StudyCalendar } from './study-calendar.ts'

/** Until when, and what is taken to begin with. */
export interface Until {
  readonly calendar: StudyCalendar
  readonly dueOn: Day
  /** The offers packed, once for every time they are looked at. */
  readonly task: PackedTask
  /** Positions of offers; together they fit and can be carried out. */
  readonly begun: readonly number[]
}

/** Offers looked at before no more are bought: counted, so that the answer never depends on time. */
const OFFERS_LOOKED_AT = 60_000
/** Up to this many offers bought it is weighed which part of them does as well; of more only what brings nothing is left. */
const MOST_WEIGHED = 20
/** Of the best buys of a round those no more than this many times as dear as the best are taken at once. */
const BATCH_SPREAD = 1.25

/**
 * A choice of offers that prepares much in the whole weeks that end by a day: what brings most for its minutes, with all it
 * needs, is bought again and again while it fits. An estimate from below, never less than what it begins with but where
 * something is held on set days: then what has no day in time is left.
 *
 * A round looks at every offer, and so does each trial whether something fits; after 60,000 the buying ends.
 *
 * @example mostOfOffers(offers, { calendar, dueOn, task: packOffers(offers), begun: [] }).count // 7
 */
export function mostOfOffers(offers: readonly Offer[], until: Until): MostOfOffers {
  return new Buying(offers, until).most()
}

class Buying {
  readonly #offers: readonly Offer[]
  readonly #until: Until
  readonly #task: PackedTask
  readonly #costs: FactCosts
  readonly #chosen: Set<number>
  readonly #room: number
  #looked = 0

  constructor(offers: readonly Offer[], until: Until) {
    this.#offers = offers
    this.#until = until
    this.#task = until.task
    this.#costs = new FactCosts(this.#task)
    this.#chosen = new Set(until.begun)
    this.#room = minutesBy(until.calendar, until.dueOn)
  }

  most(): MostOfOffers {
    while (this.#buy()) if (this.#isTired()) break
    const { candidates, order } = inTurn(this.#offers, this.#task, this.#chosen)
    const { calendar, dueOn } = this.#until
    const countOf = (steps: readonly number[]): MostOfOffers => {
      const held = overBy(candidates, steps, { calendar, dueOn })
      return tally(
        this.#offers,
        held.flatMap(step => order[step] ?? []),
      )
    }
    // Of what was bought, a part may do as well.
    const part = order.length > MOST_WEIGHED ? ofUse(candidates) : mostBy(candidates, calendar, dueOn).steps
    const [all, some] = [countOf([...candidates.keys()]), countOf(part)]
    return isBetter(some, all) ? some : all
  }

  #isTired(): boolean {
    return this.#looked >= OFFERS_LOOKED_AT
  }

  /** Buys what is best and what is nearly as good; false where nothing more fits. */
  #buy(): boolean {
    let limit = Infinity
    const gained = this.#price()
    for (const { position, score } of this.#byScore(gained)) {
      if (score > limit || this.#isTired()) break
      if (this.#newOf(position, gained) === 0) continue
      const wanted = new Set([...this.#chosen, ...this.#supportOf(position)])
      if (!this.#fits(wanted)) continue
      for (const one of wanted) {
        this.#chosen.add(one)
        for (const gain of this.#offers[one]?.gains ?? []) gained.add(gain)
      }
      limit = Math.min(limit, score * BATCH_SPREAD)
    }
    return limit < Infinity
  }

  /** Finds what every offer costs from here with all it needs; says what is gained already. */
  #price(): Set<string> {
    this.#looked += this.#offers.length
    const price = Float64Array.from(this.#task.minutes)
    for (const position of this.#chosen) price[position] = 0
    this.#costs.run(price, reachedBy(this.#offers, this.#task, this.#chosen).isTrue)
    return new Set([...this.#chosen].flatMap(position => this.#offers[position]?.gains ?? []))
  }

  #byScore(gained: ReadonlySet<string>): readonly { readonly position: number; readonly score: number }[] {
    return [...this.#offers.keys()]
      .map(position => {
        const cost = this.#costs.operatorCost[position] ?? Infinity
        return { position, score: cost / this.#newOf(position, gained) }
      })
      .filter(({ score }) => score < Infinity)
      .toSorted((a, b) => a.score - b.score || a.position - b.position)
  }

  #newOf(position: number, gained: ReadonlySet<string>): number {
    return this.#offers[position]?.gains.filter(gain => !gained.has(gain)).length ?? 0
  }

  /** An offer and everything its cost comes from, as far as it is to be taken. */
  #supportOf(position: number): readonly number[] {
    const support = new Set([position])
    for (const one of support) {
      for (const need of listAt(this.#task.needs, one)) {
        const supporter = this.#costs.supporter[need] ?? -1
        if (supporter >= 0) support.add(supporter)
      }
    }
    return [...support].filter(one => this.#offers[one]?.follows === false)
  }

  #fits(wanted: ReadonlySet<number>): boolean {
    let minutes = 0
    for (const one of wanted) minutes += this.#offers[one]?.minutes ?? 0
    if (minutes > this.#room) return false
    this.#looked += this.#offers.length
    const { candidates, order } = inTurn(this.#offers, this.#task, wanted)
    const basket = new Basket(candidates, this.#until.calendar, this.#until.dueOn)
    return order.length === wanted.size && basket.canTakeAll(basket.positions)
  }
}

/** Without what prepares nothing that others do not, and that nothing waits for; the last first. */
function ofUse(candidates: readonly Candidate[]): readonly number[] {
  const times = new Map<string, number>()
  for (const gain of candidates.flatMap(({ gains }) => gains)) times.set(gain, (times.get(gain) ?? 0) + 1)
  const kept: number[] = []
  const isAwaited = new Set<number>()
  for (const [position, { gains, after }] of [...candidates.entries()].toReversed()) {
    if (!isAwaited.has(position) && gains.every(gain => (times.get(gain) ?? 0) > 1)) {
      for (const gain of gains) times.set(gain, (times.get(gain) ?? 0) - 1)
      continue
    }
    kept.push(position)
    for (const earlier of after) isAwaited.add(earlier)
  }
  return kept.toReversed()
}
