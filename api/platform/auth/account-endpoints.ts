import { APIError, createAuthEndpoint, sessionMiddleware } from 'better-auth/api'
import { deleteSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import type { EndpointParts } from './auth-parts.ts'
import { addressChangedLetter, addressTakenLetter, closedLetter, newAddressLetter } from './letters.ts'
import { createToken } from './one-use-token.ts'
import { endSession, listSessions, readOverview } from './own-account.ts'
import { joinWithAccount } from './sign-up-endpoints.ts'
import { forgetLinks, isAddressTaken } from './sign-in.ts'

const use = [sessionMiddleware]
const token = z.string().min(1).max(200)
const password = z.string().max(200).optional()
const minute = 60_000
/** Minutes after signing in during which somebody without a password here counts as having just shown who they are. */
const freshFor = 10

interface Identified {
  readonly userId: string
  readonly signedInAt: Date
  readonly password: string | undefined
}

interface PasswordCheck {
  readonly context: {
    readonly internalAdapter: {
      findCredentialAccount(userId: string): Promise<{ readonly password?: string | null | undefined } | null>
    }
    readonly password: { verify(given: { hash: string; password: string }): Promise<boolean> }
  }
}

/** What cannot be taken back asks for the password again, or for a recent sign-in where another service keeps it. */
const checkIdentity = async ({ context }: PasswordCheck, given: Identified, now: Date): Promise<void> => {
  const hash = (await context.internalAdapter.findCredentialAccount(given.userId))?.password
  if (!hash) {
    if (now.getTime() - given.signedInAt.getTime() < freshFor * minute) return
    throw new APIError('FORBIDDEN', { code: 'SIGN_IN_AGAIN', message: 'Sign out and in again, then come back here.' })
  }
  if (given.password === undefined || !(await context.password.verify({ hash, password: given.password })))
    throw new APIError('BAD_REQUEST', { code: 'INVALID_PASSWORD', message: 'The password is not right.' })
}

/** Sends a link to the new address; until it is used, the old one stays. Whether the new one is taken is told to nobody else. */
const changeEmailEndpoint = ({ database, clock, mailer }: EndpointParts) =>
  createAuthEndpoint(
    '/account/change-email',
    { method: 'POST', use, body: z.object({ email: z.email(), password }) },
    async ctx => {
      const { user, session } = ctx.context.session
      const [email, now] = [ctx.body.email.toLowerCase(), clock.now()]
      const identified = { userId: user.id, signedInAt: session.createdAt, password: ctx.body.password }
      await checkIdentity(ctx, identified, now)
      const secret = createToken()
      await ctx.context.internalAdapter.createVerificationValue({
        identifier: `new-address:${secret}`,
        value: `${user.id} ${email}`,
        expiresAt: new Date(now.getTime() + 60 * minute),
      })
      const isTaken = await database.asSystem(tx => isAddressTaken(tx, email))
      mailer.send(
        isTaken
          ? addressTakenLetter(email)
          : newAddressLetter(email, mailer.linkTo('/confirm-email', { token: secret })),
      )
      return ctx.json({ status: true })
    },
  )

/** Uses the link up. The old address is told, and every session ends: whoever had one through it has none now. */
const confirmEmailEndpoint = ({ database, mailer }: EndpointParts) =>
  createAuthEndpoint('/account/confirm-email', { method: 'POST', body: z.object({ token }) }, async ctx => {
    const { internalAdapter } = ctx.context
    const used = await internalAdapter.consumeVerificationValue(`new-address:${ctx.body.token}`)
    const [userId = '', email = ''] = used?.value.split(' ') ?? []
    const user = used === null ? null : await internalAdapter.findUserById(userId)
    if (user === null || (await database.asSystem(tx => isAddressTaken(tx, email))))
      throw new APIError('BAD_REQUEST', {
        code: 'LINK_OVER',
        message: 'This link was used already, or its time is over.',
      })
    await internalAdapter.updateUser(userId, { email, emailVerified: true })
    await internalAdapter.deleteUserSessions(userId)
    await database.asSystem(tx => forgetLinks(tx, userId))
    mailer.send(addressChangedLetter(user.email, mailer.linkTo('/sign-in')))
    return ctx.json({ status: true })
  })

const closeBody = z.object({ password, copy: z.enum(['TAKEN', 'DECLINED']) })

/** Erases the record and closes every way in. First a copy of the record was taken along, or the person said that they want none. */
const closeEndpoint = ({ database, clock, mailer, register }: EndpointParts) =>
  createAuthEndpoint('/account/close', { method: 'POST', use, body: closeBody }, async ctx => {
    const { user, session } = ctx.context.session
    const identified = { userId: user.id, signedInAt: session.createdAt, password: ctx.body.password }
    await checkIdentity(ctx, identified, clock.now())
    await database.asViewer({ personId: user.id }, async tx => {
      if (ctx.body.copy === 'TAKEN' && !(await register.hasCopy(tx, user.id)))
        throw new APIError('BAD_REQUEST', { code: 'NO_COPY', message: 'Download your record first.' })
      // Sessions, passwords, links and the second factor go with it.
      const staying = await register.erase(tx, user.id)
      if (staying !== null) throw new APIError('BAD_REQUEST', { code: staying.code, message: staying.message })
    })
    deleteSessionCookie(ctx)
    mailer.send(closedLetter(user.email))
    return ctx.json({ status: true })
  })

/** What a person does about the account they are signed in to. */
export const createAccountEndpoints = (parts: EndpointParts) => ({
  accountOverview: createAuthEndpoint('/account/overview', { method: 'GET', use }, async ctx =>
    ctx.json(await readOverview(parts.database, ctx.context.session.user.id)),
  ),
  accountJoin: createAuthEndpoint('/account/join', { method: 'POST', use, body: z.object({ token }) }, async ctx => {
    await joinWithAccount(parts, ctx.context.session.user.id, ctx.body.token)
    return ctx.json({ status: true })
  }),
  accountSessions: createAuthEndpoint('/account/sessions', { method: 'GET', use }, async ctx => {
    const { user, session } = ctx.context.session
    return ctx.json(await listSessions(parts, user.id, session.id))
  }),
  accountEndSession: createAuthEndpoint(
    '/account/end-session',
    { method: 'POST', use, body: z.object({ id: z.uuid() }) },
    async ctx => {
      await endSession(parts.database, ctx.context.session.user.id, ctx.body.id)
      return ctx.json({ status: true })
    },
  ),
  accountChangeEmail: changeEmailEndpoint(parts),
  accountConfirmEmail: confirmEmailEndpoint(parts),
  accountClose: closeEndpoint(parts),
})
