import { afterAll, beforeAll, describe } from 'vitest'
import { createDatabase, type Database } from '../../api/platform/database/index.ts'
import { contents, engines, type Content, type TestDatabase } from '../support/databases.ts'

/** A database of the specs' own; it is there within tests. */
export interface OwnDatabase {
  readonly current: Database
  /** The same database opened once more, as at the next start. */
  reopen(): Promise<void>
  rows<Row extends object>(sql: string): Promise<Row[]>
}

/** Defines the same specs on the embedded database and, where a server answers, on PostgreSQL. */
export const onEachDatabase = (name: string, content: Content, define: (database: OwnDatabase) => void): void => {
  describe.each(engines())(`${name}, on $name`, engine => {
    let place: TestDatabase | undefined
    let database: Database | undefined
    const current = (): Database => {
      if (database === undefined) throw new Error('The database of these specs is there within tests only')
      return database
    }
    beforeAll(async () => {
      place = await engine.create(content)
      database = await createDatabase(place.settings, contents)
    })
    afterAll(async () => {
      await database?.close()
      await place?.drop()
    })
    define({
      get current() {
        return current()
      },
      reopen: async () => {
        // What lives in memory ends with its connection: there, the migrations alone are run again.
        if (place?.settings.kind !== 'server') return void (await current().orm.migrator.up())
        await current().close()
        database = await createDatabase(place.settings, contents)
      },
      rows: sql => current().asSystem(tx => tx.execute(sql)),
    })
  })
}
