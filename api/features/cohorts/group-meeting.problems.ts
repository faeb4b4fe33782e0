import { noteProblem } from '../../domain/privacy/note.ts'
import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { SaveCohortMeetingInput } from './group-meeting.types.ts'
import { wordsProblems } from './message.problems.ts'

const twoYears = 2 * 366
const mostItems = 12
const itemLimit = 300
const concernLimit = 2000
const mostReaders = 20

/** What is wrong with a meeting, each beside its field. */
export function meetingProblems(
  input: SaveCohortMeetingInput,
  educatorIds: readonly string[],
  today: Day,
): InputProblem[] {
  const { dueOn, heldOn, objectives, actions, concern } = input
  return [
    ...(Math.abs(dayFromIso(dueOn) - today) > twoYears
      ? [{ path: 'dueOn', code: 'OUT_OF_RANGE', message: 'Give a day within two years of today' }]
      : []),
    ...(heldOn !== null && dayFromIso(heldOn) > today
      ? [{ path: 'heldOn', code: 'IN_THE_FUTURE', message: 'Give the day you met, today or earlier' }]
      : []),
    ...itemProblems('objectives', objectives),
    ...itemProblems('actions', actions),
    ...(concern === null ? [] : concernProblems(concern, educatorIds)),
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

function concernProblems(
  { words, readerIds }: NonNullable<SaveCohortMeetingInput['concern']>,
  educatorIds: readonly string[],
): InputProblem[] {
  const isKnown = readerIds.every(id => educatorIds.includes(id))
  return [
    ...wordsProblems('concern.words', words, concernLimit),
    ...(readerIds.length > mostReaders
      ? [{ path: 'concern.readerIds', code: 'OUT_OF_RANGE', message: `Name ${mostReaders} people at most` }]
      : []),
    ...(isKnown ? [] : [{ path: 'concern.readerIds', code: 'UNKNOWN', message: 'Name educators of this group' }]),
  ]
}
