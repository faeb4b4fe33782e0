/** People, slots and kinds by position, and what each place is worth. */
export interface PlacementNetwork {
  readonly kinds: Int32Array
  readonly periods: Int32Array
  readonly places: Int32Array
  /** By person: positions of the slots they may have, ascending. */
  readonly eligible: readonly Int32Array[]
  /** By person, then by kind: worth of a place; whole numbers >= 1 where they may have one. */
  readonly worths: readonly Float64Array[]
  /** By person: what having any place at all is worth besides; whole numbers >= 0. */
  readonly firstWorths: Float64Array
}

/** What a place is worth for somebody, without what their first one is worth besides. @example worthAt(network, 0, 3) // 181 */
export function worthAt({ worths, kinds }: PlacementNetwork, person: number, slot: number): number {
  return worths[person]?.[kinds[slot] ?? 0] ?? 0
}

/** Who has which place so far. */
interface Given {
  /** By slot: the people in it. */
  readonly holders: Set<number>[]
  /** By person: period -> slot. */
  readonly held: Map<number, number>[]
  /** By slot: what a place there costs others by now, never above 0; keeps every step's cost from being negative. */
  readonly price: number[]
}

/** A cheapest way from a newcomer: per slot its cost, and the slot and person it was come by. */
interface Ways {
  readonly cost: Float64Array
  readonly isSettled: Uint8Array
  readonly from: Int32Array
  readonly by: Int32Array
  /** Where the way ends: slot, and who leaves it for nothing; -1 = nobody does, there is room. */
  end: { slot: number; leaver: number } | null
  endCost: number
}

const UNREACHED = -2
const NEWCOMER = -1

/**
 * Gives places so that they are worth most together: person after person takes the cheapest augmenting way, moving others
 * along or out where that is worth more (successive shortest paths: Ahuja, Magnanti, Orlin 1993, ch. 9.7, with Dijkstra over
 * reduced costs). Every intermediate state is optimal for the people it has seen. Whole numbers throughout; ties are settled
 * by position, so the same input gives the same places.
 *
 * @param most by person: how many places at most
 * @returns by person the slots held, by period
 * @example two people, one place worth 3 to the first and 5 to the second → [{}, { period: slot }]
 */
export function givePlaces(network: PlacementNetwork, most: readonly number[]): readonly ReadonlyMap<number, number>[] {
  const given: Given = {
    holders: Array.from(network.places, () => new Set<number>()),
    held: most.map(() => new Map<number, number>()),
    price: Array.from(network.places, () => 0),
  }
  for (const [person, limit] of most.entries()) {
    for (let place = 0; place < limit; place += 1) {
      const ways = findWays(network, given, person)
      if (ways.end === null) break
      settlePrices(given, ways)
      take(given, network, person, ways)
    }
  }
  return given.held
}

function findWays(network: PlacementNetwork, given: Given, person: number): Ways {
  const count = network.places.length
  const ways: Ways = {
    cost: new Float64Array(count).fill(Infinity),
    isSettled: new Uint8Array(count),
    from: new Int32Array(count).fill(UNREACHED),
    by: new Int32Array(count),
    end: null,
    endCost: 0,
  }
  const isFirst = given.held[person]?.size === 0
  for (const slot of network.eligible[person] ?? []) {
    if (given.held[person]?.has(network.periods[slot] ?? 0) === true) continue
    const worth = worthAt(network, person, slot) + (isFirst ? (network.firstWorths[person] ?? 0) : 0)
    offer(ways, slot, -worth - (given.price[slot] ?? 0), { from: NEWCOMER, by: person })
  }
  for (let slot = cheapest(ways); slot >= 0; slot = cheapest(ways)) {
    ways.isSettled[slot] = 1
    lookBeyond(ways, network, given, slot)
  }
  return ways
}

function offer(draft: Ways, slot: number, cost: number, way: { from: number; by: number }): void {
  if (cost >= (draft.cost[slot] ?? 0)) return
  draft.cost[slot] = cost
  draft.from[slot] = way.from
  draft.by[slot] = way.by
}

/** The slot to go on from; -1 once nothing is cheaper than the end found. */
function cheapest({ cost, isSettled, endCost }: Ways): number {
  let [best, least] = [-1, endCost]
  for (let slot = 0; slot < cost.length; slot += 1) {
    if (isSettled[slot] === 1 || (cost[slot] ?? 0) >= least) continue
    best = slot
    least = cost[slot] ?? 0
  }
  return best
}

/** Where a place in a slot can come from: room, somebody who leaves, somebody who moves to another slot. */
function lookBeyond(draft: Ways, network: PlacementNetwork, given: Given, slot: number): void {
  const holders = given.holders[slot] ?? new Set()
  const before = (draft.cost[slot] ?? 0) + (given.price[slot] ?? 0)
  if (holders.size < (network.places[slot] ?? 0)) {
    endAt(draft, before, { slot, leaver: -1 })
    return
  }
  for (const holder of holders) {
    const worth = worthAt(network, holder, slot)
    const held = given.held[holder] ?? new Map<number, number>()
    endAt(draft, before + worth + (held.size === 1 ? (network.firstWorths[holder] ?? 0) : 0), { slot, leaver: holder })
    for (const other of network.eligible[holder] ?? []) {
      const inPeriod = held.get(network.periods[other] ?? 0)
      if (draft.isSettled[other] === 1 || (inPeriod !== undefined && inPeriod !== slot)) continue
      const cost = before + worth - worthAt(network, holder, other) - (given.price[other] ?? 0)
      offer(draft, other, cost, { from: slot, by: holder })
    }
  }
}

function endAt(draft: Ways, cost: number, end: { slot: number; leaver: number }): void {
  if (cost >= draft.endCost) return
  draft.endCost = cost
  draft.end = end
}

/** Prices after the way was taken: cheaper ones than the end rise by the difference. */
function settlePrices(draft: Given, { cost, isSettled, endCost }: Ways): void {
  for (const [slot, price] of draft.price.entries()) {
    if (isSettled[slot] === 1) draft.price[slot] = price + Math.min(0, (cost[slot] ?? 0) - endCost)
  }
}

/** Walks the way back from its end: whoever leaves, leaves; whoever moves, moves; the newcomer comes in. */
function take(draft: Given, network: PlacementNetwork, person: number, ways: Ways): void {
  const { end } = ways
  if (end === null) return
  if (end.leaver >= 0) leave(draft, network, end.leaver, end.slot)
  for (let slot = end.slot; slot >= 0; slot = ways.from[slot] ?? NEWCOMER) {
    const comer = ways.by[slot] ?? person
    const before = ways.from[slot] ?? NEWCOMER
    if (before >= 0) leave(draft, network, comer, before)
    draft.holders[slot]?.add(comer)
    draft.held[comer]?.set(network.periods[slot] ?? 0, slot)
  }
}

function leave(draft: Given, network: PlacementNetwork, person: number, slot: number): void {
  draft.holders[slot]?.delete(person)
  draft.held[person]?.delete(network.periods[slot] ?? 0)
}
