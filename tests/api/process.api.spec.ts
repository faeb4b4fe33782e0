import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signInAt } from '../support/network.ts'
import { productFeatures } from '../support/product.ts'
import { buildService, type ServiceProcess, databaseHolder, startProcess, until } from '../support/process.ts'

const main = 'dist/api/main.js'

/** Milliseconds; a machine that is busy with other things takes its time. */
const patience = 180_000

describe('The process', { timeout: patience }, () => {
  /** Begun and seeded once; each spec starts on a copy. */
  const seeded = mkdtempSync(join(tmpdir(), 'soundings-process-'))
  let data: string
  const started: ServiceProcess[] = []
  const start = (program: string, parts: readonly string[], settings: Record<string, string> = {}): ServiceProcess => {
    const service = startProcess(program, parts, { DATA_DIR: data, ...settings })
    started.push(service)
    return service
  }

  beforeAll(async () => {
    await buildService()
    const first = startProcess(process.execPath, [main], { DATA_DIR: seeded })
    await first.address()
    first.child.kill('SIGTERM')
    await first.ended()
  }, patience)
  afterAll(() => {
    rmSync(seeded, { recursive: true, force: true })
  })
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'soundings-process-'))
    cpSync(seeded, data, { recursive: true })
  })
  afterEach(async () => {
    for (const { child } of started) child.kill('SIGKILL')
    await Promise.all(started.splice(0).map(service => service.ended()))
    rmSync(data, { recursive: true, force: true })
  })

  it('says where it is and who can sign in, refuses a second one on its data, and stops clean', async () => {
    const service = start(process.execPath, ['api/start.mjs'])
    const address = await service.address()
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    await until(() => service.output().includes('Ctrl-C'))
    for (const { email } of productFeatures.demoPeople) expect(service.output()).toContain(email)
    expect(service.output()).toContain(productFeatures.demoPassword)

    const second = start(process.execPath, [main])
    expect(await second.ended()).toBe(1)
    expect(second.output()).toContain(`in use by process ${databaseHolder(data)}`)

    service.child.kill('SIGINT')
    expect(await service.ended()).toBe(0)
    expect(databaseHolder(data)).toBeNull()
    await expect(fetch(`${address}/healthz`)).rejects.toThrow('fetch failed')
  })

  it('is there again on an installed checkout, with nothing to install or to build', async () => {
    const service = start(process.execPath, ['api/start.mjs'])
    const ask = await signInAt(await service.address())
    expect(await ask('{ nextSteps { items { title } } }')).toMatchObject({
      data: { nextSteps: { items: expect.any(Array) } },
    })
    expect(service.output()).not.toMatch(/Installing|Generating|Building/)
  })

  it('stops when npm is told to, though npm’s shell passes no signal on', async () => {
    const npm = start('npm', ['start'])
    await npm.address()
    npm.child.kill('SIGTERM')
    await until(() => databaseHolder(data) === null)
    expect(npm.output()).not.toContain('Uncaught')
  })

  it('keeps the secret it makes for nobody else to read', () => {
    expect(statSync(join(data, 'auth-secret')).mode & 0o777).toBe(0o600)
  })

  it.each([
    [{ PORT: 'abc' }, 'PORT is "abc": expected a whole number'],
    [{ DATABASE_URL: 'mysql://db/x' }, 'DATABASE_URL: expected a PostgreSQL address'],
    [{ NODE_ENV: 'production' }, 'AUTH_SECRET is missing: in production expected'],
  ])('names a setting it cannot use: %j', async (settings, words) => {
    const service = start(process.execPath, [main], settings)
    expect(await service.ended()).toBe(1)
    expect(service.output()).toContain(words)
    expect(service.output()).not.toContain('    at ')
  })
})
