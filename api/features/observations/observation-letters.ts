import type { Mail } from '../../platform/mail/index.ts'

/** A name may hold what was typed: nothing in it ends a line or begins another one. */
const plain = (text: string): string => text.replace(/\s+|\p{Cc}/gu, ' ').trim()

interface Asking {
  readonly to: string
  readonly learnerName: string
  readonly formName: string
  readonly link: string
  readonly isReminder: boolean
}

/** Asks somebody to say what they saw. What was scanned is not named: letters are read on shared screens. */
export const askingLetter = ({ to, learnerName, formName, link, isReminder }: Asking): Mail => ({
  to,
  subject: isReminder ? 'A reminder: a colleague asks what you saw' : 'A colleague asks what you saw',
  paragraphs: [
    `${plain(learnerName)} asks you to say what you saw (${plain(formName)}). It takes about 90 seconds, and you need no account.`,
    link,
    'Opening the link uses nothing up. It takes one answer, until it runs out or is taken back.',
    'The link is for you: please do not pass it on. If you were not there, leave it unanswered.',
    isReminder ? 'You are reminded twice at most.' : 'If you do not answer, you are reminded twice at most.',
  ],
})

interface Proving {
  readonly to: string
  readonly learnerName: string
  readonly link: string
}

/** Asks whoever has the address whether an observation given in its name is theirs. */
export const provingLetter = ({ to, learnerName, link }: Proving): Mail => ({
  to,
  subject: 'Confirm what you saw',
  paragraphs: [
    `An observation of ${plain(learnerName)} was given with this address. It counts once you confirm that it is yours:`,
    link,
    'The page shows the words first. Opening it confirms nothing; the button on it does.',
    'If it is not yours, do nothing: unconfirmed it counts for nothing.',
  ],
})

/** Tells whoever has the address that an observation counts in its name already. */
export const noticeLetter = ({ to, learnerName }: Omit<Proving, 'link'>): Mail => ({
  to,
  subject: 'Your observation was received',
  paragraphs: [
    `An observation of ${plain(learnerName)} was given in your name, and counts: you were signed in, or on a device you asked to be known on.`,
    'If that was not you, tell the department that asked.',
  ],
})
