import { createCohortWords } from '../../support/create/cohort-words.ts'
import { createCohort } from '../../support/create/cohorts.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { type Cell, type Operation, mutation, problems, refusal, result, stale } from './answers.ts'
import { ownBySecret } from './operations.ts'
import { personOf, secretOf } from './world.ts'

const ownerOf = ({ world, viewer, whose }: Cell) =>
  personOf(world, whose === 'own' && viewer !== 'anonymous' ? viewer : 'colleague').id
const wordsOf = ({ viewer, whose }: Cell): string => secretOf(whose === 'own' ? viewer : 'colleague')

/** A group the owner follows and is in, with what was said there. */
const made = async (cell: Cell) => {
  const [personId, words] = [ownerOf(cell), wordsOf(cell)]
  const group = await createCohort(cell.world.api, { personId, words })
  return { ...group, ...(await createCohortWords(cell.world.api, { personId, memberId: group.memberId, words })) }
}

/** The same, of the colleague, in a group that the owner follows. */
const madeOfColleague = async (cell: Cell) => {
  const personId = personOf(cell.world, 'colleague').id
  const group = await createCohort(cell.world.api, { personId, educatorId: ownerOf(cell) })
  const given = { personId, memberId: group.memberId, educatorId: ownerOf(cell) }
  return { ...group, ...(await createCohortWords(cell.world.api, given)) }
}

const changing = (
  name: string,
  refusals: string,
  { input, ...writes }: { input: (cell: Cell) => Promise<object> } & Pick<Operation, 'writes' | 'writesOfOthers'>,
): Operation => ({
  document: mutation(name, refusals),
  given: async cell => ({ input: await input(cell) }),
  read: result,
  ...writes,
})

/** Rows of the colleague's that are written. */
const ofColleague =
  (...tables: string[]): Operation['writesOfOthers'] =>
  ({ world }) =>
    tables.map(table => `${table} of ${personOf(world, 'colleague').id}`)

/** How operations on what passes between educators and members are asked. */
export const cohortWordOperations: Readonly<Record<string, Operation>> = {
  myWeek: {
    document: '{ myWeek { memberCount lines { title text people { name } } rest { nodes { title } } } }',
    given: async cell => {
      await made(cell)
      await made({ ...cell, whose: 'colleague' })
      return {}
    },
    read: ownBySecret,
  },
  cohortMessages: {
    document: 'query($memberId: UUID!) { cohortMessages(memberId: $memberId) { totalCount nodes { words fromName } } }',
    given: async cell => ({ memberId: (await made(cell)).memberId }),
    read: (data, { viewer }) => (JSON.stringify(data).includes(secretOf(viewer)) ? 'own' : 'nobody'),
  },
  cohortLearner: {
    document: `query($memberId: UUID!) { cohortLearner(memberId: $memberId) { member { name } helps { words answer }
      meetings { learnerWords concerns { words } } } }`,
    given: async cell => ({ memberId: (await made(cell)).memberId }),
    read: ownBySecret,
  },
  saidOfMe: {
    document: 'query($id: UUID!) { saidOfMe(cohortId: $id) { helps { words } meetings { concerns { words } } } }',
    given: async cell => ({ id: (await made(cell)).cohortId }),
    read: ownBySecret,
  },
  snoozeWeekLine: changing('snoozeWeekLine', `${problems} ${refusal}`, {
    input: async cell => {
      await made(cell)
      return { lineId: 'STAGE:x/1', until: dayFromToday(7) }
    },
    writes: ['cohort_hidden_lines'],
  }),
  nudgeMembers: changing('nudgeMembers', `${problems} ${refusal}`, {
    input: async cell => ({ memberIds: [(await madeOfColleague(cell)).memberId], about: 'STAGE:x/1', item: 'Second' }),
    writesOfOthers: ofColleague('cohort_messages', 'messages'),
  }),
  messageMembers: changing('messageMembers', `${problems} ${refusal}`, {
    input: async cell => ({ memberIds: [(await madeOfColleague(cell)).memberId], words: 'Well done' }),
    writesOfOthers: ofColleague('cohort_messages', 'messages'),
  }),
  askForHelp: changing('askForHelp', `${problems} ${refusal}`, {
    input: async cell => ({ cohortId: (await made(cell)).cohortId, words: 'Whom do I ask?' }),
    writes: ['cohort_helps'],
  }),
  answerHelp: changing('answerHelp', `${problems} ${refusal} ${stale}`, {
    input: async cell => ({ id: (await madeOfColleague(cell)).helpId, expectedVersion: 1, words: 'Me' }),
    writesOfOthers: ofColleague('cohort_helps'),
  }),
  closeHelp: changing('closeHelp', `${refusal} ${stale}`, {
    input: async cell => ({ id: (await made(cell)).helpId, expectedVersion: 1 }),
    writes: ['cohort_helps'],
  }),
  saveCohortMeeting: changing('saveCohortMeeting', `${problems} ${refusal} ${stale}`, {
    input: async cell => ({
      memberId: (await madeOfColleague(cell)).memberId,
      expectedVersion: 0,
      kind: 'REVIEW',
      dueOn: dayFromToday(7),
      objectives: [],
      actions: [],
    }),
    writesOfOthers: ofColleague('cohort_meetings'),
  }),
  signCohortMeeting: changing('signCohortMeeting', `${problems} ${refusal} ${stale}`, {
    input: async cell => ({ id: (await made(cell)).meetingId, expectedVersion: 1 }),
    writes: ['cohort_meetings'],
  }),
}
