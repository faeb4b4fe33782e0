import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type Engine, copySeededDirectory, engines } from '../support/databases.ts'
import { signInAt } from '../support/network.ts'
import { databaseHolder, startProcess, until } from '../support/process.ts'
import { readKept, startWriting } from '../support/writing.ts'

interface Ended {
  readonly code: number
  readonly said: string
}

const run = (
  command: 'backup' | 'restore',
  parts: readonly string[],
  settings: Record<string, string>,
): Promise<Ended> =>
  new Promise(resolve => {
    const env = { PATH: process.env['PATH'], ...settings }
    const child = execFile(process.execPath, [`dist/api/${command}.js`, ...parts], { env }, (_error, out, err) =>
      resolve({ code: child.exitCode ?? 1, said: out + err }),
    )
  })

const parent = mkdtempSync(join(tmpdir(), 'soundings-commands-'))
const place = (name: string): string => join(parent, name)
/** Milliseconds; a machine that is busy with other things takes its time. */
const patience = { timeout: 300_000 }

afterAll(() => {
  rmSync(parent, { recursive: true, force: true })
})

describe('The commands for backups', patience, () => {
  it('say how they are called', async () => {
    for (const parts of [[], ['a', 'b'], ['a', '--force']]) {
      expect(await run('restore', parts, {})).toEqual({
        code: 1,
        said: 'Call it so: npm run restore -- FILE [--replace]\n',
      })
    }
  })

  it('make no database where there is none, nor a file', async () => {
    const { code, said } = await run('backup', [place('none')], { DATA_DIR: place('nowhere') })
    expect([code, said]).toEqual([1, expect.stringMatching(/^There is no database in .*nowhere/)])
    expect([place('none'), place('nowhere')].filter(existsSync)).toEqual([])
  })

  it('leave an embedded database to the service that holds it, and take it afterwards', async () => {
    await copySeededDirectory(place('held/database'))
    const settings = { DATA_DIR: place('held') }
    const file = place('held.backup')
    expect(await run('backup', [file], settings)).toMatchObject({ code: 0 })
    expect(await run('backup', [file], settings)).toMatchObject({
      code: 1,
      said: expect.stringContaining('exists already'),
    })
    const service = startProcess(process.execPath, ['dist/api/main.js'], settings)
    await service.address()
    const refused = new RegExp(`in use by process ${databaseHolder(place('held'))}.*Stop that one first`)
    expect(await run('backup', [place('second.backup')], settings)).toMatchObject({
      code: 1,
      said: expect.stringMatching(refused),
    })
    expect(await run('restore', [file, '--replace'], settings)).toMatchObject({
      code: 1,
      said: expect.stringMatching(refused),
    })
    expect(existsSync(place('second.backup'))).toBe(false)
    service.child.kill('SIGTERM')
    await service.ended()
    expect(await run('restore', [file], settings)).toMatchObject({
      code: 1,
      said: expect.stringContaining('--replace'),
    })
    expect(await run('restore', [file, '--replace'], settings)).toMatchObject({
      code: 0,
      said: expect.stringContaining('Everybody signs in again'),
    })
  })
})

describe.each<Engine>(engines().slice(1))('A backup of a server in use, on $name', patience, engine => {
  it('holds everything acknowledged before it began, and nothing by halves', async () => {
    const made = await engine.create('seeded')
    if (made.settings.kind !== 'server') throw new Error('No server')
    const settings = { DATABASE_URL: made.settings.url }
    const service = startProcess(process.execPath, ['dist/api/main.js'], {
      ...settings,
      AUTH_SECRET: 'only for the specs, on this machine alone',
    })
    const writing = startWriting(await signInAt(await service.address()), { name: 'Meanwhile', writers: 3 })
    await until(() => writing.acknowledged.size >= 10)
    const before = [...writing.acknowledged]
    expect(await run('backup', [place('server.backup')], settings)).toMatchObject({ code: 0 })
    const written = writing.acknowledged.size
    await until(() => writing.acknowledged.size > written)
    expect(await run('restore', [place('server.backup'), '--replace'], settings)).toMatchObject({
      code: 1,
      said: expect.stringContaining('A service is using this database'),
    })
    await writing.stop()
    service.child.kill('SIGTERM')
    await service.ended()

    expect(await run('restore', [place('server.backup')], { DATA_DIR: place('copy') })).toMatchObject({ code: 0 })
    const kept = await readKept({ kind: 'embedded', directory: place('copy/database') }, before)
    expect(kept).toMatchObject({ lost: [], halves: [] })
    await made.drop()
  })
})
