import { beforeAll, describe, expect, it } from 'vitest'
import { countStatements } from '../../api/platform/database/index.ts'
import { type TestApi, describeOnOneDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { createRating } from '../support/create/history.ts'
import { createOrganisation, createPerson, signInAs } from '../support/create/people.ts'
import { createSupported } from '../support/create/preceptorship.ts'
import { createScope } from '../support/create/scope.ts'
import { createSignOffs } from '../support/create/sign-offs.ts'
import { budget, countAll, growFramework, ownStatements, publishAgain, run } from './counting.ts'
import { pages } from './pages.ts'

/** Pages of those who look after people: of an organisation, and of one member of it. */
const member =
  'name version standing memberships { role fromOn toOn isCurrent } changes { version role changedBy changedAt }'
const pagesOfAdministrators = (organisationId: string, personId: string): Readonly<Record<string, string>> => ({
  'the organisations I look after': '{ organisations { id name } }',
  'who is appointed to sign': `{ signerAppointments(organisationId: "${organisationId}") { title isCurrent person { name } } }`,
  'the members of an organisation': `{ members(organisationId: "${organisationId}", first: 100) { totalCount nodes { ${member} } } }`,
  'a member': `{ member(organisationId: "${organisationId}", personId: "${personId}") { ${member} } }`,
})

const names = Object.keys(pages)

/** Every capability rated by the person themselves on each of five days. */
const longHistory = `insert into ratings (id, person_id, capability_code, kind, value, rated_on, assessor_ids,
    assessor_names, recorded_at)
  select gen_random_uuid(), ?, code, 'SELF', 2, date '2026-11-20' - days, '{}', '{}', now()
    from capabilities cross join generate_series(1, 5) days`

/** As many preceptorships of one person as asked, each with a preceptor, a meeting and its words. */
const addSupported = async (api: TestApi, personId: string, count: number): Promise<void> => {
  for (let index = 0; index < count; index += 1) await createSupported(api, { personId })
}

/** Pieces of evidence of one person, one a day. */
const manyPieces = `insert into evidence_pieces (id, piece_id, version, person_id, kind_code, title, done_on, details,
    capability_codes, is_withdrawn, recorded_at)
  select gen_random_uuid(), gen_random_uuid(), 1, ?, 'AWARD', 'Piece', date '2026-11-20' - n, '{}', '{CLN-01}', false, now()
    from generate_series(1, ?) n`
const asked = (name: string): string => pages[name] ?? ''

describeOnOneDatabase('A page', api => {
  let assessor: ApiClient
  let personId: string
  let organisationId: string
  const addColleagues = async (count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) {
      const { id } = await createPerson(api, `Colleague ${index}`, [{ organisationId, roles: ['PERSON'] }])
      const seen = { personId: id, capabilityCode: 'CLN-01', kind: 'SIGN_OFF', value: 3 } as const
      await createRating(api, { ...seen, assessorName: 'Somebody' })
    }
  }
  const capabilitiesShown = async (): Promise<number> =>
    (await assessor.query<{ myCapabilities: unknown[] }>('{ myCapabilities { target } }')).myCapabilities.length

  beforeAll(async () => {
    organisationId = await createOrganisation(api, 'Counted')
    const person = await createPerson(api, 'Counted', [
      { organisationId, roles: ['PERSON', 'AUTHOR', 'ASSESSOR', 'ORGANISATION_ADMINISTRATOR'] },
    ])
    personId = person.id
    assessor = await signInAs(api, person)
    await addColleagues(2)
    await assessor.query(
      `mutation { setGoal(input: { roleProfileCode: "ROLE-ENH-OBS", expectedVersion: 0 }) { __typename } }`,
    )
  })

  describe('at 100 capabilities and two colleagues', () => {
    it('is what it claims to be', async () => {
      expect(await capabilitiesShown()).toBe(100)
    })

    it.each(names)('costs at most six statements the second time: %s', async name => {
      await ownStatements(assessor, asked(name))
      expect((await ownStatements(assessor, asked(name))).length).toBeLessThanOrEqual(budget)
    })

    it.each(['next steps', 'my capabilities'])('costs at most six statements the first time: %s', async name => {
      await publishAgain(api)
      const first = await ownStatements(assessor, asked(name))
      expect(first.length).toBeGreaterThan((await ownStatements(assessor, asked(name))).length)
      expect(first.length).toBeLessThanOrEqual(budget)
    })
  })

  it('costs the same at 500 capabilities, thirty colleagues and a long history', { timeout: 180_000 }, async () => {
    const before = await countAll(assessor, pages)
    await growFramework(api)
    await addColleagues(28)
    await run(api, longHistory, [personId])
    for (const name of ['next steps', 'my capabilities']) {
      await publishAgain(api)
      expect((await ownStatements(assessor, asked(name))).length).toBeLessThanOrEqual(budget)
    }
    expect(await countAll(assessor, pages)).toEqual(before)
    expect(await capabilitiesShown()).toBe(500)
    const { colleagues } = await assessor.query<{ colleagues: { nodes: { assessedRatings: unknown[] }[] } }>(
      '{ colleagues(first: 100) { nodes { assessedRatings { rating { value } } } } }',
    )
    expect(colleagues.nodes.map(({ assessedRatings }) => assessedRatings.length)).toEqual(Array(30).fill(1))
  })

  /** Sign-offs, a scope and a preceptorship of one person, who is asked of others as well; as many as asked. */
  const addDecisions = async (
    keeper: string,
    other: string,
    times: number,
  ): Promise<Readonly<Record<string, string>>> => {
    let read: Readonly<Record<string, string>> = {}
    for (let time = 0; time < times; time += 1) {
      const { openSignOffId } = await createSignOffs(api, { personId: keeper, organisationId, otherId: other })
      await createSignOffs(api, { personId: other, organisationId, otherId: keeper })
      const { statementId } = await createScope(api, { personId: keeper, leadId: other })
      read = {
        decision: `{ signOffToDecide(id: "${openSignOffId}") { requirements { sources { by } } lines { title } } }`,
        statement: `{ scopeStatement(id: "${statementId}") { lines { title } sinceSigned { text } } }`,
      }
      await createScope(api, { personId: other, leadId: keeper, organisationId })
      await createSupported(api, { personId: keeper, otherId: other })
    }
    return read
  }

  it(
    'costs the same with 20 pieces of evidence as with 2,000, and with one decision of each kind as with ten',
    { timeout: 180_000 },
    async () => {
      const roles = ['PERSON', 'ASSESSOR', 'AUTHOR', 'ORGANISATION_ADMINISTRATOR'] as const
      const person = await createPerson(api, 'Keeps a lot', [{ organisationId, roles }])
      const other = await createPerson(api, 'Decides a lot', [{ organisationId, roles: ['PERSON', 'ASSESSOR'] }])
      const client = await signInAs(api, person)
      await client.query(
        `mutation { setGoal(input: { roleProfileCode: "ROLE-SON-VAS", expectedVersion: 0 }) { __typename } }`,
      )
      const addPieces = (count: number) => run(api, manyPieces, [person.id, count])
      await addPieces(20)
      const one = await addDecisions(person.id, other.id, 1)
      await countAll(client, pages)
      const [few, fewRead] = [await countAll(client, pages), await countAll(client, one)]
      await addPieces(1980)
      const last = await addDecisions(person.id, other.id, 9)
      expect(await countAll(client, pages)).toEqual(few)
      expect(await countAll(client, last)).toEqual(fewRead)
      const lengths = await client.query<Record<string, { totalCount: number }>>(
        '{ myEvidence { totalCount } decisionsForMe(first: 1) { totalCount } scopeRequests(first: 1) { totalCount } }',
      )
      expect(lengths['myEvidence']?.totalCount).toBe(2000)
      expect(lengths['decisionsForMe']?.totalCount).toBe(10)
      expect(lengths['scopeRequests']?.totalCount).toBeGreaterThanOrEqual(10)
      expect(Math.max(...few.values(), ...fewRead.values())).toBeLessThanOrEqual(budget)
    },
  )

  it('costs the same with one preceptorship as with thirty', async () => {
    const person = await createPerson(api, 'Supported', [{ organisationId, roles: ['ORGANISATION_ADMINISTRATOR'] }])
    const client = await signInAs(api, person)
    const named = ['preceptorships I am in', 'what the programme counts', 'my reviews']
    const ofSupport = Object.fromEntries(named.map(name => [name, asked(name)]))
    await addSupported(api, person.id, 1)
    await countAll(client, ofSupport)
    const few = await countAll(client, ofSupport)
    await addSupported(api, person.id, 29)
    expect(await countAll(client, ofSupport)).toEqual(few)
    expect(Math.max(...few.values())).toBeLessThanOrEqual(budget)
  })

  it('costs those who look after members at most six statements, however many there are', async () => {
    const head = await createPerson(api, 'Head', [{ organisationId, roles: ['ORGANISATION_ADMINISTRATOR'] }])
    const client = await signInAs(api, head)
    const administered = pagesOfAdministrators(organisationId, personId)
    const counts = async (): Promise<number[]> =>
      Promise.all(Object.values(administered).map(async document => (await ownStatements(client, document)).length))
    const before = await counts()
    await addColleagues(20)
    expect(await counts()).toEqual(before)
    expect(Math.max(...before)).toBeLessThanOrEqual(budget)
  })

  it('tells its own statements from those of the session and the transaction', async () => {
    const { statements } = await countStatements(() => assessor.query('{ nextSteps { held } }'))
    expect(statements.own).toHaveLength(1)
    expect(statements.session).toHaveLength(1)
    expect(statements.transaction.length).toBeGreaterThanOrEqual(1)
  })
})
