import { formatDay } from '../capability/calendar.ts'
import type { CoverHolder, DecisionKind } from './types.ts'

/** What stands behind every date of a decision, on screen, on paper and in files. */
const noAuthority = 'not an authority to practise'

const recorded: Readonly<Record<DecisionKind, (date: string) => string>> = {
  SIGN_OFF: date => `recorded as signed off on ${date}`,
  STARTING_POSITION: date => `recorded as confirmed in post on ${date}`,
  SCOPE_SIGNED: date => `recorded in a scope of practice signed on ${date}`,
  SCOPE_ACCEPTED: date => `recorded in a scope of practice accepted on ${date}`,
}

/** What is recorded of somebody, in words. @example 'recorded as signed off on 12 March 2026; not an authority to practise' */
export function coverWords({ kind, on }: Pick<CoverHolder, 'kind' | 'on'>): string {
  return `${recorded[kind](formatDay(on))}; ${noAuthority}`
}
