import { APIError, type BetterAuthOptions } from 'better-auth'
import type { EndpointParts } from './auth-parts.ts'

type Hooks = NonNullable<BetterAuthOptions['databaseHooks']>

const refuse = (code: string, message: string): APIError => new APIError('FORBIDDEN', { code, message })

/**
 * Who gets in by another service's word: somebody it names with a proven address, who was invited to that address or, where
 * signing up is open, anybody. An account never has a session without a person behind it.
 */
export const createAdmission = ({
  database,
  config,
  register,
}: EndpointParts): Pick<Hooks, 'user' | 'account' | 'session'> => ({
  user: {
    create: {
      before: async user => {
        if (!user.emailVerified) throw refuse('email_not_verified', 'The address is not proven.')
        if (config.signUp === 'open') return
        const isInvited = await database.asSystem(tx => register.isInvited(tx, user.email.toLowerCase()))
        if (!isInvited) throw refuse('not_invited', 'Nobody invited this address.')
      },
    },
  },
  account: {
    create: {
      // Whom the provider named is all we asked; what would open its other doors is not kept.
      before: () => Promise.resolve({ data: { accessToken: null, refreshToken: null, idToken: null } }),
    },
  },
  session: {
    create: {
      before: async ({ userId }, context) => {
        const user = await context?.context.internalAdapter.findUserById(userId)
        if (user)
          await database.asSystem(tx => register.welcome(tx, { id: user.id, name: user.name, email: user.email }))
      },
    },
  },
})
