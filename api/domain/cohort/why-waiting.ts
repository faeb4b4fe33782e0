import type { Demand, Slot, Waiting } from './placement-types.ts'

/** Somebody in a place: who, how many places they have in all, and what the group would lose with this one. */
export interface Holder {
  readonly demand: Demand
  readonly placesHeld: number
  readonly worth: number
}

/** A slot with room for somebody, and those who have its places. */
export interface FilledSlot {
  readonly slot: Slot
  readonly holders: readonly Holder[]
}

/** Whether somebody asks for a slot's kind and meets all it asks. @example isEligible(person, { kind: 'VAS', asks: [] }) */
export function isEligible({ needs, meets }: Demand, { kind, asks }: Pick<Slot, 'kind' | 'asks'>): boolean {
  return needs.has(kind) && asks.every(code => meets.has(code))
}

/**
 * Why somebody has no place: there is none of what they ask for; they do not meet what is asked, named for the slot that
 * asks least more of them; or all went to others, counted by what put each of them first. Nobody is named.
 *
 * @param worth what a first place in a slot is worth for this person
 * @example whyWaiting(person, filled, worth) // { learner, reason: 'NOT_ELIGIBLE', unmet: ['G5'] }
 */
export function whyWaiting(person: Demand, filled: readonly FilledSlot[], worth: (slot: Slot) => number): Waiting {
  const { learner, needs, meets } = person
  const wanted = filled.filter(({ slot }) => needs.has(slot.kind))
  const unmet = wanted.map(({ slot }) => slot.asks.filter(code => !meets.has(code)))
  const least = unmet.toSorted((a, b) => a.length - b.length)[0]
  if (least === undefined) return { learner, reason: 'NO_SUCH_PLACE' }
  if (least.length > 0) return { learner, reason: 'NOT_ELIGIBLE', unmet: least }
  const ahead = new Map<string, 'waitedLonger' | 'moreToLose' | 'equal'>()
  for (const { slot, holders } of wanted.filter(entry => isEligible(person, entry.slot))) {
    for (const holder of holders) {
      const { demand } = holder
      if (!ahead.has(demand.learner)) ahead.set(demand.learner, whyAhead(holder, person, worth(slot)))
    }
  }
  const count = (why: string): number => [...ahead.values()].filter(found => found === why).length
  const [waitedLonger, moreToLose, equal] = [count('waitedLonger'), count('moreToLose'), count('equal')]
  return { learner, reason: 'TAKEN', waitedLonger, moreToLose, equal }
}

function whyAhead(holder: Holder, person: Demand, worth: number): 'waitedLonger' | 'moreToLose' | 'equal' {
  if (holder.worth === worth) return 'equal'
  const hasWaitedLonger = holder.placesHeld === 1 && holder.demand.weeksWaited > person.weeksWaited
  return hasWaitedLonger ? 'waitedLonger' : 'moreToLose'
}
