import type { EventAttributes } from 'ics'
import type { PlanDetailsFragment } from '../../generated/plans/graphql.ts'
import { dateOf, dayOf } from './plan-weeks.ts'

type Step = PlanDetailsFragment['steps'][number]

const partsOf = (date: string): [number, number, number] => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return [year, month, day]
}

/** One entry over whole days; the end of such an entry is the day after its last. */
function toEvent({ id, title, cost, dates }: Step, words: CalendarWords): EventAttributes | null {
  if (dates === null) return null
  return {
    uid: `${id.replaceAll(/[^\w-]/g, '-')}@soundings`,
    title,
    description: `${cost}. ${words.note}`,
    start: partsOf(dates.startsOn),
    end: partsOf(dateOf(dayOf(dates.endsOn) + 1)),
    busyStatus: 'FREE',
  }
}

export interface CalendarWords {
  readonly name: string
  /** Stands in every entry: an entry is a plan and no appointment. */
  readonly note: string
}

/** The dated steps of a plan as a file any calendar opens. Rejects where it cannot be made. */
export async function calendarFile(
  { steps }: Pick<PlanDetailsFragment, 'steps'>,
  words: CalendarWords,
): Promise<string> {
  const { createEvents } = await import('ics')
  const events = steps.filter(({ kind }) => kind === 'MODULE').flatMap(step => toEvent(step, words) ?? [])
  const { error, value } = createEvents(events, { calName: words.name, productId: 'soundings' })
  if (value == null) throw error ?? new Error('No calendar was made')
  return value
}
