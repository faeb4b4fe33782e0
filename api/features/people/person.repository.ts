import type { Transaction } from '../../platform/database/index.ts'

/** Makes a person's record, empty; false where there is one. */
export async function addPerson(
  tx: Transaction,
  person: { readonly id: string; readonly name: string },
  now: Date,
): Promise<boolean> {
  const rows = await tx.execute<object[]>(
    'insert into people (id, name, joined_at) values (?, ?, ?) on conflict (id) do nothing returning id',
    [person.id, person.name, now.toISOString()],
  )
  return rows.length > 0
}

/** Changes the name colleagues see. */
export async function renamePerson(tx: Transaction, personId: string, name: string): Promise<void> {
  await tx.execute('update people set name = ? where id = ?', [name, personId], 'run')
}
