import { genericOAuth, type GenericOAuthConfig } from 'better-auth/plugins/generic-oauth'
import { ConfigError, type IdentityProviderSettings } from '../config.ts'
import type { Log } from '../logging.ts'

/** Part of the address the provider sends people back to: PUBLIC_URL/auth/callback/oidc. */
const providerId = 'oidc'

const descriptionOf = ({ issuer }: IdentityProviderSettings): string => `${issuer}/.well-known/openid-configuration`

/** Milliseconds. */
const patience = 5_000

/** Says the sender's address is proven only where the provider says so, or the setting vouches for all it names. */
const isEmailVerified = (profile: Readonly<Record<string, unknown>>, settings: IdentityProviderSettings): boolean =>
  settings.vouchesForEmail || profile['email_verified'] === true

const configOf = (settings: IdentityProviderSettings): GenericOAuthConfig => ({
  providerId,
  name: settings.name,
  discoveryUrl: descriptionOf(settings),
  clientId: settings.clientId,
  clientSecret: settings.clientSecret,
  scopes: ['openid', 'email', 'profile'],
  // Its keys have to be known: a token nobody can check is no proof of anything.
  requireIdTokenVerification: true,
  pkce: true,
  mapProfileToUser: profile => ({
    emailVerified: isEmailVerified(profile, settings),
    name: typeof profile.name === 'string' && profile.name.trim() !== '' ? profile.name : String(profile.email ?? ''),
  }),
})

export const createIdentityProvider = (settings: IdentityProviderSettings) =>
  genericOAuth({ config: [configOf(settings)] })

/**
 * A wrong address in OIDC_ISSUER is told at the start, not on somebody's first day. A provider that does not answer now
 * may be away for an hour: the service starts, and people with passwords get in.
 */
export const checkIdentityProvider = async (settings: IdentityProviderSettings, log: Log): Promise<void> => {
  const answer = await fetch(descriptionOf(settings), { signal: AbortSignal.timeout(patience) }).catch(() => null)
  if (answer === null || answer.status >= 500) {
    log.warn({ part: 'auth' }, 'The identity provider in OIDC_ISSUER does not answer; nobody can sign in with it yet')
    return
  }
  const description: unknown = await answer.json().catch(() => null)
  const issuer = typeof description === 'object' && description !== null ? Reflect.get(description, 'issuer') : null
  if (answer.ok && typeof issuer === 'string' && issuer.replace(/\/$/, '') === settings.issuer) return
  throw new ConfigError(
    `These settings cannot be used:\n  OIDC_ISSUER is "${settings.issuer}": ` +
      'expected an address under which /.well-known/openid-configuration names the same issuer',
  )
}
