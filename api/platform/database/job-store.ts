import type { PGlite } from '@electric-sql/pglite'
import type { PgliteConnection } from '@mikro-orm/pglite'
import type { Orm } from './connection.ts'
import type { DatabaseSettings } from './settings.ts'

/** The address of a server, for connections of its own; or the embedded database, which has one connection for everybody. */
export type JobStore =
  { readonly kind: 'server'; readonly url: string } | { readonly kind: 'embedded'; readonly pglite: PGlite }

export const jobStoreOf = async (settings: DatabaseSettings, orm: Orm): Promise<JobStore> => {
  if (settings.kind === 'server') return { kind: 'server', url: settings.url }
  const connection: unknown = orm.em.getConnection()
  return { kind: 'embedded', pglite: await (connection as PgliteConnection).getNativeClient() }
}
