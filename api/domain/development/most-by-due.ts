import type { CapabilityCode, Day } from '../capability/types.ts'
import { mostBy } from '../planning/most-by.ts'
import type { Schedule } from '../planning/schedule.ts'
import { dayAfter, type StudyCalendar } from '../planning/study-calendar.ts'
import type { PlanStep } from '../planning/types.ts'
import type { Work } from '../planning/work-order.ts'
import type { Situation } from '../recommendation/situation.ts'

/** The most that can be prepared by the goal's date, where the plan is not over by then. */
export interface MostByDue {
  /** Items of the target that are to learn today. */
  readonly count: number
  /** No choice among the plan's own steps prepares more; false = an estimate: at least so many. */
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
 * How many items of the target a plan prepares by the goal's date, and where it is not over by then, the most its own steps
 * could: another order, and without what takes too long.
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
  const isBetter = found.isExact || found.count >= preparedByDue
  const most = isBetter ? found : { count: preparedByDue, isExact: false, steps: inTime }
  const modules = most.steps.flatMap(position => moduleOf(steps[position]))
  return { preparedByDue, mostByDue: { count: most.count, isExact: most.isExact, modules } }
}

/** Where nobody can tell when examinations are logged, the study alone counts. */
function isOverBy(dueOn: Day, calendar: StudyCalendar, { wholeWeeks, studyWeeks }: Schedule): boolean {
  const weeks = wholeWeeks ?? studyWeeks
  return weeks === 0 || (weeks !== null && dayAfter(calendar, weeks) <= dueOn)
}

function moduleOf(step: PlanStep | undefined): readonly string[] {
  return step?.kind === 'MODULE' && step.module !== null ? [step.module] : []
}

/** Items to learn that a step brings to what the target asks. */
function preparedBy({ standpoint }: Situation, step: PlanStep): readonly CapabilityCode[] {
  const { items } = standpoint.target
  return step.raises.flatMap(({ capability, from, rating }) => {
    const asked = items.get(capability) ?? Infinity
    return from < asked && rating >= asked ? capability : []
  })
}
