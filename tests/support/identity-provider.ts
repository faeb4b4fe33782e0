import { OAuth2Server, type MutableToken, type MutableResponse } from 'oauth2-mock-server'

/** A provider that really answers over HTTP, signs its tokens and checks PKCE; who signs in there is up to the spec. */
export interface TestProvider {
  readonly issuer: string
  /** Whom it names from now on. */
  signsIn(claims: Record<string, unknown>): void
  /** Changes the next tokens, as somebody who tampers with them would. */
  tamper(change: ((token: MutableToken) => void) | null): void
  /** What a browser is sent to the provider with, and where the provider sends it back to. */
  authorise(url: string): Promise<URL>
  stop(): Promise<void>
}

export const startProvider = async (): Promise<TestProvider> => {
  const server = new OAuth2Server()
  await server.issuer.keys.generate('RS256')
  await server.start(0, '127.0.0.1')
  let who: Record<string, unknown> = {}
  let change: ((token: MutableToken) => void) | null = null
  server.service.on('beforeTokenSigning', (token: MutableToken) => {
    Object.assign(token.payload, who)
    change?.(token)
  })
  server.service.on('beforeUserinfo', (response: MutableResponse) => {
    response.body = { ...who }
  })
  const issuer = server.issuer.url
  if (issuer === undefined) throw new Error('The provider did not start')
  return {
    issuer,
    signsIn: claims => {
      who = claims
    },
    tamper: next => {
      change = next
    },
    authorise: async url => {
      const response = await fetch(url, { redirect: 'manual' })
      return new URL(response.headers.get('location') ?? '')
    },
    stop: () => server.stop(),
  }
}
