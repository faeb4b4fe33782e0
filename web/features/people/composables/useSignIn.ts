import { useSession } from '../../../app/session.ts'
import { type Refusal, refusalOf, send } from '../account-api.ts'

/** What became of signing in: done, a code to give first, or why not. */
type SignInOutcome = 'done' | 'code' | Refusal

/** Leaves for the organisation's sign-in, which sends the person back to `returnTo`. */
async function goToProvider(returnTo: string): Promise<Refusal | null> {
  const answer = await send<{ url: string }>('/sign-in/social', { provider: 'oidc', callbackURL: returnTo })
  if ('refusal' in answer) return answer.refusal
  window.location.assign(answer.data.url)
  return null
}

/** Signs in with an email address and a password, with a code besides, or with the organisation's own account. */
export function useSignIn() {
  const session = useSession()

  /** @returns null once the API knows who is here. */
  async function arrive(): Promise<Refusal | null> {
    return (await session.refresh().catch(() => null)) ? null : 'failed'
  }

  async function signIn(email: string, password: string): Promise<SignInOutcome> {
    const answer = await send<{ twoFactorRedirect?: boolean }>('/sign-in/email', { email: email.trim(), password })
    if ('refusal' in answer) return answer.refusal
    return answer.data.twoFactorRedirect ? 'code' : ((await arrive()) ?? 'done')
  }

  /** @param code of the app, or one of the recovery codes. */
  async function giveCode(code: string): Promise<Refusal | null> {
    const isOfApp = /^\d{6}$/.test(code)
    const path = isOfApp ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
    return refusalOf(await send(path, { code })) ?? arrive()
  }

  return { signIn, giveCode, goToProvider, arrive }
}
