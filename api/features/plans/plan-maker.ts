import { developmentPlan } from '../../domain/development/development-plan.ts'
import type * as domain from '../../domain/development/development-plan.ts'
import { changed, nothingAdopted, type PlanChange } from '../../domain/development/plan-change.ts'
import type { AdoptedPlan } from '../../domain/planning/adopted-plan.ts'
import { KEPT_WITHIN } from '../../domain/planning/plan.ts'
import type { StudyCalendar } from '../../domain/planning/study-calendar.ts'
import { digestOf, inputsDigest } from '../../domain/recommendation/digest.ts'
import { defaultParameters } from '../../domain/recommendation/parameters.ts'
import { premisesOf, type Situation } from '../../domain/recommendation/situation.ts'
import type { Learner } from '../../domain/recommendation/types.ts'
import type { Day } from '../../platform/calendar.ts'
import type { Content, PersonRecord } from '../records/index.ts'
import type { PlanProver, SearchListener } from './plan-prover.ts'

/** What a plan is made from. */
export interface PlanGrounds {
  readonly record: PersonRecord
  readonly published: Content
  readonly day: Day
  /** What would be different; absent = nothing. */
  readonly change?: PlanChange & { readonly dropped?: readonly string[] }
}

export interface MadePlan extends PlanGrounds {
  readonly learner: Learner
  /** What was asked of it. */
  readonly wishes: Omit<AdoptedPlan, 'on' | 'steps'>
  readonly situation: Situation
  readonly plan: domain.DevelopmentPlan
  readonly isSearching: boolean
  readonly shorterMinutes: number | null
  readonly inputsDigest: string
}

/**
 * The plan that is shown: what is known of the problem, or else made at once and held against what the search for a
 * shorter one has found. A shorter one takes its place, unless it is an adopted one that takes hardly more.
 */
export async function makePlan(
  prover: PlanProver,
  { record, published, day, change }: PlanGrounds,
  tellOf: (inputsDigest: string) => SearchListener,
): Promise<MadePlan> {
  const { catalogue } = published
  const learner = change === undefined ? record.learner : changed(record.learner, change, day)
  const leftAside = new Set(change?.dropped)
  const premises = premisesOf(learner, { catalogue, parameters: defaultParameters, now: day, leftAside })
  const { problem } = premises
  const digest = inputsDigest(learner, catalogue, defaultParameters, day)
  const key = digestOf({ ...problem, catalogue: catalogue.hash })
  const { first, of } = prover.planningOf(problem, key)
  const best = await prover.best(first, key, tellOf(digest))
  const isKept = problem.previous.length > 0 && best.first.minutes <= best.minutes * KEPT_WITHIN
  const planned = of(isKept ? best.first.chosen : best.chosen, best.lowerBoundMinutes)
  const situation = { ...premises, planned }
  return {
    record,
    published,
    day,
    learner,
    wishes: learner.adopted ?? nothingAdopted,
    situation,
    plan: developmentPlan(situation, calendarOf(learner, day)),
    isSearching: best.isSearching,
    shorterMinutes: best.minutes < planned.plan.minutes ? best.minutes : null,
    inputsDigest: digest,
  }
}

/** Hours a week come with the goal, or with the practice where it names none. */
function calendarOf({ goal, leave, adopted }: Learner, start: Day): StudyCalendar | null {
  if (goal === null || goal.hoursPerWeek === null) return null
  const casesPerMonth = adopted?.casesPerMonth ?? null
  return { start, minutesPerWeek: goal.hoursPerWeek * 60, casesPerMonth, leave }
}
