import { cpSync, existsSync, mkdirSync, openAsBlob, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PgliteConnection } from '@mikro-orm/pglite'
import { Client } from 'pg'
import { inject } from 'vitest'
import { accountEntities } from '../../api/platform/auth/index.ts'
import { type Database, type DatabaseSettings, createDatabase } from '../../api/platform/database/index.ts'
import { createId } from '../../api/platform/ids.ts'
import { fileParts } from './files.ts'
import { productFeatures, testClock } from './product.ts'

/** What a database holds at the start of a spec: nothing, the tables alone, or also the published content and demo people. */
export type Content = 'empty' | 'tables' | 'seeded'

export interface TestDatabase {
  readonly settings: DatabaseSettings
  drop(): Promise<void>
}

export interface Engine {
  readonly name: string
  /** A database of the caller's own, begun from a copy made once for the run. */
  create(content: Content): Promise<TestDatabase>
}

export const contents = {
  entities: [...productFeatures.entities, ...accountEntities],
  migrations: productFeatures.migrations,
  clock: testClock,
}

const quietLog = { info: () => {}, warn: () => {}, error: () => {} }

export const fill = async (database: Database, content: Content): Promise<void> => {
  if (content === 'tables') return
  await productFeatures.seed({
    database,
    clock: testClock,
    createId,
    log: quietLog,
    ...fileParts,
    withDemoPeople: true,
  })
}

const sleep = (milliseconds: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, milliseconds)
  })

/** Makes what all specs copy from, once for the run: the first worker that wants it makes it, the others wait. */
const makeOnce = async (name: string, make: () => Promise<void>): Promise<void> => {
  const mark = join(inject('runDirectory'), name)
  try {
    mkdirSync(`${mark}.begun`)
  } catch {
    while (!existsSync(`${mark}.ended`)) await sleep(50)
    const failure = readFileSync(`${mark}.ended`, 'utf8')
    if (failure !== '') throw new Error(`Another worker could not make the ${name} database: ${failure}`)
    return
  }
  let failure = ''
  try {
    await make()
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error)
    throw error
  } finally {
    writeFileSync(`${mark}.ended`, failure)
  }
}

const copyFile = (content: Content): string => join(inject('runDirectory'), `${content}.tar`)

const makeEmbeddedCopy = async (content: Content): Promise<void> => {
  const copy = content === 'seeded' ? await embeddedCopy('tables') : undefined
  const database = await createDatabase({ kind: 'memory', ...(copy && { copy }) }, contents)
  try {
    await fill(database, content)
    const connection: unknown = database.orm.em.getConnection()
    const pglite = await (connection as PgliteConnection).getNativeClient()
    writeFileSync(copyFile(content), Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer()))
  } finally {
    await database.close()
  }
}

const embeddedCopy = async (content: Content): Promise<Blob> => {
  await makeOnce(`embedded-${content}`, () => makeEmbeddedCopy(content))
  return openAsBlob(copyFile(content))
}

/** The embedded database in a directory, seeded once for the run, copied to a place of the caller's own. */
export const copySeededDirectory = async (directory: string): Promise<void> => {
  const original = join(inject('runDirectory'), 'database')
  await makeOnce('embedded-directory', async () => {
    const database = await createDatabase({ kind: 'embedded', directory: original }, contents)
    await fill(database, 'seeded').finally(() => database.close())
  })
  cpSync(original, directory, { recursive: true })
}

/** PGlite, in memory. */
export const embedded: Engine = {
  name: 'the embedded database',
  create: async content => ({
    settings: { kind: 'memory', ...(content === 'empty' ? {} : { copy: await embeddedCopy(content) }) },
    drop: () => Promise.resolve(),
  }),
}

const withDatabase = (serverUrl: string, name: string): string => {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

const run = async (serverUrl: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const createServerEngine = (serverUrl: string): Engine => {
  const prefix = `soundings_test_${inject('runId')}_`
  const templateOf = (content: Content): string => `${prefix}template_${content}`

  const makeTemplate = async (content: Content): Promise<void> => {
    const name = templateOf(content)
    if (content === 'seeded') await ensureTemplate('tables')
    await run(serverUrl, `create database ${name}${content === 'seeded' ? ` template ${templateOf('tables')}` : ''}`)
    const database = await createDatabase({ kind: 'server', url: withDatabase(serverUrl, name) }, contents)
    await fill(database, content).finally(() => database.close())
  }
  const ensureTemplate = (content: Content): Promise<void> => makeOnce(`server-${content}`, () => makeTemplate(content))

  return {
    name: 'PostgreSQL',
    create: async content => {
      if (content !== 'empty') await ensureTemplate(content)
      const name = prefix + createId().replaceAll('-', '').slice(8)
      const template = content === 'empty' ? 'template0' : templateOf(content)
      await run(serverUrl, `create database ${name} template ${template}`)
      // What a spec wrote need not outlast the server.
      await run(serverUrl, `alter database ${name} set synchronous_commit = off`)
      return {
        settings: { kind: 'server', url: withDatabase(serverUrl, name) },
        drop: () => run(serverUrl, `drop database if exists ${name} with (force)`),
      }
    },
  }
}

/** The embedded database, and PostgreSQL where a server answers. */
export const engines = (): Engine[] => {
  const serverUrl = inject('postgresUrl')
  return serverUrl === null ? [embedded] : [embedded, createServerEngine(serverUrl)]
}
