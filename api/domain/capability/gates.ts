import type { AreaCode, Day, GateCode, GateFact, GateState } from './types.ts'

export interface GateStanding {
  readonly state: GateState
  /** The statement that decided, or the one that has run out; null where nothing was ever stated. */
  readonly fact: GateFact | null
}

/**
 * Whether a lawful or safety precondition stands on the day `asOf`, in an area (null = no particular area).
 *
 * Only statements made on or before that day are read. One about the area goes before one about every area, even where
 * it has run out: what was said of this area is asked again rather than inferred. Among equals the latest by day and
 * sequence decides. A statement holds up to and including its `until`; afterwards the state is NOT_RECORDED, which asks
 * and does not refuse, and comes with the statement that ran out. A precondition nobody spoke of is NOT_RECORDED, never
 * NOT_MET.
 *
 * Where medicines are named, each is decided on its own and all have to be met: one that is not met, or has run out,
 * decides for the whole. What was stated without a name then counts only where it says no.
 *
 * @example gateState([{ gate: 'G3', isMet: true, on: 100, until: 465, ... }], 'G3', null, 466).state // 'NOT_RECORDED'
 */
export function gateState(facts: readonly GateFact[], gate: GateCode, area: AreaCode | null, asOf: Day): GateStanding {
  const stated = facts.filter(fact => fact.gate === gate && fact.on <= asOf && isAbout(fact, area))
  const medicines = new Set(stated.flatMap(({ medicine }) => medicine ?? []))
  const standings = [...medicines].map(medicine => decide(ofMedicine(stated, medicine), area, asOf))
  return (
    standings.find(({ state }) => state === 'NOT_MET') ??
    standings.find(({ state }) => state === 'NOT_RECORDED') ??
    standings[0] ??
    decide(stated, area, asOf)
  )
}

/**
 * Statements that say something of one medicine: those that name it, and those that say no without naming any.
 *
 * @example ofMedicine([{ medicine: 'lidocaine', ... }, { medicine: 'contrast', ... }], 'lidocaine').length // 1
 */
export function ofMedicine<Fact extends GateFact>(facts: readonly Fact[], medicine: string): readonly Fact[] {
  return facts.filter(fact => fact.medicine === medicine || (fact.medicine === undefined && !fact.isMet))
}

function isAbout(fact: GateFact, area: AreaCode | null): boolean {
  return fact.area === null || fact.area === area
}

function decide(stated: readonly GateFact[], area: AreaCode | null, asOf: Day): GateStanding {
  const ofArea = area === null ? null : latest(stated.filter(fact => fact.area === area))
  const fact = ofArea ?? latest(stated.filter(one => one.area === null))
  if (fact === null || (fact.until !== null && fact.until < asOf)) return { state: 'NOT_RECORDED', fact }
  return { state: fact.isMet ? 'MET' : 'NOT_MET', fact }
}

function latest(facts: readonly GateFact[]): GateFact | null {
  let last: GateFact | null = null
  for (const fact of facts) {
    if (last === null || fact.on > last.on || (fact.on === last.on && fact.sequence > last.sequence)) last = fact
  }
  return last
}
