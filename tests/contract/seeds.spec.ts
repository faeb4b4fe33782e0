import { expect, it } from 'vitest'
import { createId } from '../../api/platform/ids.ts'
import { describeOnOneDatabase } from '../support/api.ts'
import { productFeatures, testClock } from '../support/product.ts'
import { onEachDatabase, type OwnDatabase } from './each-database.ts'
import { fileParts } from '../support/files.ts'

const log = { info: () => {}, warn: () => {}, error: () => {} }

const seed = ({ current }: OwnDatabase): Promise<void> =>
  productFeatures.seed({ database: current, clock: testClock, createId, log, withDemoPeople: true, ...fileParts })

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

/** A step is a rating of a capability that some module raises to; two ways to it differ in minutes and in kind. */
const stepsOf = async (database: OwnDatabase, which = ''): Promise<{ twoWays: number; steps: number }> => {
  const [counted] = await database.rows<{ twoWays: number; steps: number }>(
    `with ways as (
       select distinct capability_code, rating, code, kind, minutes
       from module_effects join (select * from modules ${which}) m on code = module_code,
         generate_series(from_rating + 1, to_rating) as rating),
     steps as (
       select bool_or(exists (select from ways other where other.capability_code = ways.capability_code
         and other.rating = ways.rating and other.kind <> ways.kind and other.minutes <> ways.minutes)) as has_two
       from ways group by capability_code, rating)
     select count(*) filter (where has_two)::int as "twoWays", count(*)::int as steps from steps`,
  )
  return { twoWays: counted?.twoWays ?? 0, steps: counted?.steps ?? 0 }
}

onEachDatabase('Seeding', 'tables', database => {
  it('fills an empty database with the framework, modules, pathways and people', async () => {
    await seed(database)
    const held = await contentsOf(database)
    expect(held).toContainEqual(expect.stringMatching(/^capabilities: 100 rows/))
    expect(held).toContainEqual(expect.stringMatching(/^modules: 109 rows/))
    expect(held).toContainEqual(expect.stringMatching(/^pathways: 19 rows/))
    const [people] = await database.rows<{ count: number }>('select count(*)::int as count from people')
    expect(people?.count).toBeGreaterThanOrEqual(10)
  })

  it('holds the 57 modules of the pathways, and at least 40 other ways that no pathway names', async () => {
    const [counted] = await database.rows<Record<'own' | 'otherWays' | 'onPathways', number>>(
      `select count(*) filter (where alternative_to = '{}')::int as "own",
         count(*) filter (where alternative_to <> '{}')::int as "otherWays",
         count(*) filter (where alternative_to <> '{}'
           and code in (select module_code from pathway_stage_modules))::int as "onPathways"
       from modules`,
    )
    expect(counted).toMatchObject({ own: 57, onPathways: 0 })
    expect(counted?.otherWays).toBeGreaterThanOrEqual(40)
  })

  it('has two ways of different cost and kind to at least 60 % of the steps its modules lead to', async () => {
    const { twoWays, steps } = await stepsOf(database)
    expect(steps).toBeGreaterThan(200)
    expect(twoWays / steps).toBeGreaterThanOrEqual(0.6)
    const withoutOtherWays = await stepsOf(database, `where alternative_to = '{}'`)
    expect(withoutOtherWays.twoWays / withoutOtherWays.steps).toBeLessThan(0.6)
  })

  it('changes nothing the second time', async () => {
    const before = await contentsOf(database)
    await seed(database)
    expect(await contentsOf(database)).toEqual(before)
  })

  it('publishes the same content over itself without a trace', async () => {
    const before = await contentsOf(database)
    await database.rows(
      `update frameworks set content_hash = 'of an older edition', seeded_hash = 'of an older edition'`,
    )
    await seed(database)
    expect(await contentsOf(database)).toEqual(before)
  })

  it('leaves alone a module that people published since, with all its parts', async () => {
    const own = `select title, (select count(*)::int from module_effects where module_code = code) as effects
      from modules where code = 'PRE-02'`
    await database.rows(`update modules set is_authored = true, title = 'Written anew' where code = 'PRE-02'`)
    await database.rows(`delete from module_effects where module_code = 'PRE-02'`)
    await database.rows(`update frameworks set seeded_hash = 'of an older edition'`)
    await seed(database)
    expect(await database.rows(own)).toEqual([{ title: 'Written anew', effects: 0 }])
    await database.rows(`update modules set is_authored = false where code = 'PRE-02'`)
    await database.rows(`update frameworks set seeded_hash = 'of an older edition'`)
    await seed(database)
    expect(await database.rows(own)).not.toEqual([{ title: 'Written anew', effects: 0 }])
  })

  it('would be seen to change a single row', async () => {
    const before = await contentsOf(database)
    await database.rows(`update capabilities set statement = statement || '.' where code = 'CLN-01'`)
    expect(await contentsOf(database)).not.toEqual(before)
  })
})

describeOnOneDatabase('Every demo person', api => {
  it.each(productFeatures.demoPeople.map(({ name }) => name))('signs in as %s', async name => {
    const client = await api.asPersona(name)
    expect(await client.query('{ me { name } }')).toEqual({ me: { name } })
  })
})
