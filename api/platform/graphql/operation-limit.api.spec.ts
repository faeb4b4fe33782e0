import { describe, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../../tests/support/api.ts'
import { createHolder, post, signedInHolder } from '../../../tests/support/create/accounts.ts'
import { probeFeatures } from '../../../tests/support/probe-features.ts'
import { createOperationLimit } from './operation-limit.ts'

const lines: string[] = []
const tables = { content: 'tables' as const, features: probeFeatures }

describeOnOneDatabase(
  'Operations in a minute',
  api => {
    const query = '{ roleInForce { name } }'
    const ask = { method: 'POST' as const, url: '/graphql', payload: { query } }

    it('are as many as the setting says, from all windows of a person, and no fewer for anybody else', async () => {
      const holder = await createHolder(api, 'Hurried')
      const windows = [await signedInHolder(api, holder), await signedInHolder(api, holder)] as const
      for (const client of [...windows, windows[0]]) expect((await client.ask(query)).errors).toEqual([])
      const refused = await windows[1].send(ask)
      expect(refused.statusCode).toBe(429)
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
      expect(refused.json()).toEqual({
        errors: [
          {
            message: expect.stringMatching(/^Too many operations in one minute. Go on in \d+ seconds.$/),
            extensions: { code: 'TOO_MANY_OPERATIONS', requestId: expect.any(String) },
          },
        ],
      })
      const other = await signedInHolder(api, await createHolder(api, 'Calm'))
      expect((await other.ask(query)).errors).toEqual([])
    })

    it('are not counted of whoever has not signed in: a department shares one address', async () => {
      for (let count = 0; count < 5; count += 1)
        expect((await api.stranger().ask('{ probe { number } }')).errors).toEqual([])
    })
  },
  { ...tables, config: { operationsPerMinute: 3 } },
)

describe('The limit', () => {
  it('is over with its minute', async () => {
    let now = new Date('2026-11-23T09:00:00Z')
    const limit = createOperationLimit({ operationsPerMinute: 1, clock: { now: () => now } })
    const jo = { personId: 'jo' }
    expect([await limit(jo), await limit(jo)]).toEqual([null, 60])
    now = new Date('2026-11-23T09:01:00Z')
    expect(await limit(jo)).toBeNull()
  })
})

describeOnOneDatabase(
  'What is refused',
  api => {
    const lineOf = async (work: () => Promise<unknown>) => {
      lines.length = 0
      await work()
      return lines.map(line => JSON.parse(line)).find(({ msg }) => msg === 'request')
    }

    it.each([
      ['an operation without a session', '{ roleInForce { name } }', 'UNAUTHENTICATED'],
      ['a document that is none', '{ nothing }', 'BAD_REQUEST'],
      ['a value out of its range', 'mutation { echo(number: 9) { __typename } }', 'OUT_OF_RANGE'],
    ])('stands in the line of its request by its code: %s', async (_what, document, code) => {
      expect(await lineOf(() => api.stranger().ask(document))).toMatchObject({ refused: [code] })
    })

    it('and what is answered as if it were not there', async () => {
      const client = await signedInHolder(api, await createHolder(api, 'Prying'))
      expect(await lineOf(() => client.ask('{ nothingForYou }'))).toMatchObject({ refused: ['NOTHING_SHOWN'] })
    })

    it('so stands an operation that is open to other roles, and nothing where all went well', async () => {
      const client = await signedInHolder(api, await createHolder(api, 'Curious'))
      expect(await lineOf(() => client.ask('{ forAssessors }'))).toMatchObject({ refused: ['FORBIDDEN'] })
      expect(await lineOf(() => client.ask('{ probe { number } }'))).not.toHaveProperty('refused')
    })

    it('and every attempt at an account, by the way that was tried', async () => {
      const holder = await createHolder(api, 'Tried')
      const wrong = await lineOf(() => api.stranger().signIn({ ...holder, password: 'a loud transducer' }))
      expect(wrong).toMatchObject({ door: '/sign-in/email', status: 401, refused: ['INVALID_EMAIL_OR_PASSWORD'] })
      const right = await lineOf(() => api.stranger().signIn(holder))
      expect(right).toMatchObject({ door: '/sign-in/email', status: 200 })
      const madeUp = await lineOf(() => post(api.stranger(), '/words-of-somebody'))
      expect(madeUp).toMatchObject({ door: 'unknown', refused: ['404'] })
    })
  },
  { ...tables, config: { logLevel: 'info' }, parts: { logDestination: { write: line => void lines.push(line) } } },
)
