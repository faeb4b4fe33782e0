import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import type { Database } from '../database/index.ts'
import { createAccountLimits } from './account-limits.ts'
import { createAttemptStore } from './attempts.ts'
import { createAuthOptions } from './auth-options.ts'
import type { AuthParts } from './auth-parts.ts'
import { createCodeGuard } from './code-guard.ts'
import { openDoor } from './doors.ts'
import { createPasswordGuard } from './easy-passwords.ts'
import { checkIdentityProvider } from './identity-provider.ts'
import { endSession } from './own-account.ts'
import { type Session, createSessionReader } from './session-reader.ts'

export interface Auth {
  /** Answers a request under /auth; whatever the product does not use is not found. */
  handle(request: Request): Promise<Response>
  /** Who sends a request with this Cookie header; `isSeen` keeps the session from ending as left alone. */
  readSession(cookieHeader: string | undefined, isSeen?: boolean): Promise<Session | null>
}

/** The library's idea of its tables has to be ours, or a later version of it fails on somebody's sign-in. */
const checkTables = async (options: ReturnType<typeof createAuthOptions>): Promise<void> => {
  const { toBeCreated, toBeAdded } = await getMigrations(options)
  const missing = [...toBeCreated, ...toBeAdded].map(
    ({ table, fields }) => `${table} (${Object.keys(fields).join(', ')})`,
  )
  if (missing.length > 0)
    throw new Error(`The auth library misses tables or columns: ${missing.join('; ')}. Add a migration for them.`)
}

/** A session that is over still tells from where somebody signed in, and a link what it was for; there is no use for either. */
const forgetWhatIsOver = (database: Database): Promise<unknown> =>
  database.asSystem(async tx => {
    await tx.execute('delete from sessions where expires_at < now()', [], 'run')
    await tx.execute('delete from verifications where expires_at < now()', [], 'run')
  })

/** The cookies without that of a session which is over; those of a sign-in under way stay. */
const withoutSession = (request: Request, cookieName: string): Request => {
  const headers = new Headers(request.headers)
  const kept = (headers.get('cookie') ?? '').split(';').filter(part => part.split('=', 1)[0]?.trim() !== cookieName)
  if (kept.join('').trim() === '') headers.delete('cookie')
  else headers.set('cookie', kept.join(';'))
  return new Request(request, { headers })
}

/** The value of a cookie that an answer sets; null where it sets none, or takes it away. */
const cookieSet = (response: Response, name: string): string | null => {
  const set = response.headers.getSetCookie().find(cookie => cookie.startsWith(`${name}=`))
  const pair = set?.split(';', 1)[0] ?? ''
  return pair.length > name.length + 1 ? pair : null
}

/**
 * The answer without the token of a session, which the library also writes into its body: there a script could read what
 * the cookie keeps from it.
 */
const withoutToken = async (response: Response): Promise<Response> => {
  const text = await response.text()
  if (!text.includes('"token"')) return new Response(text === '' ? null : text, response)
  const body = JSON.parse(text, (name, value: unknown) => (name === 'token' ? undefined : value)) as unknown
  return new Response(JSON.stringify(body), response)
}

const notFound = (): Response => Response.json({ message: 'Not found' }, { status: 404 })

/** Sign-in, sessions and passwords, by the auth library on our own tables. */
export const createAuth = async (given: Omit<AuthParts, 'attempts'>): Promise<Auth> => {
  const parts: AuthParts = { ...given, attempts: createAttemptStore(given.clock) }
  const options = createAuthOptions(parts)
  await checkTables(options)
  await forgetWhatIsOver(parts.database)
  if (parts.config.identityProvider !== null) await checkIdentityProvider(parts.config.identityProvider, parts.log)
  const library = betterAuth(options)
  const { authCookies } = await library.$context
  const readSession = createSessionReader({
    ...parts,
    cookieName: authCookies.sessionToken.name,
    sessionIdleMinutes: parts.config.sessionIdleMinutes,
  })
  /** Whoever signs in anew leaves no session behind in the same browser. */
  const endFormer = async (former: Session | null, response: Response): Promise<void> => {
    const cookie = former === null ? null : cookieSet(response, authCookies.sessionToken.name)
    if (former === null || cookie === null) return
    const next = await readSession(cookie)
    if (next !== null && next.sessionId !== former.sessionId)
      await endSession(parts.database, former.personId, former.sessionId)
  }
  const limit = createAccountLimits(parts.attempts)
  const guardCode = createCodeGuard(parts)
  const guardPassword = createPasswordGuard(parts.database)
  const handle = async (request: Request): Promise<Response> => {
    const knock = await openDoor(request)
    if (knock === null) return notFound()
    // The library knows only the final end of a session; one left alone is over for it too.
    const session = await readSession(request.headers.get('cookie') ?? undefined)
    const admitted = session === null ? withoutSession(knock.request, authCookies.sessionToken.name) : knock.request
    const personId = session?.personId ?? null
    const response = await guardPassword(knock, personId, () =>
      limit(knock, personId, () => guardCode(knock, personId, () => library.handler(admitted))),
    )
    await endFormer(session, response)
    return withoutToken(response)
  }
  return { handle, readSession }
}

/** True where an invented person with a published password can sign in. */
export const hasDemoPeople = async (database: Database): Promise<boolean> => {
  const [row] = await database.asSystem(tx =>
    tx.execute<{ found: boolean }[]>('select exists (select from users where is_demo) as found'),
  )
  return row?.found === true
}
