import { groupBy } from '../../platform/collections.ts'
import type { Transaction } from '../../platform/database/index.ts'
import { toRatingEvent, type RatingTuple } from '../records/index.ts'
import type { RatedRecord } from './my-capabilities.ts'

/** A colleague of whom nothing assessed is to be seen. */
export const nothingAssessed: RatedRecord = recordOf([])

/** What others recorded of these people, of those among them whom the viewer may assess; notes stay out. */
export async function readAssessedRecords(
  tx: Transaction,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, RatedRecord>> {
  const rows = await tx.execute<{ personId: string; rating: RatingTuple }[]>(
    `select person_id as "personId", json_build_array(id, capability_code, kind, value, rated_on - date '1970-01-01',
            assessor_ids, assessor_names, null) as rating
       from ratings where kind <> 'SELF' and person_id in (select soundings_assessable_people())
        and person_id in (select jsonb_array_elements_text(?::jsonb)::uuid)`,
    [JSON.stringify(personIds)],
  )
  const people = groupBy(rows, row => row.personId)
  return new Map([...people].map(([personId, own]) => [personId, recordOf(own.map(row => row.rating))]))
}

function recordOf(ratings: readonly RatingTuple[]): RatedRecord {
  return {
    learner: { practice: { level: null, areas: [] }, ratings: ratings.map(toRatingEvent), completions: [], leave: [] },
    ratingDetails: new Map(ratings.map(([id, , , , , , assessorNames]) => [id, { assessorNames, note: null }])),
  }
}
