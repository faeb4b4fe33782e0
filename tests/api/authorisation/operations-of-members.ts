import { createId } from '../../../api/platform/ids.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { type Cell, type Operation, mutation, problems, refusal, result, stale } from './answers.ts'
import { personMeant } from './operations.ts'
import { nameOf } from './world.ts'

const member = `personId name standing version organisation { name } memberships { id role isCurrent }
  changes { version changedBy }`

/** Where the person a line is of belongs. */
const organisationMeant = ({ world: { organisations }, whose }: Cell): string => {
  if (whose === 'neighbour' || whose === 'elsewhere') return organisations.elsewhere
  return whose === 'stranger' ? organisations.third : organisations.here
}

const run = (cell: Cell, sql: string, values: unknown[]): Promise<unknown> =>
  cell.world.api.database.asSystem(tx => tx.execute(sql, values, 'run'))

const placeOf = (cell: Cell): [string, string] => [personMeant(cell), organisationMeant(cell)]

const anotherRole = 'REVIEWER'
const ofAnotherRole = `select id from memberships where person_id = ? and organisation_id = ? and role = '${anotherRole}'
  and from_on > '${dayFromToday(0)}'`

/** As if nobody had given the other role, which begins tomorrow and so opens nothing to anybody. */
const takeOtherRole = async (cell: Cell): Promise<void> => {
  await run(cell, `delete from membership_versions where membership_id in (${ofAnotherRole})`, placeOf(cell))
  await run(cell, `delete from memberships where id in (${ofAnotherRole})`, placeOf(cell))
}

const isMember = ({ viewer, whose }: Cell): boolean => viewer !== 'anonymous' && whose !== 'no-one'

/** The other role from tomorrow, or for the former member the one that ran out. */
const roleOf = async (cell: Cell): Promise<string> => {
  if (!isMember(cell)) return createId()
  if (cell.whose === 'former') return heldBy(cell)
  await takeOtherRole(cell)
  const id = createId()
  await run(cell, 'insert into memberships (id, person_id, organisation_id, role, from_on) values (?, ?, ?, ?, ?)', [
    id,
    ...placeOf(cell),
    anotherRole,
    dayFromToday(1),
  ])
  return id
}

const heldBy = async (cell: Cell): Promise<string> => {
  const [held] = await cell.world.api.database.asSystem(tx =>
    tx.execute<{ id: string }[]>(
      'select id from memberships where person_id = ? and organisation_id = ?',
      placeOf(cell),
    ),
  )
  return held?.id ?? createId()
}

const versionOf = async (cell: Cell): Promise<number> => {
  const [sum] = await cell.world.api.database.asSystem(tx =>
    tx.execute<{ version: number }[]>(
      'select coalesce(sum(version), 0)::int as version from memberships where person_id = ? and organisation_id = ?',
      placeOf(cell),
    ),
  )
  return sum?.version ?? 0
}

/** Somebody whom an earlier cell removed is back. */
const rejoin = (cell: Cell): Promise<unknown> =>
  run(
    cell,
    `update memberships set ended_at = null, to_on = null, version = version + 1
      where person_id = ? and organisation_id = ? and ended_at is not null and from_on <= '${dayFromToday(0)}'`,
    placeOf(cell),
  )

const changing = (name: string): string =>
  mutation(
    name,
    `... on ${name[0]?.toUpperCase()}${name.slice(1)}Success { member { ${member} } } ${problems} ${refusal} ${stale}`,
  )

const membersMeant: Operation['read'] = (data, { world }) => {
  const { nodes } = data['members'] as { nodes: { name: string }[] }
  const names = nodes.map(({ name }) => name).toSorted()
  if (names.join() === world.members.here.join()) return 'here'
  if (names.join() === world.members.elsewhere.join()) return 'away'
  return names.length === 0 ? 'nobody' : `others: ${names.join()}`
}

const writes = ['memberships', 'membership_versions']

/** How operations on the members of an organisation are asked. */
export const memberOperations: Readonly<Record<string, Operation>> = {
  organisations: {
    document: '{ organisations { name } }',
    read: data => {
      const names = (data['organisations'] as { name: string }[]).map(({ name }) => name)
      if (names.join() === 'Here') return 'here'
      return ['Elsewhere', 'Here', 'Third'].every(name => names.includes(name)) ? 'all' : `some: ${names.join()}`
    },
  },
  members: {
    document: `query($organisationId: UUID!) {
      members(organisationId: $organisationId, filter: { standing: CURRENT }, first: 100) { totalCount nodes { ${member} } } }`,
    given: cell => Promise.resolve({ organisationId: organisationMeant(cell) }),
    read: membersMeant,
  },
  member: {
    document: `query($organisationId: UUID!, $personId: UUID!) {
      member(organisationId: $organisationId, personId: $personId) { ${member} } }`,
    given: cell => Promise.resolve({ organisationId: organisationMeant(cell), personId: personMeant(cell) }),
    read: (data, { viewer, whose }) => {
      const found = data['member'] as { name: string } | null
      if (found === null) return 'nobody'
      return found.name === nameOf(whose === 'own' ? viewer : whose) ? 'theirs' : 'somebody else'
    },
  },
  giveRole: {
    document: changing('giveRole'),
    given: async cell => {
      await takeOtherRole(cell)
      const [personId, organisationId] = placeOf(cell)
      const expectedVersion = await versionOf(cell)
      return { input: { organisationId, personId, role: anotherRole, fromOn: dayFromToday(1), expectedVersion } }
    },
    read: result,
    writes,
  },
  changeMembership: {
    document: changing('changeMembership'),
    given: async cell => ({ input: { id: await roleOf(cell), toOn: dayFromToday(30), expectedVersion: 1 } }),
    read: result,
    writes,
  },
  endMembership: {
    document: changing('endMembership'),
    given: async cell => ({ input: { id: await roleOf(cell), expectedVersion: 1 } }),
    read: result,
    writes,
  },
  removeMember: {
    document: changing('removeMember'),
    given: async cell => {
      await rejoin(cell)
      const [personId, organisationId] = placeOf(cell)
      return { input: { organisationId, personId, expectedVersion: await versionOf(cell) } }
    },
    read: result,
    writes,
  },
}
