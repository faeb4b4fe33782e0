import type { CapabilityRow } from './capability-row.ts'
import type { RatingToSave } from './rating-queue.ts'
import type { Ratings, Undoable } from './composables/useRatings.ts'

/** What a person last said of a capability: what is on its way, else what is on record. */
export function saidOf(
  row: CapabilityRow,
  ratings: Pick<Ratings, 'changes'>,
): { value: number; note: string | null } | null {
  return ratings.changes.get(row.capability.code) ?? row.selfRating
}

/** A rating of this value. A note given today stays with it, because this only corrects what was said today. */
export function ratingOf(row: CapabilityRow, value: number, today: string): RatingToSave {
  const isCorrection = row.selfRating?.on === today
  return { code: row.capability.code, value, note: isCorrection ? (row.selfRating?.note ?? null) : null }
}

/** The rating on record given once more; null where there is none, or where it was given today already. */
export function sameAsLastTime(
  row: CapabilityRow,
  ratings: Pick<Ratings, 'changes'>,
  today: string,
): RatingToSave | null {
  const { selfRating, capability } = row
  if (!selfRating || selfRating.on === today || ratings.changes.has(capability.code)) return null
  return { code: capability.code, value: selfRating.value, note: selfRating.note }
}

/** The rating that may be taken back: what was saved on this page, else what was given today. */
export function undoableOf(row: CapabilityRow, ratings: Pick<Ratings, 'savedIds'>, today: string): Undoable | null {
  const { code } = row.capability
  const id = ratings.savedIds.get(code) ?? (row.selfRating?.on === today ? row.selfRating.id : undefined)
  return id === undefined ? null : { code, id }
}
