import { askedForThree } from '../capability/requirements.ts'
import type { CapabilityCode, EvidenceClass, EvidenceClassCode, EvidenceRequirement } from '../capability/types.ts'

/** A number an organisation asks for instead of the default. */
export interface Raise {
  /** null = the quorum of panels. */
  readonly evidenceClass: EvidenceClassCode | null
  /** null = every capability of the class. */
  readonly capability: CapabilityCode | null
  readonly rating: 3 | 4
  readonly kind: string
  readonly count: number
  readonly isRare: boolean
  readonly reason: string
  /** YYYY-MM-DD. */
  readonly since: string
  /** Orders words of one day: a UUIDv7 or any string that sorts by time. */
  readonly sequence: string
}

/** Why a number is not the default. */
export interface RaisedNumber {
  readonly usual: number
  readonly reason: string
  readonly since: string
}

/** The fewest of a panel that have to vote, whatever an organisation says. */
export const fewestOnPanel = 3

/** The kind under which an organisation says how many of a panel have to vote. */
export const panelKind = 'PANEL'

/** What is asked for one capability once an organisation has had its say. */
export interface RaisedClass {
  readonly evidenceClass: EvidenceClass
  /** By kind of requirement, before the rating that is asked for. */
  readonly raised: ReadonlyMap<string, RaisedNumber>
}

/**
 * The class of a capability with the numbers an organisation asks for. The latest word for one capability goes before the
 * latest word for the class; a number below the default counts only where it is the lead's for a rare kind of examination.
 *
 * @example raisedClass({ code: 'OBS-06', evidenceClass: e2 }, 3, [rare]).evidenceClass.to3 // LOG: 20 instead of 50
 */
export function raisedClass(
  { code, evidenceClass }: { readonly code: CapabilityCode; readonly evidenceClass: EvidenceClass },
  rating: number,
  raises: readonly Raise[],
): RaisedClass {
  const raised = new Map<string, RaisedNumber>()
  const change = (requirement: EvidenceRequirement, before: 3 | 4): EvidenceRequirement => {
    const standing = standingRaise(raises, { evidenceClass: evidenceClass.code, code, before, requirement })
    if (standing === null) return requirement
    const { reason, since, count } = standing
    if (before === rating) raised.set(requirement.kind, { usual: requirement.count, reason, since })
    return standing.isRare ? rare(requirement, count) : { ...requirement, count, text: numbered(requirement, count) }
  }
  const to3 = askedForThree(evidenceClass, code).map(requirement => change(requirement, 3))
  const to4 = evidenceClass.to4.map(requirement => change(requirement, 4))
  return { evidenceClass: { ...evidenceClass, to3, to4, exceptions: [] }, raised }
}

interface Place {
  readonly evidenceClass: EvidenceClassCode
  readonly code: CapabilityCode
  readonly before: 3 | 4
  readonly requirement: EvidenceRequirement
}

function standingRaise(raises: readonly Raise[], { evidenceClass, code, before, requirement }: Place): Raise | null {
  const { kind, count } = requirement
  const fitting = raises.filter(
    raise =>
      raise.kind === kind &&
      raise.rating === before &&
      raise.evidenceClass === evidenceClass &&
      (raise.capability === null || raise.capability === code) &&
      (raise.count >= count || mayBeBelow(raise)),
  )
  const latest = latestOf(fitting.filter(({ capability }) => capability !== null)) ?? latestOf(fitting)
  return latest === null || latest.count === count ? null : latest
}

/** Only the log before a 3 in class E2, of one capability, as the lead's number for a rare kind. */
function mayBeBelow({ isRare, kind, evidenceClass, capability, rating }: Raise): boolean {
  return isRare && kind === 'LOG' && evidenceClass === 'E2' && capability !== null && rating === 3
}

function latestOf(raises: readonly Raise[]): Raise | null {
  return raises.toSorted((a, b) => (a.since + a.sequence < b.since + b.sequence ? 1 : -1))[0] ?? null
}

/** A rare kind asks for as large a share of abnormal ones as a common one. */
function rare(requirement: EvidenceRequirement, count: number): EvidenceRequirement {
  const abnormal = Math.min(count, Math.ceil((count * (requirement.abnormal ?? 0)) / requirement.count))
  const text = `${count} examinations of this type, which is rare here, at least ${abnormal} of them abnormal`
  return { ...requirement, count, abnormal, text }
}

/** The words with the number in them, where it stands there as a number. */
function numbered({ text, count: usual }: EvidenceRequirement, count: number): string {
  const number = new RegExp(`(?<!\\d)${usual}(?!\\d|%)`)
  return number.test(text) ? text.replace(number, String(count)) : `${text} (${count} of these)`
}

/**
 * How many of a panel have to vote: three, or as many more as the organisation's latest word says.
 *
 * @example quorumOf([]) // 3
 */
export function quorumOf(raises: readonly Raise[]): number {
  const latest = latestOf(raises.filter(({ kind, evidenceClass }) => kind === panelKind && evidenceClass === null))
  return Math.max(fewestOnPanel, latest?.count ?? fewestOnPanel)
}
