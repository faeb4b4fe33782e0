import { isRefreshedByModules } from '../capability/review.ts'
import { addMonths } from '../capability/calendar.ts'
import type { CapabilityCode, Day } from '../capability/types.ts'
import type { Finish } from '../planning/finish.ts'
import { effectsThatCount } from '../planning/scope.ts'
import { describeStanding } from '../recommendation/standpoint.ts'
import type { Situation } from '../recommendation/situation.ts'

/**
 * What sets a review date anew: a MODULE of the plan, without doing anything more; else one SCOPE_CONFIRMATION; and a new
 * DECISION once it has lapsed, which nothing less brings back.
 */
export type Renewal = 'MODULE' | 'SCOPE_CONFIRMATION' | 'DECISION'

/** The review of something held that falls due on the way. None of them costs learning, so no minutes of a plan change. */
export interface PlannedReview {
  readonly capability: CapabilityCode
  /** The last day of the window; it may have passed. */
  readonly dueOn: Day
  /** After that day the rating held falls away; otherwise a review is due and no rating changes. */
  readonly lapses: boolean
  /** Not sooner than this day: what is renewed too early runs out again too early. It may have passed. */
  readonly renewableFrom: Day
  readonly renewal: Renewal
  /** The module where that is what renews it, by code. */
  readonly module: string | null
}

const MONTHS_WITHOUT_END = 12

/**
 * Reviews of what the target asks for and is held, as far as they fall due before the plan is over; those that are overdue
 * are among them.
 *
 * @param finish when the plan is over; null = cannot be told
 * @example reviewsOnTheWay(situation, finish)[0]?.renewal // 'SCOPE_CONFIRMATION'
 */
export function reviewsOnTheWay(situation: Situation, finish: Finish | null): readonly PlannedReview[] {
  const last = lastDayOf(situation, finish)
  const refreshing = refreshingModules(situation)
  const reviews = [...situation.standpoint.target.items.keys()].flatMap(code => {
    const review = reviewOf(situation, code, refreshing)
    return review === null || review.dueOn > last ? [] : review
  })
  return reviews.toSorted((a, b) => a.dueOn - b.dueOn || (a.capability < b.capability ? -1 : 1))
}

/**
 * The later of the plan's end, at the later side of its range, and the goal's date. Where neither is known, or nothing is
 * left to do, a year from today.
 */
function lastDayOf({ learner, now }: Situation, finish: Finish | null): Day {
  const end = finish === null ? now : (finish.latest ?? finish.earliest)
  const last = Math.max(end, learner.goal?.dueOn ?? now)
  return last > now ? last : addMonths(now, MONTHS_WITHOUT_END)
}

function reviewOf(
  situation: Situation,
  code: CapabilityCode,
  refreshing: ReadonlyMap<CapabilityCode, string>,
): PlannedReview | null {
  const { standpoint, catalogue, parameters } = situation
  const { standing, decidedBy } = describeStanding(standpoint, code)
  const review = standpoint.states.get(code)?.review ?? null
  if ((standing !== 'HELD' && decidedBy.rule !== 'LAPSED') || review === null || review.dueOn === null) return null
  const evidenceClass = catalogue.evidenceClasses.get(catalogue.capabilities.get(code)?.evidenceClass ?? '')
  const module = review.state === 'LAPSED' ? null : (refreshing.get(code) ?? null)
  const byHand = review.state === 'LAPSED' ? 'DECISION' : 'SCOPE_CONFIRMATION'
  return {
    capability: code,
    dueOn: review.dueOn,
    lapses: evidenceClass?.review.lapses ?? false,
    renewableFrom: review.dueOn - parameters.noticeDays,
    renewal: module === null ? byHand : 'MODULE',
    module,
  }
}

/** For each capability the first module of the plan that sets its review date anew. */
function refreshingModules({
  planned,
  catalogue,
  standpoint,
  problem,
}: Situation): ReadonlyMap<CapabilityCode, string> {
  const refreshing = new Map<CapabilityCode, string>()
  for (const step of planned.plan.steps) {
    const module = step.kind === 'MODULE' ? catalogue.modules.get(step.module ?? '') : undefined
    if (module === undefined) continue
    const enrolled = problem.started.get(module.code) ?? []
    for (const { capability } of effectsThatCount(module, catalogue, standpoint.target, enrolled)) {
      const evidenceClass = catalogue.capabilities.get(capability)?.evidenceClass
      const isRefreshed = evidenceClass !== undefined && isRefreshedByModules(evidenceClass)
      if (isRefreshed && !refreshing.has(capability)) refreshing.set(capability, module.code)
    }
  }
  return refreshing
}
