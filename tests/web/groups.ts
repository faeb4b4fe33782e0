import type { Page } from '@playwright/test'
import { emailOf, open, password, type Persona } from './support.ts'
import type { Visit } from './visit.ts'

const educator: Persona = 'kwame-ostrander'
const member: Persona = 'danuta-wilkes-oyelaran'

interface FollowedGroup {
  readonly id: string
  readonly memberId: string
  readonly taskId: string
}

/** A group that Kwame follows and Danuta joined, with a task, made as a trust's own tool would make one. */
export async function followedGroup(page: Page, as: Persona): Promise<FollowedGroup> {
  await open(page, '/groups')
  const { origin } = new URL(page.url())
  const headers = { origin }
  const ask = async <Data>(query: string, variables: object): Promise<Data> => {
    const response = await page.request.post('/graphql', { data: { query, variables }, headers })
    return ((await response.json()) as { data: Data }).data
  }
  const change = <Data>(name: string, asked: string, input: object): Promise<Record<string, Data>> => {
    const upper = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
    const document = `mutation($input: ${upper}Input!) { ${name}(input: $input) { ... on ${upper}Success { ${asked} } } }`
    return ask(document, { input })
  }
  const signIn = (who: Persona) =>
    page.request.post('/auth/sign-in/email', { data: { email: emailOf(who), password }, headers })
  await signIn(educator)
  const { me } = await ask<{ me: { memberships: { role: string; organisation: { id: string; name: string } }[] } }>(
    '{ me { memberships { role organisation { id name } } } }',
    {},
  )
  const places = me.memberships.filter(({ role }) => role === 'EDUCATOR').map(({ organisation }) => organisation)
  const organisationId = places.find(({ name }) => name.startsWith('Tidewater'))?.id
  const startsOn = new Date().toISOString().slice(0, 10)
  const stages = [{ title: 'Meeting at 6 weeks', dueAfterDays: 42 }]
  const facts = { name: 'Made for a look', startsOn, stages, organisationId, furtherOrganisationIds: [] }
  const { createCohort } = await change<{ cohort: { id: string } }>('createCohort', 'cohort { id }', facts)
  const cohortId = createCohort?.cohort.id ?? ''
  const search = member.split('-')[0]
  const { possibleCohortMembers: found } = await ask<{ possibleCohortMembers: { nodes: { personId: string }[] } }>(
    'query($id: UUID!, $search: String!) { possibleCohortMembers(cohortId: $id, search: $search) { nodes { personId } } }',
    { id: cohortId, search },
  )
  const asking = { cohortId, organisationId, personIds: [found.nodes[0]?.personId] }
  const { askIntoCohort } = await change<{ members: { id: string }[] }>('askIntoCohort', 'members { id }', asking)
  const task = { kind: 'MODULE', code: 'PRE-01', capabilityCodes: [], memberIds: [], dueAfterDays: 28 }
  const { assignToCohort } = await change<{ assignment: { id: string } }>('assignToCohort', 'assignment { id }', {
    ...task,
    cohortId,
    followsMembers: true,
    followsVersions: true,
  })
  await signIn(member)
  await change('answerCohort', 'cohort { id }', { cohortId, isAccepted: true, shares: ['RATINGS'] })
  await signIn(as)
  return { id: cohortId, memberId: askIntoCohort?.members[0]?.id ?? '', taskId: assignToCohort?.assignment.id ?? '' }
}

/** A page of a group, as its educator sees it. */
const ofGroup = (path: (group: FollowedGroup) => string): Visit => ({
  persona: educator,
  path: async page => path(await followedGroup(page, educator)),
})
/** The same group as its member sees it. */
const ofMine = (path: string): Visit => ({
  persona: member,
  path: async page => `/groups/mine/${(await followedGroup(page, member)).id}${path}`,
})

/** How the twin of each page of a group gets there. */
export const groupVisits: Readonly<Record<string, Visit>> = {
  groups: { persona: educator, path: '/groups' },
  'group-new': { persona: educator, path: '/groups/new?from=PRECEPTORSHIP_YEAR' },
  group: ofGroup(({ id }) => `/groups/${id}`),
  'group-change': ofGroup(({ id }) => `/groups/${id}/change`),
  'group-ask': ofGroup(({ id }) => `/groups/${id}/ask`),
  'group-list': ofGroup(({ id }) => `/groups/${id}/list`),
  'group-dates': ofGroup(({ id }) => `/groups/${id}/dates`),
  'group-member-dates': ofGroup(({ id, memberId }) => `/groups/${id}/members/${memberId}/dates`),
  'group-task-new': ofGroup(({ id }) => `/groups/${id}/tasks/new`),
  'group-task': ofGroup(({ id, taskId }) => `/groups/${id}/tasks/${taskId}`),
  'my-group': ofMine(''),
  'my-group-leave': ofMine('/leave'),
}
