import type {
  Capability,
  CapabilityCode,
  CapabilityState,
  Day,
  EvidenceClass,
  EvidenceRequirement,
  Rating,
  RatingEvent,
} from './types.ts'

export type ConfirmationKind = 'OBSERVATION' | 'EVIDENCE' | 'SIGN_OFF'

/** One thing a confirmation asks for, and how far the record goes. */
export interface ConfirmationAsk {
  readonly requirement: EvidenceRequirement
  /** How many are on record and count, by how many different people; both whole numbers >= 0. */
  readonly recorded: number
  readonly observers: number
  readonly isMet: boolean
  /** What a person reads, e.g. "3 observations by 2 different observers (1 so far)". */
  readonly text: string
}

export interface Confirmation {
  readonly kind: ConfirmationKind
  /** The rating this confirmation leads to: never more than one decision ahead, so 3 before 4. */
  readonly to: Rating
  /** Every requirement, met or not, in the order the class lists them. */
  readonly asks: readonly ConfirmationAsk[]
  /** What is still asked for, in one sentence. */
  readonly text: string
}

/** What the decision rests on. */
export interface ConfirmationInput {
  readonly state: CapabilityState
  readonly target: Rating
  readonly capability: Pick<Capability, 'code' | 'area'>
  readonly evidenceClass: EvidenceClass
  /** The person's rating history; entries of other capabilities and after `asOf` are passed over. */
  readonly events: readonly RatingEvent[]
  /** Evidence on record by requirement kind, e.g. { AUDIT: 1 }; observations are counted from `events`. */
  readonly recorded?: Readonly<Record<string, number>>
  readonly asOf: Day
}

/** To 1 or 2: a named supervisor's statement and one observation; a module is never asked for. */
const SUPPORTED: readonly EvidenceRequirement[] = [
  { kind: 'OBSERVATION', count: 1, text: '1 observation' },
  { kind: 'STATEMENT', count: 1, text: "a named supervisor's statement" },
]

/**
 * Which confirmation is missing next for a capability the person is prepared for but does not hold: an OBSERVATION
 * first, then other EVIDENCE of the capability's class, then the SIGN_OFF. `null` where nothing is to be confirmed: the
 * target is held already, or the person is not prepared at it yet.
 *
 * For targets of 1 and 2 every class asks the same: a supervisor's statement and one observation at that rating. For 3
 * and 4 the requirements are the evidence class's own, as data. Observations count since the last lowering (and since a
 * lapse) when they found the person at 2, the most one observation can record. The shared core keeps no log of its own.
 *
 * @example an E1 scan prepared at 3 with 1 observation → OBSERVATION, "Still asked for: 3 observations by 2
 * different observers (1 so far, by 1 observer)."
 */
export function nextConfirmation(input: ConfirmationInput): Confirmation | null {
  const { state, target } = input
  const held = state.held?.value ?? 0
  if (held >= target || state.prepared.value < target) return null
  const to = target <= 2 ? target : held < 3 ? 3 : 4
  const asks = requirementsFor(to, input).map(requirement => askOf(requirement, to, input))
  const missing = asks.filter(ask => !ask.isMet)
  const observation = missing.find(ask => ask.requirement.kind === 'OBSERVATION')
  if (observation !== undefined) return { kind: 'OBSERVATION', to, asks, text: sentence([observation]) }
  if (missing.length > 0) return { kind: 'EVIDENCE', to, asks, text: sentence(missing) }
  return { kind: 'SIGN_OFF', to, asks, text: signOffWords(to) }
}

/**
 * What is asked for before a decision on a rating, the decision itself left out.
 *
 * @example requirementsFor(3, { capability, evidenceClass }).find(({ kind }) => kind === 'LOG')?.count // 50
 */
export function requirementsFor(
  to: Rating,
  { capability, evidenceClass }: Pick<ConfirmationInput, 'capability' | 'evidenceClass'>,
): readonly EvidenceRequirement[] {
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

function askOf(requirement: EvidenceRequirement, to: Rating, input: ConfirmationInput): ConfirmationAsk {
  if (requirement.kind !== 'OBSERVATION') {
    const recorded = input.recorded?.[requirement.kind] ?? 0
    const isMet = recorded >= requirement.count
    return {
      requirement,
      recorded,
      observers: 0,
      isMet,
      text: withCount(requirement.text, recorded, ''),
    }
  }
  const seen = observationsThatCount(Math.min(to, 2), input)
  const observers = new Set(seen).size
  const isMet = seen.length >= requirement.count && observers >= (requirement.observers ?? 1)
  const by = seen.length === 0 ? '' : `, by ${observers} ${observers === 1 ? 'observer' : 'different observers'}`
  const text = withCount(requirement.text, seen.length, by)
  return { requirement, recorded: seen.length, observers, isMet, text }
}

/** The observers of each observation that counts, one entry per observation. */
function observationsThatCount(atLeast: number, { state, events, asOf }: ConfirmationInput): readonly string[] {
  const own = events.filter(event => event.capability === state.capability && event.on <= asOf)
  const lapsedOn = state.review?.state === 'LAPSED' ? state.review.dueOn : null
  const lowering = latestOf(own.filter(event => event.kind === 'LOWERING'))
  const counting: string[] = []
  for (const event of own) {
    if (event.kind !== 'OBSERVED' || event.value < atLeast) continue
    if (lapsedOn !== null && event.on <= lapsedOn) continue
    if (lowering === null || isLater(event, lowering)) counting.push(event.assessorId)
  }
  return counting
}

function isLater(a: RatingEvent, b: RatingEvent): boolean {
  return a.on > b.on || (a.on === b.on && a.sequence > b.sequence)
}

function latestOf(events: readonly RatingEvent[]): RatingEvent | null {
  let last: RatingEvent | null = null
  for (const event of events) {
    if (last === null || isLater(event, last)) last = event
  }
  return last
}

function withCount(text: string, recorded: number, by: string): string {
  return recorded === 0 ? `${text} (none yet)` : `${text} (${recorded} so far${by})`
}

function sentence(asks: readonly ConfirmationAsk[]): string {
  return `Still asked for: ${asks.map(ask => ask.text).join('; ')}.`
}

function signOffWords(to: Rating): string {
  if (to === 4) return 'Everything asked for is on record. Ask for the panel to sign it off at 4.'
  if (to === 3)
    return 'Everything asked for is on record. Ask two signers, one of whom did not train you, to sign it off.'
  return 'Everything asked for is on record. Ask your supervisor to sign it off.'
}
