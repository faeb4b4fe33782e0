import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { password } from '../support/create/accounts.ts'
import { engines } from '../support/databases.ts'
import { buildService, type ServiceProcess, databaseHolder, startProcess } from '../support/process.ts'

/** Milliseconds; a machine that is busy with other things takes its time. */
const patience = 240_000
const email = 'first@trust.example'

/** The first person, through the link, over the network as a browser would. */
const useLink = async (address: string, token: string) => {
  const post = (path: string, body: object, cookie = '') =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address, cookie },
      body: JSON.stringify(body),
    })
  const accepted = await post('/auth/sign-up/accept', { token, name: 'First One', password })
  const [cookie = ''] = accepted.headers.getSetCookie()
  const query = '{ me { email memberships { role organisation { name } } } }'
  return (await post('/graphql', { query }, cookie.split(';', 1)[0])).json()
}

const isFirstAdministrator = {
  data: {
    me: {
      email,
      memberships: ['ORGANISATION_ADMINISTRATOR', 'PERSON', 'PLATFORM_ADMINISTRATOR'].map(role => ({
        role,
        organisation: { name: 'Tidewater' },
      })),
    },
  },
}

describe('The first administrator', { timeout: patience }, () => {
  const data = mkdtempSync(join(tmpdir(), 'soundings-admin-'))
  const started: ServiceProcess[] = []
  const start = (program: string, parts: string[], settings: Record<string, string> = {}): ServiceProcess => {
    const running = startProcess(process.execPath, [program, ...parts], { DATA_DIR: data, DEMO: 'false', ...settings })
    started.push(running)
    return running
  }
  const admin = async (parts: string[], settings?: Record<string, string>) => {
    const command = start('dist/api/admin.js', parts, settings)
    const code = await command.ended()
    return { code, output: command.output(), token: /sign-up\?token=([\w-]+)/.exec(command.output())?.[1] ?? '' }
  }
  const serve = (settings?: Record<string, string>) => start('dist/api/main.js', [], settings)

  beforeAll(buildService, patience)
  afterEach(async () => {
    for (const { child } of started) child.kill('SIGKILL')
    await Promise.all(started.splice(0).map(running => running.ended()))
  })
  afterAll(() => {
    rmSync(data, { recursive: true, force: true })
  })

  it('comes in by a link made on the embedded database, which is refused while a server holds it', async () => {
    const made = await admin(['create', email, 'Tidewater'])
    expect([made.code, made.output]).toEqual([0, expect.stringContaining('http://localhost:0/sign-up?token=')])
    const service = serve()
    const address = await service.address()
    const refused = await admin(['create', email])
    expect(refused.code).toBe(1)
    expect(refused.output).toContain(`in use by process ${databaseHolder(data)}`)
    expect(refused.output).toContain('Stop the service, run this again, then start it')
    expect(await useLink(address, made.token)).toEqual(isFirstAdministrator)
    service.child.kill('SIGTERM')
    await service.ended()
    expect((await admin(['sign-out', 'nobody@trust.example'])).output).toContain('Sessions ended: 0.')
    expect((await admin(['sign-out', '--everybody'])).output).toContain('Sessions ended: 1.')
  })

  const servers = engines().slice(1)
  it.each(servers)('comes in by a link made on $name, with the service running', async engine => {
    const made = await engine.create('empty')
    const url = made.settings.kind === 'server' ? made.settings.url : ''
    const settings = { DATABASE_URL: url, AUTH_SECRET: 'x'.repeat(40), PUBLIC_URL: 'https://soundings.test' }
    await serve(settings).address()
    const command = await admin(['create', email, 'Tidewater'], settings)
    expect(command.output).toContain('https://soundings.test/sign-up?token=')
    await made.drop()
  })

  it.each([[[]], [['remove', email]], [['create']]])('is told how to ask: %j', async parts => {
    const { code, output } = await admin(parts)
    expect([code, output]).toEqual([1, expect.stringContaining('npm run admin -- create EMAIL')])
  })

  it('needs an address', async () => {
    const { code, output } = await admin(['create', 'nobody'])
    expect([code, output]).toEqual([1, expect.stringContaining('"nobody" is no email address')])
  })
})
