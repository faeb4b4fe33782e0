import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { migrationsList } from '../../schema/migrations/index.ts'
import { onEachDatabase } from './each-database.ts'
import { git, lastRelease } from './house.ts'

const names = migrationsList.map(({ name }) => name)

/** Migrations that were released and have been changed since: databases that ran them would differ from new ones. */
function changedSinceRelease(): string[] {
  const release = lastRelease()
  if (release === null) return []
  const changed = git('diff', '--name-only', '--diff-filter=MDR', release, '--', 'schema/migrations/Migration*')
  return changed.split('\n').filter(file => file !== '')
}

describe('The list of migrations', () => {
  it('holds every file, in the order of their names', () => {
    const files = readdirSync('schema/migrations').filter(file => file.startsWith('Migration'))
    expect(names).toEqual(files.map(file => file.replace(/\.ts$/, '')).toSorted())
  })

  it('says in each name when it was made and what it does', () => {
    for (const name of names) expect(name).toMatch(/^Migration20\d{12}_[a-z]+(_[a-z\d]+)*$/)
  })

  it('keeps what was released as it was', () => {
    expect(changedSinceRelease()).toEqual([])
  })
})

onEachDatabase('A database made by the migrations', 'tables', database => {
  it('is what the entities describe', async () => {
    const difference = await database.current.orm.schema.getUpdateSchemaSQL({ wrap: false })
    expect(difference.trim()).toBe('')
  })

  it('differs once an entity asks for more', async () => {
    await database.current.orm.em.fork().execute('alter table "leaves" drop column "to_on"')
    expect(await database.current.orm.schema.getUpdateSchemaSQL({ wrap: false })).toContain('"to_on"')
    await database.current.orm.em.fork().execute('alter table "leaves" add column "to_on" date null')
  })

  it('names days “on”, instants “at”, and tables by what they hold many of', async () => {
    const columns = await database.rows<{ place: string; type: string }>(
      `select table_name || '.' || column_name as place, data_type as type from information_schema.columns
        where table_schema = 'public' order by 1`,
    )
    // "Ways on" are what can be done about a gate, and no days.
    const wrong = columns
      .filter(({ place }) => place !== 'gates.ways_on')
      .filter(
        ({ place, type }) =>
          place.endsWith('_on') !== (type === 'date') || place.endsWith('_at') !== type.startsWith('timestamp'),
      )
    expect(wrong).toEqual([])
    const tables = new Set(columns.map(({ place }) => place.split('.')[0] ?? ''))
    expect([...tables].filter(name => !/^[a-z]+(_[a-z]+)*s$|^(people|advice|media)$/.test(name))).toEqual([])
  })

  it('is left alone by a second run', async () => {
    const applied = 'select name, executed_at::text from applied_migrations order by name'
    const before = await database.rows<{ name: string }>(applied)
    await database.reopen()
    expect(await database.rows(applied)).toEqual(before)
    expect(before.map(({ name }) => name)).toEqual(names)
  })
})
