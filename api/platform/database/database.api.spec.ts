import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contents, engines } from '../../../tests/support/databases.ts'
import type { TestDatabase } from '../../../tests/support/databases.ts'
import { extensionProblem, versionProblem } from './migrate.ts'
import { type Database, type Transaction, anonymous, countStatements, createDatabase } from './index.ts'

interface InForce {
  readonly role: string
  readonly is_free: boolean
  readonly person: string | null
  readonly today: string
}

const inForce = async (tx: Transaction): Promise<InForce | undefined> => {
  const [row] = await tx.execute<InForce[]>(
    `select current_user as role, rolsuper or rolbypassrls as is_free, soundings_viewer()::text as person,
            soundings_today()::text as today
       from pg_roles where rolname = current_user`,
  )
  return row
}

const addOrganisation = (tx: Transaction) =>
  tx.execute(`insert into organisations (id, name) values (?, 'Tidewater')`, [randomUUID()], 'run')

describe.each(engines())('The database, on $name', engine => {
  let made: TestDatabase
  let database: Database
  const jo = { personId: randomUUID() }
  const organisations = (): Promise<{ id: string }[]> =>
    database.asSystem(tx => tx.execute<{ id: string }[]>('select id from organisations'))

  beforeAll(async () => {
    made = await engine.create('tables')
    database = await createDatabase(made.settings, contents)
  })
  afterAll(async () => {
    await database.close()
    await made.drop()
  })

  it('works for a viewer under a role that row security binds, with their name and the day', async () => {
    const row = await database.asViewer(jo, inForce)
    expect(row).toEqual({ role: 'soundings_app', is_free: false, person: jo.personId, today: '2026-11-23' })
  })

  it('works for a stranger under the same role, in nobody’s name', async () => {
    expect(await database.asViewer(anonymous, inForce)).toMatchObject({ role: 'soundings_app', person: null })
  })

  it('forgets viewer and role at the end of the work', async () => {
    await database.asViewer(jo, inForce)
    const after = await database.asSystem(inForce)
    expect(after).toMatchObject({ person: null })
    expect(after?.role).not.toBe('soundings_app')
  })

  it('keeps what many viewers do at once apart', async () => {
    const viewers = Array.from({ length: 20 }, () => ({ personId: randomUUID() }))
    const seen = await Promise.all(viewers.map(viewer => database.asViewer(viewer, inForce)))
    expect(seen.map(row => row?.person)).toEqual(viewers.map(({ personId }) => personId))
  })

  it('joins the open work of the same viewer rather than wait for itself', async () => {
    const row = await database.asViewer(jo, () => database.asViewer(jo, inForce))
    expect(row?.person).toBe(jo.personId)
  })

  it('refuses work in another name inside it', async () => {
    const nested = database.asViewer(jo, () => database.asViewer({ personId: randomUUID() }, inForce))
    await expect(nested).rejects.toThrow(/open in another name/)
    await expect(database.asViewer(jo, () => database.asSystem(inForce))).rejects.toThrow(/open in another name/)
  })

  it('undoes all of a piece of work that fails', async () => {
    const before = await organisations()
    const failing = database.asSystem(async tx => {
      await addOrganisation(tx)
      throw new Error('Changed my mind')
    })
    await expect(failing).rejects.toThrow('Changed my mind')
    expect(await organisations()).toEqual(before)
  })

  it('lets a viewer write no table that is not theirs to write', async () => {
    await expect(database.asViewer(jo, addOrganisation)).rejects.toThrow(/permission denied/)
  })

  it('counts the statements of the work, apart from those around it, the query builder’s among them', async () => {
    const { statements } = await countStatements(() =>
      database.asViewer(jo, async tx => {
        await tx.execute('select 1')
        await tx.getKysely<{ gates: { code: string } }>().selectFrom('gates').select('code').execute()
      }),
    )
    expect(statements.own).toHaveLength(2)
    expect(statements.transaction.length).toBeGreaterThanOrEqual(1)
  })

  it('is opened again without a migration to run', async () => {
    expect(await database.orm.migrator.getPending()).toEqual([])
  })
})

describe('A database server', () => {
  it('that does not answer is named, without the password', async () => {
    const settings = { kind: 'server', url: 'postgres://soundings:hunter2@127.0.0.1:1/soundings' } as const
    const opening = createDatabase(settings, contents)
    await expect(opening).rejects.toThrow(/DATABASE_URL \(127\.0\.0\.1:1\/soundings as soundings\).*ECONNREFUSED/)
    await expect(opening).rejects.not.toThrow(/hunter2/)
  })

  it('older than version 15 is refused', () => {
    expect(versionProblem(140_012, '14.12')).toMatch(/version 14\.12; version 15 or newer/)
    expect(versionProblem(150_000, '15.0')).toBeNull()
  })

  it('without what searching needs is refused, with the way on', () => {
    const may = { isOn: false, isThere: true, maySwitchOn: true }
    expect(extensionProblem(may)).toBeNull()
    expect(extensionProblem({ ...may, maySwitchOn: false })).toMatch(/may not do so.*create extension pg_trgm;/)
    expect(extensionProblem({ ...may, isThere: false })).toMatch(/not installed on the server/)
    expect(extensionProblem({ isOn: true, isThere: false, maySwitchOn: false })).toBeNull()
  })
})

describe.each(engines().slice(1))('Starting at once, on $name', engine => {
  it('lets one process migrate and the others wait', async () => {
    const made = await engine.create('empty')
    const opened = await Promise.all([1, 2, 3].map(() => createDatabase(made.settings, contents)))
    const pending = await Promise.all(opened.map(database => database.orm.migrator.getPending()))
    await Promise.all(opened.map(database => database.close()))
    await made.drop()
    expect(pending.flat()).toEqual([])
  })
})
