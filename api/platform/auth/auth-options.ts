import type { BetterAuthOptions, BetterAuthPlugin } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { createId } from '../ids.ts'
import type { Log } from '../logging.ts'
import { createAccountEndpoints } from './account-endpoints.ts'
import { createAccountLetters } from './account-letters.ts'
import { createAdmission } from './admission.ts'
import type { AuthParts } from './auth-parts.ts'
import { tables, twoFactorTables } from './auth-tables.ts'
import { datesPlugin } from './dates-plugin.ts'
import { createIdentityProvider } from './identity-provider.ts'
import { hashPassword, isPassword, longestPassword, shortestPassword } from './passwords.ts'
import { createSignUpEndpoints } from './sign-up-endpoints.ts'

/** Set by us from the connection, over whatever a client sent; without it everybody would share one rate limit. */
export const clientAddressHeader = 'x-client-ip'
export const authPath = '/auth'

const hour = 3600

const emailAndPassword = (letters: ReturnType<typeof createAccountLetters>) => ({
  enabled: true,
  // Accounts are made by a link that went to the address, never by typing one.
  disableSignUp: true,
  minPasswordLength: shortestPassword,
  maxPasswordLength: longestPassword,
  resetPasswordTokenExpiresIn: hour,
  revokeSessionsOnPasswordReset: true,
  password: { hash: hashPassword, verify: isPassword },
  sendResetPassword: letters.sendReset,
  onPasswordReset: letters.afterReset,
})

/** Away from production the service answers at whatever name the machine is reached by. */
const ownOrigin = (request: Request | undefined): string[] => {
  const host = request?.headers.get('host')
  return host ? [`http://${host}`] : []
}

/** Only a name for the event goes to the log: the library's details may hold an address somebody typed. */
const quietLogger = (log: Log): BetterAuthOptions['logger'] => ({
  level: 'warn',
  disableColors: true,
  log: (level, message) =>
    (level === 'error' ? log.error : log.warn).call(log, { part: 'auth' }, message.replace(/:.*$/s, '')),
})

/** Attempts from one address, in a window of seconds; a department may share one. Those at one account stand in account-limits. */
const rateLimit = ({ config, attempts }: AuthParts): BetterAuthOptions['rateLimit'] => {
  const guesses = { window: 60, max: config.signInsPerMinute }
  return {
    enabled: true,
    window: 60,
    max: 300,
    customRules: {
      // The first that fits counts: which ways in there are is asked by every visit of the page.
      '/sign-in/ways': { window: 60, max: 300 },
      '/sign-in/*': guesses,
      '/two-factor/*': guesses,
      '/reset-password': guesses,
      '/request-password-reset': guesses,
      '/sign-up/*': guesses,
      '/account/confirm-email': guesses,
      '/change-password': { window: 60, max: 10 },
    },
    customStorage: attempts,
  }
}

const secondFactor = () =>
  twoFactor({
    issuer: 'Soundings',
    schema: twoFactorTables,
    totpOptions: { digits: 6, period: 30 },
    backupCodeOptions: { amount: 10, length: 10 },
    // Minutes between the password and the code.
    twoFactorCookieMaxAge: 10 * 60,
    accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
  })

const plugins = (parts: AuthParts, letters: ReturnType<typeof createAccountLetters>) => [
  secondFactor(),
  ...(parts.config.identityProvider === null ? [] : [createIdentityProvider(parts.config.identityProvider)]),
  {
    id: 'soundings',
    endpoints: { ...createSignUpEndpoints(parts), ...createAccountEndpoints(parts) },
    hooks: letters.hooks,
  } satisfies BetterAuthPlugin,
]

/** Over HTTPS browsers themselves hold a cookie of this name to one host: no neighbour under the same domain can plant one. */
const cookies = ({ config }: AuthParts) => {
  const secure = config.isProduction || config.publicUrl.startsWith('https:')
  return {
    cookiePrefix: secure ? '__Host-soundings' : 'soundings',
    // The library's own switch would put its weaker prefix in front.
    useSecureCookies: false,
    defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  }
}

const advanced = (parts: AuthParts): BetterAuthOptions['advanced'] => ({
  ...cookies(parts),
  database: { generateId: createId },
  ipAddress: { ipAddressHeaders: [clientAddressHeader] },
  // The library switches these checks off by itself where it believes to be under test.
  disableCSRFCheck: false,
  disableOriginCheck: false,
})

export const createAuthOptions = (parts: AuthParts) => {
  const { database, config, secret, log } = parts
  const letters = createAccountLetters(parts)
  return {
    appName: 'Soundings',
    baseURL: config.publicUrl,
    basePath: authPath,
    secret,
    database: { db: database.orm.em.fork().getKysely().withPlugin(datesPlugin), type: 'postgres' },
    ...tables,
    account: { ...tables.account, updateAccountOnSignIn: false },
    // A copy of the database gives nobody a link that works.
    verification: { ...tables.verification, storeIdentifier: 'hashed' },
    // The end is fixed at sign-in: reading a session never writes, and an idle one ends by our own reading of it.
    session: { ...tables.session, expiresIn: config.sessionHours * hour, disableSessionRefresh: true },
    emailAndPassword: emailAndPassword(letters),
    databaseHooks: createAdmission(parts),
    trustedOrigins: request => (config.isProduction ? [] : ownOrigin(request)),
    rateLimit: rateLimit(parts),
    advanced: advanced(parts),
    plugins: plugins(parts, letters),
    logger: quietLogger(log),
    // A fault is ours to log: the library would print it whole, with whatever a database error quotes.
    onAPIError: { errorURL: `${config.publicUrl}/sign-in`, throw: true },
    telemetry: { enabled: false },
  } satisfies BetterAuthOptions
}
