import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../../tests/support/api.ts'
import { createHolder, post } from '../../../tests/support/create/accounts.ts'
import { startMailServer } from '../../../tests/support/mail-server.ts'
import { probeFeatures } from '../../../tests/support/probe-features.ts'
import { createMailer } from './index.ts'

const server = await startMailServer()
afterAll(() => server.stop())

const config = {
  smtpUrl: server.url,
  mailFrom: 'Soundings <no-reply@soundings.test>',
  publicUrl: 'http://soundings.test',
}
const letter = {
  to: 'jo@trust.example',
  subject: 'Naïve – “quoted”',
  paragraphs: ['Good day.', 'http://soundings.test/x'],
}

describe('A letter', () => {
  const lines: string[] = []
  const keep = (details: object, message: string): void => void lines.push(`${message} ${JSON.stringify(details)}`)
  const log = { info: keep, warn: keep, error: keep }
  beforeEach(() => lines.splice(0))

  const sendWith = async (smtpUrl: string | null, show = (): void => {}): Promise<void> => {
    const mailer = createMailer({ config: { ...config, smtpUrl }, log, show })
    mailer.send(letter)
    await mailer.close()
  }

  it('goes by the mail server that is set', async () => {
    await sendWith(server.url)
    const [mail] = server.delivered
    expect(mail).toMatchObject({ from: 'no-reply@soundings.test', to: ['jo@trust.example'] })
    expect(mail?.text).toContain('Good day.\r\n\r\nhttp://soundings.test/x')
    expect(mail?.text).toMatch(/^Content-Type: text\/plain; charset=utf-8/m)
  })

  it('is shown where no server is set', async () => {
    const shown: string[] = []
    await sendWith(null, () => void shown.push('shown'))
    expect(shown).toEqual(['shown'])
  })

  it.each([
    ['does not answer', 'smtp://soundings:letterbox@127.0.0.1:9'],
    ['does not know us', server.url.replace('letterbox', 'hunter2')],
  ])(
    'that cannot go because the server %s is told in the log, without address, text or password',
    async (_why, url) => {
      await sendWith(url)
      expect(lines.join()).toContain('look at SMTP_URL and MAIL_FROM')
      expect(lines.join()).not.toMatch(/jo@|Good day|hunter2|letterbox/)
    },
  )

  it.each([
    ['taken', server.url, 'jo@trust.example', 'TAKEN'],
    ['refused for its address', server.url, 'refused@trust.example', 'REFUSED'],
    ['kept from a server that does not answer', 'smtp://soundings:letterbox@127.0.0.1:9', 'jo@trust.example', 'AWAY'],
    [
      'kept from a server that does not know us',
      server.url.replace('letterbox', 'hunter2'),
      'jo@trust.example',
      'AWAY',
    ],
  ])('is known to be %s, for whoever waits for it', async (_what, smtpUrl, to, delivery) => {
    const mailer = createMailer({ config: { ...config, smtpUrl }, log })
    expect(await mailer.deliver({ ...letter, to })).toBe(delivery)
    await mailer.close()
  })

  it('links to the public address alone', () => {
    const mailer = createMailer({ config: { ...config, smtpUrl: null }, log })
    expect(mailer.linkTo('/sign-up', { token: 'a b&c' })).toBe('http://soundings.test/sign-up?token=a+b%26c')
  })
})

describeOnOneDatabase(
  'A service with a mail server',
  api => {
    it('sends the link by it, and answers before it is gone', async () => {
      const holder = await createHolder(api, 'Real Letter')
      expect((await post(api.stranger(), '/request-password-reset', { email: holder.email })).statusCode).toBe(200)
      const link = new URL(await server.linkTo(holder.email))
      expect(link.origin + link.pathname).toBe('http://soundings.test/reset-password')
      const token = link.searchParams.get('token')
      const reset = { token, newPassword: 'a louder transducer' }
      expect((await post(api.stranger(), '/reset-password', reset)).statusCode).toBe(200)
    })
  },
  { content: 'tables', features: probeFeatures, config: { smtpUrl: server.url, mailFrom: config.mailFrom } },
)
