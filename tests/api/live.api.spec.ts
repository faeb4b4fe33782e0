import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tellOfBetterPlan } from '../../api/features/plans/adopted-plan.repository.ts'
import { type TestApi, describeOnEachDatabase, describeOnOneDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import {
  type InventedPerson,
  createOrganisation,
  createPerson,
  dayFromToday,
  signInAs,
} from '../support/create/people.ts'
import { type LiveClient, openLive } from '../support/live-client.ts'

const changes = 'subscription { nextStepsChanged { inputsDigest at } }'
const rate = `mutation ($value: Int!) {
  rateMyCapabilities(input: { ratings: [{ capabilityCode: "CLN-01", value: $value }] }) {
    ... on RateMyCapabilitiesSuccess { nextSteps { inputsDigest } }
  }
}`

interface Rated {
  readonly rateMyCapabilities: { readonly nextSteps: { readonly inputsDigest: string } }
}

const rateAs = async (client: ApiClient, value: number): Promise<string> =>
  (await client.query<Rated>(rate, { value })).rateMyCapabilities.nextSteps.inputsDigest

/** Somebody new with a page open that listens, and another window of theirs. */
const createListener = async (api: TestApi, name: string, organisationId: string) => {
  const person = await createPerson(api, name, [{ organisationId, roles: ['PERSON'] }])
  const here = await signInAs(api, person)
  const elsewhere = await signInAs(api, person)
  const live = await openLive(api.server.app, here)
  live.subscribe(changes)
  return { person, here, elsewhere, live }
}

/** An answer to something sent later shows that what was sent before has been dealt with. */
const settle = async (live: LiveClient): Promise<void> => {
  live.send(JSON.stringify({ type: 'ping' }))
  while (true) {
    const message = await live.next()
    if (message.type === 'error') throw new Error(`Refused: ${JSON.stringify(message)}`)
    if (message.type === 'pong') return
  }
}

describeOnEachDatabase('A page left open', api => {
  let organisationId: string
  let assessor: InventedPerson
  beforeAll(async () => {
    organisationId = await createOrganisation(api, 'Open pages')
    assessor = await createPerson(api, 'Assessor', [{ organisationId, roles: ['ASSESSOR'] }])
  })

  it('is told when its owner changes something in another window, and which advice came of it', async () => {
    const { elsewhere, live } = await createListener(api, 'Two windows', organisationId)
    await settle(live)
    const inputsDigest = await rateAs(elsewhere, 2)
    expect(await live.next()).toMatchObject({ type: 'next', payload: { data: { nextStepsChanged: { inputsDigest } } } })
    const second = await rateAs(elsewhere, 3)
    expect(second).not.toBe(inputsDigest)
    expect(await live.next()).toMatchObject({ payload: { data: { nextStepsChanged: { inputsDigest: second } } } })
    live.close()
  })

  it('is told when a colleague recorded what they saw, without what it was', async () => {
    const { person, live } = await createListener(api, 'Watched', organisationId)
    await settle(live)
    const result = await (
      await signInAs(api, assessor)
    ).query('mutation ($input: RecordAssessedRatingInput!) { recordAssessedRating(input: $input) { __typename } }', {
      input: { personId: person.id, capabilityCode: 'CLN-03', value: 2, observedOn: dayFromToday(0) },
    })
    expect(result).toEqual({ recordAssessedRating: { __typename: 'RecordAssessedRatingSuccess' } })
    const told = await live.next()
    expect(told).toMatchObject({ payload: { data: { nextStepsChanged: { inputsDigest: null } } } })
    expect(JSON.stringify(told)).not.toContain('CLN-03')
    live.close()
  })

  it('is told when a better plan of its owner’s was found, and of nobody else’s', async () => {
    const { person, live } = await createListener(api, 'Planner', organisationId)
    const other = await createListener(api, 'Other planner', organisationId)
    live.subscribe('subscription { planImproved { inputsDigest at } }')
    await settle(live)
    await settle(other.live)
    const notice = { personId: person.id, inputsDigest: '0123456789abcd', at: new Date('2026-11-23T09:00:00Z') }
    await api.database.asSystem(tx => tellOfBetterPlan(tx, notice))
    expect(await live.next()).toMatchObject({
      payload: {
        data: { planImproved: { inputsDigest: '0123456789abcd', at: expect.stringContaining('2026-11-23') } },
      },
    })
    await settle(other.live)
    expect(other.live.waiting()).toEqual([])
    live.close()
    other.live.close()
  })

  it('is told nothing of anybody else', async () => {
    const one = await createListener(api, 'One', organisationId)
    const other = await createListener(api, 'Other', organisationId)
    await settle(one.live)
    await settle(other.live)
    const theirs = await rateAs(other.elsewhere, 1)
    expect(await other.live.next()).toMatchObject({ payload: { data: { nextStepsChanged: { inputsDigest: theirs } } } })
    await settle(one.live)
    expect(one.live.waiting()).toEqual([])
    one.live.close()
    other.live.close()
  })

  it('is told nothing more once its session has ended, and is closed', async () => {
    const { here, elsewhere, live } = await createListener(api, 'Signed out', organisationId)
    await settle(live)
    await here.send({ method: 'POST', url: '/auth/sign-out', payload: {} })
    await rateAs(elsewhere, 2)
    expect(await live.closed).toBe(4401)
    expect(live.waiting()).toEqual([])
  })

  it('cannot begin to listen once its session has ended', async () => {
    const { here, live } = await createListener(api, 'Too late', organisationId)
    await settle(live)
    await here.send({ method: 'POST', url: '/auth/sign-out', payload: {} })
    live.subscribe(changes)
    expect(await live.closed).toBe(4401)
  })

  it('is told by every process on the same database', async () => {
    const { elsewhere, live, person } = await createListener(api, 'Two processes', organisationId)
    await settle(live)
    const at = '2026-11-23T09:00:00+00:00'
    const notice = { topic: 'nextStepsChanged', personId: person.id, inputsDigest: 'of another process', at }
    await api.database.asSystem(tx =>
      tx.execute('select pg_notify(?, ?)', ['soundings_notices', JSON.stringify(notice)], 'run'),
    )
    expect(await live.next()).toMatchObject({
      payload: { data: { nextStepsChanged: { inputsDigest: 'of another process', at: '2026-11-23T09:00:00.000Z' } } },
    })
    await rateAs(elsewhere, 1)
    live.close()
  })
})

describeOnOneDatabase('A connection for subscriptions', api => {
  let client: ApiClient
  beforeAll(async () => {
    client = await api.asPersona('Bernadette Quill')
  })
  const open = (headers: Record<string, string> = {}, who: ApiClient = client) => openLive(api.server.app, who, headers)

  it.each([
    ['of another site, though the cookie is right', { origin: 'https://evil.example' }, 403],
    ['of no site at all', { origin: 'null' }, 403],
    ['of a site whose name begins like ours', { origin: 'http://soundings.test.evil.example' }, 403],
  ])('is refused to a page %s', async (_what, headers, status) => {
    await expect(open(headers)).rejects.toThrow(`Unexpected server response: ${status}`)
  })

  it.each([
    ['without a session', ''],
    ['with a cookie that is not ours', 'soundings.session_token=made.up'],
  ])('is closed at once, with a code that says why, to a page %s', async (_what, cookie) => {
    await expect(open({ cookie })).rejects.toThrow('Closed with 4401')
  })

  it('is not to be had by an ordinary request', async () => {
    const response = await client.send({ method: 'GET', url: '/subscriptions' })
    expect(response.statusCode).toBe(404)
  })

  it('is what a subscription needs: over POST it is told so', async () => {
    const { errors, status } = await client.ask(changes)
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST'])
    expect(errors[0]?.message).toContain('/subscriptions')
  })

  describe('once open', () => {
    let live: LiveClient
    beforeEach(async () => {
      live = await open()
    })

    it.each([
      ['a query', '{ me { name } }', 'BAD_REQUEST'],
      ['a mutation', 'mutation { startModule(input: { moduleCode: "PRE-01" }) { __typename } }', 'BAD_REQUEST'],
      ['no GraphQL', 'subscription {', 'BAD_REQUEST'],
      ['a field there is not', 'subscription { nextStepsChanged { inputsDigests } }', 'BAD_REQUEST'],
      [
        'a great many aliases',
        `subscription { nextStepsChanged { ${Array.from({ length: 400 }, (_, n) => `a${n}: at`).join(' ')} } }`,
        'TOO_COMPLEX',
      ],
      ['a document of very many words', `subscription { ${'a '.repeat(3_000)} }`, 'TOO_COMPLEX'],
    ])('does not answer %s', async (_what, document, code) => {
      live.subscribe(document)
      const { type, payload } = await live.next()
      expect(type).toBe('error')
      expect(payload).toEqual([expect.objectContaining({ extensions: { code, requestId: expect.any(String) } })])
      expect(JSON.stringify(payload)).not.toMatch(/did you mean/i)
      live.close()
    })

    it('carries a few subscriptions, and no more', async () => {
      for (let count = 0; count < 6; count += 1) live.subscribe(changes)
      expect(await live.next()).toMatchObject({ id: '6', payload: [{ extensions: { code: 'TOO_COMPLEX' } }] })
      live.close()
    })

    it.each([
      ['a message beyond all use', 'x'.repeat(20_000), 1009],
      ['what is no message', '{"type": "subscribe"', 4400],
      ['a second greeting', JSON.stringify({ type: 'connection_init' }), 4429],
    ])('is closed by %s', async (_what, text, code) => {
      live.send(text)
      expect(await live.closed).toBe(code)
    })
  })

  it('is one of ten at most that a person holds open', async () => {
    const ffion = await api.asPersona('Ffion Castellane')
    const connections = await Promise.all(Array.from({ length: 10 }, () => open({}, ffion)))
    await expect(open({}, ffion)).rejects.toThrow('Unexpected server response: 429')
    connections[0]?.close()
    await connections[0]?.closed
    const again = await open({}, ffion)
    for (const connection of [...connections, again]) connection.close()
  })
})

describeOnOneDatabase(
  'A connection for subscriptions, where registered documents alone are answered',
  api => {
    it('answers no other', async () => {
      const live = await openLive(api.server.app, await api.asPersona('Bernadette Quill'))
      live.subscribe(changes)
      expect(await live.next()).toMatchObject({ payload: [{ extensions: { code: 'UNTRUSTED_DOCUMENT' } }] })
      live.close()
    })
  },
  { config: { hasTrustedDocumentsOnly: true }, parts: { webDocuments: 'web/generated/all/persisted-documents.json' } },
)
