import type { EvidenceFact, LoggedCount } from './evidence.ts'
import type {
  AreaCode,
  Capability,
  CapabilityCode,
  CapabilityState,
  Day,
  EvidenceRequirement,
  Rating,
  RatingEvent,
} from './types.ts'

/** The record of one person as far as requirements count it. */
export interface CountedRecord {
  /** The capability as it is folded on the day. */
  readonly state: CapabilityState
  readonly capability: Pick<Capability, 'code' | 'area' | 'evidenceClass'>
  /** Entries of other capabilities and after `asOf` are passed over. */
  readonly events: readonly RatingEvent[]
  readonly evidence: readonly EvidenceFact[]
  readonly log: readonly LoggedCount[]
  readonly asOf: Day
  /** The area of practice of a capability; null = the shared core. */
  readonly areaOf: (code: CapabilityCode) => AreaCode | null
}

export type ObservedEvent = Extract<RatingEvent, { readonly kind: 'OBSERVED' }>

/** What outlasts a lowering and a lapse: it was given once and stays given. */
const LASTING: ReadonlySet<string> = new Set(['AWARD', 'CERTIFICATE', 'OUTPUT'])

/** The most one observation can record. */
const MOST_OBSERVED: Rating = 2

/**
 * The observations of a capability that count before a decision on `to`: those that found the person there, or at 2, the
 * most one observation can record. After a lowering or a lapse they count anew.
 */
export function observationsThatCount(to: Rating, record: CountedRecord): readonly ObservedEvent[] {
  const { state, capability, events, asOf } = record
  const own = events.filter(event => event.capability === capability.code && event.on <= asOf)
  const lapsedOn = state.review?.state === 'LAPSED' ? state.review.dueOn : null
  const lowering = latestOf(own.filter(event => event.kind === 'LOWERING'))
  return own.flatMap(event => {
    if (event.kind !== 'OBSERVED' || event.value < Math.min(to, MOST_OBSERVED)) return []
    if (lapsedOn !== null && event.on <= lapsedOn) return []
    return lowering === null || isLater(event, lowering) ? event : []
  })
}

/**
 * The pieces of evidence that fit a requirement: of its kind, claimed for the capability, holding on the day, large and good
 * enough where it asks for that. `ITEM` means whatever others can vouch for. After a lowering or a lapse they count anew,
 * but for what was given once: awards, certificates in date, what was written.
 */
export function piecesThatFit(requirement: EvidenceRequirement, record: CountedRecord): readonly EvidenceFact[] {
  const { kind, cases = 0, acceptable = 0 } = requirement
  const since = countedSince(record)
  return record.evidence.filter(fact => {
    if (kind === 'ITEM' ? fact.kind === 'REFLECTION' : fact.kind !== kind) return false
    if (!fact.capabilities.includes(record.capability.code) || fact.on > record.asOf) return false
    if (fact.until !== null && fact.until < record.asOf) return false
    if ((fact.cases ?? 0) < cases || (fact.acceptablePercent ?? 0) < acceptable) return false
    return LASTING.has(fact.kind) || fact.on > since
  })
}

/** The day of the last lowering or lapse; -Infinity = there was none. */
function countedSince({ state, capability, events, asOf }: CountedRecord): number {
  const lapsedOn = state.review?.state === 'LAPSED' ? state.review.dueOn : null
  const lowered = events.filter(
    event => event.kind === 'LOWERING' && event.capability === capability.code && event.on <= asOf,
  )
  return Math.max(lapsedOn ?? -Infinity, latestOf(lowered)?.on ?? -Infinity)
}

function isLater(a: RatingEvent, b: RatingEvent): boolean {
  return a.on > b.on || (a.on === b.on && a.sequence > b.sequence)
}

function latestOf(events: readonly RatingEvent[]): RatingEvent | null {
  let last: RatingEvent | null = null
  for (const event of events) {
    if (last === null || isLater(event, last)) last = event
  }
  return last
}
