import { describe, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../../tests/support/api.ts'
import { probeFeatures } from '../../../tests/support/probe-features.ts'

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]

const suite = {
  'content-security-policy': policy.join(';'),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
}

const httpsSuite = {
  ...suite,
  'content-security-policy': [...policy, 'upgrade-insecure-requests'].join(';'),
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
}

const askedFor = [
  ['a page', { method: 'GET', url: '/modules' }],
  ['what is not there', { method: 'GET', url: '/assets/gone.js' }],
  ['the health of the service', { method: 'GET', url: '/healthz' }],
  ['an answer of the API', { method: 'POST', url: '/graphql', payload: { query: '{ probe { number } }' } }],
  ['a refusal of the API', { method: 'POST', url: '/graphql', payload: { query: '{ nothing }' } }],
  [
    'what is no JSON',
    { method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload: '{' },
  ],
  [
    'a sign-in that fails',
    { method: 'POST', url: '/auth/sign-in/email', payload: { email: 'a@b.test', password: 'x' } },
  ],
] as const

/** Headers of ours and of the transport; anything else would be something nobody decided on. */
const transport = ['connection', 'content-length', 'content-type', 'date', 'keep-alive', 'transfer-encoding', 'vary']
const ours = ['cache-control', 'x-request-id', 'set-cookie', 'accept-ranges', 'last-modified', 'etag', 'x-retry-after']
const expectedBesides = new Set([...transport, ...ours])

const options = { content: 'tables' as const, features: probeFeatures }

describe('The headers of every answer', () => {
  describeOnOneDatabase(
    'over plain HTTP',
    api => {
      it.each(askedFor)(
        'are the whole suite, and tell nothing of what the service is made of: %s',
        async (_what, request) => {
          const { headers } = await api.stranger().send({ ...request })
          expect(headers).toMatchObject(suite)
          const others = Object.keys(headers).filter(name => !(name in suite) && !expectedBesides.has(name))
          expect(others).toEqual([])
        },
      )

      it.each(askedFor)('say what it is and how its letters are written: %s', async (_what, request) => {
        const answer = await api.stranger().send({ ...request })
        expect(answer.headers['content-type']).toMatch(/^(text\/html|application\/json); charset=utf-8$/)
      })

      it('let nobody keep what is somebody’s', async () => {
        for (const payload of [{ query: '{ probe { number } }' }, { query: '{ nothing }' }]) {
          const { headers } = await api.stranger().send({ method: 'POST', url: '/graphql', payload })
          expect(headers['cache-control']).toBe('no-store')
        }
      })

      it('open nothing to other sites', async () => {
        const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
        for (const url of ['/graphql', '/auth/sign-in/email', '/healthz'])
          for (const method of ['GET', 'POST', 'OPTIONS'] as const) {
            const answer = await api.stranger().send({ method, url, headers })
            expect(Object.keys(answer.headers).filter(name => name.startsWith('access-control-'))).toEqual([])
          }
      })
    },
    options,
  )

  describeOnOneDatabase(
    'over HTTPS',
    api => {
      it.each(askedFor)('also hold browsers to HTTPS for a year: %s', async (_what, request) => {
        expect((await api.stranger().send({ ...request })).headers).toMatchObject(httpsSuite)
      })
    },
    { ...options, config: { publicUrl: 'https://soundings.test', isProduction: true } },
  )
})

describeOnOneDatabase(
  'A name of the service that somebody made up',
  api => {
    const madeUp = 'evil.example'
    const ways: readonly Record<string, string>[] = [
      { host: madeUp },
      { 'x-forwarded-host': madeUp },
      { 'x-forwarded-proto': 'http', 'x-forwarded-host': madeUp },
      { forwarded: `host=${madeUp};proto=http` },
      { 'x-original-url': `https://${madeUp}/`, 'x-rewrite-url': `https://${madeUp}/` },
      { 'x-http-method-override': 'DELETE', host: madeUp },
    ]

    it.each(ways)('comes back in no answer: %j', async headers => {
      for (const [, request] of askedFor) {
        const asked = 'headers' in request ? request.headers : {}
        const answer = await api.stranger().send({ ...request, headers: { ...asked, ...headers } })
        expect(JSON.stringify(answer.headers) + answer.body).not.toContain(madeUp)
        expect(answer.statusCode).toBeLessThan(500)
      }
    })

    it.each([
      '//evil.example',
      '/\\evil.example',
      '/%2f%2fevil.example/..',
      '/sign-in?returnTo=https://evil.example',
      '/auth/sign-out?callbackURL=https://evil.example',
      '/auth/get-session?redirectTo=https://evil.example',
      'http://evil.example/',
    ])('is nowhere to be sent to: %s', async url => {
      const answer = await api.stranger().send({ method: 'GET', url })
      expect(answer.headers['location']).toBeUndefined()
      expect(answer.statusCode < 300 || answer.statusCode >= 400).toBe(true)
    })
  },
  { ...options, config: { publicUrl: 'https://soundings.test', isProduction: true } },
)
