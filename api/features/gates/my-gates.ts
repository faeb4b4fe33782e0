import { gateState, ofMedicine } from '../../domain/capability/gates.ts'
import type { Day, GateCode } from '../../domain/capability/types.ts'
import { isoFromDay } from '../../platform/calendar.ts'
import { known } from '../../platform/collections.ts'
import type { GateContent } from './gate.problems.ts'
import type { GateStatement as Statement } from './gate.repository.ts'
import { GateBasis, GateState, type Gate, type GateStatement, type MyGate } from './gate.types.ts'

/** What a precondition was stated for. */
interface Place {
  readonly areaCode: string | null
  readonly medicine: string | null
}

/** A precondition as it stands: in general, and for each area and medicine something was stated for. */
export function standings(gate: Gate, facts: readonly Statement[], content: GateContent, today: Day): MyGate[] {
  const stated = placesOf(facts.filter(fact => fact.gate === gate.code))
  const isKeptApart = (gate.isPerArea || gate.isPerMedicine) && stated.length > 0
  const places = isKeptApart
    ? stated
    : [{ areaCode: null, medicine: null }, ...stated.filter(place => !isGeneral(place))]
  return places.map(place => standing({ gateCode: gate.code, ...place }, facts, content, today))
}

function isGeneral({ areaCode, medicine }: Place): boolean {
  return areaCode === null && medicine === null
}

function placesOf(facts: readonly Statement[]): Place[] {
  const places = new Map(
    facts.map(({ area, medicine = null }) => [`${area ?? ''}|${medicine ?? ''}`, { areaCode: area, medicine }]),
  )
  return [...places.values()]
}

/** A precondition as it stands in one place, with everything that was stated of it there. */
export function standing(
  { gateCode, areaCode, medicine }: Place & { readonly gateCode: string },
  facts: readonly Statement[],
  { gates, areas }: GateContent,
  today: Day,
): MyGate {
  const ofGate = facts.filter(fact => fact.gate === gateCode)
  const about = medicine === null ? ofGate.filter(fact => fact.medicine === undefined) : ofMedicine(ofGate, medicine)
  const { state, fact } = gateState(about, gateCode as GateCode, areaCode, today)
  const here = about.filter(each => each.area === (fact?.area ?? areaCode))
  return {
    gate: known(gates, gateCode),
    area: areaCode === null ? null : (areas.get(areaCode) ?? null),
    medicine,
    state: GateState[state],
    until: fact?.until == null ? null : isoFromDay(fact.until),
    statedBy: fact?.statedBy ?? null,
    recordedOn: fact ? isoFromDay(fact.on) : null,
    basis: basisOf(here.find(each => each.sequence === fact?.sequence)),
    history: here.map(toStatement),
    fact,
  }
}

function basisOf(statement: Pick<Statement, 'basis'> | undefined): GateBasis | null {
  return Object.values(GateBasis).find(basis => basis === statement?.basis) ?? null
}

function toStatement(statement: Statement): GateStatement {
  const { on, isMet, until, statedBy, note } = statement
  return {
    recordedOn: isoFromDay(on),
    isMet,
    until: until === null ? null : isoFromDay(until),
    statedBy,
    basis: basisOf(statement),
    note,
  }
}
