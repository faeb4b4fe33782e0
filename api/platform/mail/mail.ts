/** A letter in plain text: read by anything, and nothing in it is fetched from anywhere. */
export interface Mail {
  readonly to: string
  readonly subject: string
  /** Paragraphs; a link stands in one of its own. */
  readonly paragraphs: readonly string[]
  /** The letter's own for good: sent again, whoever keeps the mailbox can tell it is the same. Absent = one is invented. */
  readonly id?: string
  /** Where it is turned off, by one POST without signing in (RFC 8058); absent = it is no letter of a kind that comes again. */
  readonly unsubscribe?: string
}

/** The letter as it is sent and shown. */
export const textOf = ({ paragraphs }: Mail): string => `${paragraphs.join('\n\n')}\n`

/**
 * What became of a letter: `TAKEN` by the mail server; `REFUSED` by it, for this address or these words; or the server was
 * `AWAY`, and takes no other letter either.
 */
export type Delivery = 'TAKEN' | 'REFUSED' | 'AWAY'

export interface Mailer {
  /**
   * Hands a letter over and returns at once: whether an address is known must not show in how long an answer takes. A
   * letter that cannot be delivered is told in the log, by its subject alone.
   */
  send(mail: Mail): void
  /** Hands a letter over and waits for what becomes of it: for letters that are kept account of. Told in the log alike. */
  deliver(mail: Mail): Promise<Delivery>
  /** An address of the web app. It begins with the setting PUBLIC_URL, whatever host a request named. */
  linkTo(path: string, parameters?: Readonly<Record<string, string>>): string
  /** Ends when every letter handed over is gone or given up. */
  close(): Promise<void>
}
