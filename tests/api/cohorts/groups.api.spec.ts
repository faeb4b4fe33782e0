import { beforeAll, describe, expect, it } from 'vitest'
import { createId } from '../../../api/platform/ids.ts'
import { describeOnEachDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { createEvidence } from '../../support/create/evidence.ts'
import { lessonContent, publishLesson } from '../../support/create/lessons.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { countAll } from '../counting.ts'
import { change, createPlace, finish, groupsOf, memberOf, tasksOf, tasksOfMine, terms, wrongIn } from './group-place.ts'

describeOnEachDatabase('What educators do with a group', api => {
  let place: Awaited<ReturnType<typeof createPlace>>
  let groups: ReturnType<typeof groupsOf>
  let published: number
  beforeAll(async () => {
    place = await createPlace(api)
    groups = groupsOf(place)
    published = await publishLesson(api, 'ENH-12')
  })

  describe('dates of one member', () => {
    it('count from their own start and share of full time, and the second window to change them is told', async () => {
      const { learnerId } = await groups.joined()
      const { educator, stranger } = place
      const input = { memberId: learnerId, startsOn: dayFromToday(0), wholeTimePercent: 50, expectedVersion: 2 }
      const changed = await change(educator.client, 'changeCohortMember', input)
      expect(changed.member?.stages.map(({ dueOn }) => dueOn)).toEqual([dayFromToday(60), dayFromToday(180)])
      expect(await change(educator.client, 'changeCohortMember', input)).toMatchObject({ currentVersion: 3 })
      expect(await change(stranger.client, 'changeCohortMember', input)).toMatchObject({ code: 'NO_SUCH_MEMBER' })
      const wrong = { ...input, startsOn: '1990-01-01', wholeTimePercent: 5 }
      expect(wrongIn(await change(educator.client, 'changeCohortMember', wrong))).toEqual([
        'startsOn OUT_OF_RANGE',
        'wholeTimePercent OUT_OF_RANGE',
      ])
    })

    it('wait through a pause that the member sees too, end it early, and are as before where it never was', async () => {
      const { learnerId, cohortId } = await groups.joined()
      const { educator, learner } = place
      const days = { memberId: learnerId, fromOn: dayFromToday(-5), toOn: dayFromToday(4) }
      const paused = await change(educator.client, 'pauseCohortMember', days)
      expect(paused.member).toMatchObject({ state: 'PAUSED', stages: [{ dueOn: dayFromToday(20) }, {}] })
      const pauseId = paused.member?.pauses[0]?.id
      const { myCohorts } = await learner.client.query<{ myCohorts: { id: string; pauses: object[] }[] }>(
        '{ myCohorts { id pauses { fromOn toOn } } }',
      )
      expect(myCohorts.find(({ id }) => id === cohortId)?.pauses).toEqual([{ fromOn: days.fromOn, toOn: days.toOn }])
      const end = { memberId: learnerId, pauseId }
      expect(wrongIn(await change(educator.client, 'endCohortPause', { ...end, lastOn: dayFromToday(-9) }))).toEqual([
        'lastOn BEFORE_THE_START',
      ])
      const ended = await change(educator.client, 'endCohortPause', { ...end, lastOn: dayFromToday(-1) })
      expect(ended.member).toMatchObject({ state: 'JOINED', stages: [{ dueOn: dayFromToday(15) }, {}] })
      const taken = await change(educator.client, 'endCohortPause', end)
      expect(taken.member).toMatchObject({ pauses: [], stages: [{ dueOn: dayFromToday(10) }, {}] })
      expect(await change(educator.client, 'endCohortPause', end)).toMatchObject({ code: 'NO_SUCH_PAUSE' })
    })

    it('are moved for many at once, and back again, but never before what was first given', async () => {
      const { cohortId, learnerId, otherId } = await groups.joined()
      const { educator } = place
      const input = { cohortId, memberIds: [learnerId, otherId], stage: 0, days: 14 }
      const moved = await change(educator.client, 'extendCohortDates', input)
      expect(moved.members?.map(({ stages }) => stages[0])).toEqual(
        [1, 2].map(() => ({ dueOn: dayFromToday(24), extendedByDays: 14 })),
      )
      const back = await change(educator.client, 'extendCohortDates', { ...input, memberIds: [otherId], days: -14 })
      expect(back.members?.[0]?.stages[0]).toEqual({ dueOn: dayFromToday(10), extendedByDays: 0 })
      expect(wrongIn(await change(educator.client, 'extendCohortDates', { ...input, days: -1 }))).toEqual([
        'days OUT_OF_RANGE',
      ])
      const elsewhere = await groups.joined()
      const wrong = [
        { memberIds: [elsewhere.learnerId] },
        { memberIds: [] },
        { stage: 7 },
        { stage: null },
        { assignmentId: createId() },
        { stage: null, assignmentId: createId() },
        { days: 0 },
      ]
      const found = []
      for (const more of wrong)
        found.push(wrongIn(await change(educator.client, 'extendCohortDates', { ...input, ...more })))
      expect(found).toEqual([
        ['memberIds UNKNOWN'],
        ['memberIds OUT_OF_RANGE'],
        ['stage UNKNOWN'],
        ['stage ONE_OF'],
        ['stage ONE_OF'],
        ['assignmentId UNKNOWN'],
        ['days OUT_OF_RANGE'],
      ])
    })

    it('are kept where somebody goes on in another group, which asks them again and is shown nothing until then', async () => {
      const { learnerId, otherId: memberId } = await groups.joined(['RATINGS'])
      const toCohortId = await groups.create('Spring intake')
      const { educator, other } = place
      await change(educator.client, 'changeCohortMember', {
        memberId,
        startsOn: dayFromToday(-3),
        wholeTimePercent: 60,
        expectedVersion: 2,
      })
      const input = { memberId, toCohortId, expectedVersion: 2 }
      expect(await change(educator.client, 'transferCohortMember', input)).toMatchObject({ currentVersion: 3 })
      const gone = await change(educator.client, 'transferCohortMember', { ...input, expectedVersion: 3 })
      expect(gone.member).toMatchObject({
        state: 'ASKED',
        startsOn: dayFromToday(-3),
        wholeTimePercent: 60,
        shares: [],
      })
      expect(await memberOf(educator.client, memberId)).toBeNull()
      expect((await memberOf(educator.client, learnerId))?.shares).toEqual(['RATINGS'])
      const answer = { cohortId: toCohortId, isAccepted: true, shares: [] }
      expect(await change(other.client, 'answerCohort', answer)).toMatchObject({ cohort: { id: toCohortId } })
      expect(await memberOf(educator.client, gone.member?.id ?? '')).toMatchObject({
        state: 'JOINED',
        shares: [],
      })
    })
  })

  it('People who may be asked in are found by name, members marked, and shown to nobody from elsewhere', async () => {
    const { cohortId } = await groups.joined()
    const { educator, stranger } = place
    const find = (client: ApiClient, more = '') =>
      client.query<{ possibleCohortMembers: { totalCount: number; nodes: object[] } | null }>(
        `query($id: UUID!) { possibleCohortMembers(cohortId: $id ${more}) { totalCount nodes { name state mayFollow } } }`,
        { id: cohortId },
      )
    expect((await find(educator.client, 'search: "one", first: 1')).possibleCohortMembers).toEqual({
      totalCount: 2,
      nodes: [{ name: 'Educator One', state: null, mayFollow: true }],
    })
    expect((await find(educator.client, 'search: "learner ONE"')).possibleCohortMembers?.nodes).toEqual([
      { name: 'Learner One', state: 'JOINED', mayFollow: false },
    ])
    expect((await find(educator.client, 'educatorsOnly: true')).possibleCohortMembers).toMatchObject({ totalCount: 2 })
    expect((await find(stranger.client)).possibleCohortMembers).toBeNull()
  })

  describe('a task', () => {
    it('is due from each by their own dates, and done by finishing its module since it was given', async () => {
      const { educator, learner, other } = place
      const { cohortId, otherId } = await groups.joined()
      await finish(api, learner.person.id, dayFromToday(0))
      await finish(api, other.person.id, dayFromToday(-30))
      await change(educator.client, 'changeCohortMember', {
        memberId: otherId,
        startsOn: dayFromToday(0),
        wholeTimePercent: 50,
        expectedVersion: 2,
      })
      const { assignment } = await groups.give(cohortId)
      const id = assignment?.id ?? ''
      expect(await tasksOf(educator.client, cohortId)).toMatchObject([{ doneCount: 1, moduleVersion: published }])
      expect((await tasksOfMine(learner.client)).find(each => each.id === id)).toMatchObject({
        dueOn: dayFromToday(40),
        doneOn: dayFromToday(0),
        finishedBeforeOn: null,
      })
      expect((await tasksOfMine(other.client)).find(each => each.id === id)).toMatchObject({
        dueOn: dayFromToday(120),
        doneOn: null,
        finishedBeforeOn: dayFromToday(-30),
      })
      await change(educator.client, 'extendCohortDates', { cohortId, memberIds: [otherId], assignmentId: id, days: 7 })
      const said = await change(other.client, 'completeAssignment', { id })
      expect(said.assignment).toMatchObject({ dueOn: dayFromToday(127), doneOn: dayFromToday(0) })
      expect(await tasksOf(educator.client, cohortId)).toMatchObject([{ doneCount: 2 }])
      await change(other.client, 'reopenAssignment', { id })
      expect(await tasksOf(educator.client, cohortId)).toMatchObject([{ doneCount: 1 }])
    })

    it('for members named is theirs alone, and what others finish of it is told to nobody', async () => {
      const { educator, learner, other } = place
      const { cohortId, learnerId, otherId } = await groups.joined()
      await finish(api, other.person.id, dayFromToday(0))
      const { assignment } = await groups.give(cohortId, { memberIds: [learnerId], followsMembers: false })
      expect(assignment).toMatchObject({ memberIds: [learnerId] })
      const id = assignment?.id ?? ''
      expect((await tasksOfMine(learner.client)).map(each => each.id)).toContain(id)
      expect((await tasksOfMine(other.client)).map(each => each.id)).not.toContain(id)
      expect(await change(other.client, 'completeAssignment', { id })).toMatchObject({ code: 'NOT_YOUR_TASK' })
      const told = await api.database.asViewer({ personId: educator.person.id }, tx =>
        tx.execute<{ member_id: string }[]>('select member_id from soundings_cohort_modules_finished(?)', [cohortId]),
      )
      expect(told.map(row => row.member_id)).not.toContain(otherId)
      const everybody = { id, ...terms, expectedVersion: 1 }
      const changed = await change(educator.client, 'changeAssignment', everybody)
      expect(changed.assignment?.memberIds.toSorted()).toEqual([learnerId, otherId].toSorted())
      expect(await change(educator.client, 'changeAssignment', everybody)).toMatchObject({ currentVersion: 2 })
    })

    it('keeps the version it was given in until its educator takes a later one, unless it follows', async () => {
      const { educator } = place
      const { cohortId } = await groups.joined()
      const kept = (await groups.give(cohortId)).assignment
      const following = (await groups.give(cohortId, { followsVersions: true })).assignment
      const take = { id: kept?.id, expectedVersion: 1 }
      expect(await change(educator.client, 'takeLaterVersion', take)).toMatchObject({ code: 'NOTHING_LATER' })
      const later = await publishLesson(api, 'ENH-12', lessonContent('second'))
      const tasks = await tasksOf(educator.client, cohortId)
      expect(tasks?.find(({ id }) => id === kept?.id)).toMatchObject({ moduleVersion: published, laterVersion: later })
      expect(tasks?.find(({ id }) => id === following?.id)).toMatchObject({ moduleVersion: null, laterVersion: null })
      expect(await change(educator.client, 'takeLaterVersion', take)).toMatchObject({
        assignment: { moduleVersion: later, laterVersion: null },
      })
      published = later
    })

    it('of evidence is answered with a piece of one’s own of its kind, which its educators cannot open', async () => {
      const { educator, learner, other } = place
      const { cohortId } = await groups.joined()
      const wrong = { kind: 'EVIDENCE', code: null, title: ' ', evidenceKind: 'NONE', capabilityCodes: ['XXX-99'] }
      expect(wrongIn(await groups.give(cohortId, wrong))).toEqual([
        'title MISSING',
        'evidenceKind UNKNOWN',
        'capabilityCodes.0 UNKNOWN',
      ])
      const right = { ...wrong, title: 'Three cases', evidenceKind: 'CASE_DISCUSSION', capabilityCodes: ['CLN-01'] }
      const id = (await groups.give(cohortId, right)).assignment?.id
      const { pieceId } = await createEvidence(api, { personId: learner.person.id, words: 'Private words' })
      const theirs = await createEvidence(api, { personId: other.person.id })
      expect(wrongIn(await change(learner.client, 'completeAssignment', { id }))).toEqual(['pieceId MISSING'])
      const notMine = { id, pieceId: theirs.pieceId }
      expect(wrongIn(await change(learner.client, 'completeAssignment', notMine))).toEqual(['pieceId UNKNOWN'])
      expect(await change(learner.client, 'completeAssignment', { id, pieceId })).toMatchObject({
        assignment: { pieceId, doneOn: dayFromToday(0) },
      })
      expect(await tasksOf(educator.client, cohortId)).toMatchObject([{ doneCount: 1 }])
      const { evidencePiece } = await educator.client.query<{ evidencePiece: object | null }>(
        'query($id: UUID!) { evidencePiece(id: $id) { __typename } }',
        { id: pieceId },
      )
      expect(evidencePiece).toBeNull()
    })

    it('withdrawn, or of a group that was left, is asked for no longer', async () => {
      const { educator, learner, other } = place
      const { cohortId } = await groups.joined()
      const id = (await groups.give(cohortId)).assignment?.id ?? ''
      await change(learner.client, 'leaveCohort', { cohortId })
      expect((await tasksOfMine(learner.client)).map(each => each.id)).not.toContain(id)
      await change(educator.client, 'withdrawAssignment', { id, expectedVersion: 1 })
      expect(await tasksOf(educator.client, cohortId)).toEqual([])
      expect((await tasksOfMine(other.client)).map(each => each.id)).not.toContain(id)
      expect(await change(educator.client, 'withdrawAssignment', { id, expectedVersion: 2 })).toMatchObject({
        code: 'NO_SUCH_TASK',
      })
    })
  })

  it('The database alone keeps educators from finishing tasks for others, and members from moving their own dates', async () => {
    const { educator, learner, other } = place
    const { cohortId, learnerId } = await groups.joined()
    const id = (await groups.give(cohortId, { memberIds: [learnerId], followsMembers: false })).assignment?.id
    const { pieceId } = await createEvidence(api, { personId: other.person.id })
    const as = (personId: string, sql: string, values: unknown[]) =>
      api.database.asViewer({ personId }, tx => tx.execute(sql, values, 'run'))
    const ofTask = 'where assignment_id = ? and member_id = ?'
    await expect(
      as(educator.person.id, `update cohort_assignees set done_at = now() ${ofTask}`, [id, learnerId]),
    ).rejects.toThrow(/in the place of somebody else/)
    await expect(
      as(learner.person.id, `update cohort_assignees set evidence_piece_id = ? ${ofTask}`, [pieceId, id, learnerId]),
    ).rejects.toThrow(/piece of one's own/)
    await expect(
      as(learner.person.id, `update cohort_assignees set is_left_out = true ${ofTask}`, [id, learnerId]),
    ).rejects.toThrow(/for educators to say/)
    await expect(
      as(learner.person.id, 'update cohort_members set starts_on = ? where id = ?', [dayFromToday(30), learnerId]),
    ).rejects.toThrow(/for its educators/)
  })

  it('costs as many statements with two tasks as with twenty', async () => {
    const { educator, learner } = place
    const { cohortId } = await groups.joined()
    await groups.give(cohortId)
    const [ofGroup, ofMine] = [
      { 'its tasks': `{ cohortAssignments(cohortId: "${cohortId}") { title doneCount memberIds } }` },
      { 'my tasks': '{ myAssignments { title dueOn doneOn capabilities { statement } } }' },
    ]
    const count = async () => [
      ...(await countAll(educator.client, ofGroup)).values(),
      ...(await countAll(learner.client, ofMine)).values(),
    ]
    await count()
    const few = await count()
    for (let more = 0; more < 18; more += 1) await groups.give(cohortId)
    expect(await count()).toEqual(few)
    expect(Math.max(...few)).toBeLessThanOrEqual(4)
  })
})
