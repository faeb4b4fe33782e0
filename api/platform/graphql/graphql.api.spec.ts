import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { createSignIn } from '../auth/index.ts'
import { describeOnOneDatabase } from '../../../tests/support/api.ts'
import { probeFeatures } from '../../../tests/support/probe-features.ts'

const jo = { id: randomUUID(), name: 'Jo', email: 'jo@example.test', password: 'a quiet transducer', isDemo: false }
const lines: string[] = []
const options = {
  content: 'tables' as const,
  features: probeFeatures,
  parts: { logDestination: { write: (line: string) => void lines.push(line) } },
}

describeOnOneDatabase(
  'GraphQL',
  api => {
    beforeAll(() => api.database.asSystem(tx => createSignIn(tx, jo)))
    const asJo = async () => {
      const client = api.stranger()
      await client.signIn(jo)
      return client
    }

    it('answers a public query to a stranger', async () => {
      expect(await api.stranger().query('{ probe { number } }')).toEqual({ probe: { number: 1 } })
    })

    it('lets nothing on the way keep an answer', async () => {
      const ask = { method: 'POST', url: '/graphql', payload: { query: '{ probe { number } }' } } as const
      expect((await api.stranger().send(ask)).headers['cache-control']).toBe('no-store')
    })

    it('tells a stranger to sign in before anything else', async () => {
      const { errors } = await api.stranger().ask('{ roleInForce { name } }')
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED'])
    })

    it('runs an operation as the unprivileged role, in the name of who asks', async () => {
      const client = await asJo()
      expect(await client.query('{ roleInForce { name person } }')).toEqual({
        roleInForce: { name: 'soundings_app', person: jo.id },
      })
    })

    it('refuses an operation of a role the person does not hold', async () => {
      const { errors } = await (await asJo()).ask('{ forAssessors }')
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
    })

    it('masks what nobody foresaw, and logs it without what was typed', async () => {
      const { errors } = await api.stranger().ask('{ broken }')
      expect(errors[0]?.extensions.code).toBe('INTERNAL')
      expect(JSON.stringify(errors)).not.toContain('Bloggs')
      expect(errors[0]?.extensions.requestId).toMatch(/^[0-9a-f-]{36}$/)
    })

    it('refuses what does not fit its type before it reaches a resolver', async () => {
      const { errors } = await api.stranger().ask('query($id: UUID!) { typed(on: "2026-02-30", id: $id) }', {
        id: 'no-uuid',
      })
      expect(errors.every(({ extensions }) => extensions.code === 'BAD_REQUEST')).toBe(true)
    })

    it('answers an expected failure as data', async () => {
      const document = 'mutation { echo(number: 5) { __typename ... on InvalidInput { fields { path code } } } }'
      expect(await api.stranger().query(document)).toEqual({
        echo: { __typename: 'InvalidInput', fields: [{ path: 'number', code: 'OUT_OF_RANGE' }] },
      })
    })
  },
  options,
)
