import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../api.ts'
import { testClock } from '../product.ts'
import { dayFromToday } from './people.ts'

interface EvidenceGiven {
  readonly personId: string
  readonly onceKey?: string
  /** Words that stand in every text of it. */
  readonly words?: string
  /** What was said of it; the same words where nothing is given. */
  readonly comment?: string
  /** Whom it is shared with, asked of and covered by; the owner where nobody is named. */
  readonly otherId?: string
}

/** A piece of evidence with a draft, a share, a request that is open, one that was answered, and cover; their ids. */
export const createEvidence = async (
  api: TestApi,
  { personId, onceKey = createId(), words = 'Theirs', comment = words, otherId = personId }: EvidenceGiven,
) => {
  const [pieceId, pieceVersionId, draftId, shareId, requestId, answered] = Array.from({ length: 6 }, createId)
  const [now, today, later] = [testClock.now(), dayFromToday(0), dayFromToday(30)]
  const run = (sql: string, values: unknown[]): Promise<unknown> =>
    api.database.asSystem(tx => tx.execute(sql, values, 'run'))
  await run(
    `insert into evidence_pieces (id, piece_id, version, person_id, kind_code, title, done_on, learnt, details,
       capability_codes, is_withdrawn, once_key, recorded_at)
     values (?, ?, 1, ?, 'CASE_DISCUSSION', ?, ?, ?, '{"cases": 1}', '{CLN-01}', false, ?, ?)`,
    [pieceVersionId, pieceId, personId, words, today, words, onceKey, now],
  )
  await run(
    `insert into evidence_drafts (person_id, id, version, kind_code, answers, saved_at)
     values (?, ?, 1, 'AWARD', jsonb_build_object('title', ?::text), ?)`,
    [personId, draftId, words, now],
  )
  await run(
    'insert into evidence_shares (id, person_id, piece_id, with_id, until_on, shared_at) values (?, ?, ?, ?, ?, ?)',
    [shareId, personId, pieceId, otherId, later, now],
  )
  for (const id of [requestId, answered])
    await run(
      'insert into confirmation_requests (id, person_id, piece_version_id, asked_id, asked_at) values (?, ?, ?, ?, ?)',
      [id, personId, pieceVersionId, otherId, now],
    )
  await run(
    `insert into confirmation_answers (request_id, person_id, answer, comment, answered_by_id, recorded_at)
     values (?, ?, 'RETURNED', ?, ?, ?)`,
    [answered, personId, comment, otherId, now],
  )
  await run(
    `insert into confirmation_deputies (id, person_id, deputy_id, from_on, until_on, recorded_at)
     values (?, ?, ?, ?, ?, ?)`,
    [createId(), personId, otherId, today, later, now],
  )
  return {
    pieceId: pieceId ?? '',
    pieceVersionId: pieceVersionId ?? '',
    draftId: draftId ?? '',
    shareId: shareId ?? '',
    requestId: requestId ?? '',
  }
}
