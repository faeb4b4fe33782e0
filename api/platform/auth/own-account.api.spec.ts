import { expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../../tests/support/api.ts'
import type { ApiClient } from '../../../tests/support/api-client.ts'
import {
  createHolder,
  get,
  type Holder,
  nameOf,
  password,
  post,
  signedInHolder,
} from '../../../tests/support/create/accounts.ts'
import { createOrganisation, createPerson, dayFromToday, signInAs } from '../../../tests/support/create/people.ts'
import { createId } from '../ids.ts'
import { endSessions } from './own-account.ts'
import { demoPassword } from '../../../seeds/database.seeder.ts'

interface SessionShown {
  readonly id: string
  readonly isThisOne: boolean
}

describeOnOneDatabase('An account', api => {
  const here = async (name: string): Promise<{ holder: Holder; client: ApiClient }> => {
    const holder = await createHolder(api, name)
    return { holder, client: await signedInHolder(api, holder) }
  }
  const sessionsOf = (client: ApiClient) => get<SessionShown[]>(client, '/account/sessions')

  it('lists the devices one is signed in on, this one first, and ends one of them', async () => {
    const { holder, client } = await here('Two Devices')
    const other = await signedInHolder(api, holder)
    const sessions = await sessionsOf(client)
    expect(sessions.map(({ isThisOne }) => isThisOne)).toEqual([true, false])
    expect(JSON.stringify(sessions)).not.toMatch(/token|ipAddress/i)
    await post(client, '/account/end-session', { id: sessions[1]?.id })
    expect([await nameOf(client), await nameOf(other)]).toEqual(['Two Devices', null])
  })

  it('ends no session of anybody else', async () => {
    const { client } = await here('Nosy')
    const { client: victim } = await here('Victim')
    const [session] = await sessionsOf(victim)
    await post(client, '/account/end-session', { id: session?.id })
    expect(await nameOf(victim)).toBe('Victim')
  })

  it('is signed out everywhere by whoever runs the service, and nobody else is', async () => {
    const { holder, client } = await here('Lost Laptop')
    const other = await signedInHolder(api, holder)
    const { client: bystander } = await here('Bystander')
    expect(await endSessions(api.database, holder.email)).toBe(2)
    expect([await nameOf(client), await nameOf(other), await nameOf(bystander)]).toEqual([null, null, 'Bystander'])
  })

  it('lists no session that was left alone for too long', async () => {
    const { holder, client } = await here('Forgot One')
    await signedInHolder(api, holder)
    await api.database.asSystem(tx =>
      tx.execute(
        `update sessions set updated_at = now() - interval '61 minutes'
          where id = (select id from sessions where user_id = ? order by created_at desc limit 1)`,
        [holder.id],
        'run',
      ),
    )
    expect(await sessionsOf(client)).toHaveLength(1)
  })

  it('changes its password, which ends every other session and is told by letter', async () => {
    const { holder, client } = await here('New Word')
    const other = await signedInHolder(api, holder)
    const change = { currentPassword: password, newPassword: 'a louder transducer', revokeOtherSessions: false }
    expect((await post(client, '/change-password', { ...change, currentPassword: 'wrong' })).statusCode).toBe(400)
    const easy = { ...change, newPassword: 'New-Word-New-Word' }
    expect((await post(client, '/change-password', easy)).json()).toMatchObject({ code: 'EASY_PASSWORD' })
    expect((await post(client, '/change-password', change)).statusCode).toBe(200)
    expect([await nameOf(client), await nameOf(other)]).toEqual(['New Word', null])
    expect(api.mailbox.last(holder.email).subject).toBe('Your password for Soundings was changed')
  })

  it('changes its address once the new one is confirmed, ends every session, and tells the old one', async () => {
    const { holder, client } = await here('Moved Trust')
    const email = `new-${holder.email}`
    expect((await post(client, '/account/change-email', { email, password })).statusCode).toBe(200)
    expect((await api.stranger().signIn({ email, password })).statusCode).toBe(401)
    const token = api.mailbox.tokenTo(email)
    const confirm = () => post(api.stranger(), '/account/confirm-email', { token })
    expect((await confirm()).statusCode).toBe(200)
    expect((await confirm()).statusCode).toBe(400)
    expect(await nameOf(client)).toBeNull()
    expect((await api.stranger().signIn({ email, password })).statusCode).toBe(200)
    expect((await api.stranger().signIn(holder)).statusCode).toBe(401)
    expect(api.mailbox.last(holder.email).subject).toBe('Your address for Soundings was changed')
  })

  it('lets no link of before work once the way of signing in has changed', async () => {
    const { holder, client } = await here('Broke Free')
    const begun = async () => {
      await post(client, '/account/change-email', { email: `thief-${holder.email}`, password })
      return api.mailbox.tokenTo(`thief-${holder.email}`)
    }
    const ofThief = await begun()
    await post(client, '/change-password', { currentPassword: password, newPassword: 'a louder transducer' })
    expect((await post(api.stranger(), '/account/confirm-email', { token: ofThief })).statusCode).toBe(400)

    await post(api.stranger(), '/request-password-reset', { email: holder.email })
    const toOldAddress = api.mailbox.tokenTo(holder.email)
    const moved = { email: `moved-${holder.email}`, password: 'a louder transducer' }
    await post(client, '/account/change-email', moved)
    await post(api.stranger(), '/account/confirm-email', { token: api.mailbox.tokenTo(moved.email) })
    const reset = { token: toOldAddress, newPassword: 'a loud transducer' }
    expect((await post(api.stranger(), '/reset-password', reset)).statusCode).toBe(400)
    expect((await api.stranger().signIn(moved)).statusCode).toBe(200)
  })

  it('does not say whether a new address is somebody’s, and takes nobody’s over', async () => {
    const { holder, client } = await here('Curious')
    const { holder: taken } = await here('Taken')
    const answers = []
    for (const email of [taken.email, `free-${holder.email}`])
      answers.push((await post(client, '/account/change-email', { email, password })).body)
    expect(answers[0]).toBe(answers[1])
    expect(api.mailbox.last(taken.email).paragraphs.join()).not.toContain('token=')
    // Free when it was asked for, and somebody's by the time the link is opened.
    const token = api.mailbox.tokenTo(`free-${holder.email}`)
    await api.database.asSystem(tx =>
      tx.execute('update users set email = ? where id = ?', [`free-${holder.email}`, taken.id], 'run'),
    )
    expect((await post(api.stranger(), '/account/confirm-email', { token })).statusCode).toBe(400)
  })

  it('asks for the password before its address is changed or it is closed', async () => {
    const { holder, client } = await here('Left Open')
    const before = api.mailbox.letters.length
    for (const given of [{}, { password: 'a loud transducer' }]) {
      const change = await post(client, '/account/change-email', { email: `thief-${holder.email}`, ...given })
      expect(change.json()).toMatchObject({ code: 'INVALID_PASSWORD' })
      const close = await post(client, '/account/close', { copy: 'DECLINED', ...given })
      expect(close.json()).toMatchObject({ code: 'INVALID_PASSWORD' })
    }
    expect(api.mailbox.letters).toHaveLength(before)
    expect(await nameOf(client)).toBe('Left Open')
  })

  it('is guessed at no more than ten times in a quarter of an hour by whoever sits at an open session', async () => {
    const { client } = await here('Shared PC')
    const answers = new Set<number>()
    for (let guess = 0; guess < 10; guess += 1)
      answers.add((await post(client, '/account/close', { copy: 'DECLINED', password: `guess ${guess}` })).statusCode)
    expect([...answers]).toEqual([400])
    expect((await post(client, '/account/close', { copy: 'DECLINED', password })).statusCode).toBe(429)
  })

  it('is closed once a copy was taken or declined: no way in is left, and views end at once', async () => {
    const organisationId = await createOrganisation(api, 'Left Behind')
    const roles = ['PERSON', 'ASSESSOR'] as const
    const leaver = await createPerson(api, 'Leaver', [{ organisationId, roles }])
    const client = await signInAs(api, leaver)
    const close = (given: object) => post(client, '/account/close', { password: demoPassword, ...given })
    expect((await close({})).statusCode).toBe(400)
    expect((await close({ copy: 'TAKEN' })).json()).toMatchObject({ code: 'NO_COPY' })
    await client.query('mutation ($input: ExportMyRecordInput!) { exportMyRecord(input: $input) { __typename } }', {
      input: { format: 'JSON' },
    })
    expect((await close({ copy: 'TAKEN' })).statusCode).toBe(200)
    expect(await nameOf(client)).toBeNull()
    expect((await api.stranger().signIn({ email: leaver.email, password: demoPassword })).statusCode).toBe(401)
    const left = await api.database.asSystem(async tx => ({
      memberships: await tx.execute(
        'select to_on::text, ended_at is not null as "isEnded", version from memberships where person_id = ?',
        [leaver.id],
      ),
      ways: await tx.execute('select 1 from users where id = ?', [leaver.id]),
      record: await tx.execute<{ name: string }[]>('select name from people where id = ?', [leaver.id]),
      requests: await tx.execute('select kind from record_requests where person_id = ? order by asked_at, kind', [
        leaver.id,
      ]),
    }))
    const ended = { to_on: dayFromToday(0), isEnded: true, version: 2 }
    const requests = [{ kind: 'ERASURE' }, { kind: 'EXPORT' }]
    expect(left).toEqual({ memberships: [ended, ended], ways: [], record: [{ name: expect.any(String) }], requests })
    expect(left.record[0]?.name).toMatch(/^Person [0-9A-F]{8}$/)
  })

  it('is not closed while nobody else would look after those who stay', async () => {
    const organisationId = await createOrganisation(api, 'Lone Hands')
    await createPerson(api, 'Looked After', [{ organisationId, roles: ['PERSON'] }])
    const roles = ['ORGANISATION_ADMINISTRATOR'] as const
    const client = await signInAs(api, await createPerson(api, 'Only One', [{ organisationId, roles }]))
    const close = await post(client, '/account/close', { password: demoPassword, copy: 'DECLINED' })
    expect(close.json()).toMatchObject({ code: 'LAST_ADMINISTRATOR' })
    expect(await nameOf(client)).toBe('Only One')
  })

  it('takes along every link and invitation of its address', async () => {
    const { holder, client } = await here('Left No Trace')
    await post(client, '/account/change-email', { email: `new-${holder.email}`, password })
    const organisationId = await createOrganisation(api, 'Inviting')
    await api.database.asSystem(tx =>
      tx.execute(
        `insert into invitations (id, organisation_id, email, roles, token_hash, invited_at, expires_at)
         values (?, ?, ?, '{PERSON}', ?, now(), now() + interval '1 day')`,
        [createId(), organisationId, holder.email, createId()],
        'run',
      ),
    )
    const left = () =>
      api.database.asSystem(tx =>
        tx.execute<{ count: number }[]>(
          `select (select count(*) from invitations where email = ?)::int
                + (select count(*) from verifications where strpos(value, ?) > 0)::int as count`,
          [holder.email, holder.id],
        ),
      )
    expect(await left()).toEqual([{ count: 2 }])
    expect((await post(client, '/account/close', { password, copy: 'DECLINED' })).statusCode).toBe(200)
    expect(await left()).toEqual([{ count: 0 }])
  })

  it('is open to nobody who is not signed in', async () => {
    const given = { email: 'a@b.example', token: 'x', copy: 'DECLINED', id: createId() }
    for (const path of ['/account/change-email', '/account/close', '/account/join', '/account/end-session'])
      expect((await post(api.stranger(), path, given)).statusCode).toBe(401)
    for (const path of ['/account/overview', '/account/sessions'])
      expect((await api.stranger().send({ method: 'GET', url: `/auth${path}` })).statusCode).toBe(401)
  })

  it('goes by the name its owner gives', async () => {
    const { client } = await here('Old Name')
    const rename = (name: string) =>
      client.query<{ changeMyName: { __typename: string; fields?: { code: string }[] } }>(
        `mutation ($input: ChangeMyNameInput!) { changeMyName(input: $input) { __typename
          ... on InvalidInput { fields { path code } } } }`,
        { input: { name } },
      )
    expect((await rename('  New   Name ')).changeMyName.__typename).toBe('ChangeMyNameSuccess')
    expect(await nameOf(client)).toBe('New Name')
    expect(await rename(' ')).toEqual({
      changeMyName: { __typename: 'InvalidInput', fields: [{ path: 'name', code: 'MISSING' }] },
    })
  })
})
