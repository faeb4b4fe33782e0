import { expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../../tests/support/api.ts'
import { createHolder, nameOf, password, post, signedInHolder } from '../../../tests/support/create/accounts.ts'

const fresh = 'a louder transducer'

describeOnOneDatabase(
  'Setting a new password by a link',
  api => {
    const ask = (email: string, headers: Record<string, string> = {}) =>
      api.stranger().send({ method: 'POST', url: '/auth/request-password-reset', headers, payload: { email } })
    const set = (token: string, newPassword = fresh) => post(api.stranger(), '/reset-password', { token, newPassword })
    const asked = async (name: string) => {
      const holder = await createHolder(api, name)
      await ask(holder.email)
      return { holder, token: api.mailbox.tokenTo(holder.email) }
    }

    it('lets in with the new one alone, ends every session, and tells the owner', async () => {
      const { holder, token } = await asked('Forgetful')
      const elsewhere = await signedInHolder(api, holder)
      expect((await set(token)).statusCode).toBe(200)
      expect(await nameOf(elsewhere)).toBeNull()
      expect((await api.stranger().signIn(holder)).statusCode).toBe(401)
      expect((await api.stranger().signIn({ email: holder.email, password: fresh })).statusCode).toBe(200)
      expect(api.mailbox.last(holder.email).subject).toBe('Your password for Soundings was changed')
    })

    it('works once, and an older link of the same person not at all afterwards', async () => {
      const { holder, token: older } = await asked('Twice')
      await ask(holder.email)
      const newer = api.mailbox.tokenTo(holder.email)
      expect((await set(newer)).statusCode).toBe(200)
      expect((await set(newer, password)).statusCode).toBe(400)
      expect((await set(older, password)).statusCode).toBe(400)
    })

    it('is over after its hour', async () => {
      const { token } = await asked('Late')
      await api.database.asSystem(tx =>
        tx.execute(`update verifications set expires_at = now() - interval '1 second'`, [], 'run'),
      )
      expect((await set(token)).statusCode).toBe(400)
    })

    it('keeps the link for the letter alone: the database has a digest', async () => {
      const { token } = await asked('Hashed')
      const rows = await api.database.asSystem(tx => tx.execute<object[]>('select * from verifications'))
      expect(rows.length).toBeGreaterThan(0)
      expect(JSON.stringify(rows)).not.toContain(token)
    })

    it('answers the same for an address nobody has, which gets no letter', async () => {
      const { holder } = await asked('Known')
      const [known, unknown] = [await ask(holder.email), await ask('nobody@example.test')]
      expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body])
      expect(api.mailbox.letters.filter(({ to }) => to === 'nobody@example.test')).toEqual([])
    })

    it('links to the public address, whatever host the request names', async () => {
      const holder = await createHolder(api, 'Poisoned')
      const poison = { host: 'evil.example', origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' }
      await ask(holder.email, { ...poison, forwarded: 'host=evil.example' })
      const text = api.mailbox.last(holder.email).paragraphs.join('\n')
      expect(text).toContain('http://soundings.test/reset-password?token=')
      expect(text).not.toContain('evil.example')
    })

    it('sends no more than three letters to an address in a quarter of an hour, known or not', async () => {
      const holder = await createHolder(api, 'Bombed')
      for (const email of [holder.email, 'nobody-at-all@example.test']) {
        const answers = []
        for (let time = 0; time < 4; time += 1) answers.push((await ask(email)).statusCode)
        expect(answers).toEqual([200, 200, 200, 429])
      }
    })

    it('asks for twelve characters that are not easy to guess, and keeps the link for another try', async () => {
      const { token } = await asked('Short')
      expect((await set(token, 'short')).statusCode).toBe(400)
      expect((await set(token, 'Soundings2026!')).json()).toMatchObject({ code: 'EASY_PASSWORD' })
      expect((await set(token)).statusCode).toBe(200)
    })
  },
  { content: 'tables' },
)
