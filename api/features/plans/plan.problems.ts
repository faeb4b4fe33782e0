import { dayFromIso, type Day } from '../../platform/calendar.ts'
import type { InputProblem } from '../../platform/graphql/index.ts'
import { goalProblems } from '../goals/index.ts'
import { hoursProblems } from '../practices/index.ts'
import type { Content } from '../records/index.ts'
import type { AdoptPlanInput, PlannedDayInput } from './adopted-plan.types.ts'
import type { PlanChangeInput } from './what-if.types.ts'

const mostCases = 400
/** How many wishes of one kind are taken. */
const mostWishes = 200
const furthest = 20 * 366

type Wishes = Pick<PlanChangeInput, 'leftOutModuleCodes' | 'wantedModuleCodes' | 'casesPerMonth'> & {
  readonly notBefore: readonly PlannedDayInput[] | null
}

/** Everything that is wrong with what is asked of a plan, each beside its field. */
export function adoptionProblems(input: AdoptPlanInput, content: Content, today: Day): InputProblem[] {
  return wishProblems(input, content, today)
}

/** Everything that is wrong with a change to look at, each beside its field. */
export function changeProblems(change: PlanChangeInput, content: Content, today: Day): InputProblem[] {
  const { framework } = content
  const isStrange = (code: string): boolean => !framework.capabilities.has(code)
  return [
    ...wishProblems(change, content, today),
    ...hoursProblems(change.hoursPerWeek),
    ...dateProblems('dueOn', change.dueOn, today),
    ...aimProblems(change, content, today),
    ...strangers('droppedCapabilityCodes', change.droppedCapabilityCodes, isStrange, 'a capability of this framework'),
    ...(change.assumedRatings ?? []).flatMap(({ capabilityCode, value }, at): InputProblem[] => {
      const path = `assumedRatings.${at}`
      if (isStrange(capabilityCode)) return [unknown(`${path}.capabilityCode`, capabilityCode, 'a capability')]
      if (value >= 0 && value <= 4) return []
      return [{ path: `${path}.value`, code: 'OUT_OF_RANGE', message: 'Give a rating from 0 to 4' }]
    }),
  ]
}

/** Another target is held to what a goal is held to. */
function aimProblems({ aim }: PlanChangeInput, content: Content, today: Day): InputProblem[] {
  if (aim == null) return []
  const goal = { ...aim, isNothingYet: false, dueOn: null, hoursPerWeek: null, expectedVersion: 0 }
  return goalProblems(goal, content, today).map(problem => ({ ...problem, path: `aim.${problem.path}` }))
}

function wishProblems(wishes: Wishes, { modules }: Content, today: Day): InputProblem[] {
  const { leftOutModuleCodes, wantedModuleCodes, notBefore, casesPerMonth } = wishes
  const isStrange = (code: string): boolean => !modules.has(code)
  const both = (wantedModuleCodes ?? []).filter(code => leftOutModuleCodes?.includes(code))
  return [
    ...strangers('leftOutModuleCodes', leftOutModuleCodes, isStrange, 'a module'),
    ...strangers('wantedModuleCodes', wantedModuleCodes, isStrange, 'a module'),
    ...both.map(code => ({
      path: 'wantedModuleCodes',
      code: 'CONTRADICTION',
      message: `“${modules.get(code)?.title ?? code}” is both left out and wanted: choose one of the two`,
    })),
    ...(notBefore ?? [])
      .slice(0, mostWishes)
      .flatMap(({ moduleCode, on }, at) => [
        ...(isStrange(moduleCode) ? [unknown(`notBefore.${at}.moduleCode`, moduleCode, 'a module')] : []),
        ...dateProblems(`notBefore.${at}.on`, on, today),
      ]),
    ...((notBefore ?? []).length > mostWishes ? [tooMany('notBefore')] : []),
    ...(casesPerMonth != null && (casesPerMonth < 0 || casesPerMonth > mostCases)
      ? [{ path: 'casesPerMonth', code: 'OUT_OF_RANGE', message: `Give a number from 0 to ${mostCases}` }]
      : []),
  ]
}

function dateProblems(path: string, date: string | null | undefined, today: Day): InputProblem[] {
  if (date == null) return []
  const day = dayFromIso(date)
  if (day <= today) return [{ path, code: 'IN_THE_PAST', message: 'Give a day after today' }]
  return day > today + furthest ? [{ path, code: 'OUT_OF_RANGE', message: 'Give a day within twenty years' }] : []
}

function strangers(
  path: string,
  codes: readonly string[] | null | undefined,
  isStrange: (code: string) => boolean,
  what: string,
): InputProblem[] {
  const given = codes ?? []
  if (given.length > mostWishes) return [tooMany(path)]
  return given.flatMap((code, at) => (isStrange(code) ? [unknown(`${path}.${at}`, code, what)] : []))
}

function tooMany(path: string): InputProblem {
  return { path, code: 'OUT_OF_RANGE', message: `Give at most ${mostWishes}` }
}

function unknown(path: string, code: string, what: string): InputProblem {
  return { path, code: 'UNKNOWN', message: `“${code.slice(0, 40)}” is not ${what}` }
}
