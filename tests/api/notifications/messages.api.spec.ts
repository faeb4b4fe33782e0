import { beforeEach, expect, it } from 'vitest'
import { messageProblem } from '../../../api/features/notifications/index.ts'
import { describeOnEachDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { type InventedPerson, createOrganisation, createPerson, signInAs } from '../../support/create/people.ts'
import { openLive } from '../../support/live-client.ts'
import { testClock as clock } from '../../support/product.ts'
import { asked, sendAs } from './sending.ts'

const list = `query($first: Int!, $after: String, $unreadOnly: Boolean!) {
  myMessages(first: $first, after: $after, unreadOnly: $unreadOnly) {
    nodes { id kind title words path from readAt } pageInfo { hasNextPage endCursor } totalCount unreadCount } }`
const mark = `mutation($input: MarkMessagesReadInput!) { markMessagesRead(input: $input) { __typename
  ... on MarkMessagesReadSuccess { unread } ... on InvalidInput { fields { path code } } } }`
const choose = `mutation($input: ChooseMessagesInput!) { chooseMessages(input: $input) { __typename
  ... on ChooseMessagesSuccess { choices { email workingDays quietFrom quietUntil } }
  ... on InvalidInput { fields { path code } } } }`

interface Page {
  readonly myMessages: {
    readonly nodes: readonly { readonly id: string; readonly title: string; readonly from: string | null }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    readonly totalCount: number
    readonly unreadCount: number
  }
}

describeOnEachDatabase('Messages', api => {
  let [educator, learner, outsider]: InventedPerson[] = []
  let client: ApiClient
  beforeEach(async () => {
    const [here, elsewhere] = [await createOrganisation(api, 'Here'), await createOrganisation(api, 'Elsewhere')]
    educator = await createPerson(api, 'Edith Educator', [{ organisationId: here, roles: ['EDUCATOR'] }])
    learner = await createPerson(api, 'Leo Learner', [{ organisationId: here, roles: ['PERSON'] }])
    outsider = await createPerson(api, 'Otto Outsider', [{ organisationId: elsewhere, roles: ['PERSON'] }])
    client = await signInAs(api, learner)
  })
  const idOf = (person: InventedPerson | undefined): string => person?.id ?? ''
  const write = (...words: string[]) =>
    sendAs(
      api,
      { personId: idOf(educator) },
      {
        clock,
        messages: words.map(text => ({
          ...asked(idOf(learner), { dedupeKey: text }),
          kind: 'MESSAGE' as const,
          values: { words: text },
          fromPersonId: idOf(educator),
        })),
      },
    )
  const read = (variables: object = {}) =>
    client.query<Page>(list, { first: 20, after: null, unreadOnly: false, ...variables })

  it('say who wrote them, a page at a time, and what is unread alone', async () => {
    expect(await write('First', 'Second', 'Third')).toBe(3)
    const { myMessages: first } = await read({ first: 2 })
    expect(first).toMatchObject({
      nodes: [
        { kind: 'MESSAGE', title: 'A message for you', words: 'Third', from: 'Edith Educator', readAt: null },
        { words: 'Second' },
      ],
      totalCount: 3,
      unreadCount: 3,
    })
    const { myMessages: second } = await read({ first: 2, after: first.pageInfo.endCursor })
    expect(second).toMatchObject({ nodes: [{ words: 'First' }], pageInfo: { hasNextPage: false } })
    const ids = [first.nodes[0]?.id]
    expect(await client.query(mark, { input: { ids } })).toEqual({
      markMessagesRead: { __typename: 'MarkMessagesReadSuccess', unread: 2 },
    })
    expect((await read({ unreadOnly: true })).myMessages).toMatchObject({ totalCount: 2, unreadCount: 2 })
    expect(await client.query('{ unreadMessages }')).toEqual({ unreadMessages: 2 })
    const everybody = await client.query(mark, { input: {} })
    expect(everybody).toMatchObject({ markMessagesRead: { unread: 0 } })
  })

  it('are written once under a key, and not at all where what they tell of is taken back', async () => {
    await write('Once')
    expect(await write('Once', 'More')).toBe(1)
    const taken = api.database.asViewer({ personId: idOf(educator) }, async () => {
      await write('Never')
      throw new Error('Taken back')
    })
    await expect(taken).rejects.toThrow('Taken back')
    expect((await read()).myMessages.totalCount).toBe(2)
  })

  it('reach nobody outside the organisation, in nobody else’s name, and hold no patient', async () => {
    await expect(
      sendAs(api, { personId: idOf(educator) }, { clock, messages: [asked(idOf(learner)), asked(idOf(outsider))] }),
    ).rejects.toThrow(/permission denied|beyond what the viewer may send/)
    await expect(
      sendAs(
        api,
        { personId: idOf(educator) },
        { clock, messages: [{ ...asked(idOf(learner)), fromPersonId: idOf(outsider) }] },
      ),
    ).rejects.toThrow(/permission denied|beyond what the viewer may send/)
    await expect(sendAs(api, { personId: null }, { clock, messages: [asked(idOf(learner))] })).rejects.toThrow(
      /permission denied|beyond what the viewer may send/,
    )
    expect(messageProblem('Ask about 943 476 5919')).toMatchObject({ code: 'PATIENT_IDENTIFIER' })
    await expect(write('Ask about 943 476 5919')).rejects.toThrow('Words that cannot be kept')
    expect((await read()).myMessages.totalCount).toBe(0)
  })

  it('are told of in an open page as they come and are read', async () => {
    const live = await openLive(api.server.app, client)
    live.subscribe('subscription { messagesChanged { unread } }')
    live.send(JSON.stringify({ type: 'ping' }))
    expect(await live.next()).toMatchObject({ type: 'pong' })
    await write('Now')
    expect(await live.next()).toMatchObject({ payload: { data: { messagesChanged: { unread: 1 } } } })
    await client.query(mark, { input: {} })
    expect(await live.next()).toMatchObject({ payload: { data: { messagesChanged: { unread: 0 } } } })
    live.close()
  })

  it('come by letter as was chosen, and a choice that cannot hold says why', async () => {
    const { myMessageChoices } = await client.query<{ myMessageChoices: object }>(
      '{ myMessageChoices { email workingDays quietFrom quietUntil } }',
    )
    expect(myMessageChoices).toEqual({
      email: 'WEEKLY',
      workingDays: [1, 2, 3, 4, 5],
      quietFrom: '19:00',
      quietUntil: '07:00',
    })
    const chosen = { email: 'AT_ONCE', workingDays: [6, 2, 2], quietFrom: null, quietUntil: null }
    expect(await client.query(choose, { input: chosen })).toMatchObject({
      chooseMessages: { choices: { ...chosen, workingDays: [2, 6] } },
    })
    const wrong = { email: 'WEEKLY', workingDays: [], quietFrom: '25:00', quietUntil: '07:00' }
    expect(await client.query(choose, { input: wrong })).toEqual({
      chooseMessages: {
        __typename: 'InvalidInput',
        fields: [
          { path: 'workingDays', code: 'MISSING' },
          { path: 'quietFrom', code: 'NOT_A_TIME' },
        ],
      },
    })
  })

  it('put due dates into a calendar under a private address, until it is ended', async () => {
    await api.database.asSystem(tx =>
      tx.execute(
        `insert into goals (id, person_id, version, overlay_codes, areas, due_on, recorded_at)
         values (gen_random_uuid(), ?, 1, '{}', '[]', '2027-06-01', now())`,
        [idOf(learner)],
        'run',
      ),
    )
    const create = `mutation($input: CreateCalendarFeedInput!) { createCalendarFeed(input: $input) { __typename
      ... on CreateCalendarFeedSuccess { link feed { id } } ... on NotAllowed { code } } }`
    const made = await client.query<{ createCalendarFeed: { link: string; feed: { id: string } } }>(create, {
      input: {},
    })
    const { link, feed } = made.createCalendarFeed
    const open = () => api.stranger().send({ method: 'GET', url: new URL(link).pathname })
    const answer = await open()
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(answer.body).toMatch(/SUMMARY:The date of your goal\r\nDTSTAMP:\w+\r\nDTSTART;VALUE=DATE:20270601\r\n/)
    expect(answer.body).not.toContain('Leo')
    expect(await client.query(create, { input: {} })).toMatchObject({ createCalendarFeed: { code: 'ANOTHER_ADDRESS' } })
    const second = await client.query<typeof made>(create, { input: { replacesId: feed.id } })
    expect((await open()).statusCode).toBe(404)
    const revoke = 'mutation($input: RevokeCalendarFeedInput!) { revokeCalendarFeed(input: $input) { __typename } }'
    const { id } = second.createCalendarFeed.feed
    expect(await client.query(revoke, { input: { id } })).toMatchObject({
      revokeCalendarFeed: { __typename: 'RevokeCalendarFeedSuccess' },
    })
    expect(await client.query('{ myCalendarFeed { id } }')).toEqual({ myCalendarFeed: null })
  })
})
