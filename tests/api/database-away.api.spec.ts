import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createDatabase, type DatabaseSettings } from '../../api/platform/database/index.ts'
import { contents, copySeededDirectory, fill } from '../support/databases.ts'
import { signInAt } from '../support/network.ts'
import { type Cluster, createCluster, whereClustersCanBeMade } from '../support/postgres-cluster.ts'
import { type ServiceProcess, startProcess, until } from '../support/process.ts'
import { type SmallDisk, createSmallDisk, whereDisksCanBeMade } from '../support/small-disk.ts'
import { type Writing, readKept, startWriting } from '../support/writing.ts'

const main = 'dist/api/main.js'
/** Milliseconds; a machine that is busy with other things takes its time. */
const patience = 300_000
/** Milliseconds from a database that is there again to the first answer. */
const longestAway = 5_000

const environmentOf = (url: string) => ({
  DATABASE_URL: url,
  AUTH_SECRET: 'only for the specs, on this machine alone',
})

/** What is left to be put away after a spec. */
const leftovers: (() => unknown)[] = []
afterEach(async () => {
  for (const putAway of leftovers.splice(0).toReversed()) await putAway()
})

const startService = (environment: Record<string, string>): ServiceProcess => {
  const service = startProcess(process.execPath, [main], environment)
  leftovers.push(() => {
    service.child.kill('SIGKILL')
    return service.ended()
  })
  return service
}

const startCluster = async (parent?: string): Promise<Cluster> => {
  const cluster = await createCluster(parent === undefined ? {} : { parent })
  leftovers.push(() => cluster.remove())
  await cluster.start()
  const database = await createDatabase({ kind: 'server', url: cluster.url }, contents)
  await fill(database, 'seeded').finally(() => database.close())
  return cluster
}

const makeDisk = (megabytes: number): SmallDisk => {
  const disk = createSmallDisk(megabytes)
  leftovers.push(disk.remove)
  return disk
}

const statusAt = async (address: string, path: string): Promise<number> => (await fetch(`${address}${path}`)).status

/** Waits for `count` more acknowledged writes. */
const untilWritten = (writing: Writing, count: number, milliseconds = 60_000): Promise<void> => {
  const wanted = writing.acknowledged.size + count
  return until(() => writing.acknowledged.size >= wanted, milliseconds)
}

const expectKept = async (settings: DatabaseSettings, writing: Writing): Promise<void> => {
  const { lost, halves } = await readKept(settings, writing.acknowledged)
  expect({ lost, halves }).toEqual({ lost: [], halves: [] })
}

const unavailable = { status: 503, code: 'UNAVAILABLE' }

describe.each(whereClustersCanBeMade(['fast', 'immediate'] as const))(
  'A PostgreSQL server that is stopped (%s) and started under load',
  { timeout: patience },
  mode => {
    it('makes requests fail in clear words, and serves again at once, without a new start of the service', async () => {
      const cluster = await startCluster()
      const service = startService(environmentOf(cluster.url))
      const address = await service.address()
      const writing = startWriting(await signInAt(address), { name: `Stopped ${mode}`, writers: 4 })
      await untilWritten(writing, 10)
      await cluster.stop(mode)
      await until(() => writing.refusals.length >= 20)
      expect(await statusAt(address, '/healthz')).toBe(200)
      await until(async () => (await statusAt(address, '/readyz')) === 503)

      await cluster.start()
      await untilWritten(writing, 1, longestAway)
      await until(async () => (await statusAt(address, '/readyz')) === 200, longestAway)
      await untilWritten(writing, 10)
      await writing.stop()
      expect([...new Set(writing.refusals.map(refusal => JSON.stringify(refusal)))]).toEqual([
        JSON.stringify(unavailable),
      ])
      expect(service.child.exitCode).toBeNull()
      await expectKept({ kind: 'server', url: cluster.url }, writing)
    })
  },
)

const onServer = async () => {
  const disk = makeDisk(160)
  const { url } = await startCluster(disk.directory)
  return { disk, settings: { kind: 'server', url } as const, environment: environmentOf(url) }
}

const inDirectory = async () => {
  const disk = makeDisk(200)
  await copySeededDirectory(join(disk.directory, 'database'))
  const directory = join(disk.directory, 'database')
  return { disk, settings: { kind: 'embedded', directory } as const, environment: { DATA_DIR: disk.directory } }
}

const places = [
  { name: 'the embedded database', create: inDirectory },
  ...whereClustersCanBeMade([{ name: 'PostgreSQL', create: onServer }]),
]

describe.each(whereDisksCanBeMade(places))('A disk that is full, under $name', { timeout: patience }, ({ create }) => {
  it('makes writes fail in clear words and loses none that was acknowledged; with room, all goes on', async () => {
    const { disk, settings, environment } = await create()
    const service = startService(environment)
    const address = await service.address()
    const writing = startWriting(await signInAt(address), { name: 'Full', writers: 4, noteLength: 900 })
    await untilWritten(writing, 5)
    disk.fill()
    await until(() => writing.refusals.length >= 20, 120_000)
    expect([...new Set(writing.refusals.map(refusal => JSON.stringify(refusal)))]).toEqual([
      JSON.stringify(unavailable),
    ])
    expect(await statusAt(address, '/healthz')).toBe(200)

    disk.makeRoom()
    await untilWritten(writing, 10)
    await writing.stop()
    expect(service.child.exitCode).toBeNull()
    service.child.kill('SIGTERM')
    expect(await service.ended()).toBe(0)
    await expectKept(settings, writing)
  })
})
