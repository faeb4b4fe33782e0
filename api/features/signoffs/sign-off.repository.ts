import type { Transaction } from '../../platform/database/index.ts'
import { appendOnce } from './once.repository.ts'
import { SignOffAnswerRow, SignOffDecisionRow, SignOffSignerRow, type SignOffRequestRow } from './sign-off.entity.ts'

/** Until the end of the unit of work nobody else decides what goes by this key: a request, or a person's asking. */
export async function lockSignOff(tx: Transaction, key: string): Promise<void> {
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 2300))', [key], 'run')
}

/** False where there is a request of this id already, whoever made it. */
export async function appendSignOff(
  tx: Transaction,
  request: SignOffRequestRow,
  signers: readonly SignOffSignerRow[],
): Promise<boolean> {
  const isNew = await appendOnce(tx, 'sign_off_requests', {
    id: request.id,
    person_id: request.personId,
    organisation_id: request.organisationId,
    role_profile_code: request.roleProfileCode,
    role_title: request.roleTitle,
    scope_line_code: request.scopeLineCode,
    level_code: request.levelCode,
    title: request.title,
    route: request.route,
    quorum: request.quorum,
    items: request.items,
    requirements: request.requirements,
    lines: request.lines,
    piece_version_ids: request.pieceVersionIds,
    rating_ids: request.ratingIds,
    asked_at: request.askedAt,
  })
  if (isNew) await tx.insertMany(SignOffSignerRow, [...signers])
  return isNew
}

export async function appendSignOffAnswer(tx: Transaction, row: SignOffAnswerRow): Promise<void> {
  await tx.insertMany(SignOffAnswerRow, [row])
}

export async function appendSignOffDecision(tx: Transaction, row: SignOffDecisionRow): Promise<void> {
  await tx.insertMany(SignOffDecisionRow, [row])
}
