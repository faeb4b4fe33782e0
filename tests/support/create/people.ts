import { hash } from '@node-rs/argon2'
import { isoFromDay } from '../../../api/platform/calendar.ts'
import type { Role } from '../../../api/platform/auth/index.ts'
import type { Transaction } from '../../../api/platform/database/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import { demoPassword } from '../../../seeds/database.seeder.ts'
import type { TestApi } from '../api.ts'
import type { ApiClient } from '../api-client.ts'
import { testClock } from '../product.ts'

/** The day of the spec moved by some days, as '2026-11-22' for -1. */
export const dayFromToday = (days: number): string => isoFromDay(testClock.today() + days)

export interface MembershipGiven {
  readonly organisationId: string
  readonly roles: readonly Role[]
  readonly from?: string
  readonly to?: string
}

export interface InventedPerson {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** An organisation of the spec's own. */
export const createOrganisation = async (api: TestApi, name: string): Promise<string> => {
  const id = createId()
  await api.database.asSystem(tx => tx.execute('insert into organisations (id, name) values (?, ?)', [id, name], 'run'))
  return id
}

/**
 * The password of the demo people, hashed at the least cost there is: thousands of invented people sign in, and what a
 * hash costs an attacker is shown where passwords are.
 */
const cheapHash = await hash(demoPassword, { memoryCost: 8, timeCost: 1, parallelism: 1 })
const account = `insert into accounts (id, user_id, account_id, provider_id, password, created_at, updated_at)
  values (?, ?, ?, 'credential', ?, now(), now())`

const insertMembership = (tx: Transaction, personId: string, given: MembershipGiven, role: Role) =>
  tx.execute(
    'insert into memberships (id, person_id, organisation_id, role, from_on, to_on) values (?, ?, ?, ?, ?, ?)',
    [createId(), personId, given.organisationId, role, given.from ?? '2024-01-01', given.to ?? null],
    'run',
  )

/** In letters alone: by chance, digits of an id make the number of a patient, which no file may hold. */
const emailOf = (id: string): string =>
  `${id.replaceAll(/\d/g, digit => 'ghijklmnop'[Number(digit)] ?? digit)}@invented.example`

/** Somebody new, who can sign in and has nothing on record but where they belong. */
export const createPerson = async (
  api: TestApi,
  name: string,
  memberships: readonly MembershipGiven[] = [],
): Promise<InventedPerson> => {
  const id = createId()
  const person = { id, name, email: emailOf(id) }
  await api.database.asSystem(async tx => {
    await tx.execute('insert into people (id, name, joined_at) values (?, ?, ?)', [id, name, testClock.now()], 'run')
    await tx.execute(
      `insert into users (id, name, email, email_verified, is_demo, created_at, updated_at)
       values (?, ?, ?, true, true, now(), now())`,
      [id, name, person.email],
      'run',
    )
    await tx.execute(account, [createId(), id, id, cheapHash], 'run')
    for (const given of memberships) for (const role of given.roles) await insertMembership(tx, id, given, role)
  })
  return person
}

/** Signs somebody invented in. */
export const signInAs = async (api: TestApi, { email, name }: InventedPerson): Promise<ApiClient> => {
  const client = api.stranger()
  const response = await client.signIn({ email, password: demoPassword })
  if (response.statusCode !== 200) throw new Error(`${name} could not sign in: ${response.statusCode} ${response.body}`)
  return client
}
