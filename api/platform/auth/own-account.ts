import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database } from '../database/index.ts'

/** How somebody signs in. */
interface AccountOverview {
  readonly email: string
  readonly hasPassword: boolean
  /** The organisation's sign-in leads here too. */
  readonly hasProvider: boolean
  readonly hasSecondFactor: boolean
}

export const readOverview = async (database: Database, userId: string): Promise<AccountOverview | null> => {
  const [overview] = await database.asSystem(tx =>
    tx.execute<AccountOverview[]>(
      `select email, two_factor_enabled as "hasSecondFactor",
              exists (select from accounts where user_id = users.id and password is not null) as "hasPassword",
              exists (select from accounts where user_id = users.id and provider_id <> 'credential') as "hasProvider"
         from users where id = ?`,
      [userId],
    ),
  )
  return overview ?? null
}

/** One device somebody is signed in on; never the token that would let another one in. */
interface OwnSession {
  readonly id: string
  readonly isThisOne: boolean
  /** What the browser says it is; null = it said nothing. */
  readonly userAgent: string | null
  readonly signedInAt: string
  readonly seenAt: string
}

export interface SessionListParts {
  readonly database: Database
  readonly clock: Clock
  readonly config: Pick<Config, 'sessionIdleMinutes'>
}

/** The sessions that are open; one that was left alone is over, though the library has not noticed. */
export const listSessions = (parts: SessionListParts, userId: string, currentId: string): Promise<OwnSession[]> => {
  const now = parts.clock.now()
  const idleSince = new Date(now.getTime() - parts.config.sessionIdleMinutes * 60_000)
  return parts.database.asSystem(async tx => {
    const rows = await tx.execute<(Omit<OwnSession, 'isThisOne'> & { signedInAt: string; seenAt: string })[]>(
      `select id, user_agent as "userAgent",
              to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "signedInAt",
              to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "seenAt"
         from sessions where user_id = ? and expires_at > ? and updated_at > ?
        order by (id = ?) desc, updated_at desc limit 100`,
      [userId, now.toISOString(), idleSince.toISOString(), currentId],
    )
    return rows.map(row => ({ ...row, isThisOne: row.id === currentId }))
  })
}

/** Ends one of one's own sessions; another person's is not there to be ended. */
export const endSession = (database: Database, userId: string, sessionId: string): Promise<unknown> =>
  database.asSystem(tx => tx.execute('delete from sessions where id = ? and user_id = ?', [sessionId, userId], 'run'))

/** Ends every session of whoever signs in with this address, or of everybody (null); answers how many there were. */
export const endSessions = async (database: Database, email: string | null): Promise<number> => {
  const ended = await database.asSystem(tx =>
    tx.execute<object[]>(
      `delete from sessions where ?::text is null or user_id in (select id from users where email = ?) returning id`,
      [email, email],
    ),
  )
  return ended.length
}
