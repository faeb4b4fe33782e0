import { dayFromDate } from '../capability/calendar.ts'
import type { EvidenceFact } from '../capability/evidence.ts'
import type { CapabilityCode, Day } from '../capability/types.ts'
import { auditCases } from './details.ts'
import { fewestPairs, pieceKind } from './kinds.ts'
import type { Details } from './types.ts'

/** A piece in its latest version, as it is kept. */
export interface KeptPiece {
  readonly id: string
  readonly kind: string
  readonly capabilities: readonly CapabilityCode[]
  readonly on: Day
  readonly details: Details
  /** Who confirmed this very version; null = nobody yet. */
  readonly confirmedBy: string | null
}

/**
 * What a rule counts of a piece: one fact for each thing its kind counts as, none for a kind that counts nowhere, and none
 * for a screening report on too few pairs to judge.
 *
 * @param piece the latest version, not withdrawn; `on` in days since 1970-01-01
 * @example evidenceFacts({ kind: 'PEER_AUDIT', details: { scoredThree: 18, scoredTwo: 1, scoredOne: 1 }, ... })
 * // [{ kind: 'AUDIT', cases: 20, acceptablePercent: 95, ... }]
 */
export function evidenceFacts({ kind: code, details, ...piece }: KeptPiece): EvidenceFact[] {
  if (code === 'SCREENING_REPORT' && Number(details['pairs']) < fewestPairs) return []
  const { id, capabilities, on, confirmedBy } = piece
  const shared = { id, capabilities, on, confirmedBy, until: untilOf(details), ...numbersOf(code, details) }
  return (pieceKind(code)?.countsAs ?? []).map(kind => ({ ...shared, kind }))
}

function numbersOf(code: string, details: Details): Pick<EvidenceFact, 'cases' | 'acceptablePercent'> {
  if (code === 'PEER_AUDIT') {
    const cases = auditCases(details)
    return { cases, acceptablePercent: percentOf(cases - Number(details['scoredOne'] ?? 0), cases) }
  }
  const cases = Number(details['cases'] ?? 0) || null
  if (code === 'OUTCOME') return { cases, acceptablePercent: percentOf(Number(details['agreed'] ?? 0), cases ?? 0) }
  return { cases, acceptablePercent: null }
}

/** Rounded down: 17 of 19 is not yet 90. */
function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((100 * part) / whole)
}

function untilOf(details: Details): Day | null {
  const until = details['until']
  if (typeof until !== 'string') return null
  const [y = 0, m = 0, d = 0] = until.split('-').map(Number)
  return dayFromDate({ y, m, d })
}

/**
 * What has to be said beside a piece so that nobody reads more into it than it tells; null = nothing.
 *
 * @example caution('SCREENING_REPORT', { flag: 'RED', pairs: 12 }) // 'Under 25 pairs is too few to judge, never a fail.'
 */
export function caution(code: string, details: Details): string | null {
  if (code !== 'SCREENING_REPORT') return null
  return Number(details['pairs']) < fewestPairs
    ? `Under ${fewestPairs} pairs is too few to judge, never a fail.`
    : 'A flag describes a set of measurements, not a person.'
}
