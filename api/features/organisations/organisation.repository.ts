import type { Transaction } from '../../platform/database/index.ts'

/** The organisation of this name, or what it goes on as a part of; made where there is none. */
export async function ensureOrganisation(tx: Transaction, wanted: { id: string; name: string }): Promise<string> {
  const found = await findOrganisation(tx, wanted.name)
  if (found !== null) return found
  await tx.execute('insert into organisations (id, name) values (?, ?)', [wanted.id, wanted.name], 'run')
  return wanted.id
}

async function findOrganisation(tx: Transaction, name: string): Promise<string | null> {
  const [found] = await tx.execute<{ id: string }[]>(
    `with recursive on_as as (
       select id, merged_into_id from (select id, merged_into_id from organisations where name = ? order by merged_into_id nulls first, id limit 1) named
       union all select o.id, o.merged_into_id from organisations o join on_as on o.id = on_as.merged_into_id)
     select id from on_as where merged_into_id is null`,
    [name],
  )
  return found?.id ?? null
}

/** Null where several have the name, too. */
const theOneNamed = `(select case count(*) when 1 then min(id::text)::uuid end from organisations
  where name = ? and merged_into_id is null)`

export interface Merged {
  /** People who belonged to it. */
  readonly members: number
  /** Groups it was one of the organisations of. */
  readonly groups: number
}

/**
 * One organisation goes on as part of another, both by name: people, groups and what is under way go with it; what it
 * decided stays its own. null = a name is nobody's or several's, both are one, or it went on before. For whoever runs the
 * service: no operation can.
 */
export async function mergeOrganisations(
  tx: Transaction,
  { gone, kept }: { readonly gone: string; readonly kept: string },
): Promise<Merged | null> {
  const [row] = await tx.execute<{ merged: Merged | null }[]>(
    `select soundings_merge_organisations(${theOneNamed}, ${theOneNamed}) as merged`,
    [gone, kept],
  )
  return row?.merged ?? null
}
