import { Client } from 'pg'
import { features } from '../../api/features.ts'
import { accountEntities, createSignIn } from '../../api/platform/auth/index.ts'
import { createClock } from '../../api/platform/clock.ts'
import { createDatabase, type Database } from '../../api/platform/database/index.ts'
import { createId } from '../../api/platform/ids.ts'
import { fileParts } from '../support/files.ts'

/** Published nowhere: it opens databases that live as long as a measurement. */
export const password = 'a password for the benchmark'
export const server = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'

export const withServer = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const urlOf = (name: string): string => {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** A database of the measurement's own, dropped when it ends. */
export const withOwnDatabase = async <T>(of: string, work: (url: string) => Promise<T>): Promise<T> => {
  const name = `soundings_test_bench_${process.pid}_${of}`
  await withServer(server, client => client.query(`create database "${name}"`))
  try {
    return await work(urlOf(name))
  } finally {
    await withServer(server, client => client.query(`drop database if exists "${name}" with (force)`))
  }
}

const openDatabase = (url: string): Promise<Database> => {
  const clock = createClock('Europe/London')
  const contents = { entities: [...features.entities, ...accountEntities], migrations: features.migrations, clock }
  return createDatabase({ kind: 'server', url }, contents)
}

/** Seeds the content, adds to it over a connection of the driver, and lets the people it names sign in. */
export const fill = async (
  url: string,
  add: (client: Client, database: Database) => Promise<readonly string[]>,
): Promise<readonly string[]> => {
  const database = await openDatabase(url)
  try {
    const log = { info: () => {}, warn: () => {}, error: () => {} }
    await features.seed({
      database,
      clock: createClock('Europe/London'),
      createId,
      log,
      withDemoPeople: false,
      ...fileParts,
    })
    const people = await withServer(url, client => add(client, database))
    await database.asSystem(async tx => {
      for (const id of people)
        await createSignIn(tx, { id, email: `${id}@soundings.example`, name: 'Learner', password, isDemo: false })
    })
    return people
  } finally {
    await database.close()
  }
}
