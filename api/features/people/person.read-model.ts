import type { Leave } from '../../domain/capability/types.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { Person } from './person.types.ts'

/** The viewer as a person; null where the account has no record yet. */
export async function readPerson(tx: Transaction, personId: string): Promise<Person | null> {
  const [person] = await tx.execute<Person[]>(
    'select people.id, people.name, users.email from people join users on users.id = people.id where people.id = ?',
    [personId],
  )
  return person ?? null
}

/** When a person was or will be away, as recorded. */
export async function readLeaves(tx: Transaction, personId: string): Promise<Leave[]> {
  return tx.execute<Leave[]>(
    `select from_on - date '1970-01-01' as "from", to_on - date '1970-01-01' as "to" 
       from leaves where person_id = ? and withdrawn_at is null`,
    [personId],
  )
}
