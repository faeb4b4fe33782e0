import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type DatabaseSettings } from '../../../api/platform/database/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import { contents } from '../../support/databases.ts'
import { type KillablePlace, killablePlaces } from '../../support/killable-places.ts'
import { signInAt, type Ask } from '../../support/network.ts'
import { productFeatures } from '../../support/product.ts'
import { buildService, startProcess, until, type ServiceProcess } from '../../support/process.ts'
import { rounds } from '../../support/rounds.ts'

/** Milliseconds; a machine that is busy with other things takes its time. */
const patience = 120_000 + rounds * 60_000
const people = 1_000
const educator = productFeatures.demoPeople.findIndex(({ email }) => email.startsWith('kwame.ostrander'))

interface Group {
  readonly id: string
  readonly organisations: readonly { readonly id: string }[]
}

const firstGroup = async (ask: Ask): Promise<Group> => {
  const { data } = await ask<{ cohorts: { nodes: Group[] } }>(
    '{ cohorts(first: 1) { nodes { id organisations { id } } } }',
  )
  const [group] = data?.cohorts.nodes ?? []
  if (group === undefined) throw new Error('The invented educator follows no group')
  return group
}

/** A list of people who belong nowhere yet; the number of those its answer says were invited, null where none came. */
const bring = async (ask: Ask, { id, organisations }: Group, importId: string): Promise<number | null> => {
  const lines = Array.from({ length: people }, (_, line) => `${importId.slice(-12)}.${line}@invented.example`)
  const input = {
    id: importId,
    cohortId: id,
    organisationId: organisations[0]?.id,
    file: Buffer.from(`e-mail\n${lines.join('\n')}\n`).toString('base64'),
    invitesUnmatched: true,
    isPreview: false,
  }
  const answer = await ask<{ importIntoCohort: { import?: { invited: number } } }>(
    `mutation ($input: ImportIntoCohortInput!) { importIntoCohort(input: $input) {
       ... on ImportIntoCohortSuccess { import { invited } } } }`,
    { input },
  ).catch(() => null)
  return answer?.data?.importIntoCohort.import?.invited ?? null
}

/** How many lists there are of this id, and how many addresses they invited. */
const readKept = async (
  settings: DatabaseSettings,
  importId: string,
): Promise<readonly [lists: number, invited: number]> => {
  const statement = `select (select count(*)::int from cohort_imports where id = '${importId}') as lists,
    (select count(distinct email)::int from invitations where import_id = '${importId}') as invited`
  const read = async (): Promise<{ lists: number; invited: number }[]> => {
    if (settings.kind === 'server') {
      const client = new Client({ connectionString: settings.url })
      await client.connect()
      return client
        .query<{ lists: number; invited: number }>(statement)
        .then(({ rows }) => rows)
        .finally(() => client.end())
    }
    const database = await createDatabase(settings, contents)
    return database
      .asSystem(tx => tx.execute<{ lists: number; invited: number }[]>(statement))
      .finally(() => database.close())
  }
  const [{ lists, invited } = { lists: -1, invited: -1 }] = await read()
  return [lists, invited]
}

const kill = async (service: ServiceProcess): Promise<void> => {
  service.child.kill('SIGKILL')
  await service.ended()
}

const start = async ({ environment }: KillablePlace) => {
  const service = startProcess(process.execPath, ['dist/api/main.js'], environment)
  const ask = await signInAt(await service.address(), educator)
  return { service, ask, group: await firstGroup(ask) }
}

describe.each(killablePlaces)(
  'A service killed while it brings in a list, on $name',
  { timeout: patience },
  ({ create }) => {
    let place: KillablePlace
    beforeAll(async () => {
      await buildService()
      place = await create()
    }, patience)
    afterAll(() => place.drop())

    it('has brought in all of it or nothing, and all of it once when it is sent again', async () => {
      const lists: string[] = []
      for (let round = 0; round < rounds; round += 1) {
        const importId = createId()
        const { service, ask, group } = await start(place)
        const bringing = bring(ask, group, importId)
        // Never at the same point of the work twice.
        await new Promise(resolve => setTimeout(resolve, 40 + round * 150))
        await kill(service)
        const answered = await bringing
        const [kept, invited] = await readKept(place.settings, importId)
        expect({ round, invited }).toEqual({ round, invited: kept * people })
        expect(kept).toBeGreaterThanOrEqual(answered === null ? 0 : 1)
        lists.push(importId)
      }
      const { service, ask, group } = await start(place)
      for (const importId of [...lists, ...lists]) expect(await bring(ask, group, importId)).toBe(people)
      await kill(service)
      for (const importId of lists) expect(await readKept(place.settings, importId)).toEqual([1, people])
    })
  },
)

/** The one kind of database in which a list can be held up from outside while half of it is written. */
const servers = killablePlaces.filter(({ name }) => name === 'PostgreSQL')
describe.each(servers)(
  'A service killed with half of a list written, on $name',
  { timeout: patience },
  ({ create }) => {
    let place: KillablePlace
    let other: Client
    beforeAll(async () => {
      await buildService()
      place = await create()
      if (place.settings.kind !== 'server') throw new Error('No server')
      other = new Client({ connectionString: place.settings.url })
      await other.connect()
    }, patience)
    afterAll(async () => {
      await other.end()
      await place.drop()
    })

    it('has brought in nothing of it', async () => {
      const importId = createId()
      const { service, ask, group } = await start(place)
      await other.query('begin')
      await other.query('lock table invitations in exclusive mode')
      const bringing = bring(ask, group, importId)
      await until(async () => {
        const { rows } = await other.query(
          `select from pg_locks held join pg_locks wanted using (pid)
          where held.relation = 'cohort_imports'::regclass and held.mode = 'RowExclusiveLock' and held.granted
            and not wanted.granted`,
        )
        return rows.length > 0
      }, 60_000)
      await kill(service)
      await other.query('rollback')
      expect(await bringing).toBeNull()
      expect(await readKept(place.settings, importId)).toEqual([0, 0])
    })
  },
)
