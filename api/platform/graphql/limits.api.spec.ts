import { describe, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../../tests/support/api.ts'
import { probeFeatures } from '../../../tests/support/probe-features.ts'

const options = { content: 'tables' as const, features: probeFeatures }
const nested = (depth: number): string => (depth === 0 ? 'number' : `inner { ${nested(depth - 1)} }`)
const repeated = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')

describeOnOneDatabase(
  'The size of a request',
  api => {
    /** The limits that were passed, in the words of the answer. */
    const limitsOf = async (document: string): Promise<string[]> => {
      const { errors } = await api.stranger().ask(document)
      const limits = errors.filter(({ extensions }) => extensions.code === 'TOO_COMPLEX')
      return limits.map(({ message }) => /(\w+) limit of/i.exec(message)?.[1]?.toLowerCase() ?? message)
    }
    const codesOf = async (document: string): Promise<string[]> => {
      const { errors } = await api.stranger().ask(document)
      return errors.map(({ extensions }) => extensions.code)
    }

    it('may be what a screen needs', async () => {
      expect(await codesOf(`{ probe { ${nested(6)} } }`)).toEqual([])
    })

    it('has a depth', async () => {
      expect(await limitsOf(`{ probe { ${nested(30)} } }`)).toContain('depth')
    })

    it('has a depth that fragments do not hide', async () => {
      const fragments = repeated(8, n => `fragment F${n} on Probe { inner { inner { ...F${n + 1} } } }`)
      const document = `{ probe { ...F0 } } ${fragments} fragment F8 on Probe { number }`
      expect(await limitsOf(document)).toContain('depth')
    })

    it('has a number of aliases', async () => {
      expect(await limitsOf(`{ ${repeated(40, n => `a${n}: probe { number }`)} }`)).toContain('aliases')
    })

    it('has a cost', async () => {
      const fragments = repeated(9, n => `fragment F${n} on Probe { ${repeated(3, () => `inner { ...F${n + 1} }`)} }`)
      const document = `{ probe { ...F0 } } ${fragments} fragment F9 on Probe { number }`
      expect(await limitsOf(document)).toContain('cost')
    })

    it('has a number of words, counted before the document is understood', async () => {
      expect(await limitsOf(`{ probe { ${repeated(5000, () => 'number')} } }`)).toEqual(['token'])
    })

    it('has a number of directives', async () => {
      expect(await limitsOf(`{ probe { number ${repeated(40, () => '@include(if: true)')} } }`)).toContain('directives')
    })

    it('has a number of bytes', async () => {
      const response = await api.stranger().send({
        method: 'POST',
        url: '/graphql',
        payload: { query: '{ probe { number } }', variables: { padding: 'x'.repeat(600_000) } },
      })
      expect(response.statusCode).toBe(413)
      expect(response.json()).toMatchObject({ code: 'BAD_REQUEST', requestId: expect.any(String) })
    })

    it('is one operation, not a batch of them', async () => {
      const response = await api.stranger().send({
        method: 'POST',
        url: '/graphql',
        payload: [{ query: '{ probe { number } }' }, { query: '{ probe { number } }' }],
      })
      expect(response.statusCode).toBe(400)
    })
  },
  options,
)

describeOnOneDatabase(
  'A request from another site',
  api => {
    it('is refused where a browser would send it unasked: as plain text', async () => {
      const response = await api.stranger().send({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'text/plain', origin: 'https://evil.example' },
        payload: JSON.stringify({ query: '{ probe { number } }' }),
      })
      expect(response.statusCode).toBe(400)
    })

    it('is refused where a browser would send it unasked: as a link', async () => {
      const response = await api.stranger().send({ method: 'GET', url: '/graphql?query={probe{number}}' })
      expect(response.statusCode).toBe(400)
    })

    it('changes nothing by GET, whatever its headers', async () => {
      const response = await api.stranger().send({
        method: 'GET',
        url: `/graphql?query=${encodeURIComponent('mutation { echo(number: 1) { __typename } }')}`,
        headers: { 'apollo-require-preflight': 'true' },
      })
      expect(response.statusCode).toBe(405)
    })
  },
  options,
)

describe('What the schema tells', () => {
  const introspection = '{ __schema { queryType { name } } }'

  describeOnOneDatabase(
    'in development',
    api => {
      it('is everything, to whoever builds on it', async () => {
        expect(await api.stranger().query(introspection)).toEqual({ __schema: { queryType: { name: 'Query' } } })
      })

      it('is no guess at the name of a field', async () => {
        const { errors } = await api.stranger().ask('{ prob { number } }')
        expect(errors[0]?.message).not.toMatch(/did you mean/i)
      })
    },
    options,
  )

  describeOnOneDatabase(
    'in production',
    api => {
      it('is nothing', async () => {
        const { errors } = await api.stranger().ask(introspection)
        expect(errors[0]?.extensions.code).toBe('BAD_REQUEST')
      })
    },
    { ...options, config: { isProduction: true } },
  )
})
