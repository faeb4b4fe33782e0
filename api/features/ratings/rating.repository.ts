import type { Transaction } from '../../platform/database/index.ts'
import { RatingRetractionRow, RatingRow } from './rating.entity.ts'

export async function appendRatings(tx: Transaction, ratings: readonly RatingRow[]): Promise<void> {
  await tx.insertMany(RatingRow, [...ratings])
}

/** A rating of the person's own that still counts; null where there is none. */
export async function readOwnRating(tx: Transaction, personId: string, id: string): Promise<RatingRow | null> {
  const rating = await tx.findOne(RatingRow, { id, personId, kind: 'SELF' })
  if (rating === null) return null
  return (await tx.count(RatingRetractionRow, { ratingId: id })) > 0 ? null : rating
}

/** The self-rating of a capability that counts now; null where there is none. */
export async function readSelfRating(
  tx: Transaction,
  personId: string,
  capabilityCode: string,
): Promise<RatingRow | null> {
  const [row] = await tx.execute<RatingRow[]>(
    `select id, value, rated_on::text as "on", note from ratings r
      where person_id = ? and capability_code = ? and kind = 'SELF'
        and not exists (select 1 from rating_retractions where rating_id = r.id)
      order by rated_on desc, id desc limit 1`,
    [personId, capabilityCode],
  )
  return row ?? null
}

/** False where another window took it back first. */
export async function appendRetraction(
  tx: Transaction,
  { ratingId, personId, retractedAt }: RatingRetractionRow,
): Promise<boolean> {
  const inserted = await tx.execute<{ rating_id: string }[]>(
    `insert into rating_retractions (rating_id, person_id, retracted_at) values (?, ?, ?)
     on conflict (rating_id) do nothing returning rating_id`,
    [ratingId, personId, retractedAt],
  )
  return inserted.length > 0
}
