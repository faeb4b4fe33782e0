import { givePlaces, worthAt, type PlacementNetwork } from './placement-flow.ts'
import type { Demand, Placements, Slot } from './placement-types.ts'
import { isEligible, whyWaiting, type FilledSlot } from './why-waiting.ts'

/** Slots with room and people, each in the order that settles ties. */
interface Ordered {
  readonly slots: readonly Slot[]
  readonly people: readonly Demand[]
  readonly weekWorth: number
}

/** By person: the slots they hold, by period. */
type Held = readonly ReadonlyMap<number, number>[]

/**
 * Gives limited places to people: never more than there are, only to whom meets what they ask, one per period each.
 *
 * A place is worth 1 + the person's need of its kind; a person's first place is worth their weeks waited times `weekWorth`
 * besides, so that nobody waits for ever behind people with a little more to lose, and nobody's second place outbids
 * another's waiting. The places given are worth as much together as any could be, so no place stays empty while somebody
 * who could have it has none. Ties are settled by a fixed order: longer waiting, then id. Everybody left without a place is
 * told why. The order in which slots and people are handed in changes nothing.
 *
 * @param weekWorth what a week of waiting weighs, in the unit of `needs`; whole number >= 0, set by the organisation
 * @example placements(lists, asking, 60) // { assigned: [{ learner, slot }], waiting: [{ learner, reason: 'TAKEN', ... }], value }
 */
export function placements(slots: readonly Slot[], demand: readonly Demand[], weekWorth: number): Placements {
  const ordered = {
    slots: slots.filter(({ places }) => places > 0).toSorted((a, b) => a.period - b.period || compareText(a.id, b.id)),
    people: demand.toSorted((a, b) => b.weeksWaited - a.weeksWaited || compareText(a.learner, b.learner)),
    weekWorth,
  }
  const network = networkOf(ordered)
  const held = givePlaces(
    network,
    ordered.people.map(({ most }) => most),
  )
  return inWords(ordered, network, held)
}

function networkOf({ slots, people, weekWorth }: Ordered): PlacementNetwork {
  const kinds = [...new Set(slots.map(({ kind }) => kind))]
  return {
    kinds: Int32Array.from(slots, ({ kind }) => kinds.indexOf(kind)),
    periods: Int32Array.from(slots, ({ period }) => period),
    places: Int32Array.from(slots, ({ places }) => places),
    eligible: people.map(person =>
      Int32Array.from(slots.flatMap((slot, position) => (isEligible(person, slot) ? [position] : []))),
    ),
    worths: people.map(({ needs }) => Float64Array.from(kinds, kind => 1 + (needs.get(kind) ?? 0))),
    firstWorths: Float64Array.from(people, ({ weeksWaited }) => weeksWaited * weekWorth),
  }
}

function inWords(ordered: Ordered, network: PlacementNetwork, held: Held): Placements {
  const { slots, people, weekWorth } = ordered
  const given = held.flatMap((places, person) => [...places.values()].map(slot => ({ person, slot })))
  const filled = filledSlots(ordered, network, held)
  const assigned = given.map(({ person, slot }) => ({ learner: people[person]?.learner ?? '', slot }))
  const waiting = people.filter((_, person) => held[person]?.size === 0)
  const placed = [...held.keys()].filter(person => (held[person]?.size ?? 0) > 0)
  return {
    assigned: assigned
      .toSorted((a, b) => compareText(a.learner, b.learner) || a.slot - b.slot)
      .map(({ learner, slot }) => ({ learner, slot: slots[slot]?.id ?? '' })),
    waiting: waiting
      .map(person => {
        const first = person.weeksWaited * weekWorth
        return whyWaiting(person, filled, ({ kind }) => 1 + (person.needs.get(kind) ?? 0) + first)
      })
      .toSorted((a, b) => compareText(a.learner, b.learner)),
    value:
      given.reduce((sum, { person, slot }) => sum + worthAt(network, person, slot), 0) +
      placed.reduce((sum, person) => sum + (network.firstWorths[person] ?? 0), 0),
  }
}

function filledSlots({ slots, people }: Ordered, network: PlacementNetwork, held: Held): readonly FilledSlot[] {
  return slots.map((slot, position) => ({
    slot,
    holders: people.flatMap((demand, person) => {
      if (held[person]?.get(slot.period) !== position) return []
      const placesHeld = held[person]?.size ?? 0
      const worth = worthAt(network, person, position) + (placesHeld === 1 ? (network.firstWorths[person] ?? 0) : 0)
      return [{ demand, placesHeld, worth }]
    }),
  }))
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
