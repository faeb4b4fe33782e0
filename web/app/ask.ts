import type { DocumentNode } from 'graphql'

/** One operation as the API is asked it: its document goes by the hash it is registered under, or in words. */
export interface Question {
  readonly operationName: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly extensions?: { readonly persistedQuery: { readonly version: 1; readonly sha256Hash: string } }
  readonly query?: string
}

type HashedDocument = DocumentNode & { readonly __meta__?: { readonly hash?: string } }

/** The app's documents are known to the API by the hash that the build wrote into each; one without has to be sent. */
export function registered(document: DocumentNode): Pick<Question, 'extensions'> {
  const { __meta__: meta } = document as HashedDocument
  if (meta?.hash === undefined) return {}
  return { extensions: { persistedQuery: { version: 1, sha256Hash: meta.hash.replace(/^sha256:/, '') } } }
}

/** Names each request, so that what one person saw can be found in the log; browsers do so on safe connections alone. */
const numbered = (): Record<string, string> => (window.isSecureContext ? { 'x-request-id': crypto.randomUUID() } : {})

/** Sends a question to the API, in the name of whoever is signed in. */
export function ask(question: Question, signal: AbortSignal | null = null): Promise<Response> {
  return fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'apollo-require-preflight': 'true',
      ...numbered(),
    },
    body: JSON.stringify(question),
    signal,
  })
}
