import { cursorOf } from '../../../api/platform/graphql/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import { createCohortWords } from '../../support/create/cohort-words.ts'
import { createCohort } from '../../support/create/cohorts.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { madeOnce } from './made-once.ts'
import { type NamedObject, change, personIdOf } from './objects.ts'
import { personOf } from './world.ts'

/** What was said in a group each owner follows and is in. */
const groupOf = madeOnce(async (world, owner) => {
  const personId = personOf(world, owner).id
  const group = await createCohort(world.api, { personId })
  return { ...group, ...(await createCohortWords(world.api, { personId, memberId: group.memberId })) }
})
const idOf =
  (key: 'cohortId' | 'memberId' | 'helpId' | 'meetingId' | 'messageId'): NamedObject['idOf'] =>
  async (world, owner) =>
    (await groupOf(world, owner))[key]

const refusal = '... on NotAllowed { code message }'
const stale = '... on Conflict { currentVersion message }'
const nobodys = createId()

const byInput = (
  name: string,
  named: NamedObject['idOf'],
  { more = refusal, input }: { readonly more?: string; readonly input: (id: string) => object },
): NamedObject => ({
  document: change(name, `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, more),
  variables: id => ({ input: input(id) }),
  idOf: named,
  unknown: createId,
})

const byArgument = (
  field: string,
  { argument, asked, ...more }: Pick<NamedObject, 'idOf'> & { readonly argument: string; readonly asked: string },
): NamedObject => ({
  document: `query($id: UUID!) { ${field}(${argument}: $id) { ${asked} } }`,
  variables: id => ({ id }),
  unknown: createId,
  ...more,
})

const byCursor = (field: string, given: string, asked: string): NamedObject => ({
  document: `query($after: String) { ${field}(${given}first: 1, after: $after) { ${asked} } }`,
  variables: id => ({ after: id.length === 36 ? cursorOf(id) : id }),
  idOf: idOf('messageId'),
  unknown: createId,
})

const meeting = {
  memberId: nobodys,
  expectedVersion: 0,
  kind: 'REVIEW',
  dueOn: dayFromToday(7),
  objectives: [],
  actions: [],
}
const saveMeeting = (named: NamedObject['idOf'], input: (id: string) => object): NamedObject =>
  byInput('saveCohortMeeting', named, { more: `${refusal} ${stale}`, input: id => ({ ...meeting, ...input(id) }) })

/** closeHelp has no field that could be wrong. */
const closing: NamedObject = {
  document: `mutation($input: CloseHelpInput!) { closeHelp(input: $input) { __typename ${refusal} ${stale} } }`,
  variables: id => ({ input: { id, expectedVersion: 1 } }),
  idOf: idOf('helpId'),
  unknown: createId,
}

/** What arguments about messages, help and meetings of groups name. */
export const cohortWordObjects: Readonly<Record<string, NamedObject | 'published'>> = {
  'myWeek(cohortId)': byArgument('myWeek', {
    argument: 'cohortId',
    asked: 'memberCount lines { text }',
    idOf: idOf('cohortId'),
  }),
  'myWeek(after)': byCursor('myWeek', '', 'rest { nodes { id } }'),
  'cohortMessages(memberId)': byArgument('cohortMessages', {
    argument: 'memberId',
    asked: 'totalCount nodes { words }',
    idOf: idOf('memberId'),
  }),
  'cohortMessages(after)': byCursor('cohortMessages', `memberId: "${nobodys}", `, 'totalCount'),
  'cohortLearner(memberId)': byArgument('cohortLearner', {
    argument: 'memberId',
    asked: 'cohortName',
    idOf: idOf('memberId'),
  }),
  'saidOfMe(cohortId)': byArgument('saidOfMe', { argument: 'cohortId', asked: 'cohortName', idOf: idOf('cohortId') }),
  'snoozeWeekLine(input.lineId)': byInput('snoozeWeekLine', idOf('memberId'), {
    input: lineId => ({ lineId, until: dayFromToday(3) }),
  }),
  'nudgeMembers(input.memberIds)': byInput('nudgeMembers', idOf('memberId'), {
    input: id => ({ memberIds: [id], about: 'STAGE:x/1', item: 'Second' }),
  }),
  'messageMembers(input.memberIds)': byInput('messageMembers', idOf('memberId'), {
    input: id => ({ memberIds: [id], words: 'Well done' }),
  }),
  'askForHelp(input.cohortId)': byInput('askForHelp', idOf('cohortId'), {
    input: cohortId => ({ cohortId, words: 'Whom do I ask?' }),
  }),
  'answerHelp(input.id)': byInput('answerHelp', idOf('helpId'), {
    more: `${refusal} ${stale}`,
    input: id => ({ id, expectedVersion: 1, words: 'Me' }),
  }),
  'closeHelp(input.id)': closing,
  'saveCohortMeeting(input.id)': saveMeeting(idOf('meetingId'), id => ({ id })),
  'saveCohortMeeting(input.memberId)': saveMeeting(idOf('memberId'), memberId => ({ memberId })),
  'saveCohortMeeting(input.concern.readerIds)': saveMeeting(personIdOf, id => ({
    concern: { words: 'Said', readerIds: [id] },
  })),
  'signCohortMeeting(input.id)': byInput('signCohortMeeting', idOf('meetingId'), {
    more: `${refusal} ${stale}`,
    input: id => ({ id, expectedVersion: 1 }),
  }),
}
