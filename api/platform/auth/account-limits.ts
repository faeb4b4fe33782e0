import type { AttemptStore, Rule } from './attempts.ts'
import type { Knock } from './doors.ts'

const quarterHour = 900

/**
 * Attempts at one account, from wherever they come: somebody with many addresses gets no more of them. Counted by what
 * was typed, known or not, so that a refusal tells nothing.
 */
const rules: Readonly<Record<string, Rule>> = {
  '/sign-in/email': { window: quarterHour, max: 10 },
  // Each of these sends a letter to the address.
  '/request-password-reset': { window: quarterHour, max: 3 },
  '/sign-up/link': { window: quarterHour, max: 3 },
}

/** Passwords tried again by somebody who sits at an open session. */
const passwordRule: Rule = { window: quarterHour, max: 10 }

const isPasswordAsked = ({ path, fields }: Knock): boolean =>
  /^\/(account|two-factor|change-password)/.test(path) &&
  (typeof fields['password'] === 'string' || typeof fields['currentPassword'] === 'string')

interface Limit {
  readonly key: string
  readonly rule: Rule
}

const limitOf = (knock: Knock, personId: string | null): Limit | null => {
  const rule = rules[knock.path]
  const { email } = knock.fields
  if (rule !== undefined && typeof email === 'string')
    return { key: `${knock.path} ${email.trim().toLowerCase()}`, rule }
  if (personId !== null && isPasswordAsked(knock)) return { key: `password ${personId}`, rule: passwordRule }
  return null
}

const tooMany = (): Response =>
  Response.json(
    { code: 'TOO_MANY_ATTEMPTS', message: 'Too many attempts. Wait a while, then try again.' },
    { status: 429 },
  )

/** Runs a request unless the account it is about was tried too often. What succeeds with a password starts the count anew. */
export const createAccountLimits =
  (attempts: AttemptStore) =>
  async (knock: Knock, personId: string | null, answer: () => Promise<Response>): Promise<Response> => {
    const limit = limitOf(knock, personId)
    if (limit === null) return answer()
    if (!(await attempts.consume(limit.key, limit.rule)).allowed) return tooMany()
    const response = await answer()
    const sendsLetter = knock.path === '/request-password-reset' || knock.path === '/sign-up/link'
    if (response.ok && !sendsLetter) attempts.forgive(limit.key)
    return response
  }
