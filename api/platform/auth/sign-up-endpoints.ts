import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { createId } from '../ids.ts'
import type { EndpointParts } from './auth-parts.ts'
import { alreadySignedUpLetter, signUpLetter } from './letters.ts'
import { createToken, hashToken } from './one-use-token.ts'
import { hashPassword, longestPassword, shortestPassword } from './passwords.ts'
import { findAccount, insertAccount, isAddressTaken, type NewAccount } from './sign-in.ts'

const token = z.string().min(1).max(200)
const day = 86_400_000

/** A link that leads nowhere: never made, used, withdrawn or over. The four look alike. */
const deadLink = (): APIError =>
  new APIError('BAD_REQUEST', { code: 'LINK_OVER', message: 'This link was used already, or its time is over.' })

const signUpIdentifier = (secret: string): string => `sign-up:${secret}`

/** Which ways in there are, for the page that offers them. */
const waysEndpoint = ({ config }: EndpointParts) =>
  createAuthEndpoint('/sign-in/ways', { method: 'GET' }, ctx =>
    Promise.resolve(ctx.json({ signUp: config.signUp, provider: config.identityProvider?.name ?? null })),
  )

/** Sends a link to finish signing up. The answer is the same whoever has the address, and whether they have an account. */
const linkEndpoint = ({ config, clock, mailer }: EndpointParts) =>
  createAuthEndpoint('/sign-up/link', { method: 'POST', body: z.object({ email: z.email() }) }, async ctx => {
    if (config.signUp !== 'open')
      throw new APIError('FORBIDDEN', { code: 'BY_INVITATION', message: 'Signing up here takes an invitation.' })
    const email = ctx.body.email.toLowerCase()
    const secret = createToken()
    const expiresAt = new Date(clock.now().getTime() + day)
    // Kept either way, so that both ways cost the same; the one nobody is sent leads nowhere.
    await ctx.context.internalAdapter.createVerificationValue({
      identifier: signUpIdentifier(secret),
      value: email,
      expiresAt,
    })
    const existing = await ctx.context.internalAdapter.findUserByEmail(email)
    if (existing === null) mailer.send(signUpLetter(email, mailer.linkTo('/sign-up', { token: secret })))
    else mailer.send(alreadySignedUpLetter(email, mailer.linkTo('/sign-in'), mailer.linkTo('/forgotten-password')))
    return ctx.json({ status: true })
  })

/** What a link of a sign-up letter or an invitation opens. Looking uses nothing up: mail scanners open links. */
const invitationEndpoint = ({ database, register }: EndpointParts) =>
  createAuthEndpoint('/sign-up/invitation', { method: 'POST', body: z.object({ token }) }, async ctx => {
    const own = await ctx.context.internalAdapter.findVerificationValue(signUpIdentifier(ctx.body.token))
    if (own !== null && own.expiresAt > new Date())
      return ctx.json({ email: own.value, invitation: null, hasAccount: false })
    return database.asSystem(async tx => {
      const invitation = await register.invitationOf(tx, hashToken(ctx.body.token))
      if (invitation === null) throw deadLink()
      const { email, ...says } = invitation
      return ctx.json({ email, invitation: says, hasAccount: await isAddressTaken(tx, email) })
    })
  })

const acceptBody = z.object({
  token,
  name: z.string().trim().min(2).max(100),
  password: z.string().min(shortestPassword).max(longestPassword),
})

/** Makes the account of somebody with an invitation, and the person, in one piece; false where either is there already. */
const acceptInvitation = ({ database, register }: EndpointParts, tokenHash: string, given: Omit<NewAccount, 'email'>) =>
  database.asSystem(async tx => {
    const invitation = await register.invitationOf(tx, tokenHash)
    if (invitation === null) return false
    const account = { ...given, email: invitation.email }
    if (!(await insertAccount(tx, account))) return false
    if (!(await register.accept(tx, tokenHash, account))) throw deadLink()
    return true
  })

const acceptOwnSignUp = ({ database, register }: EndpointParts, account: NewAccount) =>
  database.asSystem(async tx => {
    if (!(await insertAccount(tx, account))) return false
    await register.welcome(tx, account)
    return true
  })

/** Uses a link up: makes the account with its address proven, and signs in. */
const acceptEndpoint = (parts: EndpointParts) =>
  createAuthEndpoint('/sign-up/accept', { method: 'POST', body: acceptBody }, async ctx => {
    const { body, context } = ctx
    const id = createId()
    const given = { id, name: body.name, passwordHash: await hashPassword(body.password), isDemo: false }
    const own = await context.internalAdapter.consumeVerificationValue(signUpIdentifier(body.token))
    const isMade =
      own === null
        ? await acceptInvitation(parts, hashToken(body.token), given)
        : await acceptOwnSignUp(parts, { ...given, email: own.value })
    if (!isMade) throw deadLink()
    const user = await context.internalAdapter.findUserById(id)
    if (user === null) throw new Error('An account is gone right after it was made')
    await setSessionCookie(ctx, { session: await context.internalAdapter.createSession(id), user })
    return ctx.json({ status: true })
  })

/** Somebody who has an account already takes up an invitation to it. */
export const joinWithAccount = async (parts: EndpointParts, userId: string, secret: string): Promise<void> => {
  await parts.database.asSystem(async tx => {
    const account = await findAccount(tx, userId)
    const invitation = await parts.register.invitationOf(tx, hashToken(secret))
    // An invitation is for whoever has the address it went to; a link passed on is none.
    if (account === null || invitation?.email !== account.email) throw deadLink()
    if (!(await parts.register.accept(tx, hashToken(secret), account))) throw deadLink()
  })
}

/** The way in for people who have no account yet. */
export const createSignUpEndpoints = (parts: EndpointParts) => ({
  signInWays: waysEndpoint(parts),
  askForSignUpLink: linkEndpoint(parts),
  lookAtInvitation: invitationEndpoint(parts),
  acceptInvitation: acceptEndpoint(parts),
})
