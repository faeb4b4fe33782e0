import type { LineChoice } from '../../domain/scopes/types.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { ScopeAnswerRow, ScopeCheckRow, ScopeRequestRow } from './scope-request.entity.ts'
import type { ScopeDraftRow, ScopeStatementRow } from './scope.entity.ts'

/** A draft as its statement hands it over. */
export interface ScopeDraftFacts {
  readonly version: number
  readonly roleProfileCode: string
  readonly choices: LineChoice[]
  readonly savedAt: string | Date
}

/** A person's own draft for an organisation; null where none was saved. */
export async function readScopeDraft(
  tx: Transaction,
  personId: string,
  organisationId: string,
): Promise<ScopeDraftFacts | null> {
  const [row] = await tx.execute<ScopeDraftFacts[]>(
    `select version, role_profile_code as "roleProfileCode", choices, saved_at as "savedAt"
       from scope_drafts where person_id = ? and organisation_id = ?`,
    [personId, organisationId],
  )
  return row ?? null
}

/** Saves over `version`, 0 = where there is none yet; false where another window saved since. */
export async function keepScopeDraft(
  tx: Transaction,
  { personId, organisationId, roleProfileCode, choices, savedAt }: Omit<ScopeDraftRow, 'version'>,
  version: number,
): Promise<boolean> {
  const values = [roleProfileCode, JSON.stringify(choices), savedAt.toISOString()]
  const rows = await (version === 0
    ? tx.execute<object[]>(
        `insert into scope_drafts (role_profile_code, choices, saved_at, person_id, organisation_id, version)
         values (?, ?::jsonb, ?, ?, ?, 1) on conflict (person_id, organisation_id) do nothing returning version`,
        [...values, personId, organisationId],
      )
    : tx.execute<object[]>(
        `update scope_drafts set role_profile_code = ?, choices = ?::jsonb, saved_at = ?, version = version + 1
          where person_id = ? and organisation_id = ? and version = ? returning version`,
        [...values, personId, organisationId, version],
      ))
  return rows.length > 0
}

/** Keeps a signed statement under the next number; false where another window signed first. */
export async function appendStatement(tx: Transaction, statement: ScopeStatementRow): Promise<boolean> {
  const { id, personId, organisationId, number, roleProfileCode, roleTitle, lines, signedOn, signedAt } = statement
  const rows = await tx.execute<object[]>(
    `insert into scope_statements (id, person_id, organisation_id, number, role_profile_code, role_title, lines,
       signed_on, signed_at) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
     on conflict (person_id, organisation_id, number) do nothing returning id`,
    [
      id,
      personId,
      organisationId,
      number,
      roleProfileCode,
      roleTitle,
      JSON.stringify(lines),
      signedOn,
      signedAt.toISOString(),
    ],
  )
  return rows.length > 0
}

/**
 * Asks the leads of an organisation; false where the same is asked of them already. One at a time, so that two windows do
 * not ask twice.
 */
export async function appendScopeRequest(tx: Transaction, request: ScopeRequestRow): Promise<boolean> {
  const { id, personId, statementId, organisationId, kind, isChanged, note, askedOn, askedAt } = request
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [statementId], 'run')
  const rows = await tx.execute<object[]>(
    `insert into scope_requests (id, person_id, statement_id, organisation_id, kind, is_changed, note, asked_on, asked_at)
     select ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?, ?::boolean, ?, ?::date, ?::timestamptz
      where not exists (select from scope_requests r where r.statement_id = ? and r.organisation_id = ? and r.kind = ?
        and not exists (select from scope_answers a where a.request_id = r.id)) returning id`,
    [
      id,
      personId,
      statementId,
      organisationId,
      kind,
      isChanged,
      note,
      askedOn,
      askedAt.toISOString(),
      statementId,
      organisationId,
      kind,
    ],
  )
  return rows.length > 0
}

/** Answers a request; false where somebody answered first. */
export async function appendScopeAnswer(tx: Transaction, answer: ScopeAnswerRow): Promise<boolean> {
  const { requestId, personId, answeredById, comment, lineCodes, byOn, ratingIds, answeredOn, answeredAt } = answer
  const rows = await tx.execute<object[]>(
    `insert into scope_answers (request_id, person_id, answered_by_id, answer, comment, line_codes, by_on, rating_ids,
       answered_on, answered_at)
     values (?, ?, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)), ?,
       array(select jsonb_array_elements_text(?::jsonb)::uuid), ?, ?)
     on conflict (request_id) do nothing returning request_id`,
    [
      requestId,
      personId,
      answeredById,
      answer.answer,
      comment,
      JSON.stringify(lineCodes),
      byOn,
      JSON.stringify(ratingIds),
      answeredOn,
      answeredAt.toISOString(),
    ],
  )
  return rows.length > 0
}

/** Records that a check was done; false where somebody recorded it first. */
export async function appendScopeCheck(tx: Transaction, check: ScopeCheckRow): Promise<boolean> {
  const { requestId, personId, checkedById, doneOn, recordedAt } = check
  const rows = await tx.execute<object[]>(
    `insert into scope_checks (request_id, person_id, checked_by_id, done_on, recorded_at) values (?, ?, ?, ?, ?)
     on conflict (request_id) do nothing returning request_id`,
    [requestId, personId, checkedById, doneOn, recordedAt.toISOString()],
  )
  return rows.length > 0
}
