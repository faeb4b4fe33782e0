import { beside } from './sign-offs.ts'
import type { Persona } from './support.ts'

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

interface Followed {
  readonly cohortId: string
  readonly memberId: string
}

/** A group of Kwame's whose first stage is over, and somebody of Tidewater who joined it; made beside the page. */
export async function followedGroup(name: string, member: Persona): Promise<Followed> {
  const educator = await beside('kwame-ostrander')
  const learner = await beside(member)
  const { me } = await educator.send<{
    me: { memberships: { role: string; isCurrent: boolean; organisation: { id: string; name: string } }[] }
  }>('{ me { memberships { role isCurrent organisation { id name } } } }')
  const place = me.memberships.find(
    ({ role, isCurrent, organisation }) => role === 'EDUCATOR' && isCurrent && organisation.name.includes('Tidewater'),
  )
  const organisationId = place?.organisation.id ?? ''
  const stages = [
    { title: 'Settling in', dueAfterDays: 70 },
    { title: 'Own lists', dueAfterDays: 365 },
  ]
  const created = await educator.change<{ __typename: string; cohort: { id: string } }>(
    'createCohort',
    { name, organisationId, furtherOrganisationIds: [], startsOn: dayFromNow(-100), stages },
    'cohort { id }',
  )
  const cohortId = created.cohort.id
  const { me: own } = await learner.send<{ me: { id: string } }>('{ me { id } }')
  const asked = await educator.change<{ __typename: string; members: { id: string }[] }>(
    'askIntoCohort',
    { cohortId, organisationId, personIds: [own.id] },
    'members { id }',
  )
  await learner.change('answerCohort', { cohortId, isAccepted: true, shares: ['RATINGS', 'LISTS', 'PLAN'] })
  await Promise.all([educator.end(), learner.end()])
  return { cohortId, memberId: asked.members[0]?.id ?? '' }
}

/** The same, with a meeting held that waits for signatures, a message, and help asked for; the paths of its pages. */
export async function groupWithWords(name: string, member: Persona) {
  const { cohortId, memberId } = await followedGroup(name, member)
  const educator = await beside('kwame-ostrander')
  const learner = await beside(member)
  const held = {
    memberId,
    expectedVersion: 0,
    kind: 'TRIPARTITE',
    dueOn: dayFromNow(-1),
    heldOn: dayFromNow(-1),
    objectives: [{ text: 'Growth scans alone', isReached: false }],
    actions: [{ text: 'Book a list', by: 'BOTH', dueOn: dayFromNow(20), isDone: false }],
    concern: { words: 'Time for study is short', readerIds: [] },
  }
  const saved = await educator.change<{ __typename: string; meeting: { id: string } }>(
    'saveCohortMeeting',
    held,
    'meeting { id }',
  )
  await educator.change('messageMembers', { memberIds: [memberId], words: 'The list on Friday is free' })
  await learner.change('askForHelp', { cohortId, words: 'Whom do I ask about the probe?' })
  await Promise.all([educator.end(), learner.end()])
  const learnerPath = `/groups/${cohortId}/members/${memberId}`
  return {
    learnerPath,
    meetingPath: `${learnerPath}/meetings/${saved.meeting.id}`,
    writePath: `/groups/${cohortId}/write`,
    saidPath: `/groups/mine/${cohortId}/said`,
  }
}

/** The pages of those who look after a group, and the member's own, each with a group of its own. */
export const followedGroupVisits = (member: Persona) => {
  const as = (persona: Persona, path: (made: Awaited<ReturnType<typeof groupWithWords>>) => string) => ({
    persona,
    path: async () => path(await groupWithWords('Looked at alone', member)),
  })
  return {
    'my-week': as('kwame-ostrander', () => '/my-week'),
    'write-to-group': as('kwame-ostrander', ({ writePath }) => writePath),
    'group-learner': as('kwame-ostrander', ({ learnerPath }) => learnerPath),
    'group-meeting': as('kwame-ostrander', ({ meetingPath }) => meetingPath),
    'said-of-me': as(member, ({ saidPath }) => saidPath),
  }
}
