import { randomUUID } from 'node:crypto'
import { getMigrations } from 'better-auth/db/migration'
import { betterAuth } from 'better-auth'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { describeOnEachDatabase, describeOnOneDatabase } from '../../../tests/support/api.ts'
import { type ApiClient } from '../../../tests/support/api-client.ts'
import { testConfig } from '../../../tests/support/config.ts'
import { probeFeatures } from '../../../tests/support/probe-features.ts'
import { createClock } from '../clock.ts'
import { createId } from '../ids.ts'
import { createAttemptStore } from './attempts.ts'
import { createAuthOptions } from './auth-options.ts'
import { createSignIn } from './index.ts'

const jo = { id: randomUUID(), name: 'Jo', email: 'jo@example.test', password: 'a quiet transducer', isDemo: false }
const options = { content: 'tables' as const, features: probeFeatures }
const quietLog = { info: () => {}, warn: () => {}, error: () => {} }
const clock = createClock('Europe/London')
const whoAmI = '{ roleInForce { person } }'

const isSignedIn = async (client: ApiClient): Promise<boolean> => (await client.ask(whoAmI)).errors.length === 0

describeOnEachDatabase(
  'Sign-in',
  api => {
    beforeAll(() => api.database.asSystem(tx => createSignIn(tx, jo)))

    const signedIn = async (): Promise<ApiClient> => {
      const client = api.stranger()
      expect((await client.signIn(jo)).statusCode).toBe(200)
      return client
    }
    const change = (assignment: string) =>
      api.database.asSystem(tx => tx.execute(`update sessions set ${assignment}`, [], 'run'))
    const readAsJo = (table: string) =>
      api.database.asViewer({ personId: jo.id }, tx => tx.execute(`select * from ${table}`))
    /** Minutes since the youngest session was seen. */
    const age = async (): Promise<number> => {
      const [row] = await api.database.asSystem(tx =>
        tx.execute<{ minutes: number }[]>(
          'select extract(epoch from now() - max(updated_at))::int / 60 as minutes from sessions where user_id = ?',
          [jo.id],
        ),
      )
      return row?.minutes ?? -1
    }
    const libraryOptions = () =>
      createAuthOptions({
        database: api.database,
        config: testConfig({ kind: 'memory' }),
        secret: 'x'.repeat(40),
        clock,
        log: quietLog,
        mailer: api.mailbox.mailer,
        register: probeFeatures.createRegister({ clock, createId }),
        attempts: createAttemptStore(clock),
      })

    it('lets a person in with the right password, and nobody with a wrong one', async () => {
      const client = api.stranger()
      expect((await client.signIn({ ...jo, password: 'a loud transducer' })).statusCode).toBe(401)
      expect(await isSignedIn(client)).toBe(false)
      expect((await client.signIn({ ...jo, email: 'JO@example.test' })).statusCode).toBe(200)
      expect(await client.query(whoAmI)).toEqual({ roleInForce: { person: jo.id } })
    })

    it('says the same of an unknown address as of a wrong password', async () => {
      const unknown = await api.stranger().signIn({ email: 'nobody@example.test', password: jo.password })
      const wrong = await api.stranger().signIn({ email: jo.email, password: 'a loud transducer' })
      expect([unknown.statusCode, unknown.json()]).toEqual([wrong.statusCode, wrong.json()])
    })

    it('keeps the cookie from scripts and from other sites', async () => {
      const cookies = (await api.stranger().signIn(jo)).cookies
      expect(cookies).toEqual([
        expect.objectContaining({ name: 'soundings.session_token', httpOnly: true, sameSite: 'Lax', path: '/' }),
      ])
    })

    it('lets nobody sign up by themselves', async () => {
      const client = api.stranger()
      const response = await client.send({
        method: 'POST',
        url: '/auth/sign-up/email',
        payload: { ...jo, email: 'x@y.test' },
      })
      expect(response.statusCode).toBe(404)
    })

    it('refuses a cookie whose signature is not ours', async () => {
      const client = await signedIn()
      const { cookies } = await client.signIn(jo)
      const forged = `${cookies[0]?.name}=${encodeURIComponent(`${cookies[0]?.value.split('.')[0]}.${'A'.repeat(43)}=`)}`
      const response = await api.stranger().send({
        method: 'POST',
        url: '/graphql',
        headers: { cookie: forged },
        payload: { query: whoAmI },
      })
      expect(response.json().errors[0].extensions.code).toBe('UNAUTHENTICATED')
    })

    it('refuses to act for a page of another site', async () => {
      const client = await signedIn()
      const response = await client.send({
        method: 'POST',
        url: '/auth/sign-out',
        headers: { origin: 'https://evil.example' },
        payload: {},
      })
      expect(response.statusCode).toBe(403)
      expect(await isSignedIn(client)).toBe(true)
    })

    describe('ends', () => {
      let client: ApiClient
      beforeEach(async () => {
        client = await signedIn()
      })

      it('when the person signs out', async () => {
        await client.send({ method: 'POST', url: '/auth/sign-out', payload: {} })
        expect(await isSignedIn(client)).toBe(false)
      })

      it('at its fixed end, for the library as for us, though the ORM hands instants over as text', async () => {
        const library = betterAuth(libraryOptions())
        const { cookies } = await client.signIn(jo)
        const headers = new Headers({ cookie: `${cookies[0]?.name}=${encodeURIComponent(cookies[0]?.value ?? '')}` })
        expect(await library.api.getSession({ headers })).not.toBeNull()
        await change(`expires_at = now() - interval '1 second'`)
        expect(await library.api.getSession({ headers })).toBeNull()
        expect(await isSignedIn(client)).toBe(false)
      })

      it('when it was left alone for longer than the setting', async () => {
        await change(`updated_at = now() - interval '59 minutes'`)
        expect(await isSignedIn(client)).toBe(true)
        await change(`updated_at = now() - interval '61 minutes'`)
        expect(await isSignedIn(client)).toBe(false)
        const session = await client.send({ method: 'GET', url: '/auth/get-session' })
        expect(session.json()).toBeNull()
      })

      it('for every other device when the person says so', async () => {
        const other = await signedIn()
        const response = await other.send({ method: 'POST', url: '/auth/revoke-other-sessions', payload: {} })
        expect(response.statusCode).toBe(200)
        expect(await isSignedIn(other)).toBe(true)
        expect(await isSignedIn(client)).toBe(false)
      })
    })

    it('is not kept alive by a request that only reads, and is by one that is answered', async () => {
      const client = await signedIn()
      await change(`updated_at = now() - interval '30 minutes'`)
      await client.send({ method: 'GET', url: '/auth/get-session' })
      expect(await age()).toBe(30)
      await client.query(whoAmI)
      expect(await age()).toBe(0)
    })

    it('lists the devices one is signed in on', async () => {
      const client = await signedIn()
      const sessions = (await client.send({ method: 'GET', url: '/auth/account/sessions' })).json<unknown[]>()
      expect(sessions.length).toBeGreaterThan(0)
    })

    it('finds in the database every table and column the library wants', async () => {
      const { toBeCreated, toBeAdded } = await getMigrations(libraryOptions())
      expect([toBeCreated, toBeAdded]).toEqual([[], []])
    })

    it('keeps passwords as Argon2id at today’s cost', async () => {
      const [account] = await api.database.asSystem(tx =>
        tx.execute<{ password: string }[]>('select password from accounts where user_id = ?', [jo.id]),
      )
      expect(account?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    })

    it('hides sessions and passwords from the role that operations run as', async () => {
      for (const table of ['users', 'accounts', 'sessions', 'verifications', 'two_factors'])
        await expect(readAsJo(table)).rejects.toThrow(/permission denied/)
    })

    it('gives a person a sign-in once; again changes nothing', async () => {
      await api.database.asSystem(tx => createSignIn(tx, { ...jo, password: 'another transducer' }))
      expect((await api.stranger().signIn(jo)).statusCode).toBe(200)
    })
  },
  options,
)

describeOnEachDatabase(
  'The sign-in rate limit',
  api => {
    const attempt = async (remoteAddress: string, claimedAddress: string): Promise<number> => {
      const response = await api.server.app.inject({
        method: 'POST',
        url: '/auth/sign-in/email',
        remoteAddress,
        headers: { 'x-client-ip': claimedAddress, 'x-forwarded-for': claimedAddress },
        payload: { email: 'nobody@example.test', password: 'guess after guess' },
      })
      return response.statusCode
    }

    it('counts by the address of the connection, whatever address a client claims', async () => {
      const answers: number[] = []
      for (const number of [1, 2, 3, 4]) answers.push(await attempt('192.0.2.1', `198.51.100.${number}`))
      expect(answers).toEqual([401, 401, 401, 429])
      expect(await attempt('192.0.2.2', '198.51.100.4')).toBe(401)
    })

    it.each([
      ['/request-password-reset', { email: 'nobody@example.test' }],
      ['/reset-password', { token: 'guess', newPassword: 'a quiet transducer' }],
      ['/two-factor/verify-totp', { code: '000000' }],
      ['/two-factor/verify-backup-code', { code: 'guess' }],
      ['/sign-up/invitation', { token: 'guess' }],
      ['/sign-up/accept', { token: 'guess', name: 'Jo', password: 'a quiet transducer' }],
      ['/account/confirm-email', { token: 'guess' }],
    ])('holds for every other way to guess: %s', async (path, payload) => {
      const answers: number[] = []
      for (let guess = 0; guess < 4; guess += 1) {
        const request = { method: 'POST' as const, url: `/auth${path}`, remoteAddress: '192.0.2.3', payload }
        answers.push((await api.server.app.inject(request)).statusCode)
      }
      expect(answers.slice(0, 3)).not.toContain(429)
      expect(answers[3]).toBe(429)
    })
  },
  { ...options, config: { signInsPerMinute: 3 } },
)

describeOnOneDatabase(
  'Sign-in in production',
  api => {
    const signInFrom = (origin: string) =>
      api.stranger().send({ method: 'POST', url: '/auth/sign-in/email', headers: { origin }, payload: jo })
    beforeAll(() => api.database.asSystem(tx => createSignIn(tx, jo)))

    it('sends its cookie over encrypted connections alone', async () => {
      const response = await signInFrom('https://soundings.test')
      expect(response.cookies).toEqual([
        expect.objectContaining({ name: '__Host-soundings.session_token', secure: true, httpOnly: true, path: '/' }),
      ])
      expect(response.cookies[0]).not.toHaveProperty('domain')
    })

    it('answers to the public address alone, not to whatever name the machine is reached by', async () => {
      expect((await signInFrom('http://soundings.test')).statusCode).toBe(403)
    })
  },
  { ...options, config: { isProduction: true, publicUrl: 'https://soundings.test' } },
)
