import { comparable } from '../../domain/recommendation/compare-pathways.ts'
import { dayFromIso, type Day } from '../../platform/calendar.ts'
import { ExceptionalError } from '../../platform/errors.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import { areaProblems, hoursProblems } from '../practices/index.ts'
import type { Content } from '../records/index.ts'
import type { SetGoalInput } from './goal.types.ts'

/** Everything that is wrong with a goal, each beside its field. */
export function goalProblems(input: SetGoalInput, content: Content, today: Day): InputProblem[] {
  return [
    ...targetProblems(input),
    ...unknownTargets(input, content),
    ...areaProblems(input.areas ?? [], content.framework),
    ...hoursProblems(input.hoursPerWeek),
    ...(input.dueOn != null && dayFromIso(input.dueOn) <= today
      ? [{ path: 'dueOn', code: 'IN_THE_PAST', message: 'Give a day after today' }]
      : []),
  ]
}

/** Exactly one target, or nothing yet. */
function targetProblems({ roleProfileCode, pathwayCode, isNothingYet }: SetGoalInput): InputProblem[] {
  const given = [
    ...(roleProfileCode == null ? [] : ['roleProfileCode']),
    ...(pathwayCode == null ? [] : ['pathwayCode']),
  ]
  if (given.length > 1)
    return given.map(path => ({ path, code: 'ONE_ONLY', message: 'Choose a role or a pathway, not both' }))
  if (given.length === 1 && isNothingYet)
    return [
      { path: 'isNothingYet', code: 'ONE_ONLY', message: 'Choose something to aim for, or nothing yet, not both' },
    ]
  if (given.length === 0 && !isNothingYet)
    return [
      { path: 'roleProfileCode', code: 'MISSING', message: 'Choose a role or a pathway to aim for, or nothing yet' },
    ]
  return []
}

function unknownTargets(input: SetGoalInput, { framework, pathways }: Content): InputProblem[] {
  const problems: InputProblem[] = []
  const refuse = (path: string, code: string, what: string) =>
    problems.push({ path, code: 'UNKNOWN', message: `“${code}” is not ${what}` })
  const { roleProfileCode, pathwayCode, overlayCodes } = input
  if (roleProfileCode != null && !framework.roleProfiles.has(roleProfileCode))
    refuse('roleProfileCode', roleProfileCode, 'a role of this framework')
  if (pathwayCode != null && !pathways.has(pathwayCode)) refuse('pathwayCode', pathwayCode, 'a pathway')
  for (const [index, code] of (overlayCodes ?? []).entries()) {
    if (!framework.overlays.some(overlay => overlay.code === code))
      refuse(`overlayCodes.${index}`, code, 'an addition to a role')
  }
  return problems
}

/** A retired pathway is chosen by nobody anew; whoever has it keeps it. */
export function retiredProblems(
  pathwayCode: string | null | undefined,
  { pathways }: Content,
  before: string | null,
): InputProblem[] {
  if (pathwayCode == null || pathwayCode === before || pathways.get(pathwayCode)?.isRetired !== true) return []
  return [{ path: 'pathwayCode', code: 'RETIRED', message: 'Nobody begins this pathway any more: choose another' }]
}

/** Why these pathways cannot stand side by side; null where they can. */
export function comparisonProblem(codes: readonly string[], { pathways }: Content): ExceptionalError | null {
  const stranger = codes.find(code => !pathways.has(code))
  if (stranger !== undefined) return new ExceptionalError('BAD_REQUEST', `“${stranger}” is not a pathway`)
  const isFew = codes.length < comparable.least || codes.length > comparable.most
  if (isFew || new Set(codes).size < codes.length)
    return new ExceptionalError('BAD_REQUEST', 'Name two or three different pathways to compare')
  return null
}
