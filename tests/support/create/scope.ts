import { createToken, hashToken } from '../../../api/platform/auth/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../api.ts'
import { testClock } from '../product.ts'
import { createOrganisation, dayFromToday } from './people.ts'

export interface ScopeGiven {
  readonly personId: string
  /** Where it was signed; a new organisation where none is named. */
  readonly organisationId?: string | undefined
  /** Who signed as the lead; the owner where nobody is named, which no lead could do. */
  readonly leadId?: string
  /** Words that stand in every text of it. */
  readonly words?: string
  /** What the lead wrote; the same words where nothing is given. */
  readonly comment?: string
  /** Whether the check was done. */
  readonly isChecked?: boolean
  /** Where it was accepted with a check; where it was signed, unless named. */
  readonly acceptedAt?: string | undefined
}

export interface CreatedScope {
  readonly scopePlaceId: string
  readonly statementId: string
  /** That waits to be confirmed. */
  readonly scopeRequestId: string
  /** That was accepted with a check, which is not done. */
  readonly checkRequestId: string
  readonly scopeLinkId: string
  readonly scopeToken: string
}

const line = (limits: string): string =>
  JSON.stringify([
    {
      code: 'assistant-identity',
      title: 'Identity',
      basis: 'SIGN_OFF',
      on: '2026-11-22',
      reviewOn: null,
      limits,
      callOn: limits,
      items: [
        {
          capability: 'CLN-02',
          asks: 3,
          held: 3,
          basis: 'SIGN_OFF',
          on: '2026-11-22',
        },
      ],
    },
  ])

/** A draft, and a statement both signed with a yearly word that waits, an acceptance with a check, and a link; past every rule. */
export const createScope = async (api: TestApi, given: ScopeGiven): Promise<CreatedScope> => {
  const { personId, leadId = personId, words = 'Theirs', comment = words, isChecked = false } = given
  const scopePlaceId = given.organisationId ?? (await createOrganisation(api, 'Where it was signed'))
  const [statementId, signId, scopeRequestId, checkRequestId] = [createId(), createId(), createId(), createId()]
  const [scopeLinkId, scopeToken, now, today] = [createId(), createToken(), testClock.now(), dayFromToday(0)]
  const run = (sql: string, values: unknown[]): Promise<unknown> =>
    api.database.asSystem(tx => tx.execute(sql, values, 'run'))
  await run(
    `insert into scope_drafts (person_id, organisation_id, version, role_profile_code, choices, saved_at)
     values (?, ?, 1, 'ROLE-AST', jsonb_build_array(jsonb_build_object('code', 'assistant-identity', 'isIn', true,
       'limits', ?::text, 'callOn', null)), ?)
     on conflict (person_id, organisation_id) do update set version = 1, role_profile_code = 'ROLE-AST'`,
    [personId, scopePlaceId, words, now],
  )
  await run(
    `insert into scope_statements (id, person_id, organisation_id, number, role_profile_code, role_title, lines, signed_on,
       signed_at) select ?::uuid, ?::uuid, ?::uuid, count(*) + 1, 'ROLE-AST', 'Assistant', ?::jsonb, ?::date, ?::timestamptz
       from scope_statements where person_id = ? and organisation_id = ?`,
    [statementId, personId, scopePlaceId, line(words), today, now, personId, scopePlaceId],
  )
  const ask = (id: string, kind: string, organisationId: string) =>
    run(
      `insert into scope_requests (id, person_id, statement_id, organisation_id, kind, is_changed, note, asked_on, asked_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [id, personId, statementId, organisationId, kind, kind === 'CONFIRM' || null, words, today, now],
    )
  const answer = (id: string, said: string) =>
    run(
      `insert into scope_answers (request_id, person_id, answered_by_id, answer, comment, line_codes, by_on, rating_ids,
         answered_on, answered_at) values (?, ?, ?, ?, ?, '{}', null, '{}', ?, ?)`,
      [id, personId, leadId, said, comment, today, now],
    )
  await ask(signId, 'SIGN', scopePlaceId)
  await answer(signId, 'SIGNED')
  await ask(scopeRequestId, 'CONFIRM', scopePlaceId)
  await ask(checkRequestId, 'ACCEPT', given.acceptedAt ?? scopePlaceId)
  await answer(checkRequestId, 'ACCEPTED_WITH_CHECK')
  if (isChecked)
    await run(
      'insert into scope_checks (request_id, person_id, checked_by_id, done_on, recorded_at) values (?, ?, ?, ?, ?)',
      [checkRequestId, personId, leadId, today, now],
    )
  await run(
    'insert into scope_links (id, person_id, statement_id, token_hash, until_on, made_at) values (?, ?, ?, ?, ?, ?)',
    [scopeLinkId, personId, statementId, hashToken(scopeToken), dayFromToday(30), now],
  )
  return { scopePlaceId, statementId, scopeRequestId, checkRequestId, scopeLinkId, scopeToken }
}
