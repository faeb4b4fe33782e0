import { unzipSync, strFromU8 } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { holdings } from '../../api/features/holdings/index.ts'
import { createId } from '../../api/platform/ids.ts'
import { type TestApi, describeOnEachDatabase, describeOnOneDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { type InventedPerson, createOrganisation, createPerson, signInAs } from '../support/create/people.ts'
import { changedPlaces, readKeptRows } from '../support/kept-rows.ts'
import { createWriter, secret, secretOfCodes } from './holdings/writer.ts'

const copying = `mutation($input: ExportMyRecordInput!) { exportMyRecord(input: $input) {
  ... on ExportMyRecordSuccess { fileName mediaType content cutShort } } }`
const erasing = `mutation($input: EraseMyRecordInput!) { eraseMyRecord(input: $input) { __typename
  ... on EraseMyRecordSuccess { erasedEntries keptAs } ... on InvalidInput { fields { path code } } ... on NotAllowed { code } } }`

interface Copy {
  readonly fileName: string
  readonly mediaType: string
  readonly content: string
  readonly cutShort: readonly string[]
}

const rows = <T extends object>(api: TestApi, sql: string, values: unknown[] = []): Promise<T[]> =>
  api.database.asSystem(tx => tx.execute<T[]>(sql, values))

const copyOf = async (client: ApiClient, format: 'JSON' | 'ARCHIVE'): Promise<Copy> =>
  (await client.query<{ exportMyRecord: Copy }>(copying, { input: { format } })).exportMyRecord

const erase = async (client: ApiClient, confirmEmail: string) =>
  (await client.query<{ eraseMyRecord: Record<string, unknown> }>(erasing, { input: { confirmEmail } })).eraseMyRecord

/** Tables of which some row says this anywhere, in any column. */
const tablesThatSay = async (api: TestApi, words: string): Promise<string[]> => {
  const tables = await rows<{ name: string }>(
    api,
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  )
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await rows<{ says: boolean }>(
      api,
      `select exists (select from "${name}" t where strpos(lower(t::text), lower(?)) > 0) as says`,
      [words],
    )
    if (row?.says) found.push(name)
  }
  return found.toSorted()
}

describeOnEachDatabase('A copy of everything held of me', api => {
  it('holds every place, with every row as it is stored, and no secret', async () => {
    const { person, client } = await createWriter(api, 'Copied Person')
    const file = await copyOf(client, 'JSON')
    expect(file).toMatchObject({
      fileName: 'soundings-record-2026-11-23.json',
      mediaType: 'application/json',
      cutShort: [],
    })
    const text = Buffer.from(file.content, 'base64').toString()
    const { record, boundary } = JSON.parse(text) as { record: Record<string, { rows: object[] }>; boundary: string }
    expect(Object.keys(record)).toEqual(holdings.map(({ name }) => name))
    const empty = Object.entries(record).filter(([, part]) => part.rows.length === 0)
    // Nothing was taken back, no copy was taken before this one, and nobody else's role was changed.
    expect(empty.map(([name]) => name)).toEqual(['rating_retractions', 'record_requests', 'role_changes_made'])
    const stored = await rows(api, 'select to_jsonb(p) as row from practices p where person_id = ?', [person.id])
    expect(record['practices']?.rows).toEqual(stored.map(each => Object.values(each)[0]))
    expect(boundary).toMatch(/^Soundings supports learning and local decisions/)
    const [{ password, token } = { password: '', token: '' }] = await rows<{ password: string; token: string }>(
      api,
      'select password, token from accounts join sessions using (user_id) where user_id = ? limit 1',
      [person.id],
    )
    expect(password.length * token.length).toBeGreaterThan(0)
    for (const kept of [password, token, secretOfCodes]) expect(text).not.toContain(kept)
  })

  it('holds nothing of anybody else but who assessed me', async () => {
    const { client, colleague } = await createWriter(api, 'Private Person')
    const text = Buffer.from((await copyOf(client, 'JSON')).content, 'base64').toString()
    expect(text).not.toContain(colleague.id)
    expect(text).not.toContain(colleague.name)
  })

  it('comes as a page to read, tables for a spreadsheet, and JSON, in one file', async () => {
    const { client } = await createWriter(api, '=cmd|<Reader>')
    const file = await copyOf(client, 'ARCHIVE')
    expect(file).toMatchObject({ fileName: 'soundings-record-2026-11-23.zip', mediaType: 'application/zip' })
    const entries = unzipSync(Buffer.from(file.content, 'base64'))
    const tables = holdings.map(({ name }) => `tables/${name}.csv`)
    expect(Object.keys(entries).toSorted()).toEqual(['your-record.html', 'your-record.json', ...tables].toSorted())
    const read = (name: string): string => strFromU8(entries[name] ?? new Uint8Array())
    expect(read('your-record.html')).toContain('<td>=cmd|&lt;Reader&gt;</td>')
    expect(read('your-record.html')).not.toContain('<Reader>')
    expect(read('tables/people.csv')).toContain("'=cmd|<Reader>")
    expect(JSON.parse(read('your-record.json'))).toMatchObject({
      record: { people: { rows: [{ name: '=cmd|<Reader>' }] } },
    })
  })

  it('is counted beforehand on the page, writes one line that it was taken, and nothing on reading', async () => {
    const { client, person } = await createWriter(api, 'Counted Person')
    const count = async (): Promise<Map<string, number>> => {
      const { myHoldings } = await client.query<{ myHoldings: { name: string; entries: number }[] }>(
        '{ myHoldings { name entries title why seenBy keptFor afterErasure } }',
      )
      return new Map(myHoldings.map(({ name, entries }) => [name, entries]))
    }
    const before = await readKeptRows(api)
    expect((await count()).get('ratings')).toBe(2)
    expect(changedPlaces(before, await readKeptRows(api))).toEqual([])
    await copyOf(client, 'JSON')
    expect(changedPlaces(before, await readKeptRows(api))).toEqual([`record_requests of ${person.id}`])
    expect((await count()).get('record_requests')).toBe(1)
  })
})

describeOnEachDatabase('Erasing my record', api => {
  const name = 'Wilhelmina Quartz-Oddington'
  let person: InventedPerson
  let colleague: InventedPerson
  let client: ApiClient
  let outcome: Record<string, unknown>
  let changed: string[]
  beforeAll(async () => {
    ;({ person, colleague, client } = await createWriter(api, name))
    await rows(api, 'create table "jottings" ("person_id" uuid not null references people (id), "words" text)')
    await rows(api, 'insert into jottings values (?, ?) returning words', [person.id, secret])
    const before = await readKeptRows(api)
    outcome = await erase(client, person.email.toUpperCase())
    changed = changedPlaces(before, await readKeptRows(api))
  })

  it('says how much went, and under which name decisions stay', () => {
    expect(outcome).toMatchObject({
      __typename: 'EraseMyRecordSuccess',
      keptAs: expect.stringMatching(/^Person [0-9A-F]{8}$/),
    })
    expect(outcome['erasedEntries']).toBeGreaterThanOrEqual(8)
  })

  it.each([
    ['my name', () => name],
    ['my address', () => person.email],
    ['words of mine', () => secret],
  ])('leaves %s in no column of any table', async (_what, words) => {
    expect(await tablesThatSay(api, words())).toEqual([])
  })

  it('leaves nothing of mine but signed decisions, roles and the note that it was done, also of tables made later', async () => {
    const left = [...(await readKeptRows(api, [person.id])).keys()].map(place => place.split(' ')[0])
    const ofScopes = ['scope_answers', 'scope_checks', 'scope_requests', 'scope_statements']
    expect(left.toSorted()).toEqual([
      'membership_versions',
      'memberships',
      'ratings',
      'record_requests',
      ...ofScopes,
      'sign_off_answers',
      'sign_off_decisions',
      'sign_off_requests',
      'sign_off_reversal_words',
      'sign_off_reversals',
      'sign_off_signers',
      'starting_positions',
    ])
    const requests = await rows(api, 'select 1 from sign_off_requests where person_id = ?', [person.id])
    expect(requests, 'a line and a level were signed; what was never signed is gone').toHaveLength(2)
    const [request] = await rows<{ kind: string; rows_by_table: object }>(
      api,
      'select kind, rows_by_table from record_requests where person_id = ?',
      [person.id],
    )
    expect(request).toMatchObject({ kind: 'ERASURE', rows_by_table: { jottings: 1, practices: 1, sessions: 1 } })
  })

  it('keeps what was signed, of me and by me, with who signed', async () => {
    const signed = await rows(
      api,
      `select person_id = ? as is_mine, kind, value, note, assessor_names[1] as by, ? = any(assessor_ids) as is_by_me
         from ratings where person_id in (?, ?) order by kind desc`,
      [person.id, person.id, person.id, colleague.id],
    )
    const keptAs = String(outcome['keptAs'])
    expect(signed).toEqual([
      { is_mine: true, kind: 'SIGN_OFF', value: 3, note: null, by: 'Signer who stays', is_by_me: false },
      { is_mine: false, kind: 'OBSERVED', value: 2, note: `Seen by ${keptAs}`, by: keptAs, is_by_me: true },
    ])
  })

  it('touches nobody else but where I signed', () => {
    expect(changed.filter(place => !place.endsWith(person.id))).toEqual([
      `cohort_concerns of ${colleague.id}`,
      `cohort_helps of ${colleague.id}`,
      `cohort_meetings of ${colleague.id}`,
      `cohort_messages of ${colleague.id}`,
      `confirmation_answers of ${colleague.id}`,
      `message_letter_parts of ${colleague.id}`,
      `messages of ${colleague.id}`,
      `observation_requests of ${colleague.id}`,
      `observations of ${colleague.id}`,
      `preceptorship_notes of ${colleague.id}`,
      `ratings of ${colleague.id}`,
      `scope_answers of ${colleague.id}`,
      `sign_off_answers of ${colleague.id}`,
      `sign_off_reversals of ${colleague.id}`,
      `signer_appointments of ${colleague.id}`,
      `starting_positions of ${colleague.id}`,
    ])
  })

  it('closes the account at once: the session is over, and nobody signs in again', async () => {
    expect(await client.query('{ me { id } }')).toEqual({ me: null })
    await expect(signInAs(api, person)).rejects.toThrow(/401/)
  })

  it('shuts my colleagues’ view of me', async () => {
    const [role] = await rows(
      api,
      'select count(*)::int as open from memberships where person_id = ? and ended_at is null',
      [person.id],
    )
    expect(role).toEqual({ open: 0 })
  })
})

describeOnOneDatabase('A record', api => {
  it('is not erased for an address that is not its owner’s', async () => {
    const { client, person } = await createWriter(api, 'Hesitant Person')
    expect(await erase(client, 'somebody.else@soundings.example')).toEqual({
      __typename: 'InvalidInput',
      fields: [{ path: 'confirmEmail', code: 'NOT_YOURS' }],
    })
    expect(await client.query('{ me { id } }')).toEqual({ me: { id: person.id } })
  })

  it('is not erased while it is the last administrator’s of people who stay', async () => {
    const organisationId = await createOrganisation(api, 'Left alone')
    const head = await createPerson(api, 'Head', [{ organisationId, roles: ['ORGANISATION_ADMINISTRATOR'] }])
    const member = await createPerson(api, 'Member', [{ organisationId, roles: ['PERSON'] }])
    const client = await signInAs(api, head)
    expect(await erase(client, head.email)).toEqual({ __typename: 'NotAllowed', code: 'LAST_ADMINISTRATOR' })
    await erase(await signInAs(api, member), member.email)
    expect(await erase(client, head.email)).toMatchObject({ __typename: 'EraseMyRecordSuccess' })
  })

  describe('with the rules of the services taken away', () => {
    it('is erased by its owner alone: nobody deletes a row, and nobody signed in is nobody to erase', async () => {
      const { person } = await createWriter(api, 'Guarded Person')
      const other = { personId: createId() }
      await expect(
        api.database.asViewer(other, tx => tx.execute('select soundings_delete_rows_of(?)', [person.id])),
      ).rejects.toThrow(/permission denied/)
      await expect(
        api.database.asViewer(other, tx => tx.execute('select soundings_erase_viewer(now())')),
      ).rejects.toThrow(/no record/)
      await expect(
        api.database.asViewer({ personId: null }, tx => tx.execute('select soundings_erase_viewer(now())')),
      ).rejects.toThrow(/no record/)
    })

    it('shows of what is closed the viewer’s own alone', async () => {
      const { person, client } = await createWriter(api, 'Closed Person')
      expect(await client.query('{ me { id } }')).toBeTruthy()
      for (const name of ['users', 'accounts', 'sessions', 'ratings_given', 'role_changes_made']) {
        const seen = await api.database.asViewer({ personId: createId() }, tx =>
          tx.execute<object[]>(`select * from soundings_held_${name}()`),
        )
        expect(seen).toEqual([])
      }
      const own = await api.database.asViewer({ personId: person.id }, tx =>
        tx.execute<object[]>('select * from soundings_held_sessions()'),
      )
      expect(own).toHaveLength(1)
    })
  })
})
