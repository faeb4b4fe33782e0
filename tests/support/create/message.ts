import { createToken, hashToken } from '../../../api/platform/auth/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../api.ts'
import { testClock } from '../product.ts'

export interface CreatedMessage {
  readonly messageId: string
  readonly messageLetterId: string
  readonly unsubscribeToken: string
  readonly calendarFeedId: string
}

interface MessageGiven {
  readonly personId: string
  readonly fromPersonId?: string | null
  readonly words?: string
}

/** A message to somebody, a letter that named it with its link, a choice, and the address of a calendar. */
export const createMessage = async (api: TestApi, given: MessageGiven): Promise<CreatedMessage> => {
  const { personId, fromPersonId = null, words = 'Well done' } = given
  const [messageId, messageLetterId, calendarFeedId] = [createId(), createId(), createId()]
  const token = createToken()
  const at = testClock.now().toISOString()
  const statements: [string, unknown[]][] = [
    [
      `insert into messages (id, person_id, from_person_id, kind, "values", dedupe_key, thing, is_asked, created_at)
       values (?, ?, ?, 'MESSAGE', ?::jsonb, ?, ?, false, ?)`,
      [messageId, personId, fromPersonId, JSON.stringify({ words }), messageId, messageId, at],
    ],
    [
      `insert into message_letters (id, person_id, state, attempts, planned_at, due_at, settled_at, token_hashes)
       values (?, ?, 'SENT', 1, ?, ?, ?, array[?])`,
      [messageLetterId, personId, at, at, at, hashToken(token)],
    ],
    [
      'insert into message_letter_parts (letter_id, message_id, person_id, thing, number) values (?, ?, ?, ?, 1)',
      [messageLetterId, messageId, personId, messageId],
    ],
    [
      `insert into message_choices (id, person_id, email, working_days, chosen_at) values (?, ?, 'WEEKLY', '{1,3}', ?)`,
      [createId(), personId, at],
    ],
    ['update calendar_feeds set revoked_at = ? where person_id = ? and revoked_at is null', [at, personId]],
    [
      'insert into calendar_feeds (id, person_id, token_hash, made_at) values (?, ?, ?, ?)',
      [calendarFeedId, personId, createToken(), at],
    ],
  ]
  await api.database.asSystem(async tx => {
    for (const [sql, values] of statements) await tx.execute(sql, values, 'run')
  })
  return { messageId, messageLetterId, unsubscribeToken: token, calendarFeedId }
}
