import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import { fiveYears, mostAsked, problem } from './cohort.problems.ts'
import type { ExtendCohortDatesInput, PauseCohortMemberInput } from './place.types.ts'

const mostMoved = 365

/** What is wrong with the days of a pause. */
export function pauseProblems(
  { fromOn, toOn }: Pick<PauseCohortMemberInput, 'fromOn' | 'toOn'>,
  today: Day,
): InputProblem[] {
  return [
    ...(Math.abs(dayFromIso(fromOn) - today) > fiveYears
      ? [problem('fromOn', 'OUT_OF_RANGE', 'Give a first day within five years of today')]
      : []),
    ...lastDayProblems('toOn', fromOn, toOn),
  ]
}

export const lastDayProblems = (path: string, fromOn: string, toOn: string | null | undefined): InputProblem[] =>
  toOn != null && toOn < fromOn ? [problem(path, 'BEFORE_THE_START', 'The last day is the first one, or later')] : []

/** What is wrong with moving a date, but for what only the group can tell. */
export function extensionProblems(
  { memberIds, stage, assignmentId, days }: ExtendCohortDatesInput,
  stages: number,
): InputProblem[] {
  return [
    ...(memberIds.length === 0 || memberIds.length > mostAsked
      ? [problem('memberIds', 'OUT_OF_RANGE', `Choose 1 to ${mostAsked} people at a time`)]
      : []),
    ...((stage == null) === (assignmentId == null) ? [problem('stage', 'ONE_OF', 'Choose a stage or a task')] : []),
    ...(stage != null && (stage < 0 || stage >= stages)
      ? [problem('stage', 'UNKNOWN', 'Choose one of the stages of the group')]
      : []),
    ...(days === 0 || Math.abs(days) > mostMoved
      ? [problem('days', 'OUT_OF_RANGE', `Give 1 to ${mostMoved} days`)]
      : []),
  ]
}

const longestTraining = 120

/** What is wrong with what is said of somebody's training. */
export function trainingProblems(said: {
  readonly university: string | null
  readonly programme: string | null
}): InputProblem[] {
  return (['university', 'programme'] as const)
    .filter(path => (said[path]?.length ?? 0) > longestTraining)
    .map(path => problem(path, 'TOO_LONG', `Use at most ${longestTraining} characters`))
}
