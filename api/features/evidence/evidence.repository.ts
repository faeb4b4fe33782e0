import type { Transaction } from '../../platform/database/index.ts'
import type { EvidencePieceRow } from './evidence-piece.entity.ts'
import { EvidencePieceRow as Pieces } from './evidence-piece.entity.ts'

/** False where the same was added before, or another window changed it first. */
export async function appendPiece(tx: Transaction, row: EvidencePieceRow): Promise<boolean> {
  const inserted = await tx.execute<{ id: string }[]>(
    `insert into evidence_pieces (id, piece_id, version, person_id, kind_code, title, done_on, minutes, learning_type,
       learnt, benefit_to_practice, benefit_to_users, details, capability_codes, is_withdrawn, once_key, recorded_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, array(select jsonb_array_elements_text(?::jsonb)), ?, ?, ?)
     on conflict do nothing returning id`,
    [
      row.id,
      row.pieceId,
      row.version,
      row.personId,
      row.kindCode,
      row.title,
      row.doneOn,
      row.minutes,
      row.learningType,
      row.learnt,
      row.benefitToPractice,
      row.benefitToUsers,
      JSON.stringify(row.details),
      JSON.stringify(row.capabilityCodes),
      row.isWithdrawn,
      row.onceKey,
      row.recordedAt,
    ],
  )
  return inserted.length > 0
}

/** The latest version of a person's own piece; null where there is none. */
export async function readLatestPiece(
  tx: Transaction,
  personId: string,
  pieceId: string,
): Promise<EvidencePieceRow | null> {
  return tx.findOne(Pieces, { personId, pieceId }, { orderBy: { version: 'desc' } })
}

/** The id of the piece a person added under this key; null where there is none. */
export async function readPieceAdded(tx: Transaction, personId: string, onceKey: string): Promise<string | null> {
  const piece = await tx.findOne(Pieces, { personId, onceKey })
  return piece?.pieceId ?? null
}
