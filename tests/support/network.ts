import { productFeatures } from './product.ts'

export interface NetworkAnswer<Data> {
  readonly status: number
  readonly data: Data | null
  readonly code: string | null
}

/** Asks over the network, as a browser or a trust's own tool would; an error where no answer comes. */
export type Ask = <Data>(query: string, variables?: object) => Promise<NetworkAnswer<Data>>

interface Body<Data> {
  readonly data?: Data | null
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[]
}

/** Signs one of the invented people in, by default the first. */
export const signInAt = async (address: string, person = 0): Promise<Ask> => {
  const post = (path: string, body: object, cookie = '') =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address, cookie },
      body: JSON.stringify(body),
    })
  const { email } = productFeatures.demoPeople[person] ?? { email: '' }
  const response = await post('/auth/sign-in/email', { email, password: productFeatures.demoPassword })
  if (response.status !== 200) throw new Error(`Sign-in answered ${response.status}`)
  const cookie = response.headers
    .getSetCookie()
    .map(text => text.split(';', 1)[0])
    .join('; ')
  return async <Data>(query: string, variables: object = {}): Promise<NetworkAnswer<Data>> => {
    const answer = await post('/graphql', { query, variables }, cookie)
    const body = (await answer.json()) as Body<Data>
    return { status: answer.status, data: body.data ?? null, code: body.errors?.[0]?.extensions.code ?? null }
  }
}
