import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { describeOnOneDatabase, type TestApi } from '../../../tests/support/api.ts'
import type { ApiClient } from '../../../tests/support/api-client.ts'
import { createHolder, get, nameOf, post } from '../../../tests/support/create/accounts.ts'
import { createOrganisation, createPerson, signInAs } from '../../../tests/support/create/people.ts'
import { startProvider } from '../../../tests/support/identity-provider.ts'
import { probeFeatures } from '../../../tests/support/probe-features.ts'
import { checkIdentityProvider } from './identity-provider.ts'

const provider = await startProvider()
afterAll(() => provider.stop())

const settings = {
  issuer: provider.issuer,
  clientId: 'soundings',
  clientSecret: 'a secret of the provider’s making',
  name: 'Tidewater account',
  vouchesForEmail: false,
}
const options = { config: { identityProvider: settings } }

interface Begun {
  readonly client: ApiClient
  readonly url: URL
}

const begin = async (api: TestApi, callbackURL = '/capabilities'): Promise<Begun> => {
  const client = api.stranger()
  const response = await post(client, '/sign-in/social', { provider: 'oidc', callbackURL })
  return { client, url: new URL(response.json<{ url: string }>().url) }
}

/** Back from the provider, with whatever it gave. */
const comeBack = (client: ApiClient, to: URL) => client.send({ method: 'GET', url: to.pathname + to.search })

const signIn = async (api: TestApi) => {
  const { client, url } = await begin(api)
  const response = await comeBack(client, await provider.authorise(url.href))
  return { client, response, location: String(response.headers['location']) }
}

let count = 0
const newcomer = (changes: object = {}) => {
  count += 1
  return {
    sub: `subject-${count}`,
    email: `sub${count}@trust.example`,
    email_verified: true,
    name: 'Sub Ject',
    ...changes,
  }
}

const invite = async (api: TestApi, email: string): Promise<void> => {
  const organisationId = await createOrganisation(api, 'Tidewater')
  const membership = { organisationId, roles: ['ORGANISATION_ADMINISTRATOR'] as const }
  const administrator = await signInAs(api, await createPerson(api, 'Admin', [membership]))
  await administrator.query(`mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { __typename } }`, {
    input: { organisationId, email, roles: ['ASSESSOR'] },
  })
}

describeOnOneDatabase(
  'Signing in with the organisation’s account',
  api => {
    afterEach(() => provider.tamper(null))

    it('is offered by name', async () => {
      const ways = await get(api.stranger(), '/sign-in/ways')
      expect(ways).toEqual({ signUp: 'invitation', provider: 'Tidewater account' })
    })

    it('sends the browser off with PKCE, a state, a nonce, and our own address to come back to', async () => {
      const { url } = await begin(api)
      expect(url.origin + url.pathname).toBe(`${provider.issuer}/authorize`)
      expect(Object.fromEntries(url.searchParams)).toMatchObject({
        client_id: 'soundings',
        response_type: 'code',
        code_challenge_method: 'S256',
        code_challenge: expect.stringMatching(/^[\w-]{43}$/),
        nonce: expect.stringMatching(/^.{16,}$/),
        state: expect.stringMatching(/^.{16,}$/),
        redirect_uri: 'http://soundings.test/auth/callback/oidc',
      })
    })

    it('lets in who was invited, with the person and the roles of the invitation', async () => {
      const who = newcomer()
      await invite(api, who.email)
      provider.signsIn(who)
      const { client, location } = await signIn(api)
      expect(location).toBe('/capabilities')
      expect(await client.query('{ me { name email memberships { role } } }')).toEqual({
        me: { name: 'Sub Ject', email: who.email, memberships: [{ role: 'ASSESSOR' }] },
      })
      const again = await signIn(api)
      expect(await nameOf(again.client)).toBe('Sub Ject')
    })

    it('keeps nothing that would open the provider’s other doors', async () => {
      const holder = await createHolder(api, 'Kept Apart')
      provider.signsIn(newcomer({ email: holder.email }))
      await signIn(api)
      await signIn(api)
      const kept = await api.database.asSystem(tx =>
        tx.execute(
          `select access_token, refresh_token, id_token from accounts where user_id = ? and provider_id = 'oidc'`,
          [holder.id],
        ),
      )
      expect(kept).toEqual([{ access_token: null, refresh_token: null, id_token: null }])
    })

    it('lets in nobody who was not invited', async () => {
      provider.signsIn(newcomer())
      const { client, location } = await signIn(api)
      expect(location).toContain('http://soundings.test/sign-in?error=not_invited')
      expect(await nameOf(client)).toBeNull()
    })

    it('opens somebody’s account by its address where the provider says that the address is theirs', async () => {
      const holder = await createHolder(api, 'Holder')
      provider.signsIn(newcomer({ email: holder.email }))
      expect(await nameOf((await signIn(api)).client)).toBe('Holder')
    })

    it.each([[{ email_verified: false }], [{ email_verified: undefined }], [{ email_verified: 'no' }]])(
      'opens nobody’s account where it does not: %j',
      async claim => {
        const holder = await createHolder(api, 'Taken Over')
        provider.signsIn(newcomer({ email: holder.email, ...claim }))
        const { client, location } = await signIn(api)
        expect(location).toContain('/sign-in?error=')
        expect(await nameOf(client)).toBeNull()
      },
    )

    it.each([
      ['another nonce', { nonce: 'another' }],
      ['no nonce', { nonce: undefined }],
      ['another service’s name on it', { aud: 'another-service' }],
      ['another issuer', { iss: 'https://evil.example' }],
      ['its time over', { exp: 1_000_000 }],
    ])('takes no token with %s', async (_what, claims) => {
      const holder = await createHolder(api, 'Tampered')
      provider.signsIn(newcomer({ email: holder.email }))
      provider.tamper(({ payload }) => Object.assign(payload, claims))
      const { client, location } = await signIn(api)
      expect(location).toContain('/sign-in?error=')
      expect(await nameOf(client)).toBeNull()
    })

    it('takes no answer in a browser that did not ask for it, and none twice', async () => {
      const holder = await createHolder(api, 'Asked')
      provider.signsIn(newcomer({ email: holder.email }))
      const { client, url } = await begin(api)
      const back = await provider.authorise(url.href)
      const other = api.stranger()
      expect(String((await comeBack(other, back)).headers['location'])).toContain('error=')
      expect(await nameOf(other)).toBeNull()
      const asked = await begin(api)
      const answer = await provider.authorise(asked.url.href)
      await comeBack(asked.client, answer)
      expect(await nameOf(asked.client)).toBe('Asked')
      expect(String((await comeBack(asked.client, answer)).headers['location'])).toContain('error=')
      expect(await nameOf(client)).toBeNull()
    })

    it.each([
      'https://evil.example/',
      '//evil.example/',
      '/\\evil.example',
      '/\t/evil.example',
      'javascript:alert(1)',
      'http://soundings.test.evil.example/',
      'http://soundings.test@evil.example/',
    ])('never leads to another site: %s', async callbackURL => {
      const response = await post(api.stranger(), '/sign-in/social', { provider: 'oidc', callbackURL })
      expect(response.statusCode).toBe(404)
    })

    it('takes no token handed over by whoever says it is the provider’s', async () => {
      const idToken = { token: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.' }
      const response = await post(api.stranger(), '/sign-in/social', { provider: 'oidc', idToken, callbackURL: '/' })
      expect(response.json()).toHaveProperty('url')
      expect(response.cookies.map(({ name }) => name)).not.toContain('soundings.session_token')
    })

    it('gives nobody a password by a link who has none here: it would be a way around the provider', async () => {
      const who = newcomer()
      await invite(api, who.email)
      provider.signsIn(who)
      await signIn(api)
      await post(api.stranger(), '/request-password-reset', { email: who.email })
      const text = api.mailbox.last(who.email).paragraphs.join('\n')
      expect(text).toContain('you sign in with Tidewater account')
      expect(text).not.toContain('token=')
    })

    it('counts a recent sign-in instead of a password before an account is closed', async () => {
      const who = newcomer()
      await invite(api, who.email)
      provider.signsIn(who)
      const { client } = await signIn(api)
      const close = () => post(client, '/account/close', { copy: 'DECLINED' })
      const seen = (minutes: number) =>
        api.database.asSystem(tx =>
          tx.execute(`update sessions set created_at = now() - ? * interval '1 minute'`, [minutes], 'run'),
        )
      await seen(11)
      expect((await close()).json()).toMatchObject({ code: 'SIGN_IN_AGAIN' })
      await seen(1)
      expect((await close()).statusCode).toBe(200)
    })
  },
  options,
)

const vouched = { identityProvider: { ...settings, vouchesForEmail: true }, signUp: 'open' as const }

describeOnOneDatabase(
  'Signing in with the organisation’s account where signing up is open and the provider is vouched for',
  api => {
    it('lets anybody in whom the provider names, with a record of their own', async () => {
      const who = newcomer({ email_verified: undefined, email: 'Open.Door@Trust.example' })
      provider.signsIn(who)
      const { client } = await signIn(api)
      expect(await client.query('{ me { name email memberships { role } } }')).toEqual({
        me: { name: 'Sub Ject', email: 'open.door@trust.example', memberships: [] },
      })
    })
  },
  { config: vouched, content: 'tables' },
)

const away = { ...settings, issuer: 'http://127.0.0.1:9' }

describe('The provider named in the settings', () => {
  const told: string[] = []
  const log = { info: () => {}, warn: (_details: object, text: string) => void told.push(text), error: () => {} }

  it('is taken where it names itself by the same address', async () => {
    await expect(checkIdentityProvider(settings, log)).resolves.toBeUndefined()
  })

  it.each([`${provider.issuer}/another`, provider.issuer.replace('localhost', '127.0.0.1')])(
    'is refused at the start where it does not: %s',
    async issuer => {
      await expect(checkIdentityProvider({ ...settings, issuer }, log)).rejects.toThrow(/OIDC_ISSUER is ".*": expected/)
    },
  )

  it('may be away when the service starts, which is told', async () => {
    await expect(checkIdentityProvider(away, log)).resolves.toBeUndefined()
    expect(told.join()).toContain('OIDC_ISSUER does not answer')
  })
})

describeOnOneDatabase(
  'While the provider is away',
  api => {
    it('people with a password get in, and the others are told', async () => {
      const holder = await createHolder(api, 'Has One')
      expect((await api.stranger().signIn(holder)).statusCode).toBe(200)
      const response = await post(api.stranger(), '/sign-in/social', { provider: 'oidc', callbackURL: '/' })
      expect(response.statusCode).toBe(404)
    })
  },
  { content: 'tables', features: probeFeatures, config: { identityProvider: away } },
)
