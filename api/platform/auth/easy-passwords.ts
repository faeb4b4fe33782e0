import type { Database } from '../database/index.ts'
import type { Knock } from './doors.ts'
import { findAccount } from './sign-in.ts'

/** What whoever guesses tries first here: words of the product, the trade and the place, of keyboards and of habit. */
const easyWords: readonly string[] = [
  'soundings sounding sonographers sonographer sonography ultrasound ultrasonic doppler',
  'radiographer radiography radiology imaging hospital department trust capability',
  'password passw0rd passwort administrator administration admin assessor educator',
  'welcome letmein changeme iloveyou liverpool arsenal chelsea england london',
  'spring summer autumn winter january february september october november december',
  '1234567890 0123456789 123456789 12345678 123456 987654321 654321 112233 123123',
  'qwertyuiop asdfghjkl zxcvbnm qwerty asdfgh zxcvbn 1qaz2wsx3edc 1qaz2wsx qazwsxedc',
  'q1w2e3r4t5 q1w2e3r4 1q2w3e4r5t 1q2w3e4r qweasdzxc abcdefgh abcdef abcabc',
]
  .flatMap(line => line.split(' '))
  .toSorted((one, other) => other.length - one.length)

/** Different characters that have to be left of a password once everything easy is taken out of it. */
const fewestLeft = 6

/** Parts of somebody's name and address that are long enough to be guessed by. */
const ownWords = (own: readonly string[]): string[] =>
  own.flatMap(text => text.toLowerCase().split(/[^\p{L}\d]+/u)).filter(word => word.length > 2)

/** True of a password that is little more than words anybody would try, its owner's name and address among them. */
export const isEasyPassword = (password: string, own: readonly string[] = []): boolean => {
  let left = password.normalize('NFKC').toLowerCase()
  for (const word of [...ownWords(own), ...easyWords]) left = left.replaceAll(word, '')
  return new Set(left).size < fewestLeft
}

const refusal = (): Response =>
  Response.json(
    { code: 'EASY_PASSWORD', message: 'This password is easy to guess. Choose one with other words in it.' },
    { status: 400 },
  )

const newPasswordIn = ({ path, fields }: Knock): unknown =>
  path === '/sign-up/accept' ? fields['password'] : fields['newPassword']

/** Refuses a new password that is easy to guess, before any link is used up for it. */
export const createPasswordGuard =
  (database: Database) =>
  async (knock: Knock, personId: string | null, answer: () => Promise<Response>): Promise<Response> => {
    const password = newPasswordIn(knock)
    // One of no length or kind is told so by the endpoint itself.
    if (typeof password !== 'string' || password.length > 200) return answer()
    const holder = personId === null ? null : await database.asSystem(tx => findAccount(tx, personId))
    const own = [knock.fields['name'], holder?.name, holder?.email].filter(text => typeof text === 'string')
    return isEasyPassword(password, own) ? refusal() : answer()
  }
