import { expect, it } from 'vitest'
import { createId } from '../../api/platform/ids.ts'
import { describeOnEachDatabase } from '../support/api.ts'
import { productFeatures, testClock } from '../support/product.ts'
import { onEachDatabase, type OwnDatabase } from './each-database.ts'

const log = { info: () => {}, warn: () => {}, error: () => {} }

const seed = ({ current }: OwnDatabase): Promise<void> =>
  productFeatures.seed({ database: current, clock: testClock, createId, log, withDemoPeople: true })

const tablesOf = async (database: OwnDatabase): Promise<string[]> => {
  const rows = await database.rows<{ name: string }>(
    `select tablename as name from pg_tables
      where schemaname = 'public' and tablename <> 'applied_migrations' order by tablename`,
  )
  return rows.map(({ name }) => name)
}

/** How many rows each table holds, and a digest of them: "capabilities: 100 rows, 3f2c…". */
const contentsOf = async (database: OwnDatabase): Promise<string[]> => {
  const tables = await tablesOf(database)
  const rows = await database.rows<{ held: string }>(
    tables
      .map(
        table =>
          `select '${table}: ' || count(*) || ' rows, ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')
             as held from "${table}" t`,
      )
      .join(' union all '),
  )
  return rows.map(({ held }) => held).toSorted()
}

onEachDatabase('Seeding', 'tables', database => {
  it('fills an empty database with the framework, modules, pathways and people', async () => {
    await seed(database)
    const held = await contentsOf(database)
    expect(held).toContainEqual(expect.stringMatching(/^capabilities: 100 rows/))
    expect(held).toContainEqual(expect.stringMatching(/^modules: 57 rows/))
    expect(held).toContainEqual(expect.stringMatching(/^pathways: 19 rows/))
    const [people] = await database.rows<{ count: number }>('select count(*)::int as count from people')
    expect(people?.count).toBeGreaterThanOrEqual(10)
  })

  it('changes nothing the second time', async () => {
    const before = await contentsOf(database)
    await seed(database)
    expect(await contentsOf(database)).toEqual(before)
  })

  it('publishes the same content over itself without a trace', async () => {
    const before = await contentsOf(database)
    await database.rows(`update frameworks set content_hash = 'of an older edition'`)
    await seed(database)
    expect(await contentsOf(database)).toEqual(before)
  })

  it('would be seen to change a single row', async () => {
    const before = await contentsOf(database)
    await database.rows(`update capabilities set statement = statement || '.' where code = 'CLN-01'`)
    expect(await contentsOf(database)).not.toEqual(before)
  })
})

describeOnEachDatabase('Every demo person', api => {
  it.each(productFeatures.demoPeople.map(({ name }) => name))('signs in as %s', async name => {
    const client = await api.asPersona(name)
    expect(await client.query('{ me { name } }')).toEqual({ me: { name } })
  })
})
