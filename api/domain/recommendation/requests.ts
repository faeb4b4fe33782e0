import { nextConfirmation, type Confirmation, type ConfirmationKind } from '../capability/confirmation.ts'
import type { CapabilityCode, PreparedBasis, Rating } from '../capability/types.ts'
import { openedBy, type Situation } from './situation.ts'

/**
 * What a request rests on: the ground the rating is prepared on; POST where the post expects more than the person's own
 * rating says; NOTHING where no module is needed and nothing is on record.
 */
export type RequestGround = PreparedBasis | 'POST' | 'NOTHING'

/** One rating that waits for someone else to vouch for it. */
export interface Request {
  readonly capability: CapabilityCode
  readonly kind: ConfirmationKind
  /** The rating to confirm. */
  readonly to: Rating
  /** What is still asked for, in one sentence. */
  readonly text: string
  readonly ground: RequestGround
  /** Examinations its log still asks for; 0 = none. */
  readonly examinations: number
}

/** Up to here a supervisor's word with one observation does; before the award nobody is confirmed above it. */
const SUPPORTED: Rating = 2

/** Everything that waits for confirmation: first what modules of the plan wait for, then the rest, each in code order. */
export function requests(situation: Situation): readonly Request[] {
  const found = new Map<CapabilityCode, Request>()
  for (const [capability, to] of confirmable(situation)) found.set(capability, seenAtWork(situation, capability, to))
  for (const [capability, target] of situation.standpoint.target.items) {
    const request = toConfirm(situation, capability, target)
    if (request !== null) found.set(capability, request)
  }
  const isOpening = new Set([...found.keys()].filter(capability => openedBy(situation, [capability]).length > 0))
  return [...found.values()].toSorted(
    (a, b) =>
      Number(isOpening.has(b.capability)) - Number(isOpening.has(a.capability)) ||
      (a.capability < b.capability ? -1 : 1),
  )
}

/** Confirmations of the plan that wait for nothing but a lower one of the same capability, at the highest rating. */
function confirmable({ planned }: Situation): ReadonlyMap<CapabilityCode, Rating> {
  const { steps } = planned.plan
  const isReady = new Set<number>()
  const highest = new Map<CapabilityCode, Rating>()
  for (const [position, step] of steps.entries()) {
    if (step.kind !== 'CONFIRM' || !step.after.every(earlier => isReady.has(earlier))) continue
    isReady.add(position)
    for (const { capability, rating } of step.raises) {
      if (rating > (highest.get(capability) ?? 0)) highest.set(capability, rating)
    }
  }
  return highest
}

/** What no module is meant for: seen at work up to 2, and above it what the evidence class asks. */
function seenAtWork(situation: Situation, capability: CapabilityCode, to: Rating): Request {
  const { standpoint, problem } = situation
  const state = standpoint.states.get(capability)
  const isExpected = (problem.confirmable.get(capability) ?? 0) >= to
  const ground = isExpected && (state?.self ?? state?.held ?? null) !== null ? 'POST' : 'NOTHING'
  const asked = to > SUPPORTED ? confirmationOf(situation, capability, { target: to, prepared: to }) : null
  const text = asked?.text ?? 'One list with a colleague and a word from your supervisor are enough.'
  return {
    capability,
    kind: asked?.kind ?? 'OBSERVATION',
    to: asked?.to ?? to,
    text,
    ground,
    examinations: examinationsOf(asked),
  }
}

function toConfirm(situation: Situation, capability: CapabilityCode, target: Rating): Request | null {
  const { standpoint } = situation
  const state = standpoint.states.get(capability)
  if (state === undefined || state.review?.state === 'LAPSED') return null
  const most = standpoint.isBeforeAward ? atMost(target, SUPPORTED) : target
  const next = confirmationOf(situation, capability, { target: most, prepared: state.prepared.value })
  if (next === null) return null
  const { kind, to, text } = next
  return { capability, kind, to, text, ground: state.prepared.basis, examinations: examinationsOf(next) }
}

function confirmationOf(
  { catalogue, standpoint, learner, now }: Situation,
  code: CapabilityCode,
  { target, prepared }: { readonly target: Rating; readonly prepared: Rating },
): Confirmation | null {
  const state = standpoint.states.get(code)
  const capability = catalogue.capabilities.get(code)
  const evidenceClass = catalogue.evidenceClasses.get(capability?.evidenceClass ?? '')
  if (state === undefined || capability === undefined || evidenceClass === undefined) return null
  const readied = { ...state, prepared: { ...state.prepared, value: prepared } }
  const { ratings: events, evidence, log } = learner
  const areaOf = (other: CapabilityCode) => catalogue.capabilities.get(other)?.area ?? null
  return nextConfirmation({
    state: readied,
    target,
    capability,
    evidenceClass,
    events,
    evidence,
    log,
    asOf: now,
    areaOf,
  })
}

function examinationsOf(confirmation: Confirmation | null): number {
  const logs = confirmation?.asks.filter(({ requirement }) => requirement.kind === 'LOG') ?? []
  return Math.max(0, ...logs.map(({ requirement, recorded }) => requirement.count - recorded))
}

function atMost(rating: Rating, limit: Rating): Rating {
  return rating < limit ? rating : limit
}
