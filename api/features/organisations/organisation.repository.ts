import type { Transaction } from '../../platform/database/index.ts'

/** The organisation of this name, made where there is none. */
export async function ensureOrganisation(tx: Transaction, wanted: { id: string; name: string }): Promise<string> {
  const [found] = await tx.execute<{ id: string }[]>('select id from organisations where name = ? limit 1', [
    wanted.name,
  ])
  if (found !== undefined) return found.id
  await tx.execute('insert into organisations (id, name) values (?, ?)', [wanted.id, wanted.name], 'run')
  return wanted.id
}
