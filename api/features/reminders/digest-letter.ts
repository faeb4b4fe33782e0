import { isoFromDay } from '../../platform/calendar.ts'
import type { Mail } from '../../platform/mail/index.ts'
import type { WaitingLine } from '../../domain/reminders/waiting.ts'
import type { NamedEnding } from './digest.ts'

interface DigestLetter {
  readonly to: string
  readonly endings: readonly NamedEnding[]
  /** null = nobody waits, or it was said often enough. */
  readonly waiting: WaitingLine | null
  /** The page on which all of it stands, and on which letters are turned off. */
  readonly link: string
  /** The page on which requests are answered. */
  readonly queue: string
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const inWords = (day: number): string => dayFormat.format(new Date(isoFromDay(day)))

/** A name may hold what was typed: nothing in it ends a line or begins another one. */
const plain = (text: string): string => text.replace(/\s+|\p{Cc}/gu, ' ')

const subjectOf = ({ endings, waiting }: Pick<DigestLetter, 'endings' | 'waiting'>): string => {
  if (waiting === null) return 'What ends soon in your Soundings record'
  return endings.length === 0
    ? 'Colleagues wait for your word in Soundings'
    : 'What ends soon, and who waits for your word, in Soundings'
}

const waitingWords = ({ colleagues, since }: WaitingLine): string =>
  colleagues === 1
    ? `1 colleague waits for your word, since ${inWords(since)}.`
    : `${colleagues} colleagues wait for your word, the oldest since ${inWords(since)}.`

/** What ends and when, how many wait, and nothing else of a record: letters are read on shared screens. */
export const digestLetter = ({ to, endings, waiting, link, queue }: DigestLetter): Mail => ({
  to,
  subject: subjectOf({ endings, waiting }),
  paragraphs: [
    ...(waiting === null ? [] : [waitingWords(waiting), 'Answer them on this page:', queue]),
    ...(endings.length === 0
      ? []
      : [
          endings.length === 1 ? 'This ends soon:' : 'These end soon:',
          ...endings.map(({ name, until }) => `- ${plain(name)}: ${inWords(until)}`),
          'See them, and record what is renewed, on this page:',
          link,
          'You are reminded of each twice at most: about eight weeks before it ends, and about two.',
        ]),
    ...(waiting === null ? [] : ['You are told twice at most of each request.']),
    endings.length === 0
      ? `If you do not want these letters, turn them off here: ${link}`
      : 'If you do not want these letters, turn them off on the same page.',
  ],
})
