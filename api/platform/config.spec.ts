import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const problemOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment)
    return ''
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
}

const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://soundings.example.nhs.uk',
  AUTH_SECRET: 'abcdefghijklmnopqrstuvwxyz0123456789',
  DATABASE_URL: 'postgres://soundings:secret-word@db:5432/soundings',
}

describe('Settings', () => {
  it('need none to start at one’s desk: embedded database, demo people, port 4000', () => {
    expect(readConfig({})).toMatchObject({
      port: 4000,
      host: 'localhost',
      publicUrl: 'http://localhost:4000',
      database: { kind: 'embedded' },
      hasDemoPeople: true,
      isProduction: false,
      timeZone: 'Europe/London',
    })
  })

  it('of production answer registered documents alone, elsewhere any, unless they say otherwise', () => {
    expect(readConfig(production).hasTrustedDocumentsOnly).toBe(true)
    expect(readConfig({}).hasTrustedDocumentsOnly).toBe(false)
    expect(readConfig({ ...production, TRUSTED_DOCUMENTS: 'off' }).hasTrustedDocumentsOnly).toBe(false)
    expect(readConfig({ TRUSTED_DOCUMENTS: 'on' }).hasTrustedDocumentsOnly).toBe(true)
  })

  it('name lists of documents one after the other', () => {
    expect(readConfig({}).trustedDocumentFiles).toEqual([])
    const { trustedDocumentFiles } = readConfig({ TRUSTED_DOCUMENT_FILES: '/one.json, /two.json,' })
    expect(trustedDocumentFiles).toEqual(['/one.json', '/two.json'])
  })

  it('keep files in the data directory, or in a bucket where one is named with its keys', () => {
    expect(readConfig({ DATA_DIR: '/kept' }).files).toEqual({ kind: 'disk', directory: '/kept/files' })
    const bucket = { S3_BUCKET: 'soundings-media', S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'hidden' }
    expect(readConfig({ ...bucket, S3_ENDPOINT: 'https://s3.example.nhs.uk', S3_LINK_SECONDS: '60' }).files).toEqual({
      kind: 'bucket',
      endpoint: 'https://s3.example.nhs.uk',
      bucket: 'soundings-media',
      region: 'eu-west-2',
      accessKeyId: 'key',
      secretAccessKey: 'hidden',
      isPathStyle: true,
      linkSeconds: 60,
    })
    expect(readConfig(bucket).files).toMatchObject({ endpoint: null, linkSeconds: null })
    expect(problemOf({ S3_BUCKET: 'soundings-media' })).toContain('S3_SECRET_ACCESS_KEY is missing')
    expect(problemOf({ S3_ENDPOINT: 'https://s3.example.nhs.uk' })).toContain('S3_BUCKET is missing')
    expect(problemOf({ ...bucket, S3_ENDPOINT: 'http://s3.example.nhs.uk' })).toContain('https address')
    expect(problemOf({ ...bucket, S3_BUCKET: 'No_bucket' })).not.toContain('hidden')
  })

  it('of production start, without demo people', () => {
    expect(readConfig(production)).toMatchObject({ isProduction: true, hasDemoPeople: false, host: '0.0.0.0' })
  })

  it.each([
    ['PORT', 'abc', 'a whole number from 0 to 65535'],
    ['TRUSTED_DOCUMENTS', 'yes', 'one of on, off'],
    ['PORT', '70000', 'a whole number from 0 to 65535'],
    ['NODE_ENV', 'prod', 'one of development, production, test'],
    ['PUBLIC_URL', 'soundings.example', 'the address people open'],
    ['PUBLIC_URL', 'https://soundings.example/app', 'without a path'],
    ['TIMEZONE', 'Europe/Londinium', 'a time zone such as Europe/London'],
    ['DEMO', 'yes', 'one of true, false'],
    ['SESSION_HOURS', '0', 'a whole number from 1 to 168'],
  ])('name %s when it is "%s", and say what is expected', (name, value, expected) => {
    const problem = problemOf({ [name]: value })
    expect(problem).toContain(`${name} is "${value}"`)
    expect(problem).toContain(expected)
  })

  it('never repeat a secret that cannot be used', () => {
    const problem = problemOf({ AUTH_SECRET: 'too-short', DATABASE_URL: 'mysql://root:hunter2@db/x' })
    expect(problem).toContain('AUTH_SECRET')
    expect(problem).toContain('DATABASE_URL')
    expect(problem).not.toMatch(/too-short|hunter2/)
  })

  it('are told all at once, not one at each start', () => {
    expect(problemOf({ PORT: 'x', TIMEZONE: 'y' })).toMatch(/PORT[^]*TIMEZONE/)
  })

  it.each([
    ['SIGN_UP', 'everybody', 'one of invitation, open'],
    ['MAIL_FROM', 'Soundings', 'an address such as'],
    ['MAIL_FROM', 'a@b.example\r\nBcc: c@d.example', 'an address such as'],
    ['OIDC_ISSUER', 'http://login.example', 'the https address of the provider'],
    ['OIDC_EMAIL_IS_VERIFIED', 'yes', 'one of true, false'],
  ])('of signing in name %s when it is "%s"', (name, value, expected) => {
    const problem = problemOf({ [name]: value })
    expect(problem).toContain(`${name} is "${value}"`)
    expect(problem).toContain(expected)
  })

  it('of a provider are complete, or each missing one is named', () => {
    const problem = problemOf({ OIDC_ISSUER: 'https://login.example' })
    expect(problem).toContain('OIDC_CLIENT_ID is missing')
    expect(problem).toContain('OIDC_CLIENT_SECRET is missing')
    const given = { OIDC_ISSUER: 'https://login.example/', OIDC_CLIENT_ID: 'us', OIDC_CLIENT_SECRET: 'hidden' }
    expect(readConfig(given).identityProvider).toEqual({
      issuer: 'https://login.example',
      clientId: 'us',
      clientSecret: 'hidden',
      name: 'your organisation’s account',
      vouchesForEmail: false,
    })
  })

  it('of a mail server say whom letters come from, and repeat no password', () => {
    const problem = problemOf({ SMTP_URL: 'smtps://us:hunter2@mail.example' })
    expect(problem).toContain('MAIL_FROM is missing: with SMTP_URL expected the address that letters come from')
    expect(problem + problemOf({ SMTP_URL: 'https://us:hunter2@mail.example' })).not.toContain('hunter2')
  })

  it.each(['AUTH_SECRET', 'PUBLIC_URL'])('of production miss nothing: %s', name => {
    expect(problemOf({ ...production, [name]: '' })).toContain(`${name} is missing: in production expected`)
  })

  it('with a database server need a secret of their own', () => {
    expect(problemOf({ DATABASE_URL: production.DATABASE_URL })).toContain('AUTH_SECRET is missing')
  })

  it('of production name an address with encryption, but for a trial on the same machine', () => {
    expect(problemOf({ ...production, PUBLIC_URL: 'http://soundings.example.nhs.uk' })).toContain('https')
    expect(readConfig({ ...production, PUBLIC_URL: 'http://localhost:4000' }).isProduction).toBe(true)
  })

  it.each([
    ['in production', production],
    ['on a database server', { DATABASE_URL: production.DATABASE_URL, AUTH_SECRET: production.AUTH_SECRET }],
  ])('refuse demo people %s', (_where, environment) => {
    expect(problemOf({ ...environment, DEMO: 'true' })).toContain('DEMO is "true"')
  })

  it('set to nothing count as not set', () => {
    expect(readConfig({ PORT: '' }).port).toBe(4000)
  })
})
