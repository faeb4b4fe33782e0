import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the specs of this run keep what they share, the copies of the embedded database among it. */
    runDirectory: string
    /** Tells the databases of this run from those of another one on the same server. */
    runId: string
    /** A PostgreSQL server that specs may make databases on; null where none answers. */
    postgresUrl: string | null
  }
}

const localServer = 'postgres://postgres@127.0.0.1:5432/postgres'

const withClient = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const answers = async (url: string): Promise<boolean> => {
  try {
    await withClient(url, client => client.query('select 1'))
    return true
  } catch {
    return false
  }
}

const findServer = async (): Promise<string | null> => {
  const named = process.env['TEST_DATABASE_URL']
  if (named !== undefined && named !== '') {
    if (await answers(named)) return named
    throw new Error('TEST_DATABASE_URL names a PostgreSQL server that does not answer')
  }
  if (await answers(localServer)) return localServer
  if (process.env['CI'] === 'true')
    throw new Error('No PostgreSQL server answers at 127.0.0.1:5432 and TEST_DATABASE_URL is not set')
  process.stderr.write('No PostgreSQL server answers: API specs run on the embedded database only.\n')
  return null
}

/** Drops what this run made on the server, and nothing else. */
const dropDatabases = (url: string, runId: string): Promise<void> =>
  withClient(url, async client => {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [
      `soundings\\_test\\_${runId}\\_%`,
    ])
    for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`)
  })

export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const runDirectory = mkdtempSync(join(tmpdir(), 'soundings-test-'))
  const runId = `${process.pid}_${project.name}`
  const postgresUrl = await findServer()
  // What specs start is the same programs again and again: each is compiled once for the run.
  process.env['NODE_COMPILE_CACHE'] ??= join(runDirectory, 'compiled')
  project.provide('runDirectory', runDirectory)
  project.provide('runId', runId)
  project.provide('postgresUrl', postgresUrl)
  return async () => {
    rmSync(runDirectory, { recursive: true, force: true })
    if (postgresUrl !== null) await dropDatabases(postgresUrl, runId)
  }
}
