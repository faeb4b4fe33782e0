import { formatDay } from '../../domain/capability/calendar.ts'
import { dayFromIso } from '../../platform/calendar.ts'
import type { Preceptorship } from '../preceptorships/index.ts'

export const preceptorshipColumns = [
  'Began',
  'Preceptor',
  'Standing',
  'Meetings held',
  'Protected time given, hours',
  'Agreed, hours a month',
] as const

const standings: Readonly<Record<Preceptorship['state'], string>> = {
  NAMED: 'Agreed by one of the two',
  RUNNING: 'Under way',
  COMPLETED: 'Completed by both, without a grade',
  ENDED_EARLY: 'Ended',
}

/**
 * Preceptorships of their preceptee, the latest first: who, when and how much, and no word of what was said. Nothing is told
 * of a day that was planned, from which time away could be read.
 */
export function preceptorshipRows(preceptorships: readonly Preceptorship[]): readonly (readonly (string | number)[])[] {
  return preceptorships.map(({ startsOn, preceptors, state, meetings, hoursGiven, hoursPerMonth }) => {
    const names = new Set(preceptors.map(({ preceptor }) => preceptor.name))
    const held = meetings.flatMap(({ title, heldOn }) =>
      heldOn === null ? [] : `${title}: ${formatDay(dayFromIso(heldOn))}`,
    )
    const began = formatDay(dayFromIso(startsOn))
    return [began, [...names].join(', '), standings[state], held.join('; '), hoursGiven, hoursPerMonth]
  })
}
