import type { CapabilityCode, Day } from '../capability/types.ts'
import { minutesBy } from '../planning/basket.ts'
import { mostBy } from '../planning/most-by.ts'
import { mostOfOffers, type Until } from '../planning/most-of-offers.ts'
import { atMostOf, isBetter, packOffers, tally } from '../planning/offers.ts'
import type { Schedule } from '../planning/schedule.ts'
import { dayAfter, type StudyCalendar } from '../planning/study-calendar.ts'
import type { Operator } from '../planning/task.ts'
import type { PlanStep } from '../planning/types.ts'
import type { Work } from '../planning/work-order.ts'
import type { Situation } from '../recommendation/situation.ts'
import { offersOf } from './offers-of.ts'

/** The most that can be prepared by the goal's date, where the plan is not over by then. */
export interface MostByDue {
  /** Items of the target that are to learn today. */
  readonly count: number
  /** No choice in the catalogue prepares more, and that is proven; false = an estimate: at least so many. */
  readonly isExact: boolean
  /** Modules to take for it, by code, in an order in which they can be taken. */
  readonly modules: readonly string[]
}

interface Times {
  readonly works: readonly Work[]
  readonly calendar: StudyCalendar
  readonly made: Schedule
}

/** What of the target is prepared by the goal's date: as the plan is arranged, and at most. */
export interface ByDue {
  /** null = no date. */
  readonly preparedByDue: number | null
  /** null = no date, or the plan is over by then. */
  readonly mostByDue: MostByDue | null
}

/**
 * How many items of the target a plan prepares by the goal's date, and where it is not over by then, the most that is found:
 * first among its own steps, in another order and without what takes too long, then among all that the catalogue has for
 * the target, from the beginning and on top of that. The best of the three counts.
 */
export function byDue(situation: Situation, { works, calendar, made }: Times): ByDue {
  const dueOn = situation.learner.goal?.dueOn ?? null
  if (dueOn === null) return { preparedByDue: null, mostByDue: null }
  const { steps } = situation.planned.plan
  const inTime = [...steps.keys()].filter(position => {
    const when = made.steps[position]
    return when != null && dayAfter(calendar, when.toWeek + 1) - 1 <= dueOn
  })
  const gains = steps.map(step => preparedBy(situation, step))
  const preparedByDue = new Set(inTime.flatMap(position => gains[position] ?? [])).size
  if (isOverBy(dueOn, calendar, made)) return { preparedByDue, mostByDue: null }
  const candidates = works.map((work, position) => ({ ...work, gains: gains[position] ?? [] }))
  const found = mostBy(candidates, calendar, dueOn)
  // An estimate is never less than what the plan does as it is arranged.
  const own = found.isExact || found.count >= preparedByDue ? found.steps : inTime
  return { preparedByDue, mostByDue: mostOfAll(situation, own, { calendar, dueOn }) }
}

/** The better of what the plan's own steps prepare and what is found among everything that helps. */
function mostOfAll(situation: Situation, own: readonly number[], until: Pick<Until, 'calendar' | 'dueOn'>): MostByDue {
  const { operators, plan } = situation.planned
  const offers = offersOf(situation)
  const placeOf = new Map(operators.map(({ id }, position) => [id, position]))
  const begun = own.flatMap(position => placeOf.get(plan.steps[position]?.id ?? '') ?? [])
  const atMost = atMostOf(offers, minutesBy(until.calendar, until.dueOn))
  const task = packOffers(offers)
  let best = tally(offers, begun)
  for (const start of [begun, []]) {
    if (best.count >= atMost) break
    const other = mostOfOffers(offers, { ...until, task, begun: start })
    if (isBetter(other, best)) best = other
  }
  const isExact = best.count >= atMost
  return { count: best.count, isExact, modules: best.taken.flatMap(position => moduleOf(operators[position])) }
}

/** Where nobody can tell when examinations are logged, the study alone counts. */
function isOverBy(dueOn: Day, calendar: StudyCalendar, { wholeWeeks, studyWeeks }: Schedule): boolean {
  const weeks = wholeWeeks ?? studyWeeks
  return weeks === 0 || (weeks !== null && dayAfter(calendar, weeks) <= dueOn)
}

function moduleOf(operator: Operator | undefined): readonly string[] {
  return operator?.kind === 'MODULE' ? [operator.id] : []
}

/** Items to learn that a step brings to what the target asks. */
function preparedBy({ standpoint }: Situation, step: PlanStep): readonly CapabilityCode[] {
  const { items } = standpoint.target
  return step.raises.flatMap(({ capability, from, rating }) => {
    const asked = items.get(capability) ?? Infinity
    return from < asked && rating >= asked ? capability : []
  })
}
