import { createAuthMiddleware, isAPIError } from 'better-auth/api'
import type { AuthParts } from './auth-parts.ts'
import { noPasswordLetter, passwordChangedLetter, resetLetter, secondFactorLetter } from './letters.ts'
import { forgetLinks } from './sign-in.ts'

interface Addressee {
  readonly id: string
  readonly email: string
}

/** Where somebody is told of what was done to their account, by letter: the one place a thief of a session cannot reach. */
export const createAccountLetters = ({
  database,
  config,
  mailer,
}: Pick<AuthParts, 'database' | 'config' | 'mailer'>) => {
  const hasPassword = async (userId: string): Promise<boolean> => {
    const found = await database.asSystem(tx =>
      tx.execute<object[]>('select 1 from accounts where user_id = ? and password is not null', [userId]),
    )
    return found.length > 0
  }
  const sendReset = async ({ user, token }: { user: Addressee; token: string }): Promise<void> => {
    const provider = config.identityProvider
    const link = mailer.linkTo('/reset-password', { token })
    // A password made here would be a way around whatever the organisation's own sign-in asks for.
    const isElsewhere = provider !== null && !(await hasPassword(user.id))
    mailer.send(isElsewhere ? noPasswordLetter(user.email, provider.name) : resetLetter(user.email, link))
  }
  const passwordChanged = (to: string): void =>
    mailer.send(passwordChangedLetter(to, mailer.linkTo('/forgotten-password')))
  /** Links and pending codes of before are over, too: a letter somebody else read opens nothing now. */
  const afterReset = async ({ user }: { user: Addressee }): Promise<void> => {
    await database.asSystem(tx => forgetLinks(tx, user.id))
    passwordChanged(user.email)
  }
  const after = createAuthMiddleware(async ctx => {
    const { session, returned } = ctx.context
    if (!session || isAPIError(returned)) return
    const { id, email, twoFactorEnabled } = session.user
    if (ctx.path === '/change-password') await afterReset({ user: { id, email } })
    if (ctx.path === '/two-factor/disable') mailer.send(secondFactorLetter(email, false))
    if (ctx.path === '/two-factor/verify-totp' && twoFactorEnabled !== true)
      mailer.send(secondFactorLetter(email, true))
  })
  const told = new Set(['/change-password', '/two-factor/disable', '/two-factor/verify-totp'])
  const hooks = { after: [{ matcher: ({ path }: { path?: string }) => told.has(path ?? ''), handler: after }] }
  return { sendReset, afterReset, hooks }
}
