import type { Day } from '../capability/types.ts'
import { dayAfter, inWeeks, type StudyCalendar, type WeekCalendar } from './study-calendar.ts'
import { firstDay, orderOfWork, type Work } from './work-order.ts'

/** Sums of shares of weeks are not exact; nothing is put off for a rounding error. */
const NEARLY = 1e-6

/** When one step is worked on. Weeks are counted from 0. */
export interface ScheduledStep {
  readonly fromWeek: number
  /** The week in which it is finished. */
  readonly toWeek: number
  /** The week in which the examinations that follow it are all logged; `toWeek` where none do, null = cannot be told. */
  readonly loggedWeek: number | null
}

export interface Schedule {
  /** By step, as they were given; null = not within the time reckoned with. */
  readonly steps: readonly (ScheduledStep | null)[]
  /** Minutes of study week by week, and the minutes there are for it. */
  readonly weeks: readonly { readonly minutes: number; readonly available: number }[]
  /** Weeks until everything is learnt; 0 where nothing is left, null = not within the time reckoned with. */
  readonly studyWeeks: number | null
  /** Weeks until everything is logged as well; null = cannot be told. */
  readonly wholeWeeks: number | null
  /** The day after the last of the whole weeks; null as these. */
  readonly finish: Day | null
  /** No order of these steps finishes in fewer whole weeks; null where that cannot be told. */
  readonly weeksLowerBound: number | null
}

/**
 * Puts a plan into weeks. One person works on one step at a time; work splits across weeks; examinations are logged beside
 * it, each kind once its step is done. What may not start yet waits, and whatever else can be done goes before it. What is held
 * on set days begins in the week of one of them.
 *
 * More time never finishes later: where something may not start yet or has set days, an order is found for every half hour up to the time
 * there is, each is carried out with all of it, and the one that finishes first is taken (list scheduling alone has anomalies, Graham 1969).
 *
 * @example schedule([{ id: 'PRE-02', minutes: 180, ... }], { minutesPerWeek: 120, ... }).studyWeeks // 2
 */
export function schedule(works: readonly Work[], calendar: StudyCalendar): Schedule {
  const weeks = inWeeks(calendar)
  const isBooked = works.some(work => firstDay(work, calendar.start) > calendar.start)
  const rates = isBooked ? halfHoursTo(calendar.minutesPerWeek) : [calendar.minutesPerWeek]
  let best: Run | null = null
  for (const minutesPerWeek of rates) {
    const run = carryOut(works, orderOfWork(works, { ...calendar, minutesPerWeek }), weeks, calendar)
    if (best === null || isSooner(run, best)) best = run
  }
  const { steps, minutes, studyWeeks, wholeWeeks } = best ?? { steps: [], minutes: [], studyWeeks: 0, wholeWeeks: 0 }
  return {
    steps,
    weeks: minutes.map((used, week) => ({ minutes: used, available: weeks.minutesIn(week) })),
    studyWeeks,
    wholeWeeks,
    finish: wholeWeeks === null ? null : dayAfter(calendar, wholeWeeks),
    weeksLowerBound: boundOf(works, weeks, calendar.casesPerMonth),
  }
}

interface Run {
  readonly steps: readonly (ScheduledStep | null)[]
  readonly minutes: readonly number[]
  readonly studyWeeks: number | null
  readonly wholeWeeks: number | null
}

/** Every half hour a week up to the time there is, so that more time tries all that less of it tried. */
function halfHoursTo(minutesPerWeek: number): readonly number[] {
  return Array.from({ length: Math.max(1, Math.floor(minutesPerWeek / 30)) }, (_, half) => (half + 1) * 30)
}

function isSooner(a: Run, b: Run): boolean {
  const [one, other] = [a.wholeWeeks ?? Infinity, b.wholeWeeks ?? Infinity]
  return one === other ? (a.studyWeeks ?? Infinity) < (b.studyWeeks ?? Infinity) : one < other
}

/** Works through the steps in an order: study one after the other, examinations beside it in the order they come up. */
function carryOut(works: readonly Work[], order: readonly number[], weeks: WeekCalendar, calendar: StudyCalendar): Run {
  const { casesPerMonth } = calendar
  const steps: (ScheduledStep | null)[] = works.map(() => null)
  const study = new Filling(weeks.count, week => weeks.minutesIn(week))
  const logging = new Filling(weeks.count, week => weeks.casesIn(week))
  for (const position of order) {
    const work = works[position]
    if (work === undefined) continue
    const from = work.sessions.length === 0 ? 0 : study.openWeek()
    const span = study.put(work.minutes, weeks.weekOf(firstDay(work, dayAfter(calendar, from))))
    if (span === null) continue
    const isTold = work.cases === 0 || casesPerMonth !== null
    const logged = work.cases === 0 ? span.to : isTold ? (logging.put(work.cases, span.to)?.to ?? null) : null
    steps[position] = { fromWeek: span.from, toWeek: span.to, loggedWeek: logged }
  }
  const isDone = steps.every(step => step !== null)
  const last = (key: 'toWeek' | 'loggedWeek'): number =>
    steps.reduce((latest, step) => Math.max(latest, (step?.[key] ?? 0) + 1), 0)
  const isLogged = isDone && steps.every(step => step?.loggedWeek !== null)
  return {
    steps,
    minutes: study.used,
    studyWeeks: isDone ? last('toWeek') : null,
    wholeWeeks: isLogged ? Math.max(last('toWeek'), last('loggedWeek')) : null,
  }
}

/** Weeks filled one after the other. */
class Filling {
  readonly used: number[] = []
  #week = 0
  readonly #count: number
  readonly #roomIn: (week: number) => number

  constructor(count: number, roomIn: (week: number) => number) {
    this.#count = count
    this.#roomIn = roomIn
  }

  /** The first week with room left. */
  openWeek(): number {
    let week = this.#week
    while (week < this.#count && this.#roomLeft(week) <= NEARLY) week += 1
    return week
  }

  /** Puts an amount behind what is there, not before a week; says from and to which week, or null where it never ends. */
  put(amount: number, earliest: number): { from: number; to: number } | null {
    this.#week = Math.max(this.#week, earliest)
    if (amount === 0) return { from: this.#week, to: this.#week }
    let left = amount
    let from = -1
    for (; this.#week < this.#count; this.#week += 1) {
      const room = this.#roomLeft(this.#week)
      if (room <= NEARLY) continue
      if (from < 0) from = this.#week
      const taken = Math.min(room, left)
      while (this.used.length <= this.#week) this.used.push(0)
      this.used[this.#week] = (this.used[this.#week] ?? 0) + taken
      left -= taken
      if (left <= NEARLY) return { from, to: this.#week }
    }
    return null
  }

  #roomLeft(week: number): number {
    return this.#roomIn(week) - (this.used[week] ?? 0)
  }
}

/** Weeks that everything together takes at least: all the study without a gap, and all the examinations without one. */
function boundOf(works: readonly Work[], weeks: WeekCalendar, casesPerMonth: number | null): number | null {
  const together = (amount: number, roomIn: (week: number) => number): number | null => {
    const span = new Filling(weeks.count, roomIn).put(amount, 0)
    return span === null ? null : amount === 0 ? 0 : span.to + 1
  }
  const minutes = works.reduce((sum, work) => sum + work.minutes, 0)
  const cases = works.reduce((sum, work) => sum + work.cases, 0)
  const study = together(minutes, week => weeks.minutesIn(week))
  const logging = cases > 0 && casesPerMonth === null ? null : together(cases, week => weeks.casesIn(week))
  return study === null || logging === null ? null : Math.max(study, logging)
}
