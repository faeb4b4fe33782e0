import { isoFromDay, type Day } from '../../platform/calendar.ts'
import { describeStanding, foldForGoal, type Standpoint } from '../../domain/recommendation/standpoint.ts'
import type { CapabilityState, RatingEvent } from '../../domain/capability/types.ts'
import type { ScopeLine } from '../frameworks/index.ts'
import type { Content, PersonRecord } from '../records/index.ts'
import {
  AssessedBasis,
  ReviewState,
  Standing,
  type AssessedRating,
  type MyCapability,
  type SelfRating,
} from './rating.types.ts'

/** Every capability of the framework as it stood for one person at the end of a day, in the framework's order. */
export function myCapabilities(record: PersonRecord, content: Content, asOf: Day): MyCapability[] {
  const standpoint = foldForGoal(record.learner, content.catalogue, asOf)
  const selfRatings = latestSelfRatings(record, asOf)
  const linesOf = scopeLinesByCapability(standpoint, content)
  return [...content.framework.capabilities.values()].map(capability => {
    const state = standpoint.states.get(capability.code)
    const { target, standing, gap, decidedBy } = describeStanding(standpoint, capability.code)
    return {
      capability,
      target,
      gap,
      decidedBy: { rule: decidedBy.rule, text: decidedBy.text },
      standing: standing === null ? null : Standing[standing],
      selfRating: selfRatings.get(capability.code) ?? null,
      assessedRating: assessedRating(state, record),
      assumed: state?.assumed ?? null,
      review: state?.review ? ReviewState[state.review.state] : null,
      reviewOn: reviewDay(state),
      scopeLines: linesOf.get(capability.code) ?? [],
    }
  })
}

/** What tells a rating held apart, and who stood beside it. */
export type RatedRecord = Pick<PersonRecord, 'ratingDetails'> & {
  readonly learner: Pick<PersonRecord['learner'], 'practice' | 'ratings' | 'completions' | 'leave'>
}

/** The rating held, with the names that stood beside it when it was recorded. */
export function assessedRating(state: CapabilityState | undefined, record: RatedRecord): AssessedRating | null {
  if (!state?.held) return null
  const { value, on, basis } = state.held
  const decisive = record.learner.ratings.find(
    event =>
      event.capability === state.capability &&
      event.kind === basis &&
      event.on === on &&
      'value' in event &&
      event.value === value,
  )
  const assessors = decisive ? (record.ratingDetails.get(decisive.sequence)?.assessorNames ?? []) : []
  return { value, on: isoFromDay(on), assessors: [...assessors], basis: AssessedBasis[basis] }
}

function latestSelfRatings(record: PersonRecord, asOf: Day): ReadonlyMap<string, SelfRating> {
  const latest = new Map<string, RatingEvent & { kind: 'SELF' }>()
  for (const event of record.learner.ratings) {
    if (event.kind !== 'SELF' || event.on > asOf) continue
    const other = latest.get(event.capability)
    if (!other || event.on > other.on || (event.on === other.on && event.sequence > other.sequence))
      latest.set(event.capability, event)
  }
  return new Map(
    [...latest].map(([code, { sequence, value, on }]) => [
      code,
      { id: sequence, value, on: isoFromDay(on), note: record.ratingDetails.get(sequence)?.note ?? null },
    ]),
  )
}

/** The day of review that matters: when it falls due where it is due or reviewed, else when it was last looked at. */
function reviewDay(state: CapabilityState | undefined): string | null {
  if (!state?.review) return null
  const { state: review, on, dueOn } = state.review
  const day = review === 'REVIEWED' ? on : (dueOn ?? on)
  return day === null ? null : isoFromDay(day)
}

function scopeLinesByCapability({ target }: Standpoint, content: Content): ReadonlyMap<string, ScopeLine[]> {
  const lines = new Map<string, ScopeLine[]>()
  const role = target.role === null ? null : content.framework.roleProfiles.get(target.role.code)
  for (const line of role?.scopeLines ?? []) {
    for (const { code } of line.capabilities) lines.set(code, [...(lines.get(code) ?? []), line])
  }
  return lines
}
