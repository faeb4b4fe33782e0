import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import { describeError, type Log } from '../logging.ts'
import { type Delivery, type Mail, type Mailer, textOf } from './mail.ts'

export interface MailerParts {
  readonly config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'publicUrl'>
  readonly log: Log
  /** Where letters go while no mail server is set; the terminal where none is given. */
  readonly show?: (mail: Mail) => void
}

type Deliver = (mail: Mail) => Promise<unknown>

/** Milliseconds before a mail server that says nothing is given up. */
const patience = 20_000

const printMail = (mail: Mail): void => {
  const line = '-'.repeat(72)
  const head = `A letter to ${mail.to} (no SMTP_URL is set, so it is shown here):\n${mail.subject}`
  process.stdout.write(`\n${line}\n${head}\n\n${textOf(mail)}${line}\n\n`)
}

/** What a letter says of itself beside its words. */
const headersOf = ({ id, unsubscribe }: Mail, publicUrl: string) => ({
  ...(id !== undefined && { messageId: `<${id}@${new URL(publicUrl).hostname}>` }),
  ...(unsubscribe !== undefined && {
    headers: { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  }),
})

const createDelivery = (
  smtpUrl: string,
  { mailFrom: from, publicUrl }: MailerParts['config'],
): { deliver: Deliver; close: () => void } => {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // A letter is words of ours: nothing in it may name a file or an address to be read in.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    deliver: mail =>
      transport.sendMail({
        from,
        to: mail.to,
        subject: mail.subject,
        text: textOf(mail),
        ...headersOf(mail, publicUrl),
      }),
    close: () => transport.close(),
  }
}

/** What the mail library calls a letter of which the server would not have the address, or the words. */
const refusals: ReadonlySet<unknown> = new Set(['EENVELOPE', 'EMESSAGE'])

/** Sends by the mail server in SMTP_URL; without one, letters are shown to whoever started the service. */
export const createMailer = ({ config, log, show = printMail }: MailerParts): Mailer => {
  const server = config.smtpUrl === null ? null : createDelivery(config.smtpUrl, config)
  const deliver: Deliver = server?.deliver ?? (mail => Promise.resolve(show(mail)))
  const underWay = new Set<Promise<unknown>>()
  const attempt = async (mail: Mail): Promise<Delivery> => {
    const part = { part: 'mail', subject: mail.subject }
    try {
      await deliver(mail)
      log.info(part, 'Letter sent')
      return 'TAKEN'
    } catch (error) {
      // What a mail server says may quote the address.
      const { code } = describeError(error)
      log.error({ ...part, code }, 'A letter was not sent; look at SMTP_URL and MAIL_FROM')
      return refusals.has(code) ? 'REFUSED' : 'AWAY'
    }
  }
  const begin = (mail: Mail): Promise<Delivery> => {
    const sending = attempt(mail)
    underWay.add(sending)
    void sending.finally(() => underWay.delete(sending))
    return sending
  }
  return {
    send: mail => void begin(mail),
    deliver: begin,
    linkTo: (path, parameters = {}) => {
      const link = new URL(path, config.publicUrl)
      for (const [name, value] of Object.entries(parameters)) link.searchParams.set(name, value)
      return link.href
    },
    close: async () => {
      await Promise.all(underWay)
      server?.close()
    },
  }
}
