import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { SessionDetails } from './session.types.ts'

const mostPlaces = 500

/** What is wrong with what was said of a session, beside its field. */
export function sessionProblems({ on, placesLeft, applyBy }: SessionDetails, today: Day): InputProblem[] {
  const problems: InputProblem[] = []
  const add = (path: string, code: string, message: string) => problems.push({ path, code, message })
  if (dayFromIso(on) < today) add('on', 'IN_THE_PAST', 'Give a day that is today or later')
  if (placesLeft !== null && (placesLeft < 0 || placesLeft > mostPlaces))
    add('placesLeft', 'OUT_OF_RANGE', `Give 0 to ${mostPlaces} places, or none where as many may come as like`)
  if (applyBy !== null && dayFromIso(applyBy) > dayFromIso(on))
    add('applyBy', 'AFTER_THE_DAY', 'The last day to ask for a place is on or before the day itself')
  return problems
}
