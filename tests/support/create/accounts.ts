import type { LightMyRequestResponse } from 'fastify'
import { createId } from '../../../api/platform/ids.ts'
import { createSignIn } from '../../../api/platform/auth/index.ts'
import type { TestApi } from '../api.ts'
import type { ApiClient } from '../api-client.ts'
import { testClock } from '../product.ts'

export const password = 'a quiet transducer'

export interface Holder {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly password: string
}

/** Somebody new with a password of their own, and nothing on record. */
export const createHolder = async (api: TestApi, name: string): Promise<Holder> => {
  const id = createId()
  const holder = { id, name, email: `${id}@holder.example`, password }
  await api.database.asSystem(async tx => {
    await tx.execute('insert into people (id, name, joined_at) values (?, ?, ?)', [id, name, testClock.now()], 'run')
    await createSignIn(tx, { ...holder, isDemo: false })
  })
  return holder
}

/** Asks something of sign-in, as the web app does. */
export const post = (client: ApiClient, path: string, payload: object = {}): Promise<LightMyRequestResponse> =>
  client.send({ method: 'POST', url: `/auth${path}`, payload })

export const get = async <Answer>(client: ApiClient, path: string): Promise<Answer> =>
  (await client.send({ method: 'GET', url: `/auth${path}` })).json<Answer>()

export const signedInHolder = async (api: TestApi, holder: Holder): Promise<ApiClient> => {
  const client = api.stranger()
  const response = await client.signIn({ email: holder.email, password: holder.password })
  if (response.statusCode !== 200) throw new Error(`${holder.name} could not sign in: ${response.body}`)
  return client
}

/** Who the service takes somebody for; null = nobody. */
export const nameOf = async (client: ApiClient): Promise<string | null> =>
  (await client.query<{ me: { name: string } | null }>('{ me { name } }')).me?.name ?? null
