import { beforeAll, describe, expect, it } from 'vitest'
import { createId } from '../../../api/platform/ids.ts'
import { describeOnOneDatabase } from '../../support/api.ts'
import { createList, createRating } from '../../support/create/history.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { nhsNumber } from '../bad-input/case.ts'
import { change, createWorld, weekOf, type World } from './group.ts'

describeOnOneDatabase('Looking after a group', api => {
  let place: World
  beforeAll(async () => {
    place = await createWorld(api)
    for (const { person } of [place.open, place.closed]) {
      const rated = { personId: person.id, assessorName: 'Somebody', on: dayFromToday(-10) }
      await createRating(api, { ...rated, capabilityCode: 'OBS-05', kind: 'OBSERVED', value: 2 })
      await createRating(api, { ...rated, capabilityCode: 'CLN-01', kind: 'SIGN_OFF', value: 3 })
      await createList(api, { personId: person.id })
    }
  })

  const linesOf = async (client = place.educator.client) =>
    Object.fromEntries((await weekOf(client)).lines.map(line => [line.kind, line]))

  describe('lets several be written to at once', () => {
    it('nudges twice about the same thing, and then not, whoever does it', async () => {
      const { educator, second, open, closed, outsider } = place
      const line = (await linesOf())['STAGE']
      const ids = [open.memberId, closed.memberId, createId()]
      const nudge = { memberIds: ids, about: line?.id, item: 'Basics', note: 'Shall we talk?' }
      const once = await change(educator.client, 'nudgeMembers', nudge)
      expect(once).toMatchObject({ sentCount: 2, leftOut: [{ memberId: ids[2], name: null }] })
      await change(second.client, 'nudgeMembers', { ...nudge, memberIds: [open.memberId], note: null })
      expect(await change(educator.client, 'nudgeMembers', nudge)).toMatchObject({
        sentCount: 1,
        leftOut: [{ memberId: open.memberId, name: 'Ann Open' }, { memberId: ids[2] }],
      })
      expect((await linesOf())['STAGE']?.people.every(({ canNudge }) => !canNudge)).toBe(true)
      expect(await change(outsider.client, 'nudgeMembers', nudge)).toMatchObject({ code: 'NO_SUCH_MEMBER' })
    })

    it('keeps nothing of a patient, and nothing empty', async () => {
      const { educator, open } = place
      const nudge = { memberIds: [open.memberId], about: ' ', item: nhsNumber, note: nhsNumber }
      expect((await change(educator.client, 'nudgeMembers', nudge)).fields).toEqual([
        { path: 'about', code: 'UNKNOWN' },
        { path: 'item', code: 'PATIENT_IDENTIFIER' },
        { path: 'note', code: 'PATIENT_IDENTIFIER' },
      ])
      expect((await change(educator.client, 'messageMembers', { memberIds: [], words: ' ' })).fields).toEqual([
        { path: 'memberIds', code: 'OUT_OF_RANGE' },
        { path: 'words', code: 'MISSING' },
      ])
    })

    it('shows the member all of it, and nobody outside the group any', async () => {
      const { educator, second, outsider, open, closed } = place
      const words = 'The list on Friday is free'
      const { sentCount } = await change(educator.client, 'messageMembers', { memberIds: [open.memberId], words })
      expect(sentCount).toBe(1)
      const messages = `query($memberId: UUID!) { cohortMessages(memberId: $memberId) { totalCount nodes { kind item words fromName } } }`
      const read = async (client = open.client, memberId = open.memberId) =>
        (await client.query<{ cohortMessages: { totalCount: number; nodes: object[] } }>(messages, { memberId }))
          .cohortMessages
      const own = await read()
      expect(own.nodes[0]).toEqual({ kind: 'MESSAGE', item: null, words, fromName: 'Eve Educator' })
      expect(own.nodes.at(-1)).toMatchObject({ kind: 'NUDGE', item: 'Basics', words: 'Shall we talk?' })
      expect(await read(second.client)).toEqual(own)
      const told = await open.client.query<{ myMessages: object }>(
        '{ myMessages(first: 20) { nodes { title words } } }',
      )
      expect(JSON.stringify(told)).toContain(words)
      for (const client of [outsider.client, closed.client])
        expect(await read(client)).toEqual({ totalCount: 0, nodes: [] })
    })
  })

  describe('brings up help that was asked for', () => {
    it('until it is answered, which any educator of the group may, and either may close', async () => {
      const { educator, second, closed, outsider } = place
      const asked = await change(closed.client, 'askForHelp', { cohortId: place.cohortId, words: 'How do I find Jo?' })
      const key = { id: asked.help?.id, expectedVersion: 1 }
      expect((await linesOf())['HELP']).toMatchObject({ action: 'ANSWER', people: [{ subjectId: key.id }] })
      for (const { client } of [outsider, place.open])
        expect((await change(client, 'closeHelp', key)).__typename).toBe('NotAllowed')
      const answer = { ...key, words: 'In room 4' }
      expect(await change(second.client, 'answerHelp', answer)).toMatchObject({
        help: { answeredByName: 'Sue Second' },
      })
      expect(await change(educator.client, 'answerHelp', answer)).toMatchObject({ currentVersion: 2 })
      expect((await linesOf())['HELP']).toBeUndefined()
      const closedNow = await change(closed.client, 'closeHelp', { ...key, expectedVersion: 2 })
      expect(closedNow).toMatchObject({ help: { answer: 'In room 4', version: 3 } })
      expect(await change(educator.client, 'closeHelp', { ...key, expectedVersion: 3 })).toMatchObject({
        code: 'IS_CLOSED',
      })
    })

    it('by a member, without anything of a patient, five times at most', async () => {
      const { educator, paused } = place
      const ask = (words: string, client = paused.client) =>
        change(client, 'askForHelp', { cohortId: place.cohortId, words })
      expect((await ask(nhsNumber)).fields).toEqual([{ path: 'words', code: 'PATIENT_IDENTIFIER' }])
      expect((await ask('x'.repeat(281))).fields).toEqual([{ path: 'words', code: 'TOO_LONG' }])
      expect(await ask('Help', educator.client)).toMatchObject({ code: 'NOT_A_MEMBER' })
      for (let index = 0; index < 5; index += 1) expect((await ask('Help')).help).toBeDefined()
      expect(await ask('Help')).toMatchObject({ code: 'TOO_MANY' })
    })

    it('and nobody answers in the place of somebody else, in the database itself', async () => {
      const { closed, educator } = place
      const asked = await change(closed.client, 'askForHelp', { cohortId: place.cohortId, words: 'Who is on call?' })
      const forge = (personId: string, byId: string) =>
        api.database.asViewer({ personId }, tx =>
          tx.execute(
            'update cohort_helps set answer = ?, answered_by_id = ? where id = ?',
            ['Me', byId, asked.help?.id],
            'run',
          ),
        )
      await expect(forge(educator.person.id, place.second.person.id)).rejects.toThrow(/place of somebody else/)
      await expect(forge(closed.person.id, closed.person.id)).rejects.toThrow(/place of somebody else/)
    })
  })

  describe('leads to meetings', () => {
    const save = (more: object = {}) => ({
      id: null,
      memberId: place.closed.memberId,
      expectedVersion: 0,
      kind: 'TRIPARTITE',
      dueOn: dayFromToday(-2),
      heldOn: null,
      objectives: [{ text: ' Growth scans alone ', isReached: false }],
      actions: [{ text: 'Book a list', by: 'BOTH', dueOn: null, isDone: false }],
      concern: null,
      ...more,
    })

    it('that are planned, held, and signed by both, and then stay as they are', async () => {
      const { educator, second, closed } = place
      const { meeting } = await change(educator.client, 'saveCohortMeeting', save())
      expect(meeting).toMatchObject({ state: 'PLANNED', objectives: [{ text: 'Growth scans alone' }] })
      expect((await linesOf())['MEETING']).toMatchObject({ action: 'BOOK', people: [{ subjectId: meeting?.id }] })
      const key = { id: meeting?.id, expectedVersion: 1 }
      expect(await change(closed.client, 'signCohortMeeting', key)).toMatchObject({ code: 'NOT_HELD' })
      const held = save({ ...key, heldOn: dayFromToday(-1) })
      expect(await change(educator.client, 'saveCohortMeeting', held)).toMatchObject({ meeting: { state: 'TO_SIGN' } })
      expect(await change(educator.client, 'saveCohortMeeting', held)).toMatchObject({ currentVersion: 2 })
      expect(await change(second.client, 'signCohortMeeting', { ...key, expectedVersion: 2 })).toMatchObject({
        code: 'NOT_YOURS',
      })
      const own = { ...key, expectedVersion: 2, words: 'I see it the same way' }
      expect((await change(closed.client, 'signCohortMeeting', own)).meeting?.state).toBe('TO_SIGN')
      const both = await change(educator.client, 'signCohortMeeting', { ...key, expectedVersion: 3 })
      expect(both).toMatchObject({ meeting: { state: 'SIGNED', learnerWords: own.words } })
      expect(await change(educator.client, 'saveCohortMeeting', save({ ...key, expectedVersion: 4 }))).toMatchObject({
        code: 'SIGNED',
      })
      expect((await linesOf())['MEETING']).toBeUndefined()
    })

    it('with what is wrong beside its field', async () => {
      const wrong = save({
        dueOn: dayFromToday(-900),
        heldOn: dayFromToday(1),
        objectives: [{ text: ' ', isReached: false }],
        actions: Array.from({ length: 13 }, () => ({ text: 'One', by: 'BOTH', dueOn: null, isDone: false })),
        concern: { words: nhsNumber, readerIds: [place.outsider.person.id] },
      })
      expect((await change(place.educator.client, 'saveCohortMeeting', wrong)).fields).toEqual([
        { path: 'dueOn', code: 'OUT_OF_RANGE' },
        { path: 'heldOn', code: 'IN_THE_FUTURE' },
        { path: 'objectives.0.text', code: 'MISSING' },
        { path: 'actions', code: 'OUT_OF_RANGE' },
        { path: 'concern.words', code: 'PATIENT_IDENTIFIER' },
        { path: 'concern.readerIds', code: 'UNKNOWN' },
      ])
      expect(await change(place.outsider.client, 'saveCohortMeeting', save())).toMatchObject({ code: 'NO_SUCH_MEMBER' })
    })

    const concernsSeen = (personId: string, meetingId: string | undefined) =>
      api.database.asViewer({ personId }, async tx => {
        const [row] = await tx.execute<{ count: number }[]>(
          'select count(*)::int as count from cohort_concerns where meeting_id = ?',
          [meetingId],
        )
        return row?.count
      })

    it('whose concerns are read by their writer, those named, and always the member', async () => {
      const { educator, second, closed, outsider, open } = place
      const concern = { words: 'Cello in the corridor', readerIds: [] }
      const { meeting } = await change(educator.client, 'saveCohortMeeting', save({ concern }))
      for (const { person } of [educator, closed]) expect(await concernsSeen(person.id, meeting?.id)).toBe(1)
      for (const { person } of [second, outsider, open]) expect(await concernsSeen(person.id, meeting?.id)).toBe(0)
      const named = { words: 'Seen by two', readerIds: [second.person.id] }
      const more = save({ id: meeting?.id, expectedVersion: 1, concern: named })
      expect(await change(educator.client, 'saveCohortMeeting', more)).toMatchObject({
        meeting: { concerns: [{ readerNames: [] }, { readerNames: ['Sue Second'], writtenByName: 'Eve Educator' }] },
      })
      expect(await concernsSeen(second.person.id, meeting?.id)).toBe(1)
      const said = await closed.client.query(
        'query($id: UUID!) { saidOfMe(cohortId: $id) { meetings { concerns { words } } } }',
        {
          id: place.cohortId,
        },
      )
      expect(JSON.stringify(said)).toContain('Cello')
      const seen = await second.client.query<object>(
        'query($id: UUID!) { cohortLearner(memberId: $id) { meetings { concerns { words } } } }',
        { id: closed.memberId },
      )
      expect(JSON.stringify(seen)).toContain('Seen by two')
      expect(JSON.stringify(seen)).not.toContain('Cello')
    })

    it('nobody signs in the place of somebody else, in the database itself', async () => {
      const { educator, second, closed } = place
      const { meeting } = await change(educator.client, 'saveCohortMeeting', save({ heldOn: dayFromToday(-1) }))
      const forged = [
        [closed, 'educator_signed_at = now()'],
        [closed, `objectives = '[]'`],
        [educator, 'learner_signed_at = now()'],
        [educator, `learner_words = 'Fine'`],
        [second, 'educator_signed_at = now()'],
      ] as const
      for (const [{ person }, set] of forged)
        await expect(
          api.database.asViewer({ personId: person.id }, tx =>
            tx.execute(`update cohort_meetings set ${set} where id = ?`, [meeting?.id], 'run'),
          ),
          set,
        ).rejects.toThrow(/word of somebody else/)
    })
  })

  describe('opens a page of one member', () => {
    const learner = `query($id: UUID!) { cohortLearner(memberId: $id) { isMe cohortName member { name state } educators { name }
      tasks { title isDone isOver } meetings { title } helps { words } hasPreceptorship
      shared { ratings { capabilityCode value } lists { title count } plan { goalTitle steps } } } }`
    const read = async (client = place.educator.client, id = place.open.memberId) =>
      (await client.query<{ cohortLearner: { shared: object | null } | null }>(learner, { id })).cohortLearner

    it('with what they share, and null for what they do not', async () => {
      expect(await read()).toMatchObject({
        isMe: false,
        member: { name: 'Ann Open', state: 'JOINED' },
        educators: [{ name: 'Eve Educator' }, { name: 'Sue Second' }],
        shared: {
          ratings: [
            { capabilityCode: 'CLN-01', value: 3 },
            { capabilityCode: 'OBS-05', value: 2 },
          ],
          lists: [{ count: 7 }],
          plan: { steps: [] },
        },
      })
      expect((await read(place.educator.client, place.closed.memberId))?.shared).toEqual({
        ratings: null,
        lists: null,
        plan: null,
      })
    })

    it('for the member too, and for nobody else', async () => {
      expect(await read(place.open.client)).toMatchObject({ isMe: true, shared: null })
      for (const { client } of [place.outsider, place.closed]) expect(await read(client)).toBeNull()
      const shared = await api.database.asViewer({ personId: place.closed.person.id }, tx =>
        tx.execute<{ shared: object | null }[]>('select soundings_learner_shared(?) as shared', [place.open.memberId]),
      )
      expect(shared).toEqual([{ shared: null }])
    })
  })
})
