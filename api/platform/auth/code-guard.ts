import type { AuthParts } from './auth-parts.ts'
import type { Knock } from './doors.ts'

/** Seconds for which the library takes a code, with the one before and the one after. */
const lifeOfCode = 120

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
  ({ attempts, database }: Pick<AuthParts, 'attempts' | 'database'>) =>
  async ({ path, fields }: Knock, personId: string | null, answer: () => Promise<Response>): Promise<Response> => {
    const response = await answer()
    if (path !== '/two-factor/verify-totp' || !response.ok) return response
    const { token, user } = (await response.clone().json()) as SignedIn
    const isFirst = await attempts.consume(`code ${user.id} ${String(fields['code'])}`, { window: lifeOfCode, max: 1 })
    // Somebody signed in already only showed that the app is set up.
    if (isFirst.allowed || personId !== null) return response
    await database.asSystem(tx => tx.execute('delete from sessions where token = ?', [token], 'run'))
    return refusal()
  }
