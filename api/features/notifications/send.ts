import { messageKinds, sayMessage, type AnyMessage } from '../../domain/notifications/kinds.ts'
import { noteProblem, type NoteProblem } from '../../domain/privacy/note.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { IdSource } from '../../platform/ids.ts'

/** A message to one person. */
export type MessageToSend = AnyMessage & {
  readonly toPersonId: string
  /** Whose words it is; null = the product's own. Nobody but the viewer can be named. */
  readonly fromPersonId: string | null
  /** Where it leads, as a path of the web app ("/modules/PRE-02"); null = nowhere. */
  readonly subject: string | null
  /** What it must not be said twice about to the same person: sent again under the same key, it is not written. */
  readonly dedupeKey: string
  /**
   * What it reminds of, the same for every message about it; null = itself alone. Letters name the same thing to the same
   * person twice at most.
   */
  readonly thing: string | null
}

interface SendParts {
  readonly createId: IdSource
  readonly clock: Clock
}

/** The longest words of one message, in characters. */
const wordsLimit = 1000

/** What keeps free words from being sent; null = nothing. */
export const messageProblem = (words: string): NoteProblem | null => noteProblem(words, wordsLimit)

/**
 * Writes messages within the caller's unit of work, in one statement however many there are: taken back, nothing was sent.
 * Whoever shares no organisation with the viewer cannot be sent any; the database refuses the whole. Returns how many were
 * written: those under a key used before are left out.
 *
 * @throws where words hold what `messageProblem` names: ask it first
 */
export async function sendMessages(
  tx: Transaction,
  { createId, clock }: SendParts,
  messages: readonly MessageToSend[],
): Promise<number> {
  const rows = messages.map(message => {
    const { words } = sayMessage(message)
    if (words !== null && messageProblem(words) !== null) throw new Error('Words that cannot be kept were to be sent')
    const { toPersonId: to, fromPersonId: from, subject, dedupeKey, thing, kind, values } = message
    const isAsked = messageKinds[kind].isAsked
    return { id: createId(), to, from, kind, values, subject, key: dedupeKey, thing: thing ?? dedupeKey, isAsked }
  })
  const [row] = await tx.execute<{ sent: number }[]>('select soundings_send_messages(?::jsonb, ?) as sent', [
    JSON.stringify(rows),
    clock.now().toISOString(),
  ])
  return row?.sent ?? 0
}
