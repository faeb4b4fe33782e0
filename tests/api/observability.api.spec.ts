import { type IncomingMessage, type Server as HttpServer, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeServer } from '../../api/compose.ts'
import { readConfig } from '../../api/platform/config.ts'
import { createApiClient } from '../support/api-client.ts'
import { describeOnOneDatabase } from '../support/api.ts'
import { testConfig } from '../support/config.ts'
import { embedded } from '../support/databases.ts'
import { probeFeatures } from '../support/probe-features.ts'
import { testClock } from '../support/product.ts'

const options = { content: 'tables' as const, features: probeFeatures }
const watching = readConfig({}).watching
const claimed = '3f0c9a52-6d1e-4b7a-9c38-5a1d2e4f6b70'
const logged: string[] = []

describeOnOneDatabase(
  'The number of a request',
  api => {
    const ask = (requestId: string) =>
      api.stranger().send({
        method: 'POST',
        url: '/graphql',
        headers: { 'x-request-id': requestId },
        payload: { query: '{ statement }' },
      })

    it('goes with it from the browser to the answer, the log and the statement', async () => {
      const response = await ask(claimed)
      expect(response.headers['x-request-id']).toBe(claimed)
      expect(response.json().data.statement).toMatch(new RegExp(` /\\*request_id='${claimed}'\\*/$`))
      expect(logged.map(line => JSON.parse(line))).toContainEqual(
        expect.objectContaining({ msg: 'request', requestId: claimed }),
      )
    })

    it.each(["'*/; select pg_sleep(9); /*", claimed.toUpperCase(), `${claimed}*/`, 'Jo Bloggs'])(
      'is one of ours where the client’s could mean something: %s',
      async requestId => {
        const response = await ask(requestId)
        const given = String(response.headers['x-request-id'])
        expect(given).toMatch(/^[0-9a-f-]{36}$/)
        expect(response.json().data.statement).toContain(`/*request_id='${given}'*/`)
        expect(response.json().data.statement).not.toContain(requestId)
      },
    )
  },
  {
    ...options,
    config: { logLevel: 'info' },
    parts: { logDestination: { write: line => void logged.push(line) } },
  },
)

const token = 'a token for the specs alone'

/** The value of one line of the numbers. */
const valueOf = (text: string, line: string): number =>
  Number(
    text
      .split('\n')
      .find(each => each.startsWith(`${line} `))
      ?.slice(line.length + 1) ?? Number.NaN,
  )

describeOnOneDatabase(
  'The numbers for a supervisor',
  api => {
    const read = (authorization: string) =>
      api.stranger().send({ method: 'GET', url: '/metrics', headers: { authorization } })
    const numbers = async () => (await read(`Bearer ${token}`)).body

    it('are for who has the token', async () => {
      for (const header of ['', 'Bearer', 'Bearer another', token])
        expect((await read(header)).statusCode, header).toBe(401)
      expect((await read(`Bearer ${token}`)).statusCode).toBe(200)
    })

    it('count requests, operations with their statements and resolvers, and how busy database and process are', async () => {
      await api.stranger().ask('{ statement }')
      await api.stranger().ask('{ broken }')
      const text = await numbers()
      const ok = '{operation="statement",outcome="ok"}'
      expect(valueOf(text, `soundings_graphql_operation_seconds_count${ok}`)).toBe(1)
      expect(valueOf(text, 'soundings_graphql_statements_sum{operation="statement"}')).toBe(1)
      expect(valueOf(text, 'soundings_graphql_errors_total{outcome="INTERNAL"}')).toBe(1)
      expect(valueOf(text, 'soundings_graphql_resolver_seconds_count{field="statement"}')).toBe(1)
      expect(text).toMatch(/soundings_http_request_seconds_count\{route="\/graphql",method="POST",status="2xx"\} \d/)
      expect(valueOf(text, 'soundings_http_requests_in_flight')).toBe(1)
      expect(valueOf(text, 'soundings_database_units{state="open"}')).toBe(0)
      expect(valueOf(text, 'soundings_database_units{state="waiting"}')).toBe(0)
      expect(text).toContain('nodejs_eventloop_lag_p99_seconds')
    })

    it('hold nothing of a person, and no more lines than the schema has fields', async () => {
      const before = (await numbers()).split('\n').length
      for (let n = 0; n < 20; n += 1) await api.stranger().ask(`query JoBloggs${n} { jo${n}: statement }`)
      await api.stranger().send({ method: 'GET', url: '/people/bloggs@example.test?name=Bloggs' })
      await api.stranger().ask('{ nothingOfThatName }')
      await api.stranger().ask('{ __typename probe { number } }')
      const text = await numbers()
      expect(text).not.toMatch(/bloggs|example\.test|nothingOfThatName/i)
      expect(
        valueOf(text, 'soundings_graphql_operation_seconds_count{operation="statement",outcome="ok"}'),
      ).toBeGreaterThan(20)
      expect(text).toMatch(/operation="(invalid|several)"/)
      // Lines of the first refusal, of several fields at once and of an unknown route are new; the twenty names are not.
      expect(text.split('\n').length - before).toBeLessThan(20 * 10)
    })
  },
  { ...options, config: { watching: { ...watching, metricsToken: token } } },
)

describeOnOneDatabase(
  'A port of the numbers’ own',
  api => {
    it('answers at one path, and the service’s port knows none', async () => {
      const at = (path: string) => fetch(`http://127.0.0.1:${api.server.metricsPort}${path}`)
      const answer = await at('/metrics')
      expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('soundings_database_units')])
      expect((await at('/graphql')).status).toBe(404)
      expect((await api.stranger().send({ method: 'GET', url: '/metrics' })).statusCode).toBe(404)
    })
  },
  { ...options, config: { watching: { ...watching, metricsPort: 0 } } },
)

interface SentSpan {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly attributes: readonly { key: string; value: unknown }[]
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

describe('Traces to a collector', () => {
  const bodies: string[] = []
  let collector: HttpServer
  beforeAll(async () => {
    collector = createServer((request, response) => {
      void readBody(request).then(text => {
        bodies.push(text)
        return response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
      })
    })
    await new Promise<void>(resolve => {
      collector.listen(0, '127.0.0.1', resolve)
    })
  })
  afterAll(() => void collector.close())

  it('show a request, its operation and its statements within the caller’s own trace, and nothing anybody typed', async () => {
    const made = await embedded.create('tables')
    const { port } = collector.address() as AddressInfo
    const tracesEndpoint = `http://127.0.0.1:${port}`
    const config = testConfig(made.settings, { logLevel: 'silent', watching: { ...watching, tracesEndpoint } })
    const server = await composeServer({
      config,
      features: probeFeatures,
      clock: testClock,
      webDirectory: '/nonexistent',
    })
    const traceId = '0af7651916cd43dd8448eb211c80319c'
    await createApiClient(server.app).send({
      method: 'POST',
      url: '/graphql',
      headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01`, 'x-request-id': claimed },
      payload: { query: 'query Bloggs($n: Int!) { broken echoed: statement }', variables: { n: 1_943_061_857 } },
    })
    await createApiClient(server.app).ask('query Bloggs { statement }')
    await server.close()

    const spans = bodies.flatMap(text =>
      (JSON.parse(text) as { resourceSpans: { scopeSpans: { spans: SentSpan[] }[] }[] }).resourceSpans.flatMap(
        ({ scopeSpans }) => scopeSpans.flatMap(scope => scope.spans),
      ),
    )
    const theirs = spans.filter(span => span.traceId === traceId)
    const request = theirs.find(({ name }) => name === 'POST /graphql')
    expect(request).toMatchObject({ parentSpanId: 'b7ad6b7169203331' })
    expect(request?.attributes).toContainEqual({ key: 'soundings.request_id', value: { stringValue: claimed } })
    const operation = spans.find(({ name }) => name === 'graphql statement')
    const statement = spans.filter(({ parentSpanId }) => parentSpanId === operation?.spanId)
    expect(statement.map(({ name }) => name)).toContain('database SELECT')
    expect(bodies.join('')).not.toMatch(/Bloggs|1943061857|current_query|echoed/)
  })
})
