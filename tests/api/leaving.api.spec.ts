import { beforeAll, expect, it } from 'vitest'
import { type TestApi, describeOnOneDatabase } from '../support/api.ts'
import { type InventedPerson, dayFromToday, signInAs } from '../support/create/people.ts'
import { testClock } from '../support/product.ts'
import { type Outcome, createDepartment, endOf, refused, removalOf, send } from './members/department.ts'

const colleagues = '{ colleagues(first: 100) { nodes { name assessedRatings { rating { value } } } } }'

/** What the database alone shows somebody of a colleague: their name, and what was assessed. */
const seenOf = (api: TestApi, viewer: InventedPerson, { id }: InventedPerson): Promise<unknown[]> =>
  api.database.asViewer({ personId: viewer.id }, tx =>
    tx.execute<object[]>(
      `select name as seen from people where id = ? union all select kind from ratings where person_id = ?`,
      [id, id],
    ),
  )

const leaving = (api: TestApi): void => {
  it('an assessor whose role ends sees nobody on the very next request', async () => {
    const department = await createDepartment(api)
    const { people, head } = department
    const assessor = await signInAs(api, people.assessor)
    const before = await assessor.query<{ colleagues: { nodes: unknown[] } }>(colleagues)
    expect(before.colleagues.nodes).toHaveLength(2)
    const ended = await send(head, 'endMembership', await endOf(department, people.assessor, 'ASSESSOR'))
    expect(ended.__typename).toBe('EndMembershipSuccess')
    expect((await assessor.ask(colleagues)).errors[0]?.extensions.code).toBe('FORBIDDEN')
    const id = people.colleague.id
    expect((await assessor.ask('query($id: UUID!) { colleague(id: $id) { name } }', { id })).data).toEqual({
      colleague: null,
    })
  })

  it('a member who left is no longer seen, and nothing more is recorded of them', async () => {
    const department = await createDepartment(api)
    const { people, head } = department
    const assessor = await signInAs(api, people.assessor)
    await send(head, 'removeMember', await removalOf(department, people.colleague))
    const after = await assessor.query<{ colleagues: { nodes: { name: string }[] } }>(colleagues)
    expect(after.colleagues.nodes.map(({ name }) => name)).toEqual(['Head'])
    const id = people.colleague.id
    expect(await assessor.query('query($id: UUID!) { colleague(id: $id) { name } }', { id })).toEqual({
      colleague: null,
    })
    const input = { personId: id, capabilityCode: 'CLN-03', value: 2, observedOn: dayFromToday(0) }
    const { recordAssessedRating } = await assessor.query<{ recordAssessedRating: Outcome }>(
      `mutation($input: RecordAssessedRatingInput!) { recordAssessedRating(input: $input) { __typename ${refused.split(' ... on Conflict')[0]} } }`,
      { input },
    )
    expect(recordAssessedRating.code).toBe('NOT_A_COLLEAGUE')
  })
}

describeOnOneDatabase('Leaving an organisation', api => {
  leaving(api)

  it('shuts the database’s own door too, for who leaves and of whom leaves', async () => {
    const department = await createDepartment(api)
    const { people, head } = department
    expect(await seenOf(api, people.assessor, people.colleague)).toEqual([{ seen: 'Colleague' }, { seen: 'SIGN_OFF' }])
    await send(head, 'removeMember', await removalOf(department, people.colleague))
    expect(await seenOf(api, people.assessor, people.colleague)).toEqual([])
    const other = await createDepartment(api)
    await send(other.head, 'endMembership', await endOf(other, other.people.assessor, 'ASSESSOR'))
    // Still members of one organisation, the two can name each other; what was recorded is shut.
    expect(await seenOf(api, other.people.assessor, other.people.colleague)).toEqual([{ seen: 'Colleague' }])
  })

  it('is anybody’s own to do, and keeps what they recorded theirs', async () => {
    const { organisationId, people, find } = await createDepartment(api)
    const colleague = await signInAs(api, people.colleague)
    const left = await send(colleague, 'removeMember', {
      organisationId,
      personId: people.colleague.id,
      expectedVersion: 1,
    })
    expect(left).toEqual({ __typename: 'RemoveMemberSuccess', member: null })
    expect((await find(people.colleague)).standing).toBe('LEFT')
    const { me, myCapabilities } = await colleague.query<{
      me: { memberships: { isCurrent: boolean }[] }
      myCapabilities: { assessedRating: object | null }[]
    }>('{ me { memberships { isCurrent toOn endedAt } } myCapabilities { assessedRating { value } } }')
    expect(me.memberships).toEqual([
      { isCurrent: false, toOn: dayFromToday(0), endedAt: testClock.now().toISOString() },
    ])
    expect(myCapabilities.filter(({ assessedRating }) => assessedRating !== null)).toHaveLength(1)
  })
})

describeOnOneDatabase('Leaving an organisation, with the rules of the database taken away', api => {
  beforeAll(async () => {
    for (const table of [
      'people',
      'memberships',
      'membership_versions',
      'organisations',
      'ratings',
      'rating_retractions',
    ])
      await api.database.asSystem(tx => tx.execute(`alter table "${table}" disable row level security`, [], 'run'))
  })
  leaving(api)
})
