import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../clock.ts'
import { type Database } from '../database/index.ts'
import { bookAsSession } from '../database/statements.ts'

/** Somebody signed in. */
export interface Session {
  readonly sessionId: string
  readonly personId: string
}

export interface SessionReaderParts {
  readonly database: Database
  readonly clock: Clock
  readonly secret: string
  readonly cookieName: string
  readonly sessionIdleMinutes: number
}

/** How stale "last seen" may get before a request renews it: most requests then cost a read and no write. */
const renewalMinutes = 5

const cookieValue = (header: string | undefined, name: string): string | null => {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return null
}

const decode = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** The token in a session cookie whose signature is ours; null for any other, without asking the database. */
const verifiedToken = (signed: string | null, secret: string): string | null => {
  const value = signed === null ? null : decode(signed)
  const at = value?.lastIndexOf('.') ?? -1
  if (value === null || at < 1) return null
  const token = value.slice(0, at)
  const given = Buffer.from(value.slice(at + 1), 'base64')
  const expected = createHmac('sha256', secret).update(token).digest()
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}

interface SessionFound {
  readonly id: string
  readonly user_id: string
  readonly is_stale: boolean
}

const minutesBefore = (instant: Date, minutes: number): string =>
  new Date(instant.getTime() - minutes * 60_000).toISOString()

/**
 * Who a request comes from, in one statement: the session must not have reached its end, nor been left alone for longer
 * than the setting SESSION_IDLE_MINUTES. With `isSeen` it is marked as seen, at most once every few minutes.
 */
export const createSessionReader = ({
  database,
  clock,
  secret,
  cookieName,
  sessionIdleMinutes,
}: SessionReaderParts) => {
  const connection = () => database.orm.em.getConnection()
  const find = async (token: string, now: Date): Promise<SessionFound | undefined> => {
    const [found] = await connection().execute<SessionFound[]>(
      `select id, user_id, updated_at < ? as is_stale from sessions
        where token = ? and expires_at > ? and updated_at > ?`,
      [
        minutesBefore(now, Math.min(renewalMinutes, sessionIdleMinutes / 2)),
        token,
        now.toISOString(),
        minutesBefore(now, sessionIdleMinutes),
      ],
    )
    return found
  }
  const markSeen = (id: string, now: Date) =>
    connection().execute('update sessions set updated_at = ? where id = ?', [now.toISOString(), id], 'run')

  return (cookieHeader: string | undefined, isSeen = false): Promise<Session | null> => {
    const token = verifiedToken(cookieValue(cookieHeader, cookieName), secret)
    if (token === null) return Promise.resolve(null)
    return bookAsSession(async () => {
      const now = clock.now()
      const found = await find(token, now)
      if (found === undefined) return null
      if (isSeen && found.is_stale) await markSeen(found.id, now)
      return { sessionId: found.id, personId: found.user_id }
    })
  }
}
