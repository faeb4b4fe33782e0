import type { InputProblem } from '../../platform/graphql/index.ts'
import type { ChooseMessagesInput } from './message.types.ts'

/** "19:30" as minutes since midnight; null where it is no time of day. @example minuteIn('07:00') // 420 */
export function minuteIn(time: string): number | null {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time.trim()) ?? []
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes)
}

/** @example timeOf(420) // '07:00' */
export function timeOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map(part => String(part).padStart(2, '0')).join(':')
}

/** What is wrong with a choice about letters, each beside its field. */
export function choiceProblems({ workingDays, quietFrom, quietUntil }: ChooseMessagesInput): InputProblem[] {
  return [...dayProblems(workingDays), ...quietProblems(quietFrom, quietUntil)]
}

function dayProblems(days: readonly number[]): InputProblem[] {
  const path = 'workingDays'
  if (days.length === 0) return [{ path, code: 'MISSING', message: 'Choose at least one day' }]
  const isOdd = days.length > 7 || days.some(day => day < 1 || day > 7)
  return isOdd ? [{ path, code: 'OUT_OF_RANGE', message: 'Give days from 1 (Monday) to 7 (Sunday)' }] : []
}

function quietProblems(from: string | null, until: string | null): InputProblem[] {
  if (from == null && until == null) return []
  const unreadable = (path: string, time: string | null): InputProblem[] =>
    time == null || minuteIn(time) === null
      ? [{ path, code: 'NOT_A_TIME', message: 'Give a time of day, such as 19:00' }]
      : []
  const problems = [...unreadable('quietFrom', from), ...unreadable('quietUntil', until)]
  if (problems.length > 0 || minuteIn(from ?? '') !== minuteIn(until ?? '')) return problems
  return [{ path: 'quietUntil', code: 'NEVER_OPEN', message: 'Give another time than the first, or no quiet hours' }]
}
