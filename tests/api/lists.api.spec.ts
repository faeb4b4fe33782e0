import { randomUUID } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { describeOnEachDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { createPerson, dayFromToday, type InventedPerson, signInAs } from '../support/create/people.ts'
import { countRows } from '../support/kept-rows.ts'
import { mutate } from '../support/mutate.ts'

const problems = 'fields { path code message }'
const line = (examinationCode: string, count: number, role = 'PERFORMED') => ({ examinationCode, count, role })

interface Answer {
  readonly __typename: string
  readonly list: { readonly version: number; readonly lines: readonly { readonly count: number }[] }
  readonly moved: readonly { readonly text: string; readonly counted: number }[]
  readonly nextSteps: { readonly inputsDigest: string }
  readonly fields: readonly { readonly path: string; readonly code: string; readonly message: string }[]
  readonly currentVersion: number
  readonly code: string
}

describeOnEachDatabase('My log', api => {
  let person: InventedPerson
  let client: ApiClient
  beforeEach(async () => {
    person = await createPerson(api, 'Somebody with a list')
    client = await signInAs(api, person)
  })

  const send = async (input: object, by = client): Promise<Answer> => {
    const sent = await by.query<{ logList: Answer }>(
      `mutation($input: LogListInput!) { logList(input: $input) { __typename
         ... on LogListSuccess { list { version lines { count } } moved { text counted } nextSteps { inputsDigest } }
         ... on InvalidInput { ${problems} } ... on Conflict { currentVersion } } }`,
      { input: { expectedVersion: 0, on: dayFromToday(0), ...input } },
    )
    return sent.logList
  }
  const shoulders = (count: number, more: object = {}) => ({
    id: randomUUID(),
    lines: [line('MS-SHOULDER', count)],
    ...more,
  })
  const performed = async (examination: string, by = client) => {
    const { myLogCounts } = await by.query<{
      myLogCounts: { examination: { code: string }; performed: number }[]
    }>('{ myLogCounts { examination { code } performed } }')
    return myLogCounts.find(each => each.examination.code === examination)?.performed ?? 0
  }
  const withdraw = (id: string) =>
    client
      .query<{ withdrawList: Answer }>(
        `mutation($input: WithdrawListInput!) { withdrawList(input: $input) { __typename
           ... on InvalidInput { ${problems} } ... on NotAllowed { code } } }`,
        { input: { id } },
      )
      .then(({ withdrawList }) => withdrawList)

  it('says at once what a list moved, with the advice it leads to', async () => {
    await send(shoulders(20, { on: dayFromToday(-7) }))
    const { moved, nextSteps } = await send(shoulders(7))
    expect(moved).toEqual([{ text: '27 of 50 shoulder', counted: 27 }])
    expect(nextSteps.inputsDigest).toMatch(/^[\da-f]+$/)
  })

  it('counts a list once, however often it is sent', async () => {
    const list = shoulders(7)
    const [first, again] = await Promise.all([send(list), send(list)])
    const third = await send(list)
    for (const { __typename } of [first, again]) expect(['LogListSuccess', 'Conflict']).toContain(__typename)
    expect(third.moved).toEqual([{ text: '7 of 50 shoulder', counted: 7 }])
    expect(await countRows(api, 'list_entries', person.id)).toBe(1)
  })

  it('asks whether a list of a second device is another one, and keeps what I say', async () => {
    await send(shoulders(6))
    const second = shoulders(6)
    const asked = await send(second)
    expect(asked.fields).toMatchObject([{ path: 'isAnotherList', code: 'ALREADY_LOGGED' }])
    expect(asked.fields[0]?.message).toMatch(/^You logged 6 shoulder for .* already: is this another list\?$/)
    expect(await performed('MS-SHOULDER')).toBe(6)
    const { moved } = await send({ ...second, isAnotherList: true })
    expect(moved).toEqual([{ text: '12 of 50 shoulder', counted: 12 }])
  })

  it('is put right by a new version, and the old one stays to be read', async () => {
    const list = shoulders(7)
    await send(list)
    const { moved, list: right } = await send({ ...list, lines: [line('MS-SHOULDER', 5)], expectedVersion: 1 })
    expect(moved).toEqual([{ text: '5 of 50 shoulder', counted: 5 }])
    expect(right.version).toBe(2)
    expect(await countRows(api, 'list_entries', person.id)).toBe(2)
    const late = await send({ ...list, lines: [line('MS-SHOULDER', 9)], expectedVersion: 1 })
    expect(late).toMatchObject({ __typename: 'Conflict', currentVersion: 2 })
  })

  it('lets a list be taken back for a day, once', async () => {
    const list = shoulders(7)
    await send(list)
    expect((await withdraw(list.id)).__typename).toBe('WithdrawListSuccess')
    expect(await performed('MS-SHOULDER')).toBe(0)
    expect((await withdraw(list.id)).fields).toMatchObject([{ code: 'UNKNOWN' }])
    expect((await send(list)).__typename).toBe('Conflict')
    const old = shoulders(3)
    await send(old)
    await api.database.asSystem(tx =>
      tx.execute(`update list_entries set recorded_at = recorded_at - interval '25 hours' where entry_id = ?`, [
        old.id,
      ]),
    )
    expect(await withdraw(old.id)).toMatchObject({ __typename: 'NotAllowed', code: 'TOO_LATE' })
  })

  it('is mine alone, even where somebody else uses the same id', async () => {
    const list = shoulders(7)
    await send(list)
    const other = await signInAs(api, await createPerson(api, 'Somebody else'))
    expect(await performed('MS-SHOULDER', other)).toBe(0)
    expect((await send(shoulders(2, { id: list.id }), other)).moved).toEqual([{ text: '2 of 50 shoulder', counted: 2 }])
    expect(await performed('MS-SHOULDER')).toBe(7)
  })

  it('goes on page by page, the latest day first', async () => {
    for (const days of [0, 1, 2]) await send(shoulders(1, { on: dayFromToday(-days) }))
    const page = (after: string | null) =>
      client.query<{
        myLog: { totalCount: number; nodes: { on: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
      }>(
        'query($after: String) { myLog(first: 2, after: $after) { totalCount nodes { on } pageInfo { hasNextPage endCursor } } }',
        { after },
      )
    const { myLog: first } = await page(null)
    expect(first).toMatchObject({ totalCount: 3, nodes: [{ on: dayFromToday(0) }, { on: dayFromToday(-1) }] })
    const { myLog: second } = await page(first.pageInfo.endCursor)
    expect(second).toMatchObject({ nodes: [{ on: dayFromToday(-2) }], pageInfo: { hasNextPage: false } })
  })

  it('begins with what I usually scan, once I kept it', async () => {
    const kept = { name: 'Tuesday shoulders', lines: [line('MS-SHOULDER', 8), line('MS-HAND', 0)], expectedVersion: 0 }
    await mutate(client, 'keepUsualList', kept, 'usualList { version }')
    const { myUsualLists } = await client.query<{ myUsualLists: object[] }>(
      '{ myUsualLists { name version lines { examination { code } count } } }',
    )
    expect(myUsualLists).toEqual([
      {
        name: 'Tuesday shoulders',
        version: 1,
        lines: [
          {
            examination: { code: 'MS-SHOULDER' },
            count: 8,
          },
          {
            examination: { code: 'MS-HAND' },
            count: 0,
          },
        ],
      },
    ])
    await mutate(client, 'keepUsualList', { ...kept, lines: [], expectedVersion: 1 }, 'usualList { version }')
    expect(await client.query('{ myUsualLists { name } }')).toEqual({ myUsualLists: [] })
  })

  it('keeps a case by its month alone, once however often it is sent', async () => {
    const input = {
      id: randomUUID(),
      examinationCode: 'GY-TV',
      month: dayFromToday(0).slice(0, 7),
      role: 'PERFORMED',
      unusual: 'A second horn where none was expected',
    }
    await mutate(client, 'keepLearningCase', input, 'learningCase { id }')
    await mutate(client, 'keepLearningCase', input, 'learningCase { id }')
    const { myLearningCases } = await client.query<{ myLearningCases: object }>(
      '{ myLearningCases { totalCount nodes { month unusual learnt examination { title } } } }',
    )
    expect(myLearningCases).toEqual({
      totalCount: 1,
      nodes: [{ month: input.month, unusual: input.unusual, learnt: null, examination: { title: 'Gynae TV' } }],
    })
  })

  it('counts the larger of my log and what a system counted in a month, and never both', async () => {
    await send(shoulders(6, { on: dayFromToday(0) }))
    const organisation = randomUUID()
    await api.database.asSystem(async tx => {
      await tx.execute('insert into organisations (id, name) values (?, ?)', [organisation, 'Trust'], 'run')
      await tx.execute(
        `insert into monthly_counts (id, person_id, organisation_id, source, month, examination_code, version, count,
           imported_by, imported_at) values (?, ?, ?, 'RADIOLOGY', ?, 'MS-SHOULDER', 1, 9, ?, '2026-01-01')`,
        [randomUUID(), person.id, organisation, dayFromToday(0).slice(0, 7), person.id],
        'run',
      )
    })
    expect(await performed('MS-SHOULDER')).toBe(9)
  })
})
