import { expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../../tests/support/api.ts'
import type { ApiClient } from '../../../tests/support/api-client.ts'
import {
  createHolder,
  type Holder,
  nameOf,
  password,
  post,
  signedInHolder,
} from '../../../tests/support/create/accounts.ts'
import { codeOf } from '../../../tests/support/create/codes.ts'

interface SetUp {
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}

describeOnOneDatabase(
  'A second factor',
  api => {
    const begin = async (client: ApiClient): Promise<SetUp> =>
      (await post(client, '/two-factor/enable', { password })).json<SetUp>()
    const setUp = async (name: string): Promise<SetUp & { holder: Holder; client: ApiClient }> => {
      const holder = await createHolder(api, name)
      const client = await signedInHolder(api, holder)
      const made = await begin(client)
      expect((await post(client, '/two-factor/verify-totp', { code: codeOf(made.totpURI) })).statusCode).toBe(200)
      return { ...made, holder, client }
    }
    /** The password given, and the code still to come. */
    const halfWay = async (holder: Holder): Promise<ApiClient> => {
      const client = api.stranger()
      expect((await client.signIn(holder)).json()).toMatchObject({ twoFactorRedirect: true })
      return client
    }
    const verify = (client: ApiClient, code: string) => post(client, '/two-factor/verify-totp', { code })
    const recover = (client: ApiClient, code: string) => post(client, '/two-factor/verify-backup-code', { code })

    it('is asked for once a first code showed that the app is set up, and not before', async () => {
      const holder = await createHolder(api, 'Halfway')
      const client = await signedInHolder(api, holder)
      const { totpURI, backupCodes } = await begin(client)
      expect(new Set(backupCodes).size).toBe(10)
      expect((await api.stranger().signIn(holder)).json()).not.toHaveProperty('twoFactorRedirect')
      expect((await verify(client, '000000')).statusCode).toBe(401)
      expect((await verify(client, codeOf(totpURI))).statusCode).toBe(200)
      expect(await nameOf(client)).toBe('Halfway')
      await halfWay(holder)
      expect(api.mailbox.last(holder.email).subject).toBe('Sign-in codes are on for Soundings')
    })

    it('opens nothing with the password alone, and lets in with the code', async () => {
      const { holder, totpURI } = await setUp('Careful')
      const client = await halfWay(holder)
      expect(await nameOf(client)).toBeNull()
      expect((await verify(client, codeOf(totpURI, 1))).statusCode).toBe(200)
      expect(await nameOf(client)).toBe('Careful')
    })

    it('takes a code once, whoever read it over a shoulder', async () => {
      const { holder, totpURI } = await setUp('Watched')
      const code = codeOf(totpURI, 1)
      expect((await verify(await halfWay(holder), code)).statusCode).toBe(200)
      const thief = await halfWay(holder)
      const answer = await verify(thief, code)
      expect([answer.statusCode, answer.cookies]).toEqual([401, []])
      expect(await nameOf(thief)).toBeNull()
    })

    it('takes each recovery code once', async () => {
      const { holder, backupCodes } = await setUp('Lost Phone')
      const [code = ''] = backupCodes
      const client = await halfWay(holder)
      expect((await recover(client, code)).statusCode).toBe(200)
      expect(await nameOf(client)).toBe('Lost Phone')
      expect((await recover(await halfWay(holder), code)).statusCode).toBe(401)
    })

    it('is not looked at any more after ten wrong codes, however often the password is given again', async () => {
      const { holder, totpURI } = await setUp('Guessed At')
      const guesses = async (client: ApiClient) => {
        for (let guess = 0; guess < 5; guess += 1) await verify(client, '000000')
      }
      await guesses(await halfWay(holder))
      await guesses(await halfWay(holder))
      expect((await verify(await halfWay(holder), codeOf(totpURI, 1))).statusCode).toBe(429)
    })

    it('is not turned off, and its codes not made anew, without the password', async () => {
      const { client, holder } = await setUp('Left Open')
      for (const path of ['/two-factor/disable', '/two-factor/generate-backup-codes'])
        for (const given of [{}, { password: 'a loud transducer' }])
          expect((await post(client, path, given)).statusCode).toBe(400)
      await halfWay(holder)
      expect((await post(client, '/two-factor/disable', { password })).statusCode).toBe(200)
      expect((await api.stranger().signIn(holder)).json()).not.toHaveProperty('twoFactorRedirect')
      expect(api.mailbox.last(holder.email).subject).toBe('Sign-in codes are off for Soundings')
    })

    it('stays when the password is set anew by a link', async () => {
      const { holder } = await setUp('Reset')
      await post(api.stranger(), '/request-password-reset', { email: holder.email })
      const token = api.mailbox.tokenTo(holder.email)
      await post(api.stranger(), '/reset-password', { token, newPassword: 'a louder transducer' })
      expect(await nameOf(await halfWay({ ...holder, password: 'a louder transducer' }))).toBeNull()
    })

    it('cannot be switched off for a device by whoever asks: the service trusts none', async () => {
      const { holder, totpURI } = await setUp('Shared PC')
      const client = await halfWay(holder)
      const payload = { code: codeOf(totpURI, 1), trustDevice: true }
      const { cookies } = await post(client, '/two-factor/verify-totp', payload)
      expect(cookies.map(({ name }) => name)).not.toContainEqual(expect.stringContaining('trust'))
      expect((await client.signIn(holder)).json()).toMatchObject({ twoFactorRedirect: true })
    })

    it('is kept encrypted', async () => {
      const { totpURI, backupCodes } = await setUp('Copied')
      const rows = JSON.stringify(await api.database.asSystem(tx => tx.execute<object[]>('select * from two_factors')))
      expect(rows).not.toContain(new URL(totpURI).searchParams.get('secret'))
      for (const code of backupCodes) expect(rows).not.toContain(code)
    })
  },
  { content: 'tables' },
)
