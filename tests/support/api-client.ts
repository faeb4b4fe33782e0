import { type DocumentNode, print } from 'graphql'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'

export interface ApiError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions: { readonly code: string; readonly requestId: string }
}

export interface ApiAnswer<Data> {
  readonly status: number
  readonly data: Data | null
  readonly errors: readonly ApiError[]
}

export interface Credentials {
  readonly email: string
  readonly password: string
}

export type Send = (options: InjectOptions) => Promise<LightMyRequestResponse>

/** Somebody who talks to the service over HTTP, with the cookies a browser would keep. */
export interface ApiClient {
  /** The data of an operation; an exceptional error is thrown as one. */
  query<Data>(document: string | DocumentNode, variables?: Record<string, unknown>): Promise<Data>
  /** The whole answer, errors and all. */
  ask<Data>(document: string | DocumentNode, variables?: Record<string, unknown>): Promise<ApiAnswer<Data>>
  /** Any request, with the cookies kept so far. */
  send: Send
  /** The headers a browser would send by itself. */
  headers(): Record<string, string>
  signIn(credentials: Credentials): Promise<LightMyRequestResponse>
}

const keepCookies = (jar: Map<string, string>, response: LightMyRequestResponse): void => {
  for (const { name, value, maxAge } of response.cookies) {
    if (maxAge === 0) jar.delete(name)
    else jar.set(name, value)
  }
}

const cookieHeader = (jar: Map<string, string>): Record<string, string> =>
  jar.size === 0 ? {} : { cookie: [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ') }

const origin = 'http://soundings.test'

/** Speaks to the service in this process, through the whole of its HTTP stack. */
export const createApiClient = (app: FastifyInstance): ApiClient => {
  const jar = new Map<string, string>()
  const ownHeaders = () => ({ host: 'soundings.test', origin, ...cookieHeader(jar) })
  const send: Send = async options => {
    const headers = { ...ownHeaders(), ...options.headers }
    const response = await app.inject({ ...options, headers })
    keepCookies(jar, response)
    return response
  }
  const ask = async <Data>(document: string | DocumentNode, variables: Record<string, unknown> = {}) => {
    const query = typeof document === 'string' ? document : print(document)
    const response = await send({ method: 'POST', url: '/graphql', payload: { query, variables } })
    const { data = null, errors = [] } = response.json<{ data?: Data | null; errors?: ApiError[] }>()
    return { status: response.statusCode, data, errors }
  }
  const query = async <Data>(document: string | DocumentNode, variables?: Record<string, unknown>): Promise<Data> => {
    const { data, errors } = await ask<Data>(document, variables)
    const [error] = errors
    if (error !== undefined) throw new Error(`${error.extensions.code}: ${error.message} (at ${error.path?.join('.')})`)
    if (data === null) throw new Error('An answer without data and without errors')
    return data
  }
  const signIn = (payload: Credentials) => send({ method: 'POST', url: '/auth/sign-in/email', payload })
  return { query, ask, send, headers: ownHeaders, signIn }
}
