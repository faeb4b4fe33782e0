import type { GatePartsFragment } from '../../generated/gates/graphql.ts'
import type { MyGate } from './gate-standing.ts'

/** One thing to hold, with everything recorded of it: by area and by medicine where it is stated so. */
export interface Certificate {
  readonly gate: GatePartsFragment
  readonly places: readonly MyGate[]
}

export interface CertificateGroup {
  readonly key: 'register' | 'training' | 'medicines' | 'employer' | 'study'
  readonly certificates: readonly Certificate[]
}

/** Where each thing stands on the page; what is published later and named nowhere joins the last group. */
const groupOf: Readonly<Record<string, CertificateGroup['key']>> = {
  REG: 'register',
  G1: 'register',
  G3: 'training',
  G4: 'training',
  G4D: 'training',
  G2: 'medicines',
  G5: 'employer',
  G7: 'employer',
}
const keys = ['register', 'training', 'medicines', 'employer', 'study'] as const

/** Everything to hold, in the groups of the page and in their order. */
export function certificateGroups(gates: readonly MyGate[]): CertificateGroup[] {
  const certificates = new Map<string, Certificate & { places: MyGate[] }>()
  for (const each of gates) {
    const known = certificates.get(each.gate.code)
    if (known) known.places.push(each)
    else certificates.set(each.gate.code, { gate: each.gate, places: [each] })
  }
  return keys
    .map(key => ({
      key,
      certificates: [...certificates.values()].filter(({ gate }) => (groupOf[gate.code] ?? 'study') === key),
    }))
    .filter(group => group.certificates.length > 0)
}

/** In place in every area and for every medicine it was stated for. */
export function isInPlace({ places }: Certificate): boolean {
  return places.every(({ state }) => state === 'MET')
}

/** What runs out within three months of a day, the first to end first. */
export function runningOut(gates: readonly MyGate[], today: string): MyGate[] {
  const limit = new Date(`${today}T00:00:00Z`)
  limit.setUTCMonth(limit.getUTCMonth() + 3)
  const last = limit.toISOString().slice(0, 10)
  return gates
    .filter(({ state, until }) => state === 'MET' && until !== null && until <= last)
    .toSorted((a, b) => (a.until ?? '').localeCompare(b.until ?? ''))
}
