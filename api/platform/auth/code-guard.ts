import { createId } from '../ids.ts'
import type { AuthParts } from './auth-parts.ts'
import type { Knock } from './doors.ts'
import { hashToken } from './one-use-token.ts'

/** Seconds for which the library takes a code, with the one before and the one after. */
const lifeOfCode = 120

/** Notes that a code was used, for every process on the database; false where it was noted before. One at a time for each code. */
const isFirstUse = (database: AuthParts['database'], userId: string, code: string): Promise<boolean> => {
  const used = `used-code:${hashToken(`${userId} ${code}`)}`
  return database.asSystem(async tx => {
    await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [used], 'run')
    const noted = await tx.execute<object[]>(
      `insert into verifications (id, identifier, value, expires_at, created_at, updated_at)
       select ?, ?, 'used', now() + ? * interval '1 second', now(), now()
        where not exists (select from verifications where identifier = ? and expires_at > now()) returning id`,
      [createId(), used, lifeOfCode, used],
    )
    return noted.length > 0
  })
}

interface SignedIn {
  readonly token: string
  readonly user: { readonly id: string }
}

const refusal = (): Response =>
  Response.json(
    { code: 'INVALID_CODE', message: 'This code was used already; wait for the next one.' },
    { status: 401 },
  )

/**
 * A code signs in once: whoever read it over a shoulder cannot use it after its owner did. The library takes it again
 * within its half minute, so a second sign-in by the same code is undone before anybody hears of it.
 */
export const createCodeGuard =
  ({ database }: Pick<AuthParts, 'database'>) =>
  async ({ path, fields }: Knock, personId: string | null, answer: () => Promise<Response>): Promise<Response> => {
    const response = await answer()
    if (path !== '/two-factor/verify-totp' || !response.ok) return response
    const { token, user } = (await response.clone().json()) as SignedIn
    const isFirst = await isFirstUse(database, user.id, String(fields['code']))
    // Somebody signed in already only showed that the app is set up.
    if (isFirst || personId !== null) return response
    await database.asSystem(tx => tx.execute('delete from sessions where token = ?', [token], 'run'))
    return refusal()
  }
