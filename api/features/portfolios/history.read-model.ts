import type { RatingEvent } from '../../domain/capability/types.ts'
import type { Day } from '../../platform/calendar.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { toRatingEvent, type RatingTuple } from '../records/index.ts'

export interface TakenBack {
  readonly event: RatingEvent
  readonly on: Day
}

/** Ratings a person took back, which stand in no record, each with the day it was. */
export async function readTakenBack(tx: Transaction, personId: string): Promise<TakenBack[]> {
  const rows = await tx.execute<{ rating: RatingTuple; on: Day }[]>(
    `select json_build_array(r.id, r.capability_code, r.kind, r.value, r.rated_on - date '1970-01-01', r.assessor_ids,
            r.assessor_names, null) as rating,
            (g.retracted_at at time zone 'Europe/London')::date - date '1970-01-01' as "on"
       from rating_retractions g join ratings r on r.id = g.rating_id
      where g.person_id = ? and r.person_id = g.person_id order by r.id`,
    [personId],
  )
  return rows.map(({ rating, on }) => ({ event: toRatingEvent(rating), on }))
}
