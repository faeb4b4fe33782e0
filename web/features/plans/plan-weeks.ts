import { finishOf, schedule, type StudyCalendar, type Work } from '../../../api/domain/planning/browser.ts'
import type { PlanDetailsFragment, PlanDriver } from '../../generated/plans/graphql.ts'
import type { PlanWishes } from './plan-wishes.ts'

const millisecondsPerDay = 86_400_000
const daysPerWeek = 7

/** "2026-03-12" as days since 1970. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay
}

/** The other way round. */
export function dateOf(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10)
}

/** A plan in weeks, as it is drawn. Weeks count from 0. */
export interface DrawnPlan {
  readonly startsOn: string
  readonly weeks: readonly { readonly minutes: number; readonly available: number }[]
  readonly steps: readonly ({ readonly fromWeek: number; readonly toWeek: number } | null)[]
  readonly studyWeeks: number | null
  readonly finish: { readonly earliest: string; readonly latest: string | null; readonly driver: PlanDriver } | null
}

/**
 * The weeks of a plan's steps for hours, examinations and first days somebody just moved: worked out here at once by the
 * rules the API goes by, so that what is drawn keeps up with the finger. null = the hours a week are not known.
 */
export function drawPlan(plan: PlanDetailsFragment, wishes: PlanWishes): DrawnPlan | null {
  const calendar = calendarOf(plan, wishes)
  if (calendar === null) return null
  const works = worksOf(plan, wishes)
  const made = schedule(works, calendar)
  const finish = finishOf(works, calendar, made)
  return {
    startsOn: plan.startsOn,
    weeks: made.weeks,
    steps: made.steps,
    studyWeeks: made.studyWeeks,
    finish: finish && {
      earliest: dateOf(finish.earliest),
      latest: finish.latest === null ? null : dateOf(finish.latest),
      driver: finish.driver,
    },
  }
}

function calendarOf({ startsOn, away }: PlanDetailsFragment, wishes: PlanWishes): StudyCalendar | null {
  if (wishes.hoursPerWeek === null) return null
  return {
    start: dayOf(startsOn),
    minutesPerWeek: wishes.hoursPerWeek * 60,
    casesPerMonth: wishes.casesPerMonth,
    leave: away.map(({ from, to }) => ({ from: dayOf(from), to: to === null ? null : dayOf(to) })),
  }
}

function worksOf({ steps }: PlanDetailsFragment, { notBefore }: PlanWishes): readonly Work[] {
  const positions = new Map(steps.map(({ id }, position) => [id, position]))
  return steps.map(({ id, minutes, after, module, sessions, examinations }) => {
    const first = notBefore[module?.code ?? '']
    return {
      id,
      minutes,
      after: after.flatMap(earlier => positions.get(earlier) ?? []),
      notBefore: first === undefined ? null : dayOf(first),
      sessions: sessions.map(({ on }) => dayOf(on)),
      cases: examinations,
    }
  })
}

/** The first day of a week of the plan. */
export function weekStart(startsOn: string, week: number): string {
  return dateOf(dayOf(startsOn) + week * daysPerWeek)
}

/** The last day of a week of the plan. */
export function weekEnd(startsOn: string, week: number): string {
  return dateOf(dayOf(startsOn) + week * daysPerWeek + daysPerWeek - 1)
}
