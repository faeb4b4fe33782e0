import { createGateService } from './features/gates/index.ts'
import { readGoal } from './features/goals/index.ts'
import type { CalendarEntry, CalendarSource } from './features/notifications/index.ts'
import { createReviewService } from './features/reviews/index.ts'
import { readSessionsOfPlan } from './features/sessions/index.ts'
import type { RequestParts } from './platform/feature-set.ts'
import type { Readers } from './readers.ts'

type Dated = Omit<CalendarEntry, 'on' | 'time'> & { readonly on: string | null }

/** Whole days from the day `from` on, of what may have none. */
const daysFrom = (from: string, dated: readonly Dated[]): CalendarEntry[] =>
  dated.flatMap(({ on, ...entry }) => (on === null || on < from ? [] : [{ ...entry, on, time: null }]))

const goalDay: CalendarSource = async (tx, { personId, from }) => {
  const goal = await readGoal(tx, personId)
  return daysFrom(from, [{ key: 'goal', title: 'The date of your goal', on: goal?.dueOn ?? null, path: '/practice' }])
}

/** Days on which modules of the plan somebody made their own are held where they work. */
const sessionDays: CalendarSource = async (tx, request) =>
  daysFrom(
    request.from,
    (await readSessionsOfPlan(tx, request)).map(({ id, title, moduleCode, on }) => {
      return { key: `session-${id}`, title, on, path: `/modules/${moduleCode}` }
    }),
  )

/** What stands in everybody's own calendar, by where it comes from: each in that person's name, read alone. */
export function createCalendarSources(shared: RequestParts & Readers): CalendarSource[] {
  const reviews = createReviewService(shared)
  const gates = createGateService(shared)
  const reviewDays: CalendarSource = async (_tx, { personId, from }) => {
    const { lines } = await reviews.reviews({ personId })
    const titled = lines.flatMap(({ title, dueOn }) => (title === null ? [] : [{ title, dueOn }]))
    const path = '/reviews'
    return daysFrom(
      from,
      titled.map(({ title, dueOn }) => ({ key: `review-${title}`, title: `Review: ${title}`, on: dueOn, path })),
    )
  }
  const endings: CalendarSource = async (_tx, { personId, from }) => {
    const own = await gates.myGates({ personId })
    const path = '/certificates'
    return daysFrom(
      from,
      own.map(({ gate, fact, until }) => ({
        key: `ends-${fact?.sequence ?? gate.code}`,
        title: `Ends: ${gate.name}`,
        on: until,
        path,
      })),
    )
  }
  return [goalDay, sessionDays, reviewDays, endings]
}
