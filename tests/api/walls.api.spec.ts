import { beforeAll, describe, expect, it } from 'vitest'
import { GoalResolver } from '../../api/features/goals/index.ts'
import { OrganisationResolver } from '../../api/features/organisations/index.ts'
import { PracticeResolver } from '../../api/features/practices/index.ts'
import { RatingResolver } from '../../api/features/ratings/index.ts'
import type { Transaction } from '../../api/platform/database/index.ts'
import type { RequestContext } from '../../api/platform/graphql/index.ts'
import { createId } from '../../api/platform/ids.ts'
import { type TestApi, describeOnEachDatabase, describeOnOneDatabase } from '../support/api.ts'
import { type InventedPerson, createOrganisation, createPerson } from '../support/create/people.ts'
import { placesWrittenBy } from '../support/kept-rows.ts'
import { productFeatures, testClock } from '../support/product.ts'
import { defineMatrix } from './authorisation/matrix.ts'
import { defineObjectCells } from './authorisation/object-cells.ts'
import { rows } from './authorisation/table.ts'
import { ofOthersOnly, reads, writes } from './walls/all-reaching.ts'
import { changes, closed } from './walls/changing.ts'
import { ofNobody } from './walls/of-nobody.ts'
import type { Target } from './walls/reach.ts'
import { rightsGiven } from './walls/rights.ts'
import { createTarget, someoneUnknown } from './walls/target.ts'
import { fileParts } from '../support/files.ts'

const asSystem = <T extends object>(api: TestApi, sql: string, values: unknown[] = []): Promise<T[]> =>
  api.database.asSystem(tx => tx.execute<T[]>(sql, values))

/** Tables that hold what is kept of people, by their own account of it: they are not among what is published. */
const guardedTables = (api: TestApi) =>
  asSystem<{ name: string; is_guarded: boolean }>(
    api,
    `select relname as name, relrowsecurity as is_guarded from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'applied_migrations'
        and (relname in ('people', 'organisations', 'users', 'invitations')
             or exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'person_id'))
      order by relname`,
  )

const removeDatabaseRules = async (api: TestApi): Promise<void> => {
  for (const { name } of await guardedTables(api))
    await api.database.asSystem(tx => tx.execute(`alter table "${name}" disable row level security`, [], 'run'))
}

/** What holds for one role holds for all but those who assess or look after members: for those whom the lines tell apart. */
const tellingApart = new Set(['person', 'assessor', 'elsewhere', 'ended', 'organisation', 'platform'])
const rowsOfPeople = rows
  .filter(({ whose }) => whose !== 'published')
  .map(row => ({ ...row, cells: row.cells.filter(({ viewer }) => tellingApart.has(viewer)) }))

const createStrangers = async (api: TestApi) => {
  const organisationId = await createOrganisation(api, 'Everybody’s')
  const viewer = await createPerson(api, 'Viewer', [{ organisationId, roles: ['PERSON', 'EDUCATOR'] }])
  const owner = await createPerson(api, 'Owner', [{ organisationId, roles: ['PERSON'] }])
  return { viewer, owner, target: await createTarget(api, owner) }
}

/** The resolvers of a request of somebody's, wired as the service wires them. */
const resolversOf = ({ database: { asViewer }, mailbox: { mailer } }: TestApi, personId: string) => {
  const log = { info: () => {}, warn: () => {}, error: () => {} }
  return productFeatures.createResolvers({
    viewer: { personId },
    asViewer,
    clock: testClock,
    createId,
    log,
    mailer,
    retryJob: () => Promise.resolve(false),
    ...fileParts,
  })
}

const contextOf = (personId: string): RequestContext => ({
  requestId: createId(),
  viewer: { personId },
  roles: () => Promise.resolve(new Set()),
  device: { token: null, remember: () => {} },
  resolvers: new Map(),
})

/** Fields of a person that say something of their record, asked as resolvers ask their services. */
const fieldsOf = (owner: InventedPerson, context: RequestContext, resolver: object): (() => Promise<unknown>)[] => {
  if (resolver instanceof PracticeResolver) return [() => resolver.practice(owner, context)]
  if (resolver instanceof GoalResolver) return [() => resolver.goal(owner, context)]
  if (resolver instanceof OrganisationResolver) return [() => resolver.memberships(owner, context)]
  return []
}

describeOnOneDatabase('With the rules of the database taken away, the services still hold:', api => {
  beforeAll(() => removeDatabaseRules(api))

  it('the rules are indeed gone', async () => {
    expect((await guardedTables(api)).filter(table => table.is_guarded)).toEqual([])
    const seen = await api.database.asViewer({ personId: createId() }, tx =>
      tx.execute<{ count: number }[]>("select count(*)::int as count from ratings where kind = 'SELF'"),
    )
    expect(seen[0]?.count).toBeGreaterThan(100)
  })

  defineMatrix(api, rowsOfPeople)
  // A world of its own, made once the one above was looked at.
  describe('what an argument can name', () => {
    defineObjectCells(api, ['person', 'assessor', 'elsewhere', 'ended'])
  })

  describe('what belongs to a person, asked of somebody else', () => {
    it('is refused: practice, goal and memberships', async () => {
      const { viewer, owner } = await createStrangers(api)
      const asked = resolversOf(api, viewer.id).flatMap(each => fieldsOf(owner, contextOf(viewer.id), each))
      expect(asked).toHaveLength(3)
      for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    })

    it('is empty: the ratings of somebody the viewer does not assess', async () => {
      const { viewer, owner } = await createStrangers(api)
      const resolver = resolversOf(api, viewer.id).find(each => each instanceof RatingResolver)
      expect(await resolver?.assessedRatings(owner, contextOf(viewer.id))).toEqual([])
    })
  })
})

const isFunction = (value: unknown): boolean => typeof value === 'function'
const rooms = import.meta.glob<Record<string, unknown>>('../../api/features/**/*.{repository,read-model}.ts', {
  eager: true,
})

describe('The list of what reaches into the database', () => {
  it('names every function of every repository and read model', () => {
    const exported = Object.values(rooms).flatMap(room => Object.keys(room).filter(name => isFunction(room[name])))
    const listed = [
      ...Object.keys(reads),
      ...Object.keys(writes),
      ...Object.keys(changes),
      ...Object.keys(closed),
      ...ofNobody,
    ]
    expect(listed.toSorted()).toEqual(exported.toSorted())
  })
})

describeOnEachDatabase('With the rules of the services taken away, the database still holds:', api => {
  let target: Target
  let nobody: Target
  let viewer: InventedPerson
  beforeAll(async () => {
    const strangers = await createStrangers(api)
    viewer = strangers.viewer
    target = strangers.target
    nobody = someoneUnknown(target.organisationId)
  })
  const asViewer = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    api.database.asViewer({ personId: viewer.id }, work)

  it.each(Object.entries(reads))('%s shows of somebody else what it shows of nobody', async (_name, read) => {
    expect(await asViewer(tx => read(tx, target))).toEqual(await asViewer(tx => read(tx, nobody)))
  })

  it.each(Object.entries(reads).filter(([name]) => !ofOthersOnly.has(name)))(
    '%s shows the owner something, so that seeing nothing means something',
    async (_name, read) => {
      const seen = await api.database.asViewer({ personId: target.personId }, tx => read(tx, target))
      expect(seen).not.toEqual(await asViewer(tx => read(tx, nobody)))
    },
  )

  it.each(Object.entries(writes))('%s cannot write to the record of somebody else', async (_name, write) => {
    const places = await placesWrittenBy(api, () =>
      expect(asViewer(tx => write(tx, target))).rejects.toThrow(/row-level security/),
    )
    expect(places).toEqual([])
  })

  it.each(Object.entries(changes))('%s finds nothing of somebody else to change', async (_name, change) => {
    const places = await placesWrittenBy(api, () => asViewer(tx => change(tx, target)))
    expect(places).toEqual([])
  })

  it.each(Object.entries(closed))(
    '%s, which is for sign-in or the service alone, is refused to every operation',
    async (_name, use) => {
      await expect(asViewer(tx => use(tx, target))).rejects.toThrow(/permission denied/)
    },
  )

  it('lets nobody invite into roles that an organisation cannot give', async () => {
    const asOwner = (roles: string) =>
      api.database.asViewer({ personId: target.personId }, tx =>
        tx.execute(
          `insert into invitations (id, organisation_id, invited_by_id, email, roles, token_hash, invited_at, expires_at)
           values (?, ?, ?, 'a@b.example', ?, ?, now(), now())`,
          [createId(), target.administeredId, target.personId, roles, createId()],
          'run',
        ),
      )
    await asOwner('{EDUCATOR}')
    await expect(asOwner('{EDUCATOR,PLATFORM_ADMINISTRATOR}')).rejects.toThrow(/row-level security/)
  })

  it('lets nobody see a self-rating of a colleague they assess, nor write one for them', async () => {
    const organisationId = await createOrganisation(api, 'Assessed')
    const assessor = await createPerson(api, 'Assessor', [{ organisationId, roles: ['ASSESSOR'] }])
    const colleague = await createPerson(api, 'Colleague', [{ organisationId, roles: ['PERSON'] }])
    const theirs = await createTarget(api, colleague)
    const asAssessor = <T>(work: (tx: Transaction) => Promise<T>) =>
      api.database.asViewer({ personId: assessor.id }, work)
    const seen = await asAssessor(tx =>
      tx.execute<{ kind: string }[]>('select kind from ratings where person_id = ?', [theirs.personId]),
    )
    expect(seen).toEqual([{ kind: 'SIGN_OFF' }])
    await expect(asAssessor(tx => writes['appendRatings']?.(tx, theirs) ?? Promise.resolve())).rejects.toThrow(
      /row-level security/,
    )
  })

  it.each([
    ['a sign-off', 'SIGN_OFF', 3],
    ['a starting position', 'STARTING_POSITION', 3],
    ['an observation of a 3', 'OBSERVED', 3],
    ['a lowering', 'LOWERING', 0],
  ])('lets nobody write %s of themselves', async (_what, kind, value) => {
    const insert = `insert into ratings (id, person_id, capability_code, kind, value, rated_on, assessor_ids,
      assessor_names, recorded_at) values (?, ?, 'CLN-01', ?, ?, current_date, array[?::uuid], '{}', now())`
    await expect(
      asViewer(tx => tx.execute(insert, [createId(), viewer.id, kind, value, viewer.id], 'run')),
    ).rejects.toThrow(/row-level security|ratings_observed_check/)
  })
})

describeOnEachDatabase('The role that operations run as', api => {
  const inForce = <T extends object>(sql: string): Promise<T[]> =>
    api.database.asViewer({ personId: createId() }, tx => tx.execute<T[]>(sql))

  it('is no superuser, passes no rule and owns no table', async () => {
    const [role] = await inForce<object>(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
              (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned,
              (select count(*)::int from pg_auth_members where member = pg_roles.oid) as roles
         from pg_roles where rolname = current_user`,
    )
    const none = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolcanlogin: false }
    expect(role).toEqual({ rolname: 'soundings_app', ...none, owned: 0, roles: 0 })
  })

  it('meets a rule on every table that holds something of a person', async () => {
    const tables = await guardedTables(api)
    expect(tables.length).toBeGreaterThan(10)
    expect(tables.filter(({ is_guarded }) => !is_guarded)).toEqual([])
  })

  it('may read and append, finish a module, save a draft over itself, end a share, a role or an appointment, take an invitation or a link back, renew a request or take it back, say what to do about safety, change a name, write on with a preceptor, mark a message as read, end a return or leave, put an award right, and nothing else: no row of a record is ever overwritten or deleted', async () => {
    const rights = await asSystem<{ right: string }>(
      api,
      `select distinct privilege_type || case when privilege_type = 'UPDATE' then ' ' || table_name || '.' || column_name
                                              else '' end as "right"
         from information_schema.column_privileges where grantee in ('soundings_app', 'PUBLIC')
          and table_schema = 'public'
       union select privilege_type from information_schema.table_privileges
        where grantee in ('soundings_app', 'PUBLIC') and table_schema = 'public' order by 1`,
    )
    expect(rights.map(({ right }) => right)).toEqual(rightsGiven)
  })

  it('sees nothing of how people sign in but their own address', async () => {
    const readable = await asSystem<{ name: string }>(
      api,
      `select distinct table_name || '.' || column_name as name from information_schema.column_privileges
        where grantee in ('soundings_app', 'PUBLIC')
          and table_name in ('users', 'accounts', 'sessions', 'verifications', 'two_factors') order by 1`,
    )
    expect(readable.map(({ name }) => name)).toEqual(['users.email', 'users.id'])
  })
})
