import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../api.ts'
import { testClock } from '../product.ts'
import { dayFromToday } from './people.ts'

const run = (api: TestApi, sql: string, values: unknown[]): Promise<unknown> =>
  api.database.asSystem(tx => tx.execute(sql, values, 'run'))

interface WordsGiven {
  /** The member. */
  readonly personId: string
  readonly memberId: string
  /** Who writes to them; the member themselves where nobody is named. */
  readonly educatorId?: string
  /** Who is named to read a concern; the writer where nobody is. */
  readonly readerId?: string
  /** What stands in every text. */
  readonly words?: string
  /** What the educator wrote; the same words where nothing is given. */
  readonly said?: string
}

/** A nudge, help asked for and answered, a meeting held with a concern, and a line its educator put off; their ids. */
export const createCohortWords = async (
  api: TestApi,
  { personId, memberId, educatorId = personId, readerId = educatorId, words = 'Theirs', said = words }: WordsGiven,
) => {
  const [messageId, helpId, meetingId, concernId] = [createId(), createId(), createId(), createId()]
  const now = testClock.now()
  await run(
    api,
    `insert into cohort_messages (id, person_id, member_id, from_id, kind, about, item, words, sent_at)
     values (?, ?, ?, ?, 'NUDGE', 'STAGE:x/0', 'First', ?, ?)`,
    [messageId, personId, memberId, educatorId, said, now],
  )
  await run(
    api,
    `insert into cohort_helps (id, version, person_id, member_id, words, asked_at) values (?, 1, ?, ?, ?, ?)`,
    [helpId, personId, memberId, words, now],
  )
  await run(
    api,
    `insert into cohort_helps (id, version, person_id, member_id, words, asked_at, answer, answered_by_id, answered_at)
     values (?, 2, ?, ?, ?, ?, ?, ?, ?)`,
    [createId(), personId, memberId, words, now, said, educatorId, now],
  )
  await run(
    api,
    `insert into cohort_meetings (id, version, person_id, member_id, educator_id, kind, due_on, held_on, objectives, actions,
       learner_words, saved_at) values (?, 1, ?, ?, ?, 'TRIPARTITE', ?, ?,
       jsonb_build_array(jsonb_build_object('text', ?::text, 'isReached', false)), '[]', ?, ?)`,
    [meetingId, personId, memberId, educatorId, dayFromToday(-3), dayFromToday(-3), said, words, now],
  )
  await run(
    api,
    `insert into cohort_concerns (id, person_id, meeting_id, written_by_id, words, written_at) values (?, ?, ?, ?, ?, ?)`,
    [concernId, personId, meetingId, educatorId, said, now],
  )
  await run(api, 'insert into cohort_concern_readers (concern_id, reader_id, person_id) values (?, ?, ?)', [
    concernId,
    readerId,
    personId,
  ])
  await run(api, `insert into cohort_hidden_lines (person_id, line_key, until_on, hidden_at) values (?, ?, ?, ?)`, [
    educatorId,
    `STAGE:${memberId}`,
    dayFromToday(3),
    now,
  ])
  return { messageId, helpId, meetingId, concernId }
}
