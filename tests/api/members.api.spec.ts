import { beforeAll, expect, it } from 'vitest'
import { createId } from '../../api/platform/ids.ts'
import { describeOnEachDatabase, describeOnOneDatabase } from '../support/api.ts'
import { createPerson, dayFromToday, signInAs } from '../support/create/people.ts'
import { type Department, change, createDepartment, endOf, removalOf, send, wordOf } from './members/department.ts'

describeOnOneDatabase('Looking after members', api => {
  it('gives a role with its days, and keeps every change with who made it', async () => {
    const { organisationId, people, head, find, roleOf } = await createDepartment(api)
    const personId = people.colleague.id
    const input = { organisationId, personId, role: 'EDUCATOR', toOn: dayFromToday(90), expectedVersion: 1 }
    const given = await send(head, 'giveRole', input)
    expect(given.member?.memberships.map(({ role, toOn, isCurrent }) => ({ role, toOn, isCurrent }))).toEqual([
      { role: 'EDUCATOR', toOn: dayFromToday(90), isCurrent: true },
      { role: 'PERSON', toOn: null, isCurrent: true },
    ])
    const { id } = await roleOf(people.colleague, 'EDUCATOR')
    await send(head, 'changeMembership', { id, toOn: null, expectedVersion: 1 })
    await send(head, 'endMembership', { id, expectedVersion: 2 })
    const { changes } = await find(people.colleague)
    const ofEducator = changes.filter(({ role }) => role === 'EDUCATOR').map(each => [each.version, each.changedBy])
    expect(ofEducator).toEqual([3, 2, 1].map(version => [version, 'Head']))
    expect(changes.find(({ version }) => version === 3)?.endedAt).not.toBeNull()
    expect(changes.find(({ role }) => role === 'PERSON')?.changedBy).toBeNull()
  })

  it('takes a role up again where it was ended by mistake, with both changes on record', async () => {
    const department = await createDepartment(api)
    const { organisationId, people, head } = department
    const personId = people.assessor.id
    const role = 'AUTHOR'
    const given = await send(head, 'giveRole', { organisationId, personId, role, expectedVersion: 2 })
    await send(head, 'endMembership', await endOf(department, people.assessor, role))
    const expectedVersion = (await department.find(people.assessor)).version
    const again = await send(head, 'giveRole', { organisationId, personId, role, expectedVersion })
    const author = again.member?.memberships.find(each => each.role === role)
    expect(author).toMatchObject({
      isCurrent: true,
      version: 3,
      id: given.member?.memberships.find(m => m.role === role)?.id,
    })
  })

  it('tells two windows apart that change the same member', async () => {
    const { organisationId, people, head, roleOf } = await createDepartment(api)
    const personId = people.colleague.id
    await send(head, 'giveRole', { organisationId, personId, role: 'AUTHOR', expectedVersion: 1 })
    const stale = await send(head, 'giveRole', { organisationId, personId, role: 'REVIEWER', expectedVersion: 1 })
    expect(stale).toEqual({ __typename: 'Conflict', currentVersion: 2 })
    const { id } = await roleOf(people.colleague, 'AUTHOR')
    await send(head, 'changeMembership', { id, toOn: dayFromToday(3), expectedVersion: 1 })
    expect(await send(head, 'endMembership', { id, expectedVersion: 1 })).toMatchObject({ currentVersion: 2 })
    expect(await send(head, 'removeMember', { organisationId, personId, expectedVersion: 1 })).toMatchObject({
      currentVersion: 3,
    })
  })

  it('refuses what makes no sense, beside its field', async () => {
    const { organisationId, people, head, roleOf } = await createDepartment(api)
    const give = (input: object) =>
      send(head, 'giveRole', {
        organisationId,
        personId: people.colleague.id,
        role: 'AUTHOR',
        expectedVersion: 1,
        ...input,
      })
    expect(wordOf(await give({ role: 'PERSON' }))).toBe('role ALREADY_HELD')
    expect(wordOf(await give({ fromOn: dayFromToday(-1) }))).toBe('fromOn IN_THE_PAST')
    expect(wordOf(await give({ fromOn: dayFromToday(5), toOn: dayFromToday(4) }))).toBe('toOn BEFORE_FIRST_DAY')
    const { id } = await roleOf(people.colleague, 'PERSON')
    const yesterday = { id, toOn: dayFromToday(-1), expectedVersion: 1 }
    expect(wordOf(await send(head, 'changeMembership', yesterday))).toBe('toOn IN_THE_PAST')
  })

  it('makes nobody a member who has not joined, nor again who has left', async () => {
    const department = await createDepartment(api)
    const { organisationId, people, head } = department
    const stranger = await createPerson(api, 'Stranger')
    const give = (personId: string, expectedVersion: number) =>
      send(head, 'giveRole', { organisationId, personId, role: 'ASSESSOR', expectedVersion })
    expect(wordOf(await give(stranger.id, 0))).toBe('personId NOT_A_MEMBER')
    await send(head, 'removeMember', await removalOf(department, people.colleague))
    expect(wordOf(await give(people.colleague.id, 2))).toBe('personId NOT_A_MEMBER')
  })

  it('gives and takes no role that reaches further than its own', async () => {
    const { organisationId, people, head, roleOf } = await createDepartment(api)
    const above = await createPerson(api, 'Above', [{ organisationId, roles: ['PLATFORM_ADMINISTRATOR'] }])
    for (const role of ['PLATFORM_ADMINISTRATOR', 'FRAMEWORK_ADMINISTRATOR']) {
      const input = { organisationId, personId: people.colleague.id, role, expectedVersion: 1 }
      expect(wordOf(await send(head, 'giveRole', input))).toBe('ABOVE_YOUR_ROLE')
    }
    const { id } = await roleOf(above, 'PLATFORM_ADMINISTRATOR')
    expect(wordOf(await send(head, 'endMembership', { id, expectedVersion: 1 }))).toBe('ABOVE_YOUR_ROLE')
    const removal = { organisationId, personId: above.id, expectedVersion: 1 }
    expect(wordOf(await send(head, 'removeMember', removal))).toBe('ABOVE_YOUR_ROLE')
  })

  it('never takes the last administrator away, by ending, by a last day or by leaving', async () => {
    const department = await createDepartment(api)
    const { organisationId, people, head, find } = department
    const own = await endOf(department, people.head, 'ORGANISATION_ADMINISTRATOR')
    expect(wordOf(await send(head, 'endMembership', own))).toBe('LAST_ADMINISTRATOR')
    expect(wordOf(await send(head, 'changeMembership', { ...own, toOn: dayFromToday(9) }))).toBe('LAST_ADMINISTRATOR')
    expect(wordOf(await send(head, 'removeMember', await removalOf(department, people.head)))).toBe(
      'LAST_ADMINISTRATOR',
    )
    const heir = { organisationId, personId: people.colleague.id, role: 'ORGANISATION_ADMINISTRATOR' }
    await send(head, 'giveRole', { ...heir, expectedVersion: (await find(people.colleague)).version })
    expect(wordOf(await send(head, 'endMembership', own))).toBe('EndMembershipSuccess')
  })

  it('lets two administrators who end each other’s role at once end only one of the two', async () => {
    const department = await createDepartment(api)
    const { organisationId, people, head, find } = department
    const heir = { organisationId, personId: people.colleague.id, role: 'ORGANISATION_ADMINISTRATOR' }
    await send(head, 'giveRole', { ...heir, expectedVersion: (await find(people.colleague)).version })
    const other = await signInAs(api, people.colleague)
    const [ofHead, ofOther] = [
      await endOf(department, people.head, 'ORGANISATION_ADMINISTRATOR'),
      await endOf(department, people.colleague, 'ORGANISATION_ADMINISTRATOR'),
    ]
    await Promise.all([
      other.ask(change('endMembership'), { input: ofHead }),
      head.ask(change('endMembership'), { input: ofOther }),
    ])
    const left = await api.database.asSystem(tx =>
      tx.execute<object[]>(
        "select id from memberships where organisation_id = ? and role = 'ORGANISATION_ADMINISTRATOR' and ended_at is null",
        [organisationId],
      ),
    )
    expect(left).toHaveLength(1)
  })

  it('finds members by part of a name, by role and by standing, a page at a time', async () => {
    const department = await createDepartment(api)
    const { organisationId, people, head } = department
    await send(head, 'removeMember', await removalOf(department, people.colleague))
    const list = async (filter: object, search: string | null = null, after: string | null = null, first = 20) => {
      const { members } = await head.query<{
        members: {
          totalCount: number
          nodes: { name: string }[]
          pageInfo: { endCursor: string; hasNextPage: boolean }
        }
      }>(
        `query($organisationId: UUID!, $filter: MemberFilter, $search: String, $after: String, $first: Int!) {
           members(organisationId: $organisationId, filter: $filter, search: $search, after: $after, first: $first) {
             totalCount nodes { name } pageInfo { endCursor hasNextPage } } }`,
        { organisationId, filter, search, after, first },
      )
      return { ...members, names: members.nodes.map(({ name }) => name) }
    }
    expect((await list({})).names).toEqual(['Assessor', 'Colleague', 'Head'])
    expect((await list({ standing: 'CURRENT' })).names).toEqual(['Assessor', 'Head'])
    expect((await list({ standing: 'LEFT' })).names).toEqual(['Colleague'])
    expect((await list({ role: 'ASSESSOR' })).names).toEqual(['Assessor'])
    expect((await list({}, 'EAD')).names).toEqual(['Head'])
    expect((await list({}, 'a\0b')).names).toEqual([])
    const first = await list({}, null, null, 2)
    expect([first.names, first.totalCount, first.pageInfo.hasNextPage]).toEqual([['Assessor', 'Colleague'], 3, true])
    expect((await list({}, null, first.pageInfo.endCursor, 2)).names).toEqual(['Head'])
  })
})

describeOnEachDatabase('With the rules of the services taken away, looking after members is still bounded:', api => {
  let department: Department
  let elsewhere: Department
  beforeAll(async () => {
    department = await createDepartment(api)
    elsewhere = await createDepartment(api)
  })
  const asHead = (sql: string, values: unknown[]): Promise<unknown> =>
    api.database.asViewer({ personId: department.people.head.id }, tx => tx.execute<object[]>(sql, values))
  const insert = `insert into memberships (id, person_id, organisation_id, role, from_on, changed_by)
    values (?, ?, ?, ?, '2026-11-23', ?)`
  const end = `update memberships set ended_at = now(), version = version + 1, changed_by = ?
    where person_id = ? and role = ? returning id`

  it.each(['another organisation', 'a role above', 'somebody who has not joined', 'another name'])(
    'no role is given in %s',
    async what => {
      const { organisationId, people } = what === 'another organisation' ? elsewhere : department
      const person = what === 'somebody who has not joined' ? await createPerson(api, 'Outside') : people.colleague
      const role = what === 'a role above' ? 'PLATFORM_ADMINISTRATOR' : 'REVIEWER'
      const by = what === 'another name' ? people.colleague.id : department.people.head.id
      await expect(asHead(insert, [createId(), person.id, organisationId, role, by])).rejects.toThrow(
        /row-level security/,
      )
    },
  )

  it('no role is ended in another organisation, nor in another name', async () => {
    const { head } = department.people
    expect(await asHead(end, [head.id, elsewhere.people.colleague.id, 'PERSON'])).toEqual([])
    const { id } = department.people.colleague
    await expect(asHead(end, [id, id, 'PERSON'])).rejects.toThrow(/row-level security/)
  })

  it('the last administrator stays', async () => {
    const { id } = department.people.head
    await expect(asHead(end, [id, id, 'ORGANISATION_ADMINISTRATOR'])).rejects.toThrow(/last administrator stays/)
  })

  it.each([
    ['who holds a role', "update memberships set person_id = ?, role = 'ASSESSOR' where true"],
    ['a membership', 'delete from memberships where person_id = ?'],
    ['what became of one', 'update membership_versions set changed_by = ? where true'],
  ])('nobody rewrites %s', async (_what, sql) => {
    await expect(asHead(sql, [department.people.head.id])).rejects.toThrow(/permission denied/)
  })
})
