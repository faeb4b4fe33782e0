import { authPath } from './auth-options.ts'

/**
 * The library brings more endpoints than the product uses, and more switches in each than it means: each of the others
 * would be a door nobody watches. An endpoint that is not here is not found; a field that is not named does not reach it.
 */
const doors: Readonly<Record<string, readonly string[]>> = {
  '/sign-in/email': ['email', 'password'],
  '/sign-in/social': ['provider', 'callbackURL'],
  '/sign-in/ways': [],
  '/sign-out': [],
  '/get-session': [],
  '/callback/oidc': [],
  '/request-password-reset': ['email'],
  '/reset-password': ['token', 'newPassword'],
  '/change-password': ['currentPassword', 'newPassword'],
  '/revoke-other-sessions': [],
  '/two-factor/enable': ['password'],
  '/two-factor/disable': ['password'],
  '/two-factor/verify-totp': ['code'],
  '/two-factor/verify-backup-code': ['code'],
  '/two-factor/generate-backup-codes': ['password'],
  '/sign-up/link': ['email'],
  '/sign-up/invitation': ['token'],
  '/sign-up/accept': ['token', 'name', 'password'],
  '/account/overview': [],
  '/account/join': ['token'],
  '/account/sessions': [],
  '/account/end-session': ['id'],
  '/account/change-email': ['email', 'password'],
  '/account/confirm-email': ['token'],
  '/account/close': ['password', 'copy'],
}

/** What is always so, whatever a request says. */
const always: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '/change-password': { revokeOtherSessions: true },
}

/** A path of this site; nothing that a browser would read as another host. */
const isOwnPath = (value: unknown): boolean => typeof value === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(value)

const fieldsOf = (text: string): Record<string, unknown> => {
  const value: unknown = text === '' ? {} : JSON.parse(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

const pathOf = (pathname: string): string => (pathname.startsWith(authPath) ? pathname.slice(authPath.length) : '')

/** The door that a path leads to, as a log may name it: whatever else was asked for is in somebody's own words. */
export const doorOf = (pathname: string): string =>
  Object.hasOwn(doors, pathOf(pathname)) ? pathOf(pathname) : 'unknown'

export interface Knock {
  readonly path: string
  readonly fields: Readonly<Record<string, unknown>>
  /** The request with nothing in its body but what the endpoint is meant to be told. */
  readonly request: Request
}

/** The request as it may go on; null where it knocks at no door, or would lead away from this site. */
export const openDoor = async (request: Request): Promise<Knock | null> => {
  const { pathname } = new URL(request.url)
  const path = pathOf(pathname)
  const named = Object.hasOwn(doors, path) ? doors[path] : undefined
  if (named === undefined) return null
  if (request.method !== 'POST') return { path, fields: {}, request }
  const given = fieldsOf(await request.text())
  if (given['callbackURL'] !== undefined && !isOwnPath(given['callbackURL'])) return null
  const fields = Object.fromEntries(Object.entries(given).filter(([name]) => named.includes(name)))
  const { url, method, headers } = request
  return {
    path,
    fields,
    request: new Request(url, { method, headers, body: JSON.stringify({ ...fields, ...always[path] }) }),
  }
}
