import { beforeAll, describe, expect, it } from 'vitest'
import { describeOnEachDatabase, describeOnOneDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { createEvidence } from '../support/create/evidence.ts'
import { createOrganisation, createPerson, dayFromToday } from '../support/create/people.ts'
import { createOwner, createShare } from '../support/create/portfolio.ts'
import { createSupported } from '../support/create/preceptorship.ts'
import { createSignOffs } from '../support/create/sign-offs.ts'
import { changedPlaces, countRows, placesWrittenBy, readKeptRows } from '../support/kept-rows.ts'

const opening = `mutation($token: String!) { openSharedPortfolio(input: { token: $token }) { __typename
  ... on NotAllowed { code message }
  ... on OpenSharedPortfolioSuccess { portfolio { owner forWhom until asOf boundary parts { part columns rows rowsInAll } } } } }`
const making = `mutation($input: SharePortfolioInput!) { sharePortfolio(input: $input) {
  ... on SharePortfolioSuccess { link share { id forWhom sections until isOpen viewCount } } } }`
const ending = `mutation($id: UUID!) { revokePortfolioShare(input: { id: $id }) { __typename
  ... on RevokePortfolioShareSuccess { share { isOpen revokedAt } } } }`
const listing = '{ myPortfolioShares { totalCount nodes { id forWhom isOpen viewCount views { at device } } } }'

interface Opened {
  readonly __typename: string
  readonly code?: string
  readonly portfolio?: { readonly parts: readonly { readonly part: string; readonly rows: string[][] }[] }
}

const open = async (client: ApiClient, token: string): Promise<Opened> =>
  (await client.query<{ openSharedPortfolio: Opened }>(opening, { token })).openSharedPortfolio

describeOnOneDatabase('A portfolio as a file', api => {
  let owner: Awaited<ReturnType<typeof createOwner>>
  beforeAll(async () => {
    owner = await createOwner(api, 'Filed Person')
  })
  const fetchFile = (client: ApiClient, path: string) =>
    client.send({ method: 'GET', url: `/downloads/portfolio.${path}` })

  it.each([
    ['json', 'application/json; charset=utf-8'],
    ['csv', 'text/csv; charset=utf-8'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['pdf', 'application/pdf'],
  ])('comes as %s, is kept by no shared computer, and writes nothing', async (form, mediaType) => {
    let response = await fetchFile(owner.client, form)
    expect(await placesWrittenBy(api, async () => void (response = await fetchFile(owner.client, form)))).toEqual([])
    expect(response.statusCode).toBe(200)
    expect(response.headers).toMatchObject({
      'content-type': mediaType,
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename="soundings-portfolio-2026-11-23.${form}"`,
    })
    expect(response.rawPayload.length).toBeGreaterThan(500)
  })

  it('holds what I say of myself only where I ask for it, and never a comment', async () => {
    const usual = await fetchFile(owner.client, 'json')
    expect(usual.json<{ sections: { code: string }[] }>().sections.map(({ code }) => code)).toEqual([
      'CONFIRMED',
      'HISTORY',
      'LEVELS',
      'PRECEPTORSHIPS',
      'EVIDENCE',
      'LOG',
      'MODULES',
    ])
    const chosen = await fetchFile(owner.client, 'json?parts=SELF_RATINGS,CONFIRMED')
    const { boundary, sections } = chosen.json<{ boundary: string; sections: { code: string; rows: unknown[][] }[] }>()
    expect(boundary).toMatch(/^Soundings supports learning and local decisions/)
    expect(sections.map(({ code, rows }) => [code, rows[0]?.slice(2, 4)])).toEqual([
      ['CONFIRMED', ['3 Independent', 'Signed off']],
      ['SELF_RATINGS', ['2 Supported', '3 November 2026']],
    ])
    expect(usual.body + chosen.body).not.toContain('only mine')
  })

  it('holds the levels that panels decided, with who was ready and whether it stands, and no words of theirs', async () => {
    const { person, client } = await createOwner(api, 'Levelled Person')
    const organisationId = await createOrganisation(api, 'Panel place')
    const { id: otherId, name } = await createPerson(api, 'Member of a panel')
    await createSignOffs(api, { personId: person.id, organisationId, otherId, said: 'Between us' })
    const file = await fetchFile(client, 'json?parts=LEVELS')
    const { sections } = file.json<{ sections: { rows: unknown[][] }[] }>()
    const row = ['23 November 2026', 'CF5', 'Sonographer, vascular', 'On this evidence', name, '', 'Stands']
    expect(sections.map(({ rows }) => rows)).toEqual([[row]])
    expect(file.body).not.toContain('Between us')
  })

  it('holds preceptorships by their dates and hours for the preceptee alone, and no word of what was said', async () => {
    const { person, client } = await createOwner(api, 'Supported Person')
    const preceptor = await createOwner(api, 'Supporting Person')
    await createSupported(api, { personId: person.id, otherId: preceptor.person.id, words: 'Between the two' })
    for (const form of ['json', 'csv']) {
      const file = await fetchFile(client, `${form}?parts=PRECEPTORSHIPS`)
      expect(file.body).toContain('Meeting at 2 weeks: 14 October 2026')
      expect(file.body).not.toContain('Between the two')
    }
    const mine = await fetchFile(client, 'json?parts=PRECEPTORSHIPS')
    const { sections } = mine.json<{ sections: { rows: unknown[][] }[] }>()
    expect(sections[0]?.rows).toEqual([
      ['24 September 2026', 'Supporting Person', 'Under way', 'Meeting at 2 weeks: 14 October 2026', 3, 4],
    ])
    const theirs = await fetchFile(preceptor.client, 'json?parts=PRECEPTORSHIPS')
    expect(theirs.json<{ sections: { rows: unknown[][] }[] }>().sections[0]?.rows).toEqual([])
    for (const form of ['xlsx', 'pdf'])
      expect((await fetchFile(client, `${form}?parts=PRECEPTORSHIPS`)).statusCode).toBe(200)
  })

  it('holds evidence in its owner’s words, and what they wrote for themselves only where they ask for it', async () => {
    const { person, client } = await createOwner(api, 'Writing Person')
    const { pieceVersionId } = await createEvidence(api, { personId: person.id, words: 'Two cysts that looked alike' })
    const reflect = `insert into evidence_pieces (id, piece_id, version, person_id, kind_code, title, done_on, details,
      capability_codes, is_withdrawn, recorded_at)
      select gen_random_uuid(), gen_random_uuid(), 1, person_id, 'REFLECTION', 'For me alone', done_on, '{}', '{}', false,
        recorded_at from evidence_pieces where id = ?`
    await api.database.asSystem(tx => tx.execute(reflect, [pieceVersionId], 'run'))
    const rowsOf = async (path: string) => {
      const { sections } = (await fetchFile(client, path)).json<{ sections: { code: string; rows: unknown[][] }[] }>()
      return new Map(sections.map(({ code, rows }) => [code, rows]))
    }
    const usual = await rowsOf('json')
    expect(usual.get('EVIDENCE')).toEqual([
      [
        '23 November 2026',
        'Case-based discussion',
        expect.stringMatching(/^Two cysts that looked alike/),
        expect.any(String),
        '',
        '',
        'Two cysts that looked alike',
        '',
        '',
        '',
      ],
    ])
    expect(JSON.stringify([...usual])).not.toContain('For me alone')
    const reflections = (await rowsOf('json?parts=REFLECTIONS')).get('REFLECTIONS')
    expect(reflections?.map(row => row.slice(1, 3))).toEqual([['Reflection', 'For me alone']])
  })

  it('is nobody’s who has not signed in, nothing in any other form, and not fetched without end', async () => {
    expect((await fetchFile(api.stranger(), 'json')).statusCode).toBe(401)
    for (const path of ['exe', 'toString', 'json?parts=CONFIRMED,EVERYTHING'])
      expect((await fetchFile(owner.client, path)).statusCode, path).toBe(404)
    const { client } = await createOwner(api, 'Greedy Person')
    const statuses: number[] = []
    for (let turn = 0; turn < 21; turn += 1) statuses.push((await fetchFile(client, 'csv')).statusCode)
    expect(statuses).toEqual([...Array<number>(20).fill(200), 429])
  })
})

describeOnEachDatabase('A link to a portfolio', api => {
  it('shows whoever has it what its owner chose, and its owner that it was opened', async () => {
    const { person, client } = await createOwner(api, 'Sharing Person')
    const input = { forWhom: 'Appointments panel', sections: ['HISTORY', 'CONFIRMED'], until: dayFromToday(10) }
    const { sharePortfolio } = await client.query<{ sharePortfolio: { link: string; share: { id: string } } }>(making, {
      input,
    })
    expect(sharePortfolio.share).toMatchObject({ sections: ['CONFIRMED', 'HISTORY'], isOpen: true, viewCount: 0 })
    const token = sharePortfolio.link.split('/shared/')[1] ?? ''
    const stored = JSON.stringify(await api.database.asSystem(tx => tx.execute('select * from portfolio_shares')))
    expect(stored).not.toContain(token)
    const stranger = api.stranger()
    let opened: Opened | undefined
    const written = await placesWrittenBy(api, async () => void (opened = await open(stranger, token)))
    expect(written).toEqual([`portfolio_views of ${person.id}`])
    expect(opened).toMatchObject({
      portfolio: { owner: 'Sharing Person', forWhom: 'Appointments panel', until: input.until, asOf: dayFromToday(0) },
    })
    expect(opened?.portfolio?.parts.map(({ part, rows }) => [part, rows.length])).toEqual([
      ['CONFIRMED', 1],
      ['HISTORY', 2],
    ])
    await open(stranger, token)
    expect(await client.query(listing)).toMatchObject({
      myPortfolioShares: {
        totalCount: 1,
        nodes: [{ viewCount: 2, views: [{ device: 'OTHER' }, { device: 'OTHER' }] }],
      },
    })
  })

  it('that is over, ended, unknown or malformed is one and the same to whoever tries it, and notes nothing', async () => {
    const { person, client } = await createOwner(api, 'Ended Person')
    const lastDay = await createShare(api, person.id, { until: dayFromToday(0) })
    expect(await open(api.stranger(), lastDay.token)).toMatchObject({ __typename: 'OpenSharedPortfolioSuccess' })
    const over = await createShare(api, person.id, { until: dayFromToday(-1) })
    const ended = await createShare(api, person.id)
    expect(await client.query(ending, { id: ended.id })).toMatchObject({
      revokePortfolioShare: { share: { isOpen: false, revokedAt: '2026-11-23T09:00:00.000Z' } },
    })
    const before = await readKeptRows(api)
    const answers = [over.token, ended.token, 'nobody', '', 'x'.repeat(10_000), '\u0000'].map(token =>
      open(api.stranger(), token),
    )
    const all = await Promise.all(answers)
    expect(new Set(all.map(answer => JSON.stringify(answer))).size).toBe(1)
    expect(all[0]).toMatchObject({ __typename: 'NotAllowed', code: 'LINK_OVER' })
    expect(changedPlaces(before, await readKeptRows(api))).toEqual([])
  })

  it('is not used up, nor noted, by a mail scanner that fetches its address', async () => {
    const { person } = await createOwner(api, 'Scanned Person')
    const { token } = await createShare(api, person.id)
    let headers: object = {}
    const written = await placesWrittenBy(api, async () => {
      for (let turn = 0; turn < 3; turn += 1)
        ({ headers } = await api.stranger().send({ method: 'GET', url: `/shared/${token}` }))
    })
    expect(written).toEqual([])
    expect(headers).toMatchObject({ 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' })
    const query = `mutation { openSharedPortfolio(input: { token: "${token}" }) { __typename } }`
    const byGet = await api.stranger().send({
      method: 'GET',
      url: `/graphql?query=${encodeURIComponent(query)}`,
      headers: { 'apollo-require-preflight': 'true' },
    })
    expect(byGet.statusCode).toBe(405)
    expect(await countRows(api, 'portfolio_views', person.id)).toBe(0)
    expect(await open(api.stranger(), token)).toMatchObject({ __typename: 'OpenSharedPortfolioSuccess' })
  })

  it('waits where it is opened more than thirty times in a minute', async () => {
    const { person } = await createOwner(api, 'Hammered Person')
    const { token } = await createShare(api, person.id)
    for (let turn = 0; turn < 30; turn += 1) await open(api.stranger(), token)
    const { errors } = await api.stranger().ask(opening, { token })
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['TOO_MANY_OPERATIONS'])
    expect(await countRows(api, 'portfolio_views', person.id)).toBe(30)
  })

  it('is seen and ended by its owner alone', async () => {
    const { person } = await createOwner(api, 'Careful Person')
    const { id, token } = await createShare(api, person.id)
    const { client: other } = await createOwner(api, 'Curious Person')
    expect(await other.query(listing)).toEqual({ myPortfolioShares: { totalCount: 0, nodes: [] } })
    expect(await other.query(ending, { id })).toEqual({ revokePortfolioShare: { __typename: 'InvalidInput' } })
    expect(await open(other, token)).toMatchObject({ __typename: 'OpenSharedPortfolioSuccess' })
  })

  describe('with the rules of the services taken away', () => {
    it('stands for 90 days at most, and its digest is readable by nobody', async () => {
      const { person } = await createOwner(api, 'Walled Person')
      const asOwner = (sql: string) => api.database.asViewer({ personId: person.id }, tx => tx.execute(sql, [], 'run'))
      const insert = (until: string) =>
        asOwner(`insert into portfolio_shares (id, person_id, token_hash, for_whom, sections, until_on, made_at)
          values (gen_random_uuid(), '${person.id}', gen_random_uuid()::text, 'Any', '{CONFIRMED}', '${until}', now())`)
      await insert(dayFromToday(89))
      await expect(insert(dayFromToday(90))).rejects.toThrow(/row-level security/)
      await expect(asOwner('select token_hash from portfolio_shares')).rejects.toThrow(/permission denied/)
      await expect(
        asOwner(
          `insert into portfolio_views values (gen_random_uuid(), '${person.id}', gen_random_uuid(), now(), 'PHONE')`,
        ),
      ).rejects.toThrow(/permission denied/)
    })
  })
})
