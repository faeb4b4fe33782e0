import type { ApolloError } from '@apollo/client/core'

/** What a page tells a person when an answer did not come, and what support may ask for. */
export type Failure = { kind: 'offline' | 'busy' | 'failed'; requestId: string | null }

/** Sorts an error by what the person can do about it: check the connection, wait, or report it. */
export function failureOf(error: ApolloError | null): Failure | null {
  if (!error) return null
  const extensions = error.graphQLErrors[0]?.extensions
  const requestId = typeof extensions?.['requestId'] === 'string' ? extensions['requestId'] : null
  const network = error.networkError
  if (network && 'statusCode' in network) {
    return { kind: network.statusCode === 429 || network.statusCode === 503 ? 'busy' : 'failed', requestId }
  }
  return { kind: network ? 'offline' : 'failed', requestId }
}
