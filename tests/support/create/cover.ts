import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../api.ts'
import type { ApiClient } from '../api-client.ts'

export interface LineSigned {
  readonly personId: string
  readonly organisationId: string
  readonly line: string
  readonly on: string
  readonly capabilities: readonly string[]
  readonly role?: string
  readonly rating?: number
  readonly outcome?: 'SIGNED' | 'DEFERRED'
}

const run = (api: TestApi, sql: string, values: unknown[]): Promise<unknown> =>
  api.database.asSystem(tx => tx.execute(sql, values, 'run'))

/** Lines that were decided, past every rule of who may decide them; ids of the requests. */
export async function createSigned(api: TestApi, lines: readonly LineSigned[]): Promise<string[]> {
  const rows = lines.map(line => ({ role: 'ROLE-ADV-GMU', rating: 3, outcome: 'SIGNED', ...line, id: createId() }))
  const items = `(select jsonb_agg(jsonb_build_object('capability', c, 'rating', (x ->> 'rating')::int))
       from jsonb_array_elements_text(x -> 'capabilities') c)`
  await run(
    api,
    `insert into sign_off_requests (id, person_id, organisation_id, role_profile_code, role_title, scope_line_code, title,
       route, quorum, items, requirements, piece_version_ids, rating_ids, asked_at)
     select (x ->> 'id')::uuid, (x ->> 'personId')::uuid, (x ->> 'organisationId')::uuid, x ->> 'role', 'A role',
       x ->> 'line', x ->> 'line', 'TWO_PEOPLE', 2, ${items}, '[]', '{}', '{}', (x ->> 'on')::date
       from jsonb_array_elements(?::jsonb) x`,
    [JSON.stringify(rows)],
  )
  await run(
    api,
    `insert into sign_off_decisions (request_id, person_id, outcome, signer_ids, rating_ids, decided_on, decided_at)
     select (x ->> 'id')::uuid, (x ->> 'personId')::uuid, x ->> 'outcome', '{}', '{}', (x ->> 'on')::date, (x ->> 'on')::date
       from jsonb_array_elements(?::jsonb) x`,
    [JSON.stringify(rows)],
  )
  return rows.map(({ id }) => id)
}

export interface Recorded {
  readonly personId: string
  readonly organisationId: string
  /** Who signed it. */
  readonly leadId: string
  readonly line: string
  readonly on: string
  readonly capability: string
}

/** That somebody's line was confirmed in post. */
export async function createInPost(api: TestApi, given: Recorded): Promise<void> {
  const { personId, organisationId, leadId, line, on, capability } = given
  await run(
    api,
    `insert into starting_positions (id, person_id, organisation_id, lead_id, qualification, role_title, lines, items,
       rating_ids, programme, limits, basis, confirmed_at)
     select ?, ?, ?, ?, 'Leads here', title, ?::jsonb, ?::jsonb, '{}', 'NONE', 'not in children', 'Seen at work', ?::date
       from role_profiles where code = 'ROLE-ADV-GMU'`,
    [
      createId(),
      personId,
      organisationId,
      leadId,
      JSON.stringify([{ code: line, title: line }]),
      JSON.stringify([{ capability, rating: 3 }]),
      on,
    ],
  )
}

/** A statement with one line that both signed in one organisation; asked of another where one is named, with its answer. */
export async function createStated(
  api: TestApi,
  given: Recorded & { readonly askedAt?: string; readonly answer?: string; readonly checkedOn?: string },
): Promise<void> {
  const { personId, organisationId, leadId, line, on, capability, askedAt, answer = 'ACCEPTED', checkedOn } = given
  const statementId = createId()
  const item = { capability, asks: 3, held: 3, basis: 'SIGN_OFF', on }
  const lines = [
    { code: line, title: line, basis: 'SIGN_OFF', on, reviewOn: null, limits: null, callOn: null, items: [item] },
  ]
  await run(
    api,
    `insert into scope_statements (id, person_id, organisation_id, number, role_profile_code, role_title, lines, signed_on, signed_at)
     select ?::uuid, ?::uuid, ?::uuid, count(*) + 1, 'ROLE-ADV-GMU', 'A role', ?::jsonb, ?::date, ?::date
       from scope_statements where person_id = ? and organisation_id = ?`,
    [statementId, personId, organisationId, JSON.stringify(lines), on, on, personId, organisationId],
  )
  const ask = async (kind: string, at: string, said: string): Promise<string> => {
    const id = createId()
    await run(
      api,
      `insert into scope_requests (id, person_id, statement_id, organisation_id, kind, asked_on, asked_at) values (?, ?, ?, ?, ?, ?, ?::date)`,
      [id, personId, statementId, at, kind, on, on],
    )
    await run(
      api,
      `insert into scope_answers (request_id, person_id, answered_by_id, answer, line_codes, rating_ids, answered_on, answered_at)
       values (?, ?, ?, ?, '{}', '{}', ?, ?::date)`,
      [id, personId, leadId, said, on, on],
    )
    return id
  }
  await ask('SIGN', organisationId, 'SIGNED')
  if (askedAt === undefined) return
  const requestId = await ask('ACCEPT', askedAt, answer)
  if (checkedOn !== undefined)
    await run(
      api,
      'insert into scope_checks (request_id, person_id, checked_by_id, done_on, recorded_at) values (?, ?, ?, ?, ?::date)',
      [requestId, personId, leadId, checkedOn, checkedOn],
    )
}

/** Members of an organisation, each with lines signed; ids of the people. */
export async function createService(
  api: TestApi,
  organisationId: string,
  people: number,
  linesOf: (index: number) => readonly Pick<LineSigned, 'line' | 'on' | 'capabilities' | 'role'>[],
): Promise<string[]> {
  const ids = Array.from({ length: people }, createId)
  await run(
    api,
    `insert into people (id, name, joined_at) select x::uuid, 'Member ' || right(x, 6), now() from jsonb_array_elements_text(?::jsonb) x`,
    [JSON.stringify(ids)],
  )
  await run(
    api,
    `insert into memberships (id, person_id, organisation_id, role, from_on)
     select gen_random_uuid(), x::uuid, ?::uuid, 'PERSON', '2024-01-01' from jsonb_array_elements_text(?::jsonb) x`,
    [organisationId, JSON.stringify(ids)],
  )
  await createSigned(
    api,
    ids.flatMap((personId, index) => linesOf(index).map(line => ({ ...line, personId, organisationId }))),
  )
  return ids
}

export interface ShownHolder {
  readonly personId: string
  readonly name: string
  readonly basis: string
  readonly on: string
  readonly words: string
  readonly limits: string | null
  readonly reviewWithinMonths: number | null
}

export interface ShownLine {
  readonly code: string
  readonly title: string
  readonly areaCodes: readonly string[]
  readonly holders: readonly ShownHolder[]
  readonly supported: readonly ShownHolder[]
  readonly standing: string
  readonly left: number
  readonly standingWithout: string
  readonly reviewsWithinThree: number
  readonly reviewsWithinSix: number
}

export interface ShownCover {
  readonly totalCount: number
  readonly organisation: { readonly name: string }
  readonly boundary: string
  readonly totals: { readonly lines: number; readonly heldByNobody: number; readonly heldByOne: number }
  readonly totalsWithout: ShownCover['totals']
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly ShownLine[]
}

const holder = '{ personId name basis on words limits reviewWithinMonths }'
const totals = '{ lines heldByNobody heldByOne }'

export const coverDocument = `query ($organisationId: UUID!, $without: [UUID!]! = [], $first: Int! = 100, $after: String) {
  serviceCover(organisationId: $organisationId, without: $without, first: $first, after: $after) {
    totalCount asOf boundary organisation { name } totals ${totals} totalsWithout ${totals} pageInfo { hasNextPage endCursor }
    nodes { code title areaCodes holders ${holder} supported ${holder} standing left standingWithout reviewsWithinThree
      reviewsWithinSix } } }`

/** What the client is told of an organisation; null where it leads nothing there. */
export async function readShownCover(client: ApiClient, asked: object): Promise<ShownCover | null> {
  return (await client.query<{ serviceCover: ShownCover | null }>(coverDocument, { ...asked })).serviceCover
}
