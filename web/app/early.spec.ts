// @vitest-environment happy-dom
import { gql, type ApolloClient, type DocumentNode } from '@apollo/client/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApollo, createCache } from './apollo.ts'
import { registered } from './ask.ts'
import { askEarly, forgetEarly } from './early.ts'

const query: DocumentNode = Object.assign(gql('query Probe { probe }'), { __meta__: { hash: 'sha256:abc' } })
const question = { operationName: 'Probe', variables: {}, ...registered(query) }

let client: ApolloClient<unknown>
let bodies: Record<string, unknown>[]

/** The API answers 1 to the first request, 2 to the second; and to its hash as said. */
function answer(toHash: (count: number) => Response): void {
  vi.stubGlobal('fetch', async (_address: string, { body }: { body: string }) => {
    bodies.push(JSON.parse(body) as Record<string, unknown>)
    const isInWords = 'query' in (bodies.at(-1) ?? {})
    return isInWords ? Response.json({ data: { probe: 'in words' } }) : toHash(bodies.length)
  })
}

const probe = async (): Promise<unknown> =>
  (await client.query<{ probe: unknown }>({ query, fetchPolicy: 'network-only' })).data.probe

beforeEach(() => {
  bodies = []
  client = createApollo(createCache(), { onSignedOut: () => undefined, onOutdated: () => undefined })
  answer(count => Response.json({ data: { probe: count } }))
})
afterEach(() => {
  forgetEarly()
  vi.unstubAllGlobals()
})

describe('what is asked before the app is there', () => {
  it('is not asked again, and answers once', async () => {
    askEarly(question)
    expect(await probe()).toBe(1)
    expect(bodies).toEqual([question])
    expect(await probe(), 'who asks again hears what is so by then').toBe(2)
  })

  it('answers no other question', async () => {
    askEarly({ ...question, variables: { minutes: 10 } })
    expect(await probe()).toBe(2)
  })

  it('is gone once another page is shown, or somebody else may be there', async () => {
    askEarly(question)
    forgetEarly()
    expect(await probe()).toBe(2)
  })

  it('fails as it would have later, and is asked anew when asked again', async () => {
    answer(count =>
      count === 1 ? new Response('Not now', { status: 503 }) : Response.json({ data: { probe: count } }),
    )
    askEarly(question)
    await expect(probe()).rejects.toMatchObject({ networkError: { statusCode: 503, result: 'Not now' } })
    expect(await probe()).toBe(2)
  })
})

describe('a document', () => {
  it('goes by its hash alone', async () => {
    await probe()
    expect(bodies).toEqual([question])
  })

  it('is sent in words to a service that does not know its hash', async () => {
    const unknown = { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }
    answer(() => Response.json({ errors: [unknown] }))
    expect(await probe()).toBe('in words')
    expect(bodies[1]).toMatchObject({ query: expect.stringContaining('probe'), extensions: question.extensions })
  })
})
