import type { Transaction } from '../database/index.ts'
import { createId } from '../ids.ts'
import { hashPassword } from './passwords.ts'
import type { Arrival } from './people-register.ts'

export interface SignIn {
  /** Also the id of the person whose record it opens. */
  readonly id: string
  readonly email: string
  readonly name: string
  readonly password: string
  readonly isDemo: boolean
}

export type NewAccount = Omit<SignIn, 'password'> & { readonly passwordHash: string }

/** True where an address signs somebody in. */
export const isAddressTaken = async (tx: Transaction, email: string): Promise<boolean> => {
  const found = await tx.execute<object[]>('select 1 from users where email = ?', [email.toLowerCase()])
  return found.length > 0
}

/** Whose account it is, as the auth library knows them; null where there is none. */
export const findAccount = async (tx: Transaction, id: string): Promise<Arrival | null> => {
  const [account] = await tx.execute<Arrival[]>('select id, name, email from users where id = ?', [id])
  return account ?? null
}

/**
 * Ends every link and half-finished sign-in of an account. What was sent to an address, or begun by somebody at an open
 * session, opens nothing once the owner has changed how they sign in.
 */
export const forgetLinks = (tx: Transaction, userId: string): Promise<unknown> =>
  tx.execute(`delete from verifications where value = ? or value like ? || ' %'`, [userId, userId], 'run')

/** An account with a password, its address proven; false where the address signs somebody in already. */
export const insertAccount = async (tx: Transaction, account: NewAccount): Promise<boolean> => {
  const made = await tx.execute<object[]>(
    `insert into users (id, name, email, email_verified, is_demo, created_at, updated_at)
     values (?, ?, ?, true, ?, now(), now()) on conflict (email) do nothing returning id`,
    [account.id, account.name, account.email.toLowerCase(), account.isDemo],
  )
  if (made.length === 0) return false
  await tx.execute(
    `insert into accounts (id, user_id, account_id, provider_id, password, created_at, updated_at)
     values (?, ?, ?, 'credential', ?, now(), now())`,
    [createId(), account.id, account.id, account.passwordHash],
    'run',
  )
  return true
}

/** Lets a person sign in with e-mail and password. Where the person already can, nothing changes. */
export const createSignIn = async (tx: Transaction, { password, ...account }: SignIn): Promise<void> => {
  if ((await findAccount(tx, account.id)) !== null) return
  await insertAccount(tx, { ...account, passwordHash: await hashPassword(password) })
}
