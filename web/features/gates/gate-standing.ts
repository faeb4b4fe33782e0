import type { MyGatesQuery } from '../../generated/gates/graphql.ts'

export type MyGate = MyGatesQuery['myGates'][number]

const worstFirst = ['NOT_MET', 'NOT_RECORDED', 'MET'] as const

/**
 * What is recorded of a gate for an area: what was stated for that very area, else what was stated for every area. Where
 * medicines are named all of them have to be in place, so the one that is not decides.
 */
export function gateStanding(gates: readonly MyGate[], gateCode: string, areaCode: string | null): MyGate | null {
  const stated = gates.filter(({ gate }) => gate.code === gateCode)
  const medicines = [...new Set(stated.map(({ medicine }) => medicine))]
  const decisive = medicines.flatMap(medicine => {
    const own = stated.filter(each => each.medicine === medicine)
    const ofArea = own.find(({ area }) => area?.code === areaCode)
    return ofArea ?? own.find(({ area }) => area === null) ?? []
  })
  const named = decisive.filter(({ medicine }) => medicine !== null)
  const counting = named.length > 0 ? named : decisive
  return worstFirst.flatMap(state => counting.filter(each => each.state === state))[0] ?? null
}
