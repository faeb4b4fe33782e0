import type { AssessedBasis, CapabilityState, Day, Rating, RatingEvent } from './types.ts'

export type Held = NonNullable<CapabilityState['held']>
type Lowering = Extract<RatingEvent, { kind: 'LOWERING' }>

/** At equal value the firmer ground is named: a sign-off before a starting position, any decision before a view. */
const FIRMNESS: Readonly<Record<AssessedBasis, number>> = {
  SIGN_OFF: 3,
  STARTING_POSITION: 2,
  LOWERING: 1,
  OBSERVED: 0,
}

/** The least firm of some grounds; null for none. @example leastFirm(['SIGN_OFF', 'STARTING_POSITION']) // the latter */
export function leastFirm(grounds: readonly AssessedBasis[]): AssessedBasis | null {
  return grounds.toSorted((a, b) => FIRMNESS[a] - FIRMNESS[b])[0] ?? null
}

/** Entries up to and including `asOf`, oldest first; entries of one day in the order of their sequence. */
export function inOrder(events: readonly RatingEvent[], asOf: Day): readonly RatingEvent[] {
  return events
    .filter(event => event.on <= asOf)
    .toSorted((a, b) => a.on - b.on || compareText(a.sequence, b.sequence) || compareText(a.kind, b.kind))
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/**
 * What an entry by itself gives, or null where it gives no assessed rating: a self-rating and a scope confirmation
 * never do, and a starting position never does for procedures and medicines (E3).
 */
function assessedBy(event: RatingEvent, isE3: boolean): Held | null {
  switch (event.kind) {
    case 'SIGN_OFF':
      return { value: event.value, on: event.on, assessorIds: event.signerIds, basis: 'SIGN_OFF' }
    case 'STARTING_POSITION':
      return isE3 ? null : { value: event.value, on: event.on, assessorIds: [event.assessorId], basis: event.kind }
    case 'OBSERVED':
      return { value: event.value, on: event.on, assessorIds: [event.assessorId], basis: 'OBSERVED' }
    default:
      return null
  }
}

function capped(entry: Held, ceiling: Lowering | null): Held {
  if (ceiling === null || entry.value < ceiling.value) return entry
  return { value: ceiling.value, on: ceiling.on, assessorIds: ceiling.signerIds, basis: 'LOWERING' }
}

function outranks(a: Held, b: Held): boolean {
  return a.value > b.value || (a.value === b.value && FIRMNESS[a.basis] > FIRMNESS[b.basis])
}

/**
 * The rating held, 0-4, or null where nobody who may has assessed it. It is the highest of all sign-offs, starting
 * positions (3 at most, never E3) and observations (2 at most); a lowering caps whatever came before it. So a lower
 * view, a later lower sign-off or an observation never lowers it: only a lowering, a decision by two people, does.
 *
 * `events` are oldest first; `counts` leaves out what has lapsed.
 *
 * @example SIGN_OFF 3, then OBSERVED 2 → 3; then LOWERING 1 → 1; then OBSERVED 2 → 2
 */
export function heldFrom(events: readonly RatingEvent[], isE3: boolean, counts: (day: Day) => boolean): Held | null {
  let ceiling: Lowering | null = null
  let best: Held | null = null
  for (const event of events.toReversed()) {
    if (event.kind === 'LOWERING') {
      if (ceiling === null || event.value < ceiling.value) ceiling = event
      continue
    }
    const entry = counts(event.on) ? assessedBy(event, isE3) : null
    if (entry === null) continue
    const candidate: Held = capped(entry, ceiling)
    if (best === null || outranks(candidate, best)) best = candidate
  }
  return best
}

/** The latest self-rating by day and sequence; it may be lower than the one before. Never an assessed rating. */
export function latestSelf(events: readonly RatingEvent[]): { value: Rating; on: Day } | null {
  const last = events.findLast(event => event.kind === 'SELF')
  return last?.kind === 'SELF' ? { value: last.value, on: last.on } : null
}
