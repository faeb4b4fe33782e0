import { beforeAll, describe, expect, it } from 'vitest'
import { describeOnEachDatabase, describeOnOneDatabase, type TestApi } from '../../../tests/support/api.ts'
import type { ApiClient } from '../../../tests/support/api-client.ts'
import { nameOf, password, post, signedInHolder, createHolder } from '../../../tests/support/create/accounts.ts'
import { createOrganisation, createPerson, dayFromToday, signInAs } from '../../../tests/support/create/people.ts'

const invite = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { __typename
  ... on InvitePersonSuccess { invitation { id email roles until } }
  ... on InvalidInput { fields { path code } } ... on NotAllowed { code } } }`
const withdraw = `mutation ($input: WithdrawInvitationInput!) { withdrawInvitation(input: $input) { __typename } }`
const open = `query ($organisationId: UUID!, $first: Int! = 100, $after: String) {
  invitations(organisationId: $organisationId, first: $first, after: $after) {
    nodes { id email roles } totalCount pageInfo { hasNextPage endCursor } } }`
const memberships = '{ me { email memberships { role fromOn toOn organisation { name } } } }'

interface Invited {
  readonly invitePerson: { __typename: string; invitation?: { id: string }; code?: string; fields?: object[] }
}

interface Listed {
  readonly invitations: {
    nodes: { id: string; email: string }[]
    totalCount: number
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
}

describeOnEachDatabase('An invitation', api => {
  let organisationId: string
  let administrator: ApiClient
  let count = 0

  const newAddress = (): string => `newcomer-${(count += 1)}@trust.example`
  const send = async (input: object, by = administrator) =>
    (await by.query<Invited>(invite, { input: { organisationId, ...input } })).invitePerson
  const invited = async (email = newAddress(), input: object = {}) => {
    const { invitation } = await send({ email, ...input })
    return { email, id: invitation?.id ?? '', token: api.mailbox.tokenTo(email.trim().toLowerCase()) }
  }
  const accept = (token: string, client = api.stranger()) =>
    post(client, '/sign-up/accept', { token, name: 'New Comer', password })
  const look = (token: string) => post(api.stranger(), '/sign-up/invitation', { token })
  const change = (assignment: string, id: string) =>
    api.database.asSystem(tx => tx.execute(`update invitations set ${assignment} where id = ?`, [id], 'run'))

  beforeAll(async () => {
    organisationId = await createOrganisation(api, 'Tidewater')
    const roles = ['ORGANISATION_ADMINISTRATOR'] as const
    administrator = await signInAs(api, await createPerson(api, 'Admin', [{ organisationId, roles }]))
  })

  it('brings somebody in: their account, their person, and their roles with their last day', async () => {
    const until = dayFromToday(90)
    const { token } = await invited(' Jo.New@Trust.example ', { roles: ['ASSESSOR', 'PERSON'], until })
    const client = api.stranger()
    expect((await accept(token, client)).statusCode).toBe(200)
    const { me } = await client.query<{ me: object }>(memberships)
    const role = { fromOn: dayFromToday(0), toOn: until, organisation: { name: 'Tidewater' } }
    expect(me).toEqual({
      email: 'jo.new@trust.example',
      memberships: [
        { role: 'ASSESSOR', ...role },
        { role: 'PERSON', ...role },
      ],
    })
    expect((await api.stranger().signIn({ email: 'jo.new@trust.example', password })).statusCode).toBe(200)
  })

  it('says what it is for before anything is asked, and looking uses nothing up', async () => {
    const { email, token } = await invited()
    for (let time = 0; time < 2; time += 1)
      expect((await look(token)).json()).toEqual({
        email,
        hasAccount: false,
        invitation: { group: null, organisation: 'Tidewater', roles: ['PERSON'], until: null },
      })
    expect((await accept(token)).statusCode).toBe(200)
  })

  it('works once, also for two who come at the same moment', async () => {
    const { token } = await invited()
    const answers = await Promise.all([accept(token), accept(token)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 400])
    expect((await accept(token)).json()).toMatchObject({ code: 'LINK_OVER' })
    expect((await look(token)).json()).toMatchObject({ code: 'LINK_OVER' })
  })

  it('is over after its time, and when it is withdrawn', async () => {
    const late = await invited()
    await change(`expires_at = timestamptz '2026-11-23T08:59:59Z'`, late.id)
    expect((await accept(late.token)).statusCode).toBe(400)
    const withdrawn = await invited()
    await administrator.query(withdraw, { input: { id: withdrawn.id } })
    expect((await accept(withdrawn.token)).statusCode).toBe(400)
  })

  it('is not to be guessed, and is not in the database to be read', async () => {
    const { token } = await invited()
    expect(token).toHaveLength(43)
    const rows = await api.database.asSystem(tx => tx.execute<object[]>('select * from invitations'))
    expect(JSON.stringify(rows)).not.toContain(token)
    expect((await accept('a'.repeat(43))).statusCode).toBe(400)
  })

  it('gives roles to whoever has an account already, once signed in with the address it went to', async () => {
    const holder = await createHolder(api, 'Already Here')
    const { token } = await invited(holder.email)
    expect((await look(token)).json()).toMatchObject({ hasAccount: true })
    expect((await accept(token)).statusCode).toBe(400)
    const other = await signedInHolder(api, await createHolder(api, 'Somebody Else'))
    expect((await post(other, '/account/join', { token })).statusCode).toBe(400)
    const client = await signedInHolder(api, holder)
    expect((await post(client, '/account/join', { token })).statusCode).toBe(200)
    expect(await client.query(memberships)).toMatchObject({ me: { memberships: [{ role: 'PERSON' }] } })
    expect((await post(client, '/account/join', { token })).statusCode).toBe(400)
  })

  it('lengthens a role that is held already, in the name of whoever invited, and adds none beside it', async () => {
    const soon = dayFromToday(7)
    const holder = await createPerson(api, 'Short Stay', [{ organisationId, roles: ['PERSON'], to: soon }])
    const client = await signInAs(api, holder)
    const join = async (until: string | null) => {
      const { token } = await invited(holder.email, { until })
      expect((await post(client, '/account/join', { token })).statusCode).toBe(200)
      return api.database.asSystem(tx =>
        tx.execute(
          `select to_on::text as "toOn", version, (select name from people where id = changed_by) as "changedBy"
             from memberships where person_id = ?`,
          [holder.id],
        ),
      )
    }
    expect(await join(dayFromToday(3))).toEqual([{ toOn: soon, version: 1, changedBy: null }])
    expect(await join(null)).toEqual([{ toOn: null, version: 2, changedBy: 'Admin' }])
    expect(await join(soon)).toEqual([{ toOn: null, version: 2, changedBy: 'Admin' }])
  })

  it('is listed while it is open', async () => {
    const { id, token } = await invited()
    const ids = async () =>
      (await administrator.query<Listed>(open, { organisationId })).invitations.nodes.map(each => each.id)
    expect(await ids()).toContain(id)
    await accept(token)
    expect(await ids()).not.toContain(id)
  })

  it('is listed a page at a time, the newest first', async () => {
    const network = await createOrganisation(api, 'Saltmarsh')
    const roles = ['ORGANISATION_ADMINISTRATOR'] as const
    const by = await signInAs(api, await createPerson(api, 'Other Admin', [{ organisationId: network, roles }]))
    const emails = ['first@trust.example', 'second@trust.example', 'third@trust.example']
    for (const email of emails) await send({ email, organisationId: network }, by)
    const page = async (after: string | null) =>
      (await by.query<Listed>(open, { organisationId: network, first: 2, after })).invitations
    const first = await page(null)
    const next = await page(first.pageInfo.endCursor)
    expect([first.totalCount, first.pageInfo.hasNextPage, next.pageInfo.hasNextPage]).toEqual([3, true, false])
    expect([...first.nodes, ...next.nodes].map(({ email }) => email)).toEqual(emails.toReversed())
    expect((await page('never-a-cursor')).nodes).toEqual(first.nodes)
  })

  it.each([
    ['no address', { email: 'jo at trust' }, 'NOT_AN_ADDRESS'],
    ['an address with a line of its own', { email: 'jo@trust.example\r\nBcc: all@trust.example' }, 'NOT_AN_ADDRESS'],
    ['two addresses', { email: 'jo@trust.example,mo@trust.example' }, 'NOT_AN_ADDRESS'],
    ['a last day in the past', { email: 'jo@trust.example', until: dayFromToday(-1) }, 'IN_THE_PAST'],
    [
      'the role of a platform administrator',
      { email: 'jo@trust.example', roles: ['PLATFORM_ADMINISTRATOR'] },
      'NOT_GIVEN_HERE',
    ],
  ])('is not sent with %s', async (_what, input, code) => {
    const before = api.mailbox.letters.length
    expect(await send(input)).toMatchObject({ __typename: 'InvalidInput', fields: [{ code }] })
    expect(api.mailbox.letters).toHaveLength(before)
  })

  it('is not sent into an organisation somebody else looks after', async () => {
    const elsewhere = await createOrganisation(api, 'Elsewhere')
    expect(await send({ email: newAddress(), organisationId: elsewhere })).toMatchObject({
      code: 'NOT_YOUR_ORGANISATION',
    })
    expect(await administrator.query(open, { organisationId: elsewhere })).toEqual({ invitations: null })
  })

  it('asks for a name and a password of twelve characters', async () => {
    const { token } = await invited()
    const refused = async (given: object) =>
      (await post(api.stranger(), '/sign-up/accept', { token, ...given })).statusCode
    expect(await refused({ name: 'Jo', password: 'short' })).toBe(400)
    expect(await refused({ name: ' ', password })).toBe(400)
    expect((await accept(token)).statusCode).toBe(200)
  })
})

const signUp = (api: TestApi, email: string) => post(api.stranger(), '/sign-up/link', { email })

describeOnOneDatabase(
  'Signing up where it is open',
  api => {
    it('sends a link, and whoever uses it has an account with a proven address and a record of their own', async () => {
      expect((await signUp(api, 'Open@Door.example')).statusCode).toBe(200)
      const token = api.mailbox.tokenTo('open@door.example')
      const client = api.stranger()
      expect((await post(client, '/sign-up/accept', { token, name: 'Open Door', password })).statusCode).toBe(200)
      expect(await nameOf(client)).toBe('Open Door')
      expect((await post(api.stranger(), '/sign-up/accept', { token, name: 'Again', password })).statusCode).toBe(400)
    })

    it('answers the same whether the address has an account, and tells only its owner', async () => {
      const holder = await createHolder(api, 'Known')
      const [known, unknown] = [await signUp(api, holder.email), await signUp(api, 'unknown@door.example')]
      expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body])
      expect(api.mailbox.last(holder.email).subject).toBe('You already have a Soundings account')
    })

    it('sends no more than three letters to an address in a quarter of an hour', async () => {
      const answers = []
      for (let time = 0; time < 4; time += 1) answers.push((await signUp(api, 'bombed@door.example')).statusCode)
      expect(answers).toEqual([200, 200, 200, 429])
    })
  },
  { config: { signUp: 'open' }, content: 'tables' },
)

describe('Signing up by invitation alone', () => {
  describeOnOneDatabase(
    'says so to everybody',
    api => {
      it('and sends nothing', async () => {
        expect((await signUp(api, 'closed@door.example')).json()).toMatchObject({ code: 'BY_INVITATION' })
        expect(api.mailbox.letters).toEqual([])
      })
    },
    { content: 'tables' },
  )
})
