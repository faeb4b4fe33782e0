import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSignIn } from '../auth/index.ts'
import { describeOnOneDatabase } from '../../../tests/support/api.ts'
import { probeFeatures } from '../../../tests/support/probe-features.ts'
import { until } from '../../../tests/support/process.ts'

const options = { content: 'tables' as const, features: probeFeatures }
const webDirectory = mkdtempSync(join(tmpdir(), 'soundings-web-'))
const longScript = `export const depth = [${'1, '.repeat(2000)}]`

describe('The web server', () => {
  beforeAll(() => {
    mkdirSync(join(webDirectory, 'assets'))
    writeFileSync(join(webDirectory, 'index.html'), '<!doctype html><title>Soundings</title>')
    writeFileSync(join(webDirectory, 'assets', 'index-abc123.js'), 'export {}')
    writeFileSync(join(webDirectory, 'assets', 'long-abc123.js'), longScript)
    writeFileSync(join(webDirectory, 'assets', 'packed-abc123.js'), longScript)
    writeFileSync(join(webDirectory, 'assets', 'packed-abc123.js.br'), brotliCompressSync('packed by the build'))
  })
  afterAll(() => {
    rmSync(webDirectory, { recursive: true, force: true })
  })

  describeOnOneDatabase(
    'in front of the web app',
    api => {
      const get = (url: string) => api.stranger().send({ method: 'GET', url })

      it('lets a page load our own files alone, and nothing written into the page', async () => {
        const { headers } = await get('/')
        const policy = String(headers['content-security-policy'])
        expect(policy).toContain("default-src 'self'")
        expect(policy).toContain("script-src 'self'")
        expect(policy).not.toMatch(/unsafe|https?:|\*/)
        expect(headers).toMatchObject({
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'referrer-policy': 'same-origin',
        })
      })

      it('answers any path of the app with the app', async () => {
        for (const url of ['/', '/capabilities?area=OBS', '/modules/PRE-02']) {
          const response = await get(url)
          expect([response.statusCode, response.body]).toEqual([200, '<!doctype html><title>Soundings</title>'])
          expect(response.headers['cache-control']).toBe('no-cache')
        }
      })

      it('lets a browser keep what never changes', async () => {
        expect((await get('/assets/index-abc123.js')).headers['cache-control']).toContain('immutable')
      })

      it('packs files and long answers on their way, as the browser asks, and leaves a short answer', async () => {
        const ask = (url: string, encodings: string) =>
          api.stranger().send({ method: 'GET', url, headers: { 'accept-encoding': encodings } })
        const packed = await ask('/assets/long-abc123.js', 'gzip, deflate, br')
        expect(packed.headers).toMatchObject({
          'content-encoding': 'br',
          vary: expect.stringMatching(/accept-encoding/i),
        })
        expect(packed.rawPayload.length).toBeLessThan(longScript.length / 4)
        expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(longScript)
        expect(gunzipSync((await ask('/assets/long-abc123.js', 'gzip')).rawPayload).toString()).toBe(longScript)
        expect((await ask('/assets/long-abc123.js', 'identity')).body).toBe(longScript)
        expect((await ask('/healthz', 'br')).headers).not.toHaveProperty('content-encoding')
      })

      it('hands on what the build packed, to whoever takes it so', async () => {
        const ask = (encoding: string) =>
          api.stranger().send({
            method: 'GET',
            url: '/assets/packed-abc123.js',
            headers: { 'accept-encoding': encoding },
          })
        const packed = await ask('gzip, deflate, br')
        expect(brotliDecompressSync(packed.rawPayload).toString()).toBe('packed by the build')
        expect(packed.headers).toMatchObject({
          'content-encoding': 'br',
          'content-type': expect.stringContaining('javascript'),
          'cache-control': expect.stringContaining('immutable'),
          vary: expect.stringMatching(/accept-encoding/i),
        })
        expect(gunzipSync((await ask('gzip')).rawPayload).toString()).toBe(longScript)
      })

      it.each(['/assets/', '/assets/gone.js', '/auth/unknown', '/graphql/x', '/healthz/x', '/readyz/x', '/metrics'])(
        'does not answer %s with the app',
        async url => {
          expect((await get(url)).statusCode).toBe(404)
        },
      )

      it('serves nothing outside its folder', async () => {
        const response = await get('/assets/..%2f..%2f..%2fetc%2fpasswd')
        expect(response.body).not.toContain('root:')
      })

      it('says that it lives, and that it is ready for requests', async () => {
        const answers = await Promise.all(['/healthz', '/readyz'].map(get))
        expect(answers.map(answer => [answer.statusCode, answer.json()])).toEqual([
          [200, { status: 'ok' }],
          [200, { status: 'ready' }],
        ])
      })

      it('says that it is not ready while a migration is missing, though it lives', async () => {
        const rename = (from: string, to: string) =>
          api.database.asSystem(tx =>
            tx.execute('update applied_migrations set name = ? where name = ?', [to, from], 'run'),
          )
        const [first] = probeFeatures.migrations
        const name = String(first?.name)
        await rename(name, 'gone')
        try {
          await until(async () => (await get('/readyz')).statusCode === 503)
          expect((await get('/readyz')).json()).toEqual({ status: 'unavailable' })
          expect((await get('/healthz')).statusCode).toBe(200)
        } finally {
          await rename('gone', name)
        }
        await until(async () => (await get('/readyz')).statusCode === 200)
      })

      it('gives each answer a number of its own where a client claims one that is none', async () => {
        const response = await api
          .stranger()
          .send({ method: 'GET', url: '/healthz', headers: { 'x-request-id': 'mine' } })
        expect(response.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
      })

      it('answers what is no JSON as the caller’s mistake', async () => {
        const response = await api.stranger().send({
          method: 'POST',
          url: '/graphql',
          headers: { 'content-type': 'application/json' },
          payload: '{"query": ',
        })
        expect(response.statusCode).toBe(400)
      })
    },
    { ...options, parts: { webDirectory } },
  )
})

describe('The log', () => {
  const lines: string[] = []
  const jo = {
    id: '01a20ab0-9715-76b1-a8ee-b3b7d3dfe73d',
    name: 'Jo Bloggs',
    email: 'jo.bloggs@example.test',
    password: 'a quiet transducer',
    isDemo: false,
  }

  describeOnOneDatabase(
    'of a busy day',
    api => {
      beforeAll(async () => {
        await api.database.asSystem(tx => createSignIn(tx, jo))
        const client = api.stranger()
        await client.signIn({ ...jo, password: 'a loud transducer' })
        await client.signIn({ ...jo, email: 'jo.blogs@example.test' })
        await client.signIn(jo)
        await client.ask('query Mine($note: String) { probe { number } broken }', { note: 'Jo Bloggs, 943 476 5919' })
        await client.ask('{ broken }')
        await client.send({ method: 'GET', url: '/graphql?query={probe{number}}&variables={"note":"Bloggs"}' })
        await client.send({
          method: 'POST',
          url: '/graphql',
          headers: { 'content-type': 'application/json' },
          payload: '{Bloggs',
        })
        await client.send({ method: 'GET', url: '/people/Bloggs?email=jo.bloggs@example.test' })
      })

      it('is one JSON line for each event', () => {
        expect(lines.length).toBeGreaterThan(8)
        expect(() => lines.map(line => JSON.parse(line) as unknown)).not.toThrow()
      })

      it('holds nothing of a person: no name, address, password, token, nor what they typed', () => {
        const log = lines.join('')
        for (const word of ['Bloggs', 'bloggs', 'blogs', 'transducer', '943 476', 'session_token', jo.id, '127.0.0.1'])
          expect(log).not.toContain(word)
      })

      it('tells what failed, under the number the caller was given', async () => {
        const { errors } = await api.stranger().ask('query Doomed { broken }')
        const requestId = errors[0]?.extensions.requestId
        const line = lines.map(text => JSON.parse(text)).find(entry => entry.operation === 'Doomed')
        expect(line).toMatchObject({ requestId, path: 'broken', msg: 'An operation failed' })
        expect(line.err).toMatchObject({ code: '22P02', stack: expect.stringContaining('at ') })
      })
    },
    { ...options, config: { logLevel: 'info' }, parts: { logDestination: { write: line => void lines.push(line) } } },
  )
})

describeOnOneDatabase(
  'A request that takes too long',
  api => {
    it('is told so', async () => {
      const response = await api.stranger().send({ method: 'POST', url: '/graphql', payload: { query: '{ endless }' } })
      expect([response.statusCode, response.json().code]).toEqual([503, 'TIMED_OUT'])
    })
  },
  { ...options, config: { requestTimeoutMilliseconds: 200 } },
)
