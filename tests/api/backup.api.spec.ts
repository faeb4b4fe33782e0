import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Migration } from '@mikro-orm/migrations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeServer } from '../../api/compose.ts'
import {
  type Database,
  type DatabaseSettings,
  backUp,
  createDatabase,
  restoreBackup,
} from '../../api/platform/database/index.ts'
import { createApiClient } from '../support/api-client.ts'
import { testConfig } from '../support/config.ts'
import { type Engine, contents as productContents, engines } from '../support/databases.ts'
import { readGuards, readKeptTables } from '../support/kept-tables.ts'
import { productFeatures, testClock } from '../support/product.ts'
import { fileParts } from '../support/files.ts'

/** What tables of later versions may be: counted, referring to themselves, computed, with rules and types of every kind. */
class Migration20991231000000_oddities extends Migration {
  override up(): void {
    this.addSql(`create table oddities (id serial primary key, parent_id int references oddities (id), word text,
      size int generated always as (length(word)) stored, tags text[], document jsonb, raw bytea, amount numeric(12, 4),
      moment timestamptz, span interval, share double precision);`)
    this.addSql(`insert into oddities (id, parent_id, word, tags, document, raw, amount, moment, span, share) values
      (1, 2, 'child', array['a"b', null, ''], 'null', '\\x00ff', 0.1, 'infinity', '1 mon 2 days', 'NaN'),
      (2, null, null, '{}', null, null, 12345678.9, '2026-11-23 09:00:00.123456+01', '-3 hours', 0.1);`)
    this.addSql(`select setval('oddities_id_seq', 2);`)
    this.addSql(`create function shout() returns trigger language plpgsql as
      $$ begin new.word = upper(new.word); return new; end $$;`)
    this.addSql('create trigger shout before insert on oddities for each row execute function shout();')
  }
}

const contents = { ...productContents, migrations: [...productContents.migrations, Migration20991231000000_oddities] }

const addOddity = (database: Database) =>
  database.asSystem(async tx => {
    const [row] = await tx.execute<{ id: number; word: string }[]>(
      `insert into oddities (word) values ('afterwards') returning id, word`,
    )
    return row
  })

const readAll = async (database: Database) => [await readKeptTables(database), await readGuards(database)] as const

/** Somebody of the backup signs in and asks what to do next. */
const firstAdvice = async (settings: DatabaseSettings): Promise<unknown> => {
  const features = { ...productFeatures, migrations: contents.migrations, seed: () => Promise.resolve() }
  const config = testConfig(settings, { logLevel: 'silent' })
  const server = await composeServer({ config, features, clock: testClock, webDirectory: '/nonexistent' })
  const client = createApiClient(server.app)
  const [person] = productFeatures.demoPeople
  await client.signIn({ email: person?.email ?? '', password: productFeatures.demoPassword })
  return client.query('{ nextSteps { items { title } } }').finally(() => server.close())
}

const withDatabase = async <T>(settings: DatabaseSettings, work: (database: Database) => Promise<T>): Promise<T> => {
  const database = await createDatabase(settings, contents)
  return work(database).finally(() => database.close())
}

/** The embedded database of these specs is in a directory: memory ends with its connection. */
const inDirectory = (engine: Engine, parent: string): Engine =>
  engine.name === 'PostgreSQL'
    ? engine
    : {
        name: engine.name,
        create: () => {
          const directory = join(mkdtempSync(join(parent, 'place-')), 'database')
          return Promise.resolve({ settings: { kind: 'embedded', directory }, drop: () => Promise.resolve() })
        },
      }

const parent = mkdtempSync(join(tmpdir(), 'soundings-backup-'))
const places = engines().map(engine => inDirectory(engine, parent))
/** Into the other kind; where there is only one, into that. */
const ways = places.map((from, place) => {
  const to = places[(place + 1) % places.length] ?? from
  return { from, to, name: `from ${from.name} to ${to.name}` }
})

/** A backup of these lines whose end is right. */
const sealed = (lines: readonly (string | undefined)[]): string => {
  const body = lines.map(line => `${line}\n`).join('')
  return `${body}${JSON.stringify({ lines: lines.length, sha256: createHash('sha256').update(body).digest('hex') })}\n`
}

/** The same backup with a migration this program does not have. */
const renamed = (text: string): string =>
  sealed(
    text
      .trimEnd()
      .split('\n')
      .slice(0, -1)
      .map(line => line.replace('_own_address', '_other_address')),
  )

const hostile = `O'Brien said "£5 \\ 50%" ? $1 {null} \n\t😀 \u2028 ''; drop table people; --`
const quietLog = { info: () => {}, warn: () => {}, error: () => {} }

/** Content, invented people, and a note that would break what writes it into a statement. */
const fill = (database: Database): Promise<void> =>
  productFeatures
    .seed({
      database,
      clock: testClock,
      createId: () => crypto.randomUUID(),
      log: quietLog,
      withDemoPeople: true,
      ...fileParts,
    })
    .then(() =>
      database.asSystem(tx =>
        tx.execute(
          `update ratings set note = ? where id = (select min(id::text)::uuid from ratings)`,
          [hostile],
          'run',
        ),
      ),
    )
    .then(() => undefined)

const file = (name: string): string => join(parent, name)

describe('A backup', { timeout: 180_000 }, () => {
  const made = new Map<string, { settings: DatabaseSettings; drop(): Promise<void> }>()
  const settingsOf = (engine: Engine): DatabaseSettings => {
    const place = made.get(engine.name)
    if (place === undefined) throw new Error('Not made yet')
    return place.settings
  }
  beforeAll(async () => {
    for (const engine of places) {
      const place = await engine.create('seeded')
      made.set(engine.name, place)
      await withDatabase(place.settings, fill)
      await backUp({ settings: place.settings, contents, file: file(engine.name) })
    }
  }, 180_000)
  afterAll(async () => {
    for (const place of made.values()) await place.drop()
    rmSync(parent, { recursive: true, force: true })
  })

  it.each(ways)('brings every row and every wall back, $name', async ({ from, to }) => {
    const target = await to.create('empty')
    const settings = target.settings
    const count = await restoreBackup({ settings, contents, file: file(from.name), isReplacing: false })
    const [rows, guards] = await withDatabase(settingsOf(from), readAll)
    await withDatabase(settings, async restored => {
      const kept = await readKeptTables(restored)
      expect(kept).toEqual(rows)
      expect(Object.values(kept).flat().length).toBe(count.rows)
      expect(kept['ratings']?.join('')).toContain('drop table people')
      expect(await readGuards(restored)).toEqual(guards)
      expect(await restored.orm.migrator.getPending()).toEqual([])
      // Counters go on, and rules that were set aside are back.
      expect(await addOddity(restored)).toEqual({ id: 3, word: 'AFTERWARDS' })
    })
    await target.drop()
  })

  it.each(places)('replaces what is there where told so, all of it or nothing, on $name', async engine => {
    const target = await engine.create('empty')
    const parts = { settings: target.settings, contents, file: file(engine.name) }
    await restoreBackup({ ...parts, isReplacing: false })
    const changed = await withDatabase(target.settings, async database => {
      await addOddity(database)
      return readKeptTables(database)
    })

    await expect(restoreBackup({ ...parts, isReplacing: false })).rejects.toThrow(/is not empty.*--replace/)
    // Rows refer to somebody who is missing; the file is whole, so this is met once all are stored.
    const lines = gunzipSync(readFileSync(parts.file)).toString().trimEnd().split('\n').slice(0, -1)
    const dangling = lines.filter(line => !(line.includes('"Danuta Wilkes-Oyelaran"') && line.length < 200))
    writeFileSync(file('dangling'), gzipSync(sealed(dangling)))
    const failing = restoreBackup({ ...parts, file: file('dangling'), isReplacing: true })
    await expect(failing).rejects.toThrow(/foreign key/)
    expect(await withDatabase(target.settings, readKeptTables)).toEqual(changed)

    await restoreBackup({ ...parts, isReplacing: true })
    const [rows] = await withDatabase(settingsOf(engine), readAll)
    expect(await withDatabase(target.settings, readKeptTables)).toEqual(rows)
    expect(await firstAdvice(target.settings)).toMatchObject({ nextSteps: { items: expect.any(Array) } })
    await target.drop()
  })

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), /cut short/],
    [
      'without its end',
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().split('\n').slice(0, -2).join('\n')),
      /cut short/,
    ],
    [
      'changed',
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().replace('drop table', 'prop table')),
      /changed/,
    ],
    [
      'of a later form',
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().replace('"version":1', '"version":2')),
      /form 2/,
    ],
    ['of another program', () => gzipSync('select 1;\n'), /no backup of Soundings/],
    ['of a later version', (bytes: Buffer) => gzipSync(renamed(gunzipSync(bytes).toString())), /another version/],
  ])('that is %s is known before anything is touched', async (name, spoil, words) => {
    const [engine] = places
    if (engine === undefined) throw new Error('No database')
    const spoilt = file(name)
    writeFileSync(spoilt, spoil(readFileSync(file(engine.name))))
    const settings = settingsOf(engine)
    await expect(restoreBackup({ settings, contents, file: spoilt, isReplacing: true })).rejects.toThrow(words)
    await expect(restoreBackup({ settings, contents, file: spoilt, isReplacing: true })).rejects.toThrow('hanged')
  })

  it('opens no door: sign-ins under way are left out, and the file is its owner’s to read', () => {
    const text = gunzipSync(readFileSync(file(places[0]?.name ?? ''))).toString()
    expect(text).toContain('{"table":"accounts"')
    expect(text).not.toMatch(/\{"table":"(sessions|verifications)"/)
    expect(statSync(file(places[0]?.name ?? '')).mode & 0o777).toBe(0o600)
  })
})
