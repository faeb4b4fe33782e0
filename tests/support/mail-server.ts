import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { until } from './process.ts'

export interface DeliveredMail {
  readonly from: string
  readonly to: readonly string[]
  readonly text: string
}

export interface TestMailServer {
  readonly url: string
  readonly delivered: readonly DeliveredMail[]
  /** Waits for the next letter to an address, and gives the link in it. */
  linkTo(address: string): Promise<string>
  /** Throws away what was delivered so far. */
  forget(): void
  stop(): Promise<void>
}

/** The link in a letter, whose lines may be broken for the journey. */
export const linkIn = (text: string): string =>
  /http\S+(?:\?token=|\/(?:observe|confirm-observation)\/)[\w-]+/.exec(
    text.replace(/=\r\n/g, '').replaceAll('=3D', '='),
  )?.[0] ?? ''

/**
 * A mail server that takes whatever it is sent by whoever knows the password, but for addresses that begin with “refused”,
 * keeps it for the spec, and tells `keep` of
 * each letter.
 */
export const startMailServer = async (
  wantedPort = 0,
  keep: (mail: DeliveredMail) => void = () => {},
): Promise<TestMailServer> => {
  const delivered: DeliveredMail[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => {
      if (username === 'soundings' && password === 'letterbox') done(null, { user: username })
      else done(new Error('Unknown'))
    },
    onRcptTo: ({ address }, _session, done) => {
      if (address.startsWith('refused')) done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }))
      else done()
    },
    onData: (stream, { envelope }, done) => {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        const mail = { from, to: envelope.rcptTo.map(({ address }) => address), text }
        delivered.push(mail)
        keep(mail)
        done()
      })
    },
  })
  await new Promise<void>(resolve => {
    server.listen(wantedPort, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://soundings:letterbox@127.0.0.1:${port}`,
    delivered,
    linkTo: async address => {
      const mine = () => delivered.findLast(({ to }) => to.includes(address))
      await until(() => mine() !== undefined)
      return linkIn(mine()?.text ?? '')
    },
    forget: () => void delivered.splice(0),
    stop: () =>
      new Promise(resolve => {
        server.close(resolve)
      }),
  }
}
