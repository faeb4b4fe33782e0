import { resolve } from 'node:path'
import { z } from 'zod'
import type { DatabaseSettings } from './database/settings.ts'
import { fileFields, fileSettingsOf, missingFileParts } from './file-config.ts'
import type { FileSettings } from './files/index.ts'
import { integer, isEncrypted, isIssuer, isOrigin, isSender, isTimeZone, isUrl, oneOf } from './setting-checks.ts'

/** Everything that can be set from outside, read once at the start and handed on. */
export interface Config {
  readonly isProduction: boolean
  /** 0: any free port. */
  readonly port: number
  readonly host: string
  /** Origin under which browsers reach the service. */
  readonly publicUrl: string
  readonly database: DatabaseSettings
  /** Keeps the embedded database and the generated secret. */
  readonly dataDirectory: string
  /** Where images, clips and other files are kept. */
  readonly files: FileSettings
  /** An upload that takes longer is cut off. */
  readonly uploadTimeoutMilliseconds: number
  /** Signs session cookies; null: made once and kept in the data directory. */
  readonly authSecret: string | null
  /** Seeds invented people who can sign in with a published password. */
  readonly hasDemoPeople: boolean
  readonly timeZone: string
  /** A session ends this long after sign-in, whatever happens in between. */
  readonly sessionHours: number
  /** A session ends this long after the last request: shared computers are left open. */
  readonly sessionIdleMinutes: number
  /** Sign-in attempts a minute from one address; a department may share one. */
  readonly signInsPerMinute: number
  /** Operations a minute one person may send to one process, from all their windows and tools together. */
  readonly operationsPerMinute: number
  /** Who may make an account: those somebody invited, or anybody who has an address. */
  readonly signUp: 'invitation' | 'open'
  /** The organisation's own sign-in; null: passwords alone. */
  readonly identityProvider: IdentityProviderSettings | null
  /** The mail server; null: letters are shown to whoever started the service. */
  readonly smtpUrl: string | null
  /** Whom letters come from. */
  readonly mailFrom: string
  /** A request without an answer after this long is told so. */
  readonly requestTimeoutMilliseconds: number
  /** Answers registered documents alone: those of the web app, and those in the files below. */
  readonly hasTrustedDocumentsOnly: boolean
  /** Files that register documents of other tools, each JSON: {"sha256:<hash of the text>": "<text>"}. */
  readonly trustedDocumentFiles: readonly string[]
  /** Proxies in front whose X-Forwarded-For is believed. */
  readonly trustedProxies: number
  readonly logLevel: (typeof logLevels)[number]
  /** How the service is watched from outside. */
  readonly watching: WatchingSettings
  /** When told to stop, keeps answering so long while saying at /readyz that it leaves, so that a proxy looks elsewhere. */
  readonly drainMilliseconds: number
}

export interface WatchingSettings {
  /** Opens /metrics on the service's own port to who sends it; null: closed. */
  readonly metricsToken: string | null
  /** Opens /metrics on a port of its own; null: none. */
  readonly metricsPort: number | null
  /** Where that port listens. */
  readonly metricsHost: string
  /** An OpenTelemetry collector that takes traces over HTTP; null: nobody traces. */
  readonly tracesEndpoint: string | null
  /** The name of the service in traces. */
  readonly serviceName: string
}

/** An OpenID Connect provider, such as Microsoft Entra. */
export interface IdentityProviderSettings {
  /** Its address, under which its own description of itself stands. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the button says it is. */
  readonly name: string
  /** The provider vouches for the addresses it names, though its tokens do not say so. */
  readonly vouchesForEmail: boolean
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** A setting is missing or cannot be used; the message names each one and what is expected. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const settings = z.object({
  NODE_ENV: oneOf(['development', 'production', 'test']).default('development'),
  PORT: integer(0, 65_535).default(4000),
  HOST: z.string().optional(),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'expected the address people open, without a path, such as https://soundings.example.nhs.uk')
    .optional(),
  DATABASE_URL: z
    .string()
    .refine(
      text => isUrl(text, ['postgres:', 'postgresql:']),
      'expected a PostgreSQL address such as postgres://user:password@host:5432/database',
    )
    .optional(),
  DATA_DIR: z.string().default('./data'),
  AUTH_SECRET: z
    .string()
    .min(32, 'expected at least 32 characters nobody can guess, such as the output of: openssl rand -base64 32')
    .optional(),
  DEMO: oneOf(['true', 'false']).optional(),
  TIMEZONE: z.string().refine(isTimeZone, 'expected a time zone such as Europe/London').default('Europe/London'),
  SESSION_HOURS: integer(1, 168).default(12),
  SESSION_IDLE_MINUTES: integer(1, 1440).default(60),
  SIGN_INS_PER_MINUTE: integer(1, 10_000).default(30),
  OPERATIONS_PER_MINUTE: integer(10, 100_000).default(600),
  SIGN_UP: oneOf(['invitation', 'open']).default('invitation'),
  SMTP_URL: z
    .string()
    .refine(
      text => isUrl(text, ['smtp:', 'smtps:']),
      'expected the address of a mail server such as smtps://user:password@mail.example.nhs.uk:465',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .refine(isSender, 'expected an address such as Soundings <no-reply@soundings.example.nhs.uk>')
    .optional(),
  OIDC_ISSUER: z
    .string()
    .refine(
      isIssuer,
      'expected the https address of the provider, such as https://login.microsoftonline.com/TENANT/v2.0',
    )
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60, 'expected at most 60 characters').default('your organisation’s account'),
  OIDC_EMAIL_IS_VERIFIED: oneOf(['true', 'false']).default('false'),
  REQUEST_TIMEOUT_SECONDS: integer(1, 300).default(15),
  TRUSTED_DOCUMENTS: oneOf(['on', 'off']).optional(),
  TRUSTED_DOCUMENT_FILES: z.string().optional(),
  TRUSTED_PROXIES: integer(0, 16).default(0),
  LOG_LEVEL: oneOf(logLevels).optional(),
  METRICS_TOKEN: z.string().min(16, 'expected at least 16 characters nobody can guess').optional(),
  METRICS_PORT: integer(0, 65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .refine(
      text => isUrl(text, ['http:', 'https:']),
      'expected the address of a collector such as http://localhost:4318',
    )
    .optional(),
  OTEL_SERVICE_NAME: z.string().default('soundings'),
  DRAIN_SECONDS: integer(0, 120).default(0),
  ...fileFields,
})

type Settings = z.infer<typeof settings>
type Environment = Readonly<Record<string, string | undefined>>

/** Settings whose value must not be repeated on a screen or in a log. */
const secretNames = new Set([
  'AUTH_SECRET',
  'DATABASE_URL',
  'METRICS_TOKEN',
  'SMTP_URL',
  'OIDC_CLIENT_SECRET',
  'S3_SECRET_ACCESS_KEY',
])

const parse = (environment: Environment): Settings => {
  // What is set to nothing is not set: `PORT= npm start` and an empty line in an env file mean the default.
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = settings.safeParse(given)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0])
    return secretNames.has(name) ? `${name}: ${message}` : `${name} is "${given[name] ?? ''}": ${message}`
  })
  throw unusable(problems)
}

const unusable = (problems: readonly string[]): ConfigError =>
  new ConfigError(`These settings cannot be used:\n${problems.map(problem => `  ${problem}`).join('\n')}`)

const oidcParts = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const

/** The organisation's sign-in takes three settings, or none. */
const missingOidcParts = (given: Settings): string[] => {
  const missing = oidcParts.filter(name => given[name] === undefined)
  if (missing.length === 0 || missing.length === oidcParts.length) return []
  const expected = 'expected as the provider gave it when Soundings was registered there, with the other OIDC settings'
  return missing.map(name => `${name} is missing: ${expected}`)
}

const identityProviderOf = (given: Settings): IdentityProviderSettings | null => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = given
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null
  const vouchesForEmail = given.OIDC_EMAIL_IS_VERIFIED === 'true'
  return { issuer: issuer.replace(/\/$/, ''), clientId, clientSecret, name: given.OIDC_NAME, vouchesForEmail }
}

const isOn = (given: 'on' | 'off' | undefined, otherwise: boolean): boolean =>
  given === undefined ? otherwise : given === 'on'

const filesIn = (list: string | undefined): string[] =>
  (list ?? '')
    .split(',')
    .map(path => path.trim())
    .filter(path => path !== '')
    .map(path => resolve(path))

/** What one setting asks of another. */
const contradictions = (given: Settings): string[] => {
  const isProduction = given.NODE_ENV === 'production'
  const problems: string[] = [...missingOidcParts(given), ...missingFileParts(given)]
  if (given.SMTP_URL !== undefined && given.MAIL_FROM === undefined)
    problems.push('MAIL_FROM is missing: with SMTP_URL expected the address that letters come from')
  if (given.AUTH_SECRET === undefined && (isProduction || given.DATABASE_URL !== undefined))
    problems.push(
      `AUTH_SECRET is missing: ${isProduction ? 'in production' : 'with DATABASE_URL'} expected at least 32 characters ` +
        'nobody can guess, such as the output of: openssl rand -base64 32',
    )
  if (isProduction && given.PUBLIC_URL === undefined)
    problems.push(
      'PUBLIC_URL is missing: in production expected the address people open, such as https://soundings.example.nhs.uk',
    )
  if (isProduction && given.PUBLIC_URL !== undefined && !isEncrypted(given.PUBLIC_URL))
    problems.push(`PUBLIC_URL is "${given.PUBLIC_URL}": in production expected an address that begins with https://`)
  if (given.METRICS_PORT !== undefined && given.METRICS_PORT !== 0 && given.METRICS_PORT === given.PORT)
    problems.push(`METRICS_PORT is "${given.METRICS_PORT}": expected another port than PORT`)
  if (given.DEMO === 'true' && (isProduction || given.DATABASE_URL !== undefined))
    problems.push(
      'DEMO is "true": demo people are for the embedded database only, never for production; expected false',
    )
  return problems
}

const watchingOf = (given: Settings): WatchingSettings => ({
  metricsToken: given.METRICS_TOKEN ?? null,
  metricsPort: given.METRICS_PORT ?? null,
  metricsHost: given.METRICS_HOST,
  tracesEndpoint: given.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
  serviceName: given.OTEL_SERVICE_NAME,
})

const databaseOf = (given: Settings): DatabaseSettings =>
  given.DATABASE_URL === undefined
    ? { kind: 'embedded', directory: resolve(given.DATA_DIR, 'database') }
    : { kind: 'server', url: given.DATABASE_URL }

/** Where the data is, for commands that serve nobody and need no more than that. */
export const readDatabaseSettings = (environment: Environment): DatabaseSettings => databaseOf(parse(environment))

/** Reads the settings from environment variables; throws ConfigError where one is missing or cannot be used. */
export const readConfig = (environment: Environment): Config => {
  const given = parse(environment)
  const problems = contradictions(given)
  if (problems.length > 0) throw unusable(problems)
  const isProduction = given.NODE_ENV === 'production'
  const dataDirectory = resolve(given.DATA_DIR)
  return {
    isProduction,
    port: given.PORT,
    host: given.HOST ?? (isProduction ? '0.0.0.0' : 'localhost'),
    publicUrl: new URL(given.PUBLIC_URL ?? `http://localhost:${given.PORT}`).origin,
    database: databaseOf(given),
    dataDirectory,
    files: fileSettingsOf(given, dataDirectory),
    uploadTimeoutMilliseconds: given.UPLOAD_TIMEOUT_SECONDS * 1000,
    authSecret: given.AUTH_SECRET ?? null,
    hasDemoPeople: given.DEMO === undefined ? !isProduction && given.DATABASE_URL === undefined : given.DEMO === 'true',
    timeZone: given.TIMEZONE,
    sessionHours: given.SESSION_HOURS,
    sessionIdleMinutes: given.SESSION_IDLE_MINUTES,
    signInsPerMinute: given.SIGN_INS_PER_MINUTE,
    operationsPerMinute: given.OPERATIONS_PER_MINUTE,
    signUp: given.SIGN_UP,
    identityProvider: identityProviderOf(given),
    smtpUrl: given.SMTP_URL ?? null,
    mailFrom: given.MAIL_FROM ?? 'Soundings <no-reply@localhost>',
    requestTimeoutMilliseconds: given.REQUEST_TIMEOUT_SECONDS * 1000,
    hasTrustedDocumentsOnly: isOn(given.TRUSTED_DOCUMENTS, isProduction),
    trustedDocumentFiles: filesIn(given.TRUSTED_DOCUMENT_FILES),
    trustedProxies: given.TRUSTED_PROXIES,
    // At somebody's own desk the lines of every request would bury the address that was printed.
    logLevel: given.LOG_LEVEL ?? (isProduction ? 'info' : 'warn'),
    watching: watchingOf(given),
    drainMilliseconds: given.DRAIN_SECONDS * 1000,
  }
}
