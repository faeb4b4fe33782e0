import { noteProblem } from '../../domain/privacy/note.ts'
import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { SavePreceptorshipMeetingInput } from './meeting.types.ts'
import type { StartPreceptorshipInput } from './preceptorship-changes.types.ts'

const aYear = 366
const mostItems = 12
const itemLimit = 300
const concernsLimit = 2000
const between = (
  path: string,
  value: number,
  [least, most]: readonly [number, number],
  what: string,
): InputProblem[] =>
  value >= least && value <= most
    ? []
    : [{ path, code: 'OUT_OF_RANGE', message: `Give ${what} from ${least} to ${most}` }]

/** What is wrong with what was agreed at the start, each beside its field. */
export function startProblems(input: StartPreceptorshipInput, viewerId: string, today: Day): InputProblem[] {
  const { startsOn, months, wholeTimePercent, hoursPerMonth, preceptorId } = input
  const isSame = (input.precepteeId ?? viewerId) === preceptorId
  return [
    ...(Math.abs(dayFromIso(startsOn) - today) > aYear
      ? [{ path: 'startsOn', code: 'OUT_OF_RANGE', message: 'Give a first day within a year of today' }]
      : []),
    ...between('months', months, [3, 24], 'whole months'),
    ...between('wholeTimePercent', wholeTimePercent, [10, 100], 'a share of full time'),
    ...between('hoursPerMonth', hoursPerMonth, [0, 40], 'hours a month'),
    ...(isSame ? [{ path: 'preceptorId', code: 'OWN_RECORD', message: 'Nobody is their own preceptor' }] : []),
  ]
}

/** What is wrong with a meeting, each beside its field. */
export function meetingProblems(input: SavePreceptorshipMeetingInput, today: Day): InputProblem[] {
  const { heldOn, hoursGiven, objectives, concerns, actions } = input
  const problem = noteProblem(concerns, concernsLimit)
  return [
    ...(heldOn != null && dayFromIso(heldOn) > today
      ? [{ path: 'heldOn', code: 'IN_THE_FUTURE', message: 'Give the day you met, today or earlier' }]
      : []),
    ...(hoursGiven == null ? [] : between('hoursGiven', hoursGiven, [0, 200], 'hours')),
    ...itemProblems('objectives', objectives),
    ...(problem === null ? [] : [{ path: 'concerns', ...problem }]),
    ...itemProblems('actions', actions),
  ]
}

function itemProblems(path: string, items: readonly { readonly text: string }[]): InputProblem[] {
  if (items.length > mostItems) return [{ path, code: 'OUT_OF_RANGE', message: `Keep it to ${mostItems} at most` }]
  return items.flatMap(({ text }, index) => {
    const at = `${path}.${index}.text`
    if (text.trim() === '') return [{ path: at, code: 'MISSING', message: 'Say what it is, or leave the line out' }]
    const problem = noteProblem(text, itemLimit)
    return problem === null ? [] : [{ path: at, ...problem }]
  })
}
