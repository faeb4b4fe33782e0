import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { type Server, composeServer } from '../../api/compose.ts'
import { type DatabaseSettings, restoreBackup } from '../../api/platform/database/index.ts'
import { createApiClient } from '../support/api-client.ts'
import { testConfig } from '../support/config.ts'
import { contents, engines } from '../support/databases.ts'
import { productFeatures, testClock } from '../support/product.ts'

const folder = 'tests/releases'
/** Each release left what its database held, with the invented people in it. */
const releases = readdirSync(folder).map(file => ({ file: join(folder, file), name: file.replace('.backup', '') }))

const parent = mkdtempSync(join(tmpdir(), 'soundings-releases-'))
afterAll(() => {
  rmSync(parent, { recursive: true, force: true })
})

interface Place {
  readonly settings: DatabaseSettings
  drop(): Promise<void>
}

const inDirectory = (): Promise<Place> =>
  Promise.resolve({
    settings: { kind: 'embedded', directory: join(mkdtempSync(join(parent, 'place-')), 'database') },
    drop: () => Promise.resolve(),
  })

const kinds = engines().map(engine => ({
  name: engine.name,
  create: engine.name === 'PostgreSQL' ? () => engine.create('empty') : inDirectory,
}))

/** Tables whose rows are somebody's; published content may change with a release. */
const personal = ['people', 'users', 'accounts', 'memberships', 'practices', 'goals', 'ratings', 'enrolments']

/** How many rows of each table a backup holds. */
const rowsIn = (file: string): Record<string, number> => {
  const counts: Record<string, number> = {}
  let table = ''
  for (const line of gunzipSync(readFileSync(file)).toString().split('\n')) {
    if (line.startsWith('[')) counts[table] = (counts[table] ?? 0) + 1
    else if (line.startsWith('{"table"')) table = String(JSON.parse(line).table)
  }
  return counts
}

const countRows = (server: Server, table: string): Promise<number | undefined> =>
  server.database.asSystem(async tx => {
    const [row] = await tx.execute<{ count: number }[]>(`select count(*)::int as count from "${table}"`)
    return row?.count
  })

describe.each(releases)('A database of release $name', { timeout: 300_000 }, ({ file }) => {
  it.each(kinds)(
    'is brought up to date with all its people, who sign in and are advised, on $name',
    async ({ create }) => {
      const { settings, drop } = await create()
      await restoreBackup({ settings, contents, file, isReplacing: false })
      const config = testConfig(settings, { logLevel: 'silent' })
      const server = await composeServer({
        config,
        features: productFeatures,
        clock: testClock,
        webDirectory: '/nonexistent',
      })
      try {
        expect(await server.database.orm.migrator.getPending()).toEqual([])
        const held = rowsIn(file)
        for (const table of personal) expect([table, await countRows(server, table)]).toEqual([table, held[table]])
        for (const { email } of productFeatures.demoPeople.slice(0, 3)) {
          const client = createApiClient(server.app)
          await client.signIn({ email, password: productFeatures.demoPassword })
          const { nextSteps, myCapabilities } = await client.query<{
            nextSteps: { items: { title: string }[] }
            myCapabilities: { capability: { descriptors: unknown[] | null } }[]
          }>('{ nextSteps { items { title } } myCapabilities { capability { descriptors { text } } } }')
          expect([email, nextSteps.items.length > 0, myCapabilities.length > 0]).toEqual([email, true, true])
          const undescribed = myCapabilities.filter(({ capability }) => capability.descriptors?.length !== 4)
          expect(undescribed, 'what 1 to 4 look like has come with the release').toEqual([])
        }
      } finally {
        await server.close()
        await drop()
      }
    },
  )
})
