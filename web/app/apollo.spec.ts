// @vitest-environment happy-dom
import { gql } from '@apollo/client/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApollo, createCache } from './apollo.ts'

/** The headers of each request of a client on a connection that is safe, or not. */
async function headersSent(isSecureContext: boolean): Promise<Headers[]> {
  const fetch = vi.fn<(address: string, request: RequestInit) => Promise<Response>>(async () =>
    Response.json({ data: { probe: 1 } }),
  )
  vi.stubGlobal('fetch', fetch)
  vi.stubGlobal('isSecureContext', isSecureContext)
  const client = createApollo(createCache(), { onSignedOut: () => undefined, onOutdated: () => undefined })
  const query = gql('{ probe }')
  for (let turn = 0; turn < 2; turn += 1) await client.query({ query, fetchPolicy: 'network-only' })
  return fetch.mock.calls.map(([, { headers }]) => new Headers(headers))
}

describe('a request of the web app', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('carries a number of its own, by which the log knows it', async () => {
    const numbers = (await headersSent(true)).map(headers => headers.get('x-request-id'))
    expect(new Set(numbers).size).toBe(2)
    for (const number of numbers) expect(number).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
  })

  it('goes without one where the browser makes none', async () => {
    for (const headers of await headersSent(false)) {
      expect(headers.has('x-request-id')).toBe(false)
      expect(headers.get('apollo-require-preflight')).toBe('true')
    }
  })
})
