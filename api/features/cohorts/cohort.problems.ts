import { noteProblem } from '../../domain/privacy/note.ts'
import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import type { CohortContent } from './cohort-view.ts'
import type { CohortFacts, NameCohortEducatorInput } from './cohort-changes.types.ts'
import type { AskIntoCohortInput } from './joining.types.ts'

/** How far from today a day may lie that somebody gives. */
export const fiveYears = 5 * 366
const nameLimit = 120
const mostStages = 24
export const mostDays = 3650
/** The most people named in one go. */
export const mostAsked = 200

export const problem = (path: string, code: string, message: string): InputProblem => ({ path, code, message })

export function nameProblems(path: string, text: string, what: string): InputProblem[] {
  if (text.trim() === '') return [problem(path, 'MISSING', `Give ${what} a name`)]
  const found = noteProblem(text, nameLimit)
  return found === null ? [] : [{ path, ...found }]
}

/** What is wrong with what was said of a group, each beside its field. */
export function cohortProblems(facts: CohortFacts, content: CohortContent, today: Day): InputProblem[] {
  const { name, roleProfileCode, pathwayCode, startsOn } = facts
  const role = roleProfileCode === null ? null : content.framework.roleProfiles.get(roleProfileCode)
  return [
    ...nameProblems('name', name, 'the group'),
    ...(role === undefined || (role !== null && role.level === null)
      ? [problem('roleProfileCode', 'UNKNOWN', 'Choose a role of the framework')]
      : []),
    ...(pathwayCode !== null && !content.pathways.has(pathwayCode)
      ? [problem('pathwayCode', 'UNKNOWN', 'Choose a pathway of the library')]
      : []),
    ...(roleProfileCode !== null && pathwayCode !== null
      ? [problem('pathwayCode', 'ONE_OF', 'Choose a role or a pathway, not both: a pathway leads to its own role')]
      : []),
    ...(Math.abs(dayFromIso(startsOn) - today) > fiveYears
      ? [problem('startsOn', 'OUT_OF_RANGE', 'Give a first day within five years of today')]
      : []),
    ...stageProblems(facts.stages),
  ]
}

function stageProblems(stages: CohortFacts['stages']): InputProblem[] {
  if (stages.length > mostStages) return [problem('stages', 'OUT_OF_RANGE', `Keep it to ${mostStages} stages at most`)]
  return stages.flatMap(({ title, dueAfterDays }, index) => {
    const before = stages[index - 1]?.dueAfterDays ?? 0
    const path = `stages.${index}`
    return [
      ...nameProblems(`${path}.title`, title, 'the stage'),
      ...(dueAfterDays < 1 || dueAfterDays > mostDays
        ? [problem(`${path}.dueAfterDays`, 'OUT_OF_RANGE', `Give 1 to ${mostDays} days`)]
        : []),
      ...(dueAfterDays < before
        ? [problem(`${path}.dueAfterDays`, 'OUT_OF_ORDER', 'A stage ends no earlier than the one before it')]
        : []),
    ]
  })
}

/** What is wrong with the days of an educator. */
export function educatorProblems({ fromOn, toOn }: NameCohortEducatorInput, today: Day): InputProblem[] {
  return [
    ...(Math.abs(dayFromIso(fromOn) - today) > fiveYears
      ? [problem('fromOn', 'OUT_OF_RANGE', 'Give a first day within five years of today')]
      : []),
    ...(toOn != null && toOn < fromOn
      ? [problem('toOn', 'BEFORE_THE_START', 'The last day is the first one, or later')]
      : []),
  ]
}

/** What is wrong with asking people in. */
export function askProblems(input: AskIntoCohortInput, today: Day): InputProblem[] {
  const { personIds, startsOn, wholeTimePercent } = input
  return [
    ...(personIds.length === 0 || personIds.length > mostAsked
      ? [problem('personIds', 'OUT_OF_RANGE', `Choose 1 to ${mostAsked} people at a time`)]
      : []),
    ...placeProblems({ startsOn, wholeTimePercent }, today),
  ]
}

/** What is wrong with what dates of somebody are counted from; null = the group's first day. */
export function placeProblems(
  { startsOn, wholeTimePercent }: { readonly startsOn?: string | null; readonly wholeTimePercent: number },
  today: Day,
): InputProblem[] {
  return [
    ...(startsOn != null && Math.abs(dayFromIso(startsOn) - today) > fiveYears
      ? [problem('startsOn', 'OUT_OF_RANGE', 'Give a first day within five years of today')]
      : []),
    ...(wholeTimePercent < 10 || wholeTimePercent > 100
      ? [problem('wholeTimePercent', 'OUT_OF_RANGE', 'Give a share of full time from 10 to 100')]
      : []),
  ]
}
