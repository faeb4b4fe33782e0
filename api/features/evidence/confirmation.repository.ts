import type { Transaction } from '../../platform/database/index.ts'
import { ConfirmationDeputyRow, ConfirmationRequestRow, type ConfirmationAnswerRow } from './confirmation.entity.ts'

export async function appendRequest(tx: Transaction, row: ConfirmationRequestRow): Promise<void> {
  await tx.insertMany(ConfirmationRequestRow, [row])
}

/** Open requests about the pieces of a person: about one piece, or of one id. */
export async function readOpenRequests(
  tx: Transaction,
  { personId, pieceId, id }: { readonly personId: string; readonly pieceId?: string; readonly id?: string },
): Promise<{ id: string; askedId: string }[]> {
  return tx.execute<{ id: string; askedId: string }[]>(
    `select r.id, r.asked_id as "askedId" from confirmation_requests r join evidence_pieces p on p.id = r.piece_version_id
      where r.person_id = ? and (?::uuid is null or p.piece_id = ?::uuid) and (?::uuid is null or r.id = ?::uuid)
        and not exists (select from confirmation_answers a where a.request_id = r.id)`,
    [personId, pieceId ?? null, pieceId ?? null, id ?? null, id ?? null],
  )
}

/** A request as whoever can answer it finds it. */
export interface Answerable {
  readonly id: string
  readonly personId: string
  readonly askedId: string
}

/** Of these requests, those the viewer can answer now. */
export async function readAnswerable(tx: Transaction, ids: readonly string[]): Promise<Answerable[]> {
  return tx.execute<Answerable[]>(
    `select id, person_id as "personId", asked_id as "askedId" from confirmation_requests
      where id in (select soundings_answerable_requests())
        and id in (select jsonb_array_elements_text(?::jsonb)::uuid)`,
    [JSON.stringify(ids)],
  )
}

/** Answers requests that have none yet; the ids of those it answered. */
export async function appendAnswers(tx: Transaction, rows: readonly ConfirmationAnswerRow[]): Promise<string[]> {
  const answered = await tx.execute<{ id: string }[]>(
    `insert into confirmation_answers (request_id, person_id, answer, comment, answered_by_id, on_behalf_of_id, recorded_at)
     select (a ->> 'requestId')::uuid, (a ->> 'personId')::uuid, a ->> 'answer', a ->> 'comment',
            (a ->> 'answeredById')::uuid, (a ->> 'onBehalfOfId')::uuid, (a ->> 'recordedAt')::timestamptz
       from jsonb_array_elements(?::jsonb) a
     on conflict (request_id) do nothing returning request_id as id`,
    [JSON.stringify(rows)],
  )
  return answered.map(({ id }) => id)
}

export async function appendDeputy(tx: Transaction, row: ConfirmationDeputyRow): Promise<void> {
  await tx.insertMany(ConfirmationDeputyRow, [row])
}
