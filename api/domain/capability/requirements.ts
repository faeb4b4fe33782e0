import type { Capability, CapabilityCode, EvidenceClass, EvidenceRequirement, Rating } from './types.ts'

/** Whose requirements: a capability and the evidence class it belongs to. */
export interface Asked {
  readonly capability: Pick<Capability, 'code' | 'area'>
  readonly evidenceClass: Pick<EvidenceClass, 'to3' | 'to4' | 'exceptions'>
}

/** To 1 or 2: a named supervisor's statement, and one observation or a reflection; a module is never asked for. */
const SUPPORTED: readonly EvidenceRequirement[] = [
  {
    kind: 'OBSERVATION',
    count: 1,
    text: '1 observation or written reflection',
    instead: { kind: 'REFLECTION', count: 1, text: '1 observation or written reflection' },
  },
  { kind: 'STATEMENT', count: 1, text: "a named supervisor's statement" },
]

/**
 * What is asked for before a decision on a rating, the decision itself left out.
 *
 * @example requirementsFor(3, { capability, evidenceClass }).find(({ kind }) => kind === 'LOG')?.count // 50
 */
export function requirementsFor(to: Rating, { capability, evidenceClass }: Asked): readonly EvidenceRequirement[] {
  if (to <= 2) return SUPPORTED
  const all = to === 3 ? askedForThree(evidenceClass, capability.code) : evidenceClass.to4
  return all.filter(one => one.kind !== 'SIGN_OFF' && (one.kind !== 'LOG' || capability.area !== null))
}

/**
 * What a class asks for before a 3 of one capability: the exception that names it, else what the class asks of all.
 *
 * @example askedForThree(routine, 'CLN-03') // 2 observations and local training in date, no count
 */
export function askedForThree(
  { to3, exceptions = [] }: Pick<EvidenceClass, 'to3' | 'exceptions'>,
  capability: CapabilityCode,
): readonly EvidenceRequirement[] {
  return exceptions.find(({ capabilities }) => capabilities.includes(capability))?.to3 ?? to3
}
