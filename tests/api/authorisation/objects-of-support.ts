import { createId } from '../../../api/platform/ids.ts'
import { createLeaveOf } from '../../support/create/preceptorship.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { type NamedObject, change, personIdOf } from './objects.ts'
import { type OwnerKind, type World, personOf } from './world.ts'

const rowOf =
  (sql: string): NamedObject['idOf'] =>
  async (world: World, owner: OwnerKind) => {
    const [row] = await world.api.database.asSystem(tx =>
      tx.execute<{ id: string }[]>(sql, [personOf(world, owner).id]),
    )
    return row?.id ?? ''
  }
const supportOf = rowOf('select id from preceptorships where person_id = ? order by id limit 1')
const trainingOf = rowOf('select id from trainings where person_id = ? order by version limit 1')
const ratificationOf = rowOf('select id from award_ratifications where person_id = ? limit 1')
const planOf = rowOf('select id from return_plans where person_id = ? limit 1')
const leaveOf: NamedObject['idOf'] = async (world, owner) =>
  (await rowOf('select id from leaves where person_id = ? limit 1')(world, owner)) ||
  createLeaveOf(world.api, personOf(world, owner).id, { from: '2023-01-01', to: '2023-01-09' })

const refusal = '... on NotAllowed { code message }'
const stale = '... on Conflict { currentVersion message }'

const byInput = (
  name: string,
  more: string,
  { idOf, ...given }: Pick<NamedObject, 'idOf' | 'isOpen'> & { readonly input: (id: string) => object },
): NamedObject => ({
  document: change(name, `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, more),
  variables: id => ({ input: given.input(id) }),
  idOf,
  unknown: createId,
  ...(given.isOpen === undefined ? {} : { isOpen: given.isOpen }),
})

const ofSupport = (name: string, input: object = {}, isOpen?: NamedObject['isOpen']): NamedObject =>
  byInput(name, `${refusal} ${stale}`, {
    idOf: supportOf,
    input: id => ({ id, expectedVersion: 1, ...input }),
    ...(isOpen === undefined ? {} : { isOpen }),
  })
const ofPlan = (name: string, input: object, more: string): NamedObject =>
  byInput(name, more, { idOf: planOf, input: id => ({ id, expectedVersion: 1, ...input }) })

/** Educators and administrators of the place may name another preceptor for its preceptees. */
const leads: NamedObject['isOpen'] = (viewer, owner) =>
  owner === 'colleague' && (viewer === 'educator' || viewer === 'organisation')
const nowhere = { startsOn: '1990-01-01', hoursPerMonth: 2 }
const meeting = { kind: 'WEEK_2', objectives: [], actions: [] }

/** What arguments about preceptorships, training and reviews name. Whose it is not has none of it. */
export const supportObjects: Readonly<Record<string, NamedObject | 'published'>> = {
  'recordTraining(input.areaCodes)': 'published',
  'preceptorship(id)': {
    document: 'query($id: UUID!) { preceptorship(id: $id) { version meetings { concerns } } }',
    variables: id => ({ id }),
    idOf: supportOf,
    unknown: createId,
  },
  'answerPreceptorship(input.id)': ofSupport('answerPreceptorship', { isAccepted: true }),
  'changePreceptor(input.id)': ofSupport('changePreceptor', { preceptorId: createId() }, leads),
  'changePreceptor(input.preceptorId)': byInput('changePreceptor', `${refusal} ${stale}`, {
    idOf: personIdOf,
    input: preceptorId => ({ id: createId(), expectedVersion: 1, preceptorId }),
  }),
  'completePreceptorship(input.id)': ofSupport('completePreceptorship'),
  'endPreceptorship(input.id)': ofSupport('endPreceptorship', { reason: 'OTHER' }),
  'savePreceptorshipMeeting(input.id)': ofSupport('savePreceptorshipMeeting', meeting),
  'signPreceptorshipMeeting(input.id)': ofSupport('signPreceptorshipMeeting', { kind: 'WEEK_2' }),
  'startPreceptorship(input.precepteeId)': byInput('startPreceptorship', refusal, {
    idOf: personIdOf,
    input: precepteeId => ({ ...nowhere, precepteeId, preceptorId: createId() }),
  }),
  'startPreceptorship(input.preceptorId)': byInput('startPreceptorship', refusal, {
    idOf: personIdOf,
    input: preceptorId => ({ ...nowhere, preceptorId }),
  }),
  'recordTraining(input.askedId)': byInput('recordTraining', stale, {
    idOf: personIdOf,
    input: askedId => ({ university: '', programme: '', areaCodes: [], askedId, expectedVersion: 0 }),
  }),
  'ratifyAward(input.id)': byInput('ratifyAward', '', {
    idOf: trainingOf,
    input: id => ({ id, ratifiedOn: dayFromToday(-1) }),
  }),
  'takeBackRatification(input.id)': byInput('takeBackRatification', '', {
    idOf: ratificationOf,
    input: id => ({ id }),
  }),
  'tickReturnStep(input.id)': ofPlan('tickReturnStep', { key: 'REVIEW-0', isDone: true }, stale),
  'endReturnPlan(input.id)': ofPlan('endReturnPlan', {}, stale),
  'shareReturnPlan(input.id)': ofPlan('shareReturnPlan', {}, `${refusal} ${stale}`),
  'shareReturnPlan(input.personId)': byInput('shareReturnPlan', `${refusal} ${stale}`, {
    idOf: personIdOf,
    input: personId => ({ id: createId(), expectedVersion: 1, personId, until: dayFromToday(-1) }),
  }),
  'recordMyLeave(input.id)': byInput('recordMyLeave', '', {
    idOf: leaveOf,
    input: id => ({ id, from: '2023-02-01', to: '2023-02-09' }),
  }),
  'withdrawMyLeave(input.id)': byInput('withdrawMyLeave', '', { idOf: leaveOf, input: id => ({ id }) }),
}
