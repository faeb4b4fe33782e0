import { isoFromDay } from '../../platform/calendar.ts'
import type { Mail } from '../../platform/mail/index.ts'
import type { NamedEnding } from './digest.ts'

interface DigestLetter {
  readonly to: string
  readonly endings: readonly NamedEnding[]
  /** The page on which all of it stands, and on which letters are turned off. */
  readonly link: string
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const inWords = (day: number): string => dayFormat.format(new Date(isoFromDay(day)))

/** A name may hold what was typed: nothing in it ends a line or begins another one. */
const plain = (text: string): string => text.replace(/\s+|\p{Cc}/gu, ' ')

/** What ends and when, and nothing else of a record: letters are read on shared screens. */
export const digestLetter = ({ to, endings, link }: DigestLetter): Mail => ({
  to,
  subject: 'What ends soon in your Soundings record',
  paragraphs: [
    endings.length === 1 ? 'This ends soon:' : 'These end soon:',
    ...endings.map(({ name, until }) => `- ${plain(name)}: ${inWords(until)}`),
    'See them, and record what is renewed, on this page:',
    link,
    'You are reminded of each twice at most: about eight weeks before it ends, and about two.',
    'If you do not want these letters, turn them off on the same page.',
  ],
})
