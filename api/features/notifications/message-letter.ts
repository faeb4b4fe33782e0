import { sayMessage, type AnyMessage } from '../../domain/notifications/kinds.ts'
import type { Mail } from '../../platform/mail/index.ts'

interface MessageLetter {
  readonly id: string
  readonly to: string
  readonly messages: readonly AnyMessage[]
  /** The page on which all of it stands, and on which letters are turned off. */
  readonly link: string
  /** Turns letters off without signing in. */
  readonly unsubscribe: string
}

/** A name may hold what was typed: nothing in it ends a line or begins another one. */
const plain = (text: string): string => text.replace(/\s+|\p{Cc}/gu, ' ')

/** What the messages are about, and nobody's own words: letters are read on shared screens. */
export const messageLetter = ({ id, to, messages, link, unsubscribe }: MessageLetter): Mail => ({
  id,
  to,
  subject:
    messages.length === 1 ? 'A message for you in Soundings' : `${messages.length} messages for you in Soundings`,
  paragraphs: [
    messages.length === 1 ? 'You have not read this yet:' : 'You have not read these yet:',
    ...messages.map(message => `- ${plain(sayMessage(message).title)}`),
    'Read them on this page, and choose when letters may come:',
    link,
    'You are told of each twice at most. If you do not want these letters, turn them off here:',
    unsubscribe,
  ],
  unsubscribe,
})
