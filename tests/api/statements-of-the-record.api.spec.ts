import { beforeAll, expect, it } from 'vitest'
import { countStatements } from '../../api/platform/database/index.ts'
import { createId } from '../../api/platform/ids.ts'
import { type TestApi, describeOnOneDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { createEvidence } from '../support/create/evidence.ts'
import { createRating } from '../support/create/history.ts'
import { createOrganisation, createPerson, dayFromToday, signInAs } from '../support/create/people.ts'
import { createShare } from '../support/create/portfolio.ts'
import { createSupported, createTraining } from '../support/create/preceptorship.ts'
import { createScope } from '../support/create/scope.ts'
import { createSignOffs } from '../support/create/sign-offs.ts'
import { budget, countAll, growFramework, type Asked } from './counting.ts'

const piece = 'title state capabilities { shortName } confirmations { comment }'
const meeting = 'kind dueOn with { name } objectives { text } actions { text }'

/** One of each thing a person opens by its id or by its link, which lists of pages cannot name beforehand. */
const opened = {
  piece: (id: string) =>
    `{ evidencePiece(id: "${id}") { piece { ${piece} } versions { ${piece} } shares { with { name } } } }`,
  draft: (id: string) => `{ evidenceDraft(id: "${id}") { kind { title } answers { value } } }`,
  preceptorship: (id: string) =>
    `{ preceptorship(id: "${id}") { state preceptors { preceptor { name } } meetings { ${meeting} } } }`,
  decision: (id: string) => `{ signOffToDecide(id: "${id}") { requirements { sources { by } } lines { title } } }`,
  statement: (id: string) => `{ scopeStatement(id: "${id}") { lines { title } sinceSigned { text } } }`,
  scopeByLink: (
    token: string,
  ) => `mutation { verifyScope(input: { token: "${token}" }) { __typename ... on VerifyScopeSuccess {
    verification { isInForce statement { lines { title } sinceSigned { text } } } } } }`,
  portfolioByLink: (token: string) => `mutation { openSharedPortfolio(input: { token: "${token}" }) { __typename
    ... on OpenSharedPortfolioSuccess { portfolio { owner parts { part columns rows rowsInAll } } } } }`,
}

/** Parts of every page of the record that stand for themselves. */
const shared: Asked = {
  'whom I can name': '{ peopleToName { id name } }',
  'who covers for me': '{ myDeputy { deputy { name } } }',
  'kinds of evidence': '{ evidenceKinds { code title fields { label } } }',
  'what is held of me': '{ myHoldings { name entries } }',
  'how my record came about': '{ myHistory(first: 100) { totalCount nodes { on text capability { code } } } }',
  'as it stood on a day':
    '{ myChanges(from: "2025-11-01", to: "2026-11-01") { capability { code } heldAfter { value } } }',
  'one capability over time':
    '{ capabilityHistory(code: "CLN-02") { entries { on value by text } sideBySide { on } } }',
  'my portfolio': '{ myPortfolio { parts { part title entries } } }',
  'links to my portfolio': '{ myPortfolioShares(first: 100) { totalCount nodes { forWhom views { at } } } }',
  'levels decided of me': '{ myLevelDecisions { title decision { words dissent { reason } } } }',
  'where I train':
    '{ myTraining { version university canAsk { name } changes { what } ratification { by { name } } } }',
  'awards I am asked about': '{ ratificationsAsked { trainee { name } areas { name } ratification { by { name } } } }',
  'my reviews and my return': `{ myReviews { lines { title state capabilities { shortName } } leave { from }
    plan { steps { line } } shownToMe { owner { name } steps { line } } } }`,
  'where somebody came from': '{ startingPositions { basis lines { title } ratings { capability { code } } } }',
}

/** Every form is made from what is read once; these two are made without the time a sheet or a page takes. */
const forms = ['json', 'csv'] as const

const downloads = async (client: ApiClient): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>()
  for (const form of forms) {
    const { result, statements } = await countStatements(() =>
      client.send({ method: 'GET', url: `/downloads/portfolio.${form}` }),
    )
    expect(result.statusCode).toBe(200)
    counts.set(form, statements.own.length)
  }
  return counts
}

/** Pieces of evidence of one person, one a day, each in two versions, asked of a colleague who confirmed the latest. */
const manyPieces = async (api: TestApi, personId: string, otherId: string, count: number): Promise<void> => {
  const run = (sql: string, values: unknown[]): Promise<unknown> =>
    api.database.asSystem(tx => tx.execute(sql, values, 'run'))
  const batch = createId()
  for (const version of [1, 2])
    await run(
      `insert into evidence_pieces (id, piece_id, version, person_id, kind_code, title, done_on, details,
         capability_codes, is_withdrawn, recorded_at)
       select gen_random_uuid(), md5(? || n)::uuid, ?, ?, 'AWARD', ?, date '2026-11-20' - n, '{}', '{CLN-01}', false, now()
         from generate_series(1, ?) n`,
      [batch, version, personId, batch, count],
    )
  await run(
    `with asked as (insert into confirmation_requests (id, person_id, piece_version_id, asked_id, asked_at)
       select gen_random_uuid(), person_id, id, ?, now() from evidence_pieces where title = ? and version = 2
       returning id, person_id)
     insert into confirmation_answers (request_id, person_id, answer, comment, answered_by_id, recorded_at)
       select id, person_id, 'CONFIRMED', 'Well kept', ?, now() from asked`,
    [otherId, batch, otherId],
  )
}

describeOnOneDatabase('A page of the record', api => {
  let organisationId: string
  let owner: { readonly id: string; readonly client: ApiClient }
  let other: { readonly id: string }
  let everything: Asked = {}

  beforeAll(async () => {
    organisationId = await createOrganisation(api, 'Counted record')
    const roles = ['PERSON', 'ASSESSOR', 'EDUCATOR', 'ORGANISATION_ADMINISTRATOR'] as const
    const person = await createPerson(api, 'Owner of the record', [{ organisationId, roles: [...roles] }])
    other = await createPerson(api, 'Other of the record', [{ organisationId, roles: ['PERSON', 'ASSESSOR'] }])
    owner = { id: person.id, client: await signInAs(api, person) }
  })

  /** One of everything there is, of the owner and of those who ask them. */
  const addOneOfEach = async (index: number): Promise<Asked> => {
    const fellow = await createPerson(api, `Fellow ${index}`, [{ organisationId, roles: ['PERSON'] }])
    const ids = { personId: owner.id, otherId: other.id }
    const rated = { personId: owner.id, assessorName: 'Somebody', on: dayFromToday(-300 - index) }
    await createRating(api, { ...rated, capabilityCode: 'CLN-02', kind: 'OBSERVED', value: 1 })
    await createTraining(api, { personId: owner.id, askedId: other.id })
    await createTraining(api, { personId: fellow.id, askedId: owner.id, ratifiedById: owner.id })
    const preceptorship = await createSupported(api, { ...ids, organisationId })
    await createSupported(api, { personId: fellow.id, otherId: owner.id, shownUntil: dayFromToday(9) })
    const signOffs = await createSignOffs(api, { ...ids, organisationId })
    const share = await createShare(api, owner.id, { sections: ['CONFIRMED', 'HISTORY', 'EVIDENCE', 'LOG'] })
    const scope = await createScope(api, { personId: owner.id, leadId: other.id, organisationId })
    return {
      preceptorship: opened.preceptorship(preceptorship.preceptorshipId),
      decision: opened.decision(signOffs.openSignOffId),
      statement: opened.statement(scope.statementId),
      scopeByLink: opened.scopeByLink(scope.scopeToken),
      portfolioByLink: opened.portfolioByLink(share.token),
    }
  }

  /** One piece that has everything a piece can have; drafts are one for each kind. */
  const addPiece = async (): Promise<Asked> => {
    const { pieceId, draftId } = await createEvidence(api, { personId: owner.id, otherId: other.id })
    return { piece: opened.piece(pieceId), draft: opened.draft(draftId) }
  }

  it(
    'costs the same with one of each and 20 pieces of evidence as with ten of each and 2,000',
    { timeout: 180_000 },
    async () => {
      const few = { ...(await addOneOfEach(0)), ...(await addPiece()), ...shared }
      await manyPieces(api, owner.id, other.id, 20)
      await countAll(owner.client, few)
      const [before, files] = [await countAll(owner.client, few), await downloads(owner.client)]
      const many: Record<string, string> = { ...few }
      for (let index = 1; index < 10; index += 1) Object.assign(many, await addOneOfEach(index))
      await manyPieces(api, owner.id, other.id, 1980)
      expect(await countAll(owner.client, many)).toEqual(before)
      everything = many
      expect(await downloads(owner.client)).toEqual(files)
      for (const link of ['scopeByLink', 'portfolioByLink']) {
        const data = await owner.client.query<Record<string, { __typename: string }>>(many[link] ?? '')
        expect(Object.values(data)[0]?.__typename).toMatch(/Success$/)
      }
      const lengths = await owner.client.query<Record<string, unknown[]> & { myHistory: { totalCount: number } }>(
        '{ ratificationsAsked { id } myLevelDecisions { id } startingPositions { id } myHistory(first: 1) { totalCount } }',
      )
      expect(lengths['ratificationsAsked']).toHaveLength(10)
      expect(lengths['myLevelDecisions']).toHaveLength(10)
      expect(lengths['startingPositions']).toHaveLength(10)
      expect(lengths.myHistory.totalCount).toBeGreaterThanOrEqual(10)
      expect(Math.max(...before.values(), ...files.values())).toBeLessThanOrEqual(budget)
    },
  )

  it('costs the same at 500 capabilities as at 100', { timeout: 180_000 }, async () => {
    const capabilities = async () =>
      (await owner.client.query<{ myCapabilities: unknown[] }>('{ myCapabilities { target } }')).myCapabilities.length
    const [before, files] = [await countAll(owner.client, everything), await downloads(owner.client)]
    expect([before.size > 15, await capabilities()]).toEqual([true, 100])
    await growFramework(api)
    expect(await capabilities()).toBe(500)
    await countAll(owner.client, everything)
    expect(await countAll(owner.client, everything)).toEqual(before)
    expect(await downloads(owner.client)).toEqual(files)
  })
})
