import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Demand, Placements, Slot } from './placement-types.ts'
import { placements } from './placements.ts'

const runs = { numRuns: 600 }
const kinds = ['OBS', 'GYN', 'VAS']
const codes = ['G2', 'G5']

interface Case {
  readonly slots: readonly Slot[]
  readonly demand: readonly Demand[]
  readonly weekWorth: number
}

const anyCase = (people: number): fc.Arbitrary<Case> =>
  fc
    .record({
      slots: fc.array(
        fc.record({
          kind: fc.constantFrom(...kinds),
          period: fc.nat({ max: 2 }),
          places: fc.oneof(fc.integer({ min: 1, max: 2 }), fc.constant(0)),
          asks: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(codes) }),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      demand: fc.array(
        fc.record({
          needs: fc.dictionary(fc.constantFrom(...kinds), fc.nat({ max: 9 }), { minKeys: 1 }),
          most: fc.integer({ min: 1, max: 3 }),
          weeksWaited: fc.nat({ max: 3 }),
          meets: fc.subarray(codes),
        }),
        { minLength: 1, maxLength: people },
      ),
      weekWorth: fc.constantFrom(0, 1, 4),
    })
    .map(({ slots, demand, weekWorth }) => ({
      slots: slots.map((slot, at) => ({ ...slot, id: `S${at}` })),
      demand: demand.map(({ needs, meets, ...rest }, at) => {
        return { ...rest, learner: `L${at}`, needs: new Map(Object.entries(needs)), meets: new Set(meets) }
      }),
      weekWorth,
    }))

const solve = ({ slots, demand, weekWorth }: Case): Placements => placements(slots, demand, weekWorth)

const canHave = ({ needs, meets }: Demand, { kind, asks }: Slot): boolean =>
  needs.has(kind) && asks.every(code => meets.has(code))

/** What places are worth together, or nothing where they may not be given like this. */
const worthOf = (
  { slots, demand, weekWorth }: Case,
  given: readonly { learner: string; slot: string }[],
): number | null => {
  let total = 0
  for (const slot of slots) if (given.filter(place => place.slot === slot.id).length > slot.places) return null
  for (const person of demand) {
    const own = given.flatMap(({ learner, slot }) =>
      learner === person.learner ? slots.filter(({ id }) => id === slot) : [],
    )
    const isAllowed =
      own.length <= person.most &&
      new Set(own.map(({ period }) => period)).size === own.length &&
      own.every(slot => canHave(person, slot))
    if (!isAllowed) return null
    for (const { kind } of own) total += 1 + (person.needs.get(kind) ?? 0)
    if (own.length > 0) total += person.weeksWaited * weekWorth
  }
  return total
}

const pairsOf = ({ slots, demand }: Case): { learner: string; slot: string }[] =>
  demand.flatMap(person =>
    slots.filter(slot => canHave(person, slot)).map(({ id }) => ({ learner: person.learner, slot: id })),
  )

/** The best there is, by trying person after person every way of giving them places. */
const best = (given: Case): number => {
  const go = (at: number, taken: readonly { learner: string; slot: string }[]): number => {
    const person = given.demand[at]
    if (person === undefined) return worthOf(given, taken) ?? 0
    const own = pairsOf({ ...given, demand: [person] })
    const ways = [...Array(2 ** own.length).keys()].map(bits => own.filter((_, place) => ((bits >> place) & 1) === 1))
    return Math.max(
      ...ways.map(way => (worthOf(given, [...taken, ...way]) === null ? 0 : go(at + 1, [...taken, ...way]))),
    )
  }
  return go(0, [])
}

/** Always the place worth most next. */
const greedy = (given: Case): number => {
  let taken: { learner: string; slot: string }[] = []
  let reached = 0
  for (;;) {
    const next = pairsOf(given)
      .filter(pair => !taken.some(({ learner, slot }) => learner === pair.learner && slot === pair.slot))
      .map(pair => [...taken, pair])
      .map(places => ({ places, worth: worthOf(given, places) ?? 0 }))
      .toSorted((a, b) => b.worth - a.worth)[0]
    if (next === undefined || next.worth <= reached) return reached
    taken = next.places
    reached = next.worth
  }
}

describe('Limited places', () => {
  it('are given within their number, to whom may have them, one per period, and worth what is said', () => {
    fc.assert(
      fc.property(anyCase(9), given => {
        const { assigned, value } = solve(given)
        expect(worthOf(given, assigned)).toBe(value)
        expect(value).toBeGreaterThanOrEqual(greedy(given))
      }),
      runs,
    )
  })

  it('are worth as much together as any way of giving them', () => {
    fc.assert(
      fc.property(anyCase(4), given => {
        expect(solve(given).value).toBe(best(given))
      }),
      runs,
    )
  })

  it('come with a true reason for everybody left without one', () => {
    fc.assert(
      fc.property(anyCase(9), given => {
        const { assigned, waiting } = solve(given)
        const placed = new Set(assigned.map(({ learner }) => learner))
        expect(new Set([...placed, ...waiting.map(({ learner }) => learner)]).size).toBe(given.demand.length)
        for (const entry of waiting) {
          const person = given.demand.find(({ learner }) => learner === entry.learner)
          if (person === undefined) throw new Error('nobody of that name')
          const wanted = given.slots.filter(({ kind, places }) => places > 0 && person.needs.has(kind))
          const open = wanted.filter(slot => canHave(person, slot))
          if (wanted.length === 0) expect(entry.reason).toBe('NO_SUCH_PLACE')
          else if (open.length === 0) {
            expect(entry.reason).toBe('NOT_ELIGIBLE')
            const unmet = entry.reason === 'NOT_ELIGIBLE' ? entry.unmet : []
            const least = Math.min(...wanted.map(({ asks }) => asks.filter(code => !person.meets.has(code)).length))
            expect([unmet.length, unmet.some(code => person.meets.has(code))]).toEqual([least, false])
          } else {
            const holders = new Set(
              open.flatMap(({ id }) => assigned.filter(({ slot }) => slot === id).map(({ learner }) => learner)),
            )
            expect(entry.reason).toBe('TAKEN')
            if (entry.reason !== 'TAKEN') return
            expect(entry.waitedLonger + entry.moreToLose + entry.equal).toBe(holders.size)
            for (const { id, places } of open) expect(assigned.filter(({ slot }) => slot === id).length).toBe(places)
          }
        }
      }),
      runs,
    )
  })

  it('never go past somebody with more to lose, or the same and more waiting', () => {
    fc.assert(
      fc.property(anyCase(9), given => {
        const { assigned, waiting, value } = solve(given)
        for (const { learner } of waiting) {
          for (const place of assigned) {
            const swapped = worthOf(given, [
              ...assigned.filter(other => other !== place),
              { learner, slot: place.slot },
            ])
            expect(swapped ?? 0).toBeLessThanOrEqual(value)
          }
        }
      }),
      runs,
    )
  })

  it('are the same in whatever order slots and people come, and leave what was handed in as it was', () => {
    fc.assert(
      fc.property(anyCase(9), given => {
        const before = structuredClone(given)
        const first = solve(given)
        expect(given).toEqual(before)
        const turned = { ...given, slots: given.slots.toReversed(), demand: given.demand.toReversed() }
        expect(solve(turned)).toEqual(first)
      }),
      runs,
    )
  })
})
