import type { CapabilityCode, Day, RatingEvent } from '../capability/types.ts'

/** Somebody who may assess this person today. */
export interface Colleague {
  readonly id: string
  readonly name: string
}

/** What is to be seen, and what was. */
export interface Seen {
  readonly capabilities: readonly CapabilityCode[]
  readonly ratings: readonly RatingEvent[]
  readonly asOf: Day
}

/** This many are named; more would be a list to choose from, and there is a page for that. */
const NAMED = 2

/**
 * Whom to ask to see somebody work: those who have not seen any of it yet before those who have, for most of what is asked
 * wants several observers; among them whoever saw the person work last, who knows them; then by name and id.
 *
 * @returns at most 2; empty where nobody may assess the person
 * @example whomToAsk([asha, jo], { capabilities: ['VAS-02'], ratings, asOf }) // [jo]: Asha saw it already
 */
export function whomToAsk(
  colleagues: readonly Colleague[],
  { capabilities, ratings, asOf }: Seen,
): readonly Colleague[] {
  const hasSeenIt = new Set<string>()
  const lastSaw = new Map<string, Day>()
  for (const event of ratings) {
    if (event.kind !== 'OBSERVED' || event.on > asOf) continue
    if (capabilities.includes(event.capability)) hasSeenIt.add(event.assessorId)
    lastSaw.set(event.assessorId, Math.max(lastSaw.get(event.assessorId) ?? event.on, event.on))
  }
  const last = ({ id }: Colleague): Day => lastSaw.get(id) ?? -Infinity
  return colleagues
    .toSorted(
      (a, b) =>
        Number(hasSeenIt.has(a.id)) - Number(hasSeenIt.has(b.id)) ||
        (last(a) === last(b) ? 0 : last(b) - last(a)) ||
        compare(a.name, b.name) ||
        compare(a.id, b.id),
    )
    .slice(0, NAMED)
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
