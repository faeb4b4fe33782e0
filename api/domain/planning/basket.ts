import type { Day } from '../capability/types.ts'
import { dayAfter, inWeeks, type StudyCalendar } from './study-calendar.ts'
import { schedule } from './schedule.ts'
import { firstDay, type Work } from './work-order.ts'

/** A step that may or may not be taken. */
export interface Candidate extends Pick<Work, 'minutes' | 'after' | 'notBefore' | 'sessions'> {
  /** What it prepares of what is wanted; each counts once, however many steps prepare it. */
  readonly gains: readonly string[]
}

/** Shares of weeks are not exact; nothing is left for a rounding error. */
const NEARLY = 1e-6

/**
 * Steps taken for the whole weeks that end by a day. They fit where for every first day those that may start only from then
 * on fit into the weeks from then on; taken in the order of their first days, none then ends later. What is held on set days
 * may start from the first of them on; whether it can then be begun on one of them, `overBy` says.
 */
export class Basket {
  readonly positions: readonly number[]
  /** Different things prepared. */
  count = 0
  minutes = 0
  readonly #steps: readonly Candidate[]
  readonly #taken: boolean[]
  readonly #prepared = new Map<string, number>()
  readonly #weeks: number
  readonly #firstWeeks: readonly number[]
  /** By first week what is left of the weeks from it on. */
  readonly #left = new Map<number, number>()

  constructor(steps: readonly Candidate[], calendar: StudyCalendar, dueOn: Day) {
    const weeks = inWeeks(calendar)
    const minutes = wholeWeeksBy(calendar, dueOn)
    this.#steps = steps
    this.#weeks = minutes.length
    this.#taken = steps.map(() => false)
    this.positions = [...steps.keys()]
    this.#firstWeeks = firstWeeksOf(steps, step => weeks.weekOf(firstDay(step, calendar.start)))
    for (const first of [0, ...this.#firstWeeks]) {
      this.#left.set(
        first,
        minutes.slice(first).reduce((sum, one) => sum + one, 0),
      )
    }
  }

  get taken(): readonly number[] {
    return this.positions.filter(position => this.#taken[position])
  }

  /** Minutes left of all the weeks. */
  get left(): number {
    return (this.#left.get(0) ?? 0) + NEARLY
  }

  canTake(position: number): boolean {
    const isOpen = this.#steps[position]?.after.every(earlier => this.#taken[earlier]) ?? false
    return isOpen && this.canTakeAll([position])
  }

  /** Whether these fit as well; what they wait for is taken or among them. */
  canTakeAll(positions: readonly number[]): boolean {
    const firstOf = (position: number): number => this.#firstWeeks[position] ?? 0
    return (
      positions.every(position => firstOf(position) < this.#weeks) &&
      [...this.#left].every(([first, left]) => {
        return this.#minutesOf(positions.filter(position => firstOf(position) >= first)) <= left + NEARLY
      })
    )
  }

  take(position: number): void {
    this.#count(position, 1)
  }

  putBack(position: number): void {
    this.#count(position, -1)
  }

  /** A step and all it waits for that is not taken yet, in order; empty where it is taken. */
  chainTo(position: number): readonly number[] {
    const chain = new Set<number>(this.#taken[position] === true ? [] : [position])
    for (let one = position; one >= 0; one -= 1) {
      if (!chain.has(one)) continue
      for (const earlier of this.#steps[one]?.after ?? []) if (this.#taken[earlier] !== true) chain.add(earlier)
    }
    return [...chain].toSorted((a, b) => a - b)
  }

  /** What steps would prepare that nothing prepares yet, and their minutes. */
  worthOf(positions: readonly number[]): { readonly gains: number; readonly minutes: number } {
    const gains = new Set(positions.flatMap(position => this.#steps[position]?.gains ?? []))
    const news = [...gains].filter(one => (this.#prepared.get(one) ?? 0) === 0)
    return { gains: news.length, minutes: this.#minutesOf(positions) }
  }

  /** Whether something a step waits for lies before a position and was left. */
  isBlocked(step: number, position: number): boolean {
    return this.#steps[step]?.after.some(earlier => earlier < position && this.#taken[earlier] !== true) ?? true
  }

  #count(position: number, sign: 1 | -1): void {
    const { minutes = 0, gains = [] } = this.#steps[position] ?? {}
    this.#taken[position] = sign === 1
    this.minutes += sign * minutes
    for (const [first, left] of this.#left) {
      if ((this.#firstWeeks[position] ?? 0) >= first) this.#left.set(first, left - sign * minutes)
    }
    for (const one of gains) {
      const times = (this.#prepared.get(one) ?? 0) + sign
      this.#prepared.set(one, times)
      if (times === (sign === 1 ? 1 : 0)) this.count += sign
    }
  }

  #minutesOf(positions: readonly number[]): number {
    return positions.reduce((sum, position) => sum + (this.#steps[position]?.minutes ?? 0), 0)
  }
}

/**
 * Those of the chosen steps that are over by a day once they are put into weeks, each begun on one of its days: all of them
 * where none is held on set days, because what fits the basket is then over in time.
 *
 * @param chosen positions, in order, with all they wait for
 */
export function overBy(
  steps: readonly Candidate[],
  chosen: readonly number[],
  { calendar, dueOn }: { readonly calendar: StudyCalendar; readonly dueOn: Day },
): readonly number[] {
  const taken = chosen.flatMap(position => steps[position] ?? [])
  if (taken.every(({ sessions }) => sessions.length === 0)) return chosen
  const places = new Map(chosen.map((position, place) => [position, place]))
  const works = taken.map(({ after, ...step }, place) => {
    return { ...step, id: String(place), after: after.flatMap(earlier => places.get(earlier) ?? []), cases: 0 }
  })
  const made = schedule(works, calendar).steps
  return chosen.filter((_, place) => {
    const when = made[place]
    return when != null && dayAfter(calendar, when.toWeek + 1) - 1 <= dueOn
  })
}

/** Minutes of study in the whole weeks that end by a day, together. */
export function minutesBy(calendar: StudyCalendar, dueOn: Day): number {
  return wholeWeeksBy(calendar, dueOn).reduce((sum, one) => sum + one, NEARLY)
}

/** Minutes of each whole week that ends by a day. */
function wholeWeeksBy(calendar: StudyCalendar, dueOn: Day): readonly number[] {
  const weeks = inWeeks(calendar)
  const minutes: number[] = []
  while (minutes.length < weeks.count && dayAfter(calendar, minutes.length + 1) - 1 <= dueOn) {
    minutes.push(weeks.minutesIn(minutes.length))
  }
  return minutes
}

/** The week each step may start in at the earliest, given its own days and those of the steps before it. */
function firstWeeksOf(steps: readonly Candidate[], weekOf: (step: Candidate) => number): readonly number[] {
  const firstWeeks: number[] = []
  for (const step of steps) {
    firstWeeks.push(Math.max(weekOf(step), ...step.after.map(earlier => firstWeeks[earlier] ?? 0)))
  }
  return firstWeeks
}
