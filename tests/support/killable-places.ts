import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSettings } from '../../api/platform/database/index.ts'
import { copySeededDirectory, engines } from './databases.ts'

/** A seeded database for a service that is killed and started again on it. */
export interface KillablePlace {
  readonly settings: DatabaseSettings
  /** The settings of the service on it. */
  readonly environment: Record<string, string>
  drop(): Promise<void>
}

const inDirectory = async (): Promise<KillablePlace> => {
  const data = mkdtempSync(join(tmpdir(), 'soundings-killed-'))
  await copySeededDirectory(join(data, 'database'))
  return {
    settings: { kind: 'embedded', directory: join(data, 'database') },
    environment: { DATA_DIR: data },
    drop: () => Promise.resolve(rmSync(data, { recursive: true, force: true })),
  }
}

const onServer = async (): Promise<KillablePlace> => {
  const made = await engines().at(-1)?.create('seeded')
  if (made?.settings.kind !== 'server') throw new Error('No server')
  const environment = { DATABASE_URL: made.settings.url, AUTH_SECRET: 'only for the specs, on this machine alone' }
  return { ...made, environment }
}

/** Each kind of database there is here, by name. */
export const killablePlaces = engines().map(({ name }) => ({
  name,
  create: name === 'PostgreSQL' ? onServer : inDirectory,
}))
