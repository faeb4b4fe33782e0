import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DatabaseSettings } from '../../api/platform/database/index.ts'
import { copySeededDirectory, engines } from '../support/databases.ts'
import { signInAt } from '../support/network.ts'
import { startProcess, until } from '../support/process.ts'
import { rounds } from '../support/rounds.ts'
import { readKept, startWriting } from '../support/writing.ts'

const main = 'dist/api/main.js'
/** Milliseconds; a machine that is busy with other things takes its time. */
const patience = 120_000 + rounds * 60_000

interface Place {
  readonly settings: DatabaseSettings
  /** The settings of the service on it. */
  readonly environment: Record<string, string>
  drop(): Promise<void>
}

const inDirectory = async (): Promise<Place> => {
  const data = mkdtempSync(join(tmpdir(), 'soundings-killed-'))
  await copySeededDirectory(join(data, 'database'))
  return {
    settings: { kind: 'embedded', directory: join(data, 'database') },
    environment: { DATA_DIR: data },
    drop: () => Promise.resolve(rmSync(data, { recursive: true, force: true })),
  }
}

const onServer = async (): Promise<Place> => {
  const made = await engines().at(-1)?.create('seeded')
  if (made?.settings.kind !== 'server') throw new Error('No server')
  const environment = { DATABASE_URL: made.settings.url, AUTH_SECRET: 'only for the specs, on this machine alone' }
  return { ...made, environment }
}

const kinds = engines().map(({ name }) => ({ name, create: name === 'PostgreSQL' ? onServer : inDirectory }))

describe.each(kinds)('A service killed in the middle of writing, on $name', { timeout: patience }, ({ create }) => {
  let place: Place
  beforeAll(async () => {
    await promisify(execFile)(process.execPath, ['api/start.mjs', '--build-only'])
    place = await create()
  }, patience)
  afterAll(() => place.drop())

  it(`loses nothing it acknowledged and writes nothing by halves, ${rounds} times in a row`, async () => {
    const acknowledged = new Set<string>()
    for (let round = 0; round < rounds; round += 1) {
      const service = startProcess(process.execPath, [main], place.environment)
      const ask = await signInAt(await service.address())
      const writing = startWriting(ask, { name: `Round ${round}`, writers: 4 })
      // Never at the same point of the work twice.
      await until(() => writing.acknowledged.size >= 8 + round * 3, 60_000)
      service.child.kill('SIGKILL')
      await service.ended()
      await writing.stop()
      for (const mark of writing.acknowledged) acknowledged.add(mark)
      const { lost, halves, count } = await readKept(place.settings, acknowledged)
      expect({ round, lost, halves }).toEqual({ round, lost: [], halves: [] })
      expect(count).toBeGreaterThanOrEqual(acknowledged.size)
    }
    process.stdout.write(`${rounds} kills, ${acknowledged.size} acknowledged writes, none lost\n`)
  })
})
