import type { Mail, Mailer } from '../../api/platform/mail/index.ts'

/** Letters as they were handed over. */
export interface Mailbox {
  readonly letters: Mail[]
  /** The last letter to an address. */
  last(to: string): Mail
  /** What the link in the last letter to an address carries. */
  tokenTo(to: string): string
  /** A mailer that puts letters here. */
  readonly mailer: Mailer
}

const linkIn = ({ paragraphs }: Mail): URL => {
  const link = paragraphs.find(text => /^https?:\S+$/.test(text))
  if (link === undefined) throw new Error('No link stands in that letter')
  return new URL(link)
}

export const createMailbox = (publicUrl = 'http://soundings.test'): Mailbox => {
  const letters: Mail[] = []
  const last = (to: string): Mail => {
    const letter = letters.findLast(each => each.to === to)
    if (letter === undefined) throw new Error(`No letter went to ${to}`)
    return letter
  }
  return {
    letters,
    last,
    tokenTo: to => linkIn(last(to)).searchParams.get('token') ?? '',
    mailer: {
      send: mail => void letters.push(mail),
      deliver: mail => {
        letters.push(mail)
        return Promise.resolve('TAKEN')
      },
      linkTo: (path, parameters = {}) => new URL(`${path}?${new URLSearchParams(parameters)}`, publicUrl).href,
      close: () => Promise.resolve(),
    },
  }
}
