import type { StudyCalendar } from '../planning/study-calendar.ts'
import { finishOf, type Finish } from '../planning/finish.ts'
import { schedule, type Schedule } from '../planning/schedule.ts'
import type { Work } from '../planning/work-order.ts'
import type { Uncovered } from '../planning/types.ts'
import { countsOf } from '../recommendation/counts.ts'
import { sessionsFor, type Situation } from '../recommendation/situation.ts'
import { describeSteps, type DescribedStep } from './described-step.ts'
import { byDue, type ByDue } from './most-by-due.ts'
import { examinationsAfter, quantitiesOf, type Quantities } from './quantities.ts'
import { reviewsOnTheWay, type PlannedReview } from './reviews.ts'
import { whyBefore } from './why-before.ts'

/** Where the hours a week are not known, nobody can tell what is prepared by a date. */
const WITHOUT_WEEKS: ByDue = { preparedByDue: null, mostByDue: null }

/** A plan to a goal with everything that is said of it. */
export interface DevelopmentPlan extends Quantities, ByDue {
  /** The award is not ratified yet: the university owns the teaching, and nothing of a plan can be told before it is. */
  readonly isBeforeAward: boolean
  readonly steps: readonly DescribedStep[]
  /** Minutes of learning: those of the study and those on supervised lists. */
  readonly minutes: number
  /** No plan in this catalogue takes less. */
  readonly lowerBoundMinutes: number
  readonly uncovered: readonly Uncovered[]
  /** Modules wished for that cannot be part of it. */
  readonly notPossible: readonly string[]
  readonly works: readonly Work[]
  /** Week by week; null where the hours a week are not known. */
  readonly schedule: Schedule | null
  /** null where the hours a week are not known, no end can be told, or nothing is left to learn or to log. */
  readonly finish: Finish | null
  /** How many items of the target are to learn. */
  readonly toLearn: number
  /** What is held and falls due for review before the plan is over, soonest first. */
  readonly reviews: readonly PlannedReview[]
}

/**
 * Everything that is said of a situation's plan: its steps with their reasons, what it asks for, and its weeks.
 *
 * @param calendar what there is to work with; null = the hours a week are not known
 * @example developmentPlan(situation, calendar).finish?.driver // 'EXAMINATIONS'
 */
export function developmentPlan(situation: Situation, calendar: StudyCalendar | null): DevelopmentPlan {
  const { plan } = situation.planned
  const counts = countsOf(situation)
  const works = worksOf(situation)
  const made = calendar === null ? null : schedule(works, calendar)
  const isOver = situation.standpoint.isBeforeAward || works.every(({ minutes, cases }) => minutes === 0 && cases === 0)
  const finish = calendar === null || made === null || isOver ? null : finishOf(works, calendar, made)
  return {
    ...quantitiesOf(situation, counts.confirmationsToGoal),
    isBeforeAward: situation.standpoint.isBeforeAward,
    steps: describeSteps(situation, {
      whyBefore: whyBefore(situation, works, calendar),
      minutesPerWeek: calendar?.minutesPerWeek ?? null,
    }),
    minutes: plan.minutes,
    lowerBoundMinutes: plan.lowerBoundMinutes,
    uncovered: situation.standpoint.isBeforeAward ? [] : plan.uncovered,
    notPossible: plan.notPossible,
    works,
    schedule: made,
    finish,
    ...(calendar === null || made === null ? WITHOUT_WEEKS : byDue(situation, { works, calendar, made })),
    toLearn: counts.toLearn,
    reviews: reviewsOnTheWay(situation, finish),
  }
}

/** The steps of a plan as the calendar sees them. */
function worksOf(situation: Situation): readonly Work[] {
  const days = new Map(situation.learner.adopted?.notBefore.map(({ module, on }) => [module, on]))
  return situation.planned.plan.steps.map(step => ({
    id: step.id,
    minutes: step.minutes,
    after: step.after,
    notBefore: days.get(step.module ?? '') ?? null,
    sessions: sessionsFor(situation, step.module).map(({ on }) => on),
    cases: examinationsAfter(situation, step),
  }))
}
