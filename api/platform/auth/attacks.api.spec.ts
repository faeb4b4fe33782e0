import type { hash, verify } from '@node-rs/argon2'
import { afterEach, expect, it, vi } from 'vitest'
import { describeOnOneDatabase } from '../../../tests/support/api.ts'
import { createHolder, nameOf, password, post, signedInHolder } from '../../../tests/support/create/accounts.ts'

type Argon2 = { hash: typeof hash; verify: typeof verify }

/** How often a password was put through the slow hash. */
const work = vi.hoisted(() => ({ hashes: 0 }))
vi.mock('@node-rs/argon2', async importOriginal => {
  const argon2 = await importOriginal<Argon2>()
  const counted =
    <Given extends unknown[], Made>(act: (...given: Given) => Made) =>
    (...given: Given): Made => {
      work.hashes += 1
      return act(...given)
    }
  return { ...argon2, hash: counted(argon2.hash), verify: counted(argon2.verify) }
})

const tables = { content: 'tables' as const }

describeOnOneDatabase(
  'Signing in, attacked',
  api => {
    afterEach(() => {
      work.hashes = 0
    })
    const attempt = (email: string, secret: string) => api.stranger().signIn({ email, password: secret })

    it('makes a new session, whatever session somebody planted before', async () => {
      const attacker = await createHolder(api, 'Attacker')
      const victim = await createHolder(api, 'Victim')
      const client = await signedInHolder(api, attacker)
      const planted = (await client.signIn(attacker)).cookies[0]?.value
      const { cookies } = await client.signIn(victim)
      expect(cookies[0]?.value).not.toBe(planted)
      expect(await nameOf(client)).toBe('Victim')
      const stolen = await api.stranger().send({
        method: 'POST',
        url: '/graphql',
        headers: { cookie: `soundings.session_token=${encodeURIComponent(planted ?? '')}` },
        payload: { query: '{ me { name } }' },
      })
      // Signing in anew ended the session that was there before.
      expect(stolen.json()).toEqual({ data: { me: null } })
    })

    it('tells the token of a session in the cookie alone, which no script can read', async () => {
      const holder = await createHolder(api, 'Scripted')
      const client = await signedInHolder(api, holder)
      const answer = await client.signIn(holder)
      const [token = ''] = (answer.cookies[0]?.value ?? '').split('.')
      const read = await client.send({ method: 'GET', url: '/auth/get-session' })
      expect(token.length).toBeGreaterThan(20)
      for (const { statusCode, body } of [answer, read]) {
        expect([statusCode, body.includes('"user"')]).toEqual([200, true])
        expect(body).not.toContain(token)
      }
    })

    it('does the same slow work for an address nobody has, and for one without a password', async () => {
      const holder = await createHolder(api, 'Timed')
      const elsewhere = await createHolder(api, 'Signs In Elsewhere')
      await api.database.asSystem(tx =>
        tx.execute('update accounts set password = null where user_id = ?', [elsewhere.id], 'run'),
      )
      for (const email of [holder.email, 'nobody@example.test', elsewhere.email]) {
        work.hashes = 0
        const { statusCode } = await attempt(email, 'a loud transducer')
        expect([email, statusCode, work.hashes]).toEqual([email, 401, 1])
      }
    })

    it('is refused after ten wrong passwords for one address, from wherever they come, known or not', async () => {
      const holder = await createHolder(api, 'Sprayed')
      for (const email of [holder.email, 'nobody-sprayed@example.test']) {
        const answers: number[] = []
        for (let number = 0; number < 11; number += 1) {
          const response = await api.server.app.inject({
            method: 'POST',
            url: '/auth/sign-in/email',
            remoteAddress: `192.0.2.${number}`,
            payload: { email: number % 2 === 0 ? email : email.toUpperCase(), password: 'a loud transducer' },
          })
          answers.push(response.statusCode)
        }
        expect(answers).toEqual([...Array.from({ length: 10 }, () => 401), 429])
      }
    })

    it('counts anew after the right password, so that nobody locks themselves out by and by', async () => {
      const holder = await createHolder(api, 'Clumsy')
      for (let round = 0; round < 3; round += 1) {
        for (let guess = 0; guess < 9; guess += 1) await attempt(holder.email, 'a loud transducer')
        expect((await attempt(holder.email, password)).statusCode).toBe(200)
      }
    })

    it('takes no field it does not ask for', async () => {
      const holder = await createHolder(api, 'Extra')
      const extra = { callbackURL: '/somewhere', rememberMe: false, isDemo: true }
      const response = await post(api.stranger(), '/sign-in/email', { ...holder, ...extra })
      expect([response.statusCode, response.headers['location']]).toEqual([200, undefined])
    })
  },
  tables,
)

describeOnOneDatabase(
  'Whatever the auth library brings beyond what is used',
  api => {
    it.each([
      ['POST', '/sign-up/email'],
      ['POST', '/update-user'],
      ['POST', '/delete-user'],
      ['POST', '/change-email'],
      ['POST', '/set-password'],
      ['POST', '/verify-password'],
      ['POST', '/link-social'],
      ['POST', '/unlink-account'],
      ['POST', '/get-access-token'],
      ['POST', '/refresh-token'],
      ['POST', '/revoke-session'],
      ['POST', '/two-factor/send-otp'],
      ['POST', '/two-factor/verify-otp'],
      ['POST', '/two-factor/get-totp-uri'],
      ['POST', '/two-factor/view-backup-codes'],
      ['GET', '/list-sessions'],
      ['GET', '/list-accounts'],
      ['GET', '/account-info'],
      ['GET', '/verify-email'],
      ['GET', '/reset-password/x'],
      ['GET', '/error'],
      ['GET', '/ok'],
      ['GET', '/callback/google'],
      ['POST', '/constructor'],
      ['POST', '//sign-in/email'],
    ] as const)('is not found: %s %s', async (method, path) => {
      expect((await api.stranger().send({ method, url: `/auth${path}` })).statusCode).toBe(404)
    })

    it('says nothing of what went wrong inside, and prints nothing', async () => {
      const print = vi.spyOn(console, 'error').mockImplementation(() => {})
      await api.database.asSystem(tx => tx.execute('alter table users rename to hidden', [], 'run'))
      const response = await api.stranger().signIn({ email: 'jo@example.test', password })
      await api.database.asSystem(tx => tx.execute('alter table hidden rename to users', [], 'run'))
      expect(response.statusCode).toBe(500)
      expect(response.body).not.toMatch(/users|relation|jo@/)
      expect(print).not.toHaveBeenCalled()
      print.mockRestore()
    })
  },
  tables,
)
