import type { Orm } from './connection.ts'
import type { DatabaseContents } from './contents.ts'

/** The name under which a migration is noted as applied. */
export const migrationName = (migration: DatabaseContents['migrations'][number]): string => migration.name ?? ''

/** Whether the database answers and has every migration this program knows; a newer one may have added more. */
export const isAtHead = async (orm: Orm, migrations: DatabaseContents['migrations']): Promise<boolean> => {
  const [row] = await orm.em
    .getConnection()
    .execute<{ count: number }[]>(
      `select count(*)::int as count from applied_migrations where name in (${migrations.map(() => '?').join(', ')})`,
      migrations.map(migrationName),
    )
  return row?.count === migrations.length
}
