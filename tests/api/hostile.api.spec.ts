import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../support/api.ts'
import type { ApiError } from '../support/api-client.ts'
import { hostileRequests } from '../support/hostile.ts'

/** Octets: an answer that is much larger than this would do the sender's work. */
const largestRefusal = 8_000

interface Refusal {
  readonly code?: string
  readonly errors?: readonly ApiError[]
  readonly data?: unknown
}

const codesIn = ({ code, errors = [] }: Refusal): (string | undefined)[] =>
  code === undefined ? errors.map(({ extensions }) => extensions.code) : [code]

describeOnOneDatabase(
  'A request made to do harm',
  api => {
    const honest = () => api.stranger().ask('{ __typename }')

    it.each(hostileRequests)(
      'is refused, and the next honest one answered: $name',
      async ({ body, contentType, code }) => {
        const response = await api.stranger().send({
          method: 'POST',
          url: '/graphql',
          headers: { 'content-type': contentType ?? 'application/json' },
          payload: body,
        })
        const answer = response.json<Refusal>()
        expect(codesIn(answer)).toContain(code)
        expect(codesIn(answer).filter(each => each !== 'BAD_REQUEST' && each !== 'TOO_COMPLEX')).toEqual([])
        expect(answer.data).toBeUndefined()
        expect(response.statusCode).toBeLessThan(500)
        expect(response.body.length).toBeLessThan(largestRefusal)
        expect(response.body).not.toMatch(/did you mean|node_modules|\.ts:/i)
        expect(await honest()).toMatchObject({ status: 200, data: { __typename: 'Query' } })
      },
    )

    it('is refused where it would change something by GET', async () => {
      const query = encodeURIComponent('mutation { startModule(input: { moduleCode: "PRE-01" }) { __typename } }')
      const headers = { 'apollo-require-preflight': 'true' }
      const response = await api.stranger().send({ method: 'GET', url: `/graphql?query=${query}`, headers })
      expect([response.statusCode, response.headers['allow']]).toEqual([405, 'POST'])
    })

    it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'] as const)('is refused as %s', async method => {
      const response = await api.stranger().send({ method: method as 'PUT', url: '/graphql' })
      expect(response.statusCode).toBeGreaterThanOrEqual(400)
      expect(response.headers['access-control-allow-origin']).toBeUndefined()
    })
  },
  { content: 'tables', config: { isProduction: true } },
)

describeOnOneDatabase(
  'A request that arrives drop by drop',
  api => {
    const head = 'POST /graphql HTTP/1.1\r\nhost: soundings.test\r\ncontent-type: application/json\r\n'

    it.each([
      ['in its head', 'POST /graphql HTTP/1.1\r\nhost: soundings.test\r\n'],
      ['in its body', `${head}content-length: 1000\r\n\r\n{"query":`],
      ['in pieces of its body', `${head}transfer-encoding: chunked\r\n\r\n1\r\n{\r\n`],
    ])('%s is cut off, and meanwhile others are answered', async (_where, beginning) => {
      if (!api.server.app.server.listening) await api.server.app.listen({ port: 0, host: '127.0.0.1' })
      const address = api.server.app.server.address()
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0
      const sockets = Array.from({ length: 20 }, () => connect(port, '127.0.0.1'))
      const answers = sockets.map(async socket => {
        let text = ''
        socket.on('data', data => (text += data.toString()))
        socket.on('error', () => {})
        await once(socket, 'close')
        return text
      })
      for (const socket of sockets) socket.write(beginning)
      expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
      for (const text of await Promise.all(answers)) expect(text).toMatch(/^HTTP\/1\.1 408 /)
    })
  },
  { content: 'tables', config: { requestTimeoutMilliseconds: 600 } },
)

describe('The list of requests made to do harm', () => {
  it('names each of them once', () => {
    expect(new Set(hostileRequests.map(({ name }) => name)).size).toBe(hostileRequests.length)
  })
})
