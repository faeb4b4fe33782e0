import { observationsThatCount } from '../capability/counted-record.ts'
import { foldCapabilities, type FoldCatalogue } from '../capability/fold.ts'
import { askedForThree } from '../capability/requirements.ts'
import type {
  AreaCode,
  CapabilityCode,
  CapabilityState,
  Completion,
  Day,
  Leave,
  Rating,
  RatingEvent,
} from '../capability/types.ts'

/** What somebody shares of their ratings, with what moves their review dates. Never a self-rating. */
export interface SharedRecord {
  readonly ratings: readonly RatingEvent[]
  readonly completions: readonly Completion[]
  readonly leave: readonly Leave[]
  /** Areas they work in: modules refresh what belongs to these alone. */
  readonly areas: readonly AreaCode[]
}

/** Where every capability stands, as far as others rated it. */
export function sharedStates(
  { areas, ...record }: SharedRecord,
  catalogue: FoldCatalogue,
  today: Day,
): ReadonlyMap<CapabilityCode, CapabilityState> {
  return foldCapabilities({ ...record, practice: { level: null, areas: [] } }, catalogue, today, new Set(areas))
}

/** A capability in which somebody was observed, by fewer people than a decision asks for. */
export interface ObserversMissing {
  readonly capability: CapabilityCode
  /** When they were first observed in it, of what counts. */
  readonly since: Day
}

export interface SharedNews {
  readonly observersMissing: readonly ObserversMissing[]
  /** The first review date from today on; null = none is set. A date that is over is not told of. */
  readonly reviewOn: Day | null
}

export interface SharedNewsRequest {
  readonly record: SharedRecord
  readonly catalogue: FoldCatalogue
  /** What the group aims for; empty = nothing is planned, and no observer is missed. */
  readonly plan: readonly { readonly capability: CapabilityCode; readonly rating: Rating }[]
  readonly today: Day
}

/**
 * What an educator is told of what somebody shares: where observations began against the plan and too few people have seen
 * them, and the first review date to come.
 */
export function sharedNews({ record, catalogue, plan, today }: SharedNewsRequest): SharedNews {
  const states = sharedStates(record, catalogue, today)
  const areaOf = (code: CapabilityCode) => catalogue.capabilities.get(code)?.area ?? null
  const observersMissing = plan.flatMap(({ capability: code, rating }) => {
    const [capability, state] = [catalogue.capabilities.get(code), states.get(code)]
    const evidenceClass = catalogue.evidenceClasses.get(capability?.evidenceClass ?? '')
    if (capability === undefined || state === undefined || evidenceClass === undefined) return []
    if (rating < 3 || (state.held?.value ?? 0) >= 3) return []
    const asked = askedForThree(evidenceClass, code).find(({ kind }) => kind === 'OBSERVATION')?.observers ?? 0
    const counted = { state, capability, events: record.ratings, evidence: [], log: [], asOf: today, areaOf }
    const seen = observationsThatCount(3, counted)
    const people = new Set(seen.map(({ assessorId }) => assessorId)).size
    return people > 0 && people < asked ? [{ capability: code, since: Math.min(...seen.map(({ on }) => on)) }] : []
  })
  const reviews = [...states.values()].flatMap(({ review }) =>
    review?.state === 'REVIEWED' && review.dueOn !== null && review.dueOn >= today ? [review.dueOn] : [],
  )
  return { observersMissing, reviewOn: reviews.length === 0 ? null : Math.min(...reviews) }
}
