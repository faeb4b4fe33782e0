import { beforeAll, describe, expect, it } from 'vitest'
import { describeOnEachDatabase } from '../../support/api.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { nhsNumber } from '../bad-input/case.ts'
import {
  agreed,
  change,
  createRunning,
  createSupport,
  meetingOf,
  preceptorshipsOf,
  type Preceptorship,
} from './department.ts'

const programme = `{ programmePreceptorships { id version state preceptee { name } preceptor { name } proposed { name } organisation
  startsOn meetings { title dueOn heldOn } } }`

describeOnEachDatabase('A preceptorship', api => {
  let place: Awaited<ReturnType<typeof createSupport>>
  const key = ({ id, version }: Preceptorship) => ({ id, expectedVersion: version })
  const mine = async (client = place.newcomer.client, id?: string) => {
    const found = (await preceptorshipsOf(client)).find(each => id === undefined || each.id === id)
    if (found === undefined) throw new Error('There is no preceptorship')
    return found
  }
  beforeAll(async () => {
    place = await createSupport(api)
  })

  describe('being named', () => {
    it('runs once the other one says yes, and no sooner', async () => {
      const { newcomer, senior } = place
      const input = { ...agreed, preceptorId: senior.person.id }
      const { preceptorship } = await change(newcomer.client, 'startPreceptorship', input)
      expect(preceptorship).toMatchObject({ state: 'NAMED', waitsForMe: false, proposed: { name: 'Senior One' } })
      expect(await change(newcomer.client, 'savePreceptorshipMeeting', meetingOf(preceptorship?.id ?? ''))).toEqual({
        __typename: 'NotAllowed',
        code: 'NOT_RUNNING',
      })
      const asked = await mine(senior.client, preceptorship?.id)
      expect(asked).toMatchObject({ isMine: false, waitsForMe: true })
      const answered = await change(senior.client, 'answerPreceptorship', { ...key(asked), isAccepted: true })
      expect(answered.preceptorship).toMatchObject({ state: 'RUNNING', preceptor: { name: 'Senior One' } })
      expect(answered.preceptorship?.hoursAgreed).toBe(8)
    })

    it('by the educator waits for both', async () => {
      const { newcomer, other, educator } = place
      const named = { ...agreed, precepteeId: newcomer.person.id, preceptorId: other.person.id }
      expect(await change(educator.client, 'startPreceptorship', named)).toEqual({
        __typename: 'StartPreceptorshipSuccess',
        preceptorship: null,
      })
      const asked = (await preceptorshipsOf(other.client))[0]
      const yes = { id: asked?.id, expectedVersion: 1, isAccepted: true }
      const half = await change(other.client, 'answerPreceptorship', yes)
      expect(half.preceptorship).toMatchObject({ state: 'NAMED', waitsForMe: false })
      const whole = await change(newcomer.client, 'answerPreceptorship', { ...yes, expectedVersion: 2 })
      expect(whole.preceptorship).toMatchObject({ state: 'RUNNING', preceptor: { name: 'Senior Two' } })
    })

    it('is refused for a person of another place, oneself, and by whoever looks after neither', async () => {
      const { newcomer, senior, outsider } = place
      const away = { ...agreed, preceptorId: outsider.person.id }
      expect(await change(newcomer.client, 'startPreceptorship', away)).toMatchObject({ code: 'NOT_A_COLLEAGUE' })
      const self = { ...agreed, preceptorId: newcomer.person.id }
      expect((await change(newcomer.client, 'startPreceptorship', self)).fields).toEqual([
        { path: 'preceptorId', code: 'OWN_RECORD' },
      ])
      const forOthers = { ...agreed, precepteeId: newcomer.person.id, preceptorId: senior.person.id }
      for (const { client } of [senior, outsider])
        expect((await change(client, 'startPreceptorship', forOthers)).__typename).not.toContain('Success')
    })

    it('said no to, is left as it was without that name', async () => {
      const { newcomer, senior } = place
      const input = { ...agreed, preceptorId: senior.person.id }
      const { preceptorship } = await change(newcomer.client, 'startPreceptorship', input)
      const no = { id: preceptorship?.id, expectedVersion: 1, isAccepted: false }
      expect(await change(senior.client, 'answerPreceptorship', no)).toMatchObject({ preceptorship: null })
      expect(await mine(newcomer.client, preceptorship?.id)).toMatchObject({ state: 'NAMED', proposed: null })
      expect(
        await change(newcomer.client, 'endPreceptorship', {
          id: preceptorship?.id,
          expectedVersion: 2,
          reason: 'OTHER',
        }),
      ).toMatchObject({ preceptorship: { state: 'ENDED_EARLY' } })
    })
  })

  describe('and its meetings', () => {
    it('carry objectives on, count the hours, are signed by both and change no more', async () => {
      const { newcomer, senior } = place
      const { id } = await createRunning(newcomer, senior)
      const saved = await change(newcomer.client, 'savePreceptorshipMeeting', meetingOf(id))
      expect(saved.preceptorship).toMatchObject({ hoursGiven: 3 })
      expect(saved.preceptorship?.meetings[1]).toMatchObject({ kind: 'WEEK_6', carried: ['Portal Doppler'] })
      const first = { id, kind: 'WEEK_2' }
      await change(senior.client, 'signPreceptorshipMeeting', { ...first, expectedVersion: 1 })
      const signed = await change(newcomer.client, 'signPreceptorshipMeeting', { ...first, expectedVersion: 2 })
      expect(signed.preceptorship?.meetings[0]).toMatchObject({ state: 'SIGNED', version: 3 })
      const again = meetingOf(id, { expectedVersion: 3, concerns: 'Something else' })
      expect(await change(newcomer.client, 'savePreceptorshipMeeting', again)).toMatchObject({ code: 'SIGNED' })
    })

    it('come back beside their field where they cannot be, and nothing is kept', async () => {
      const { newcomer, senior } = place
      const { id } = await createRunning(newcomer, senior)
      const many = Array.from({ length: 13 }, () => ({ text: 'One', by: 'BOTH', dueOn: null, isDone: false }))
      const wrong = {
        heldOn: dayFromToday(1),
        hoursGiven: 500,
        objectives: [
          { text: 'Fine', state: 'OPEN' },
          { text: ' ', state: 'OPEN' },
          { text: nhsNumber, state: 'OPEN' },
        ],
        concerns: nhsNumber,
        actions: many,
      }
      expect((await change(newcomer.client, 'savePreceptorshipMeeting', meetingOf(id, wrong))).fields).toEqual([
        { path: 'heldOn', code: 'IN_THE_FUTURE' },
        { path: 'hoursGiven', code: 'OUT_OF_RANGE' },
        { path: 'objectives.1.text', code: 'MISSING' },
        { path: 'objectives.2.text', code: 'PATIENT_IDENTIFIER' },
        { path: 'concerns', code: 'PATIENT_IDENTIFIER' },
        { path: 'actions', code: 'OUT_OF_RANGE' },
      ])
      expect((await mine(newcomer.client, id)).meetings[0]).toMatchObject({ version: 0, concerns: null })
      expect(
        await change(senior.client, 'signPreceptorshipMeeting', { id, kind: 'WEEK_2', expectedVersion: 0 }),
      ).toEqual({
        __typename: 'NotAllowed',
        code: 'NOT_HELD',
      })
    })

    it('lose the signature of an earlier text, and tell whoever comes second', async () => {
      const { newcomer, senior } = place
      const { id } = await createRunning(newcomer, senior)
      await change(newcomer.client, 'savePreceptorshipMeeting', meetingOf(id))
      await change(newcomer.client, 'signPreceptorshipMeeting', { id, kind: 'WEEK_2', expectedVersion: 1 })
      const changed = await change(senior.client, 'savePreceptorshipMeeting', meetingOf(id, { expectedVersion: 2 }))
      expect(changed.preceptorship?.meetings[0]).toMatchObject({ state: 'TO_SIGN', version: 3 })
      expect(await change(newcomer.client, 'savePreceptorshipMeeting', meetingOf(id, { expectedVersion: 2 }))).toEqual({
        __typename: 'Conflict',
        currentVersion: 3,
      })
      const sign = { id, kind: 'WEEK_2', expectedVersion: 2 }
      expect((await change(newcomer.client, 'signPreceptorshipMeeting', sign)).__typename).toBe('Conflict')
    })

    it('are seen as dates by educator and administrator, and as words by the two alone', async () => {
      const { newcomer, senior, other, educator, administrator, outsider } = place
      const { id } = await createRunning(newcomer, senior)
      const secret = 'Cello in the corridor'
      const words = { concerns: secret, objectives: [{ text: secret, state: 'OPEN' }] }
      await change(newcomer.client, 'savePreceptorshipMeeting', meetingOf(id, words))
      for (const { client } of [educator, administrator]) {
        const seen = await client.query<{ programmePreceptorships: { id: string }[] }>(programme)
        expect(seen.programmePreceptorships.find(each => each.id === id)).toMatchObject({
          preceptee: { name: 'New Sonographer' },
          meetings: [{ heldOn: dayFromToday(-40) }, { heldOn: null }, {}, {}, {}],
        })
        expect(JSON.stringify(seen)).not.toContain(secret)
        const { preceptorship } = await client.query<{ preceptorship: unknown }>(
          'query($id: UUID!) { preceptorship(id: $id) { id } }',
          { id },
        )
        expect(preceptorship).toBeNull()
      }
      expect((await mine(senior.client, id)).meetings[0]?.concerns).toBe(secret)
      expect(JSON.stringify(await preceptorshipsOf(other.client))).not.toContain(secret)
      expect(JSON.stringify(await outsider.client.query(programme))).not.toContain(id)
    })

    it('stay closed in the database itself, to educators and to whoever gives another’s word', async () => {
      const { newcomer, senior, educator, administrator, other } = place
      const { id } = await createRunning(newcomer, senior)
      await change(newcomer.client, 'savePreceptorshipMeeting', meetingOf(id))
      const countFor = (personId: string) =>
        api.database.asViewer({ personId }, async tx => {
          const [row] = await tx.execute<{ count: number }[]>(
            'select count(*)::int as count from preceptorship_notes where preceptorship_id = ?',
            [id],
          )
          return row?.count
        })
      expect(await countFor(newcomer.person.id)).toBe(1)
      expect(await countFor(senior.person.id)).toBe(1)
      for (const { person } of [educator, administrator, other]) expect(await countFor(person.id)).toBe(0)
      const forged = [
        [newcomer, 'update preceptorship_meetings set preceptor_signed_at = now() where preceptorship_id = ?'],
        [senior, 'update preceptorship_meetings set preceptee_signed_at = now() where preceptorship_id = ?'],
        [newcomer, 'update preceptorships set preceptor_completed_at = now() where id = ?'],
        [senior, 'update preceptorships set preceptee_completed_at = now() where id = ?'],
        [educator, 'update preceptorships set preceptor_completed_at = now() where id = ?'],
        [educator, 'update preceptor_terms set preceptor_accepted_at = now() where preceptorship_id = ?'],
      ] as const
      for (const [{ person }, sql] of forged)
        await expect(
          api.database.asViewer({ personId: person.id }, tx => tx.execute(sql, [id], 'run')),
          sql,
        ).rejects.toThrow(/word of somebody else/)
    })
  })

  describe('going on and ending', () => {
    it('with another preceptor keeps who was before, and the words of each with them', async () => {
      const { newcomer, senior, other } = place
      const running = await createRunning(newcomer, senior)
      const { id } = running
      await change(newcomer.client, 'savePreceptorshipMeeting', meetingOf(id))
      const named = await change(newcomer.client, 'changePreceptor', { ...key(running), preceptorId: other.person.id })
      expect(named.preceptorship).toMatchObject({ preceptor: { name: 'Senior One' }, proposed: { name: 'Senior Two' } })
      const yes = { id, expectedVersion: named.preceptorship?.version, isAccepted: true }
      const { preceptorship } = await change(other.client, 'answerPreceptorship', yes)
      expect(preceptorship?.preceptors.map(({ preceptor, until }) => [preceptor.name, until === null])).toEqual([
        ['Senior One', false],
        ['Senior Two', true],
      ])
      expect(preceptorship?.meetings[0]).toMatchObject({ isOpenToMe: false, concerns: null, objectives: [] })
      expect((await preceptorshipsOf(senior.client)).some(each => each.id === id)).toBe(false)
      expect((await mine(newcomer.client, id)).meetings[0]?.concerns).toBe('Tired of the early shift')
      const own = meetingOf(id, { kind: 'WEEK_6', heldOn: dayFromToday(-3), concerns: null })
      expect((await change(other.client, 'savePreceptorshipMeeting', own)).__typename).toMatch(/Success$/)
    })

    it('stays at its place: whoever shares another one alone cannot be named', async () => {
      const { senior, outsider } = place
      const both = await place.joinBoth('Of Two Places')
      const running = await createRunning(both, senior)
      const away = { ...key(running), preceptorId: outsider.person.id }
      expect(await change(both.client, 'changePreceptor', away)).toMatchObject({ code: 'NOT_A_COLLEAGUE' })
    })

    it('is completed by both, without a grade, and says that it is no sign-off', async () => {
      const { newcomer, senior } = place
      const running = await createRunning(newcomer, senior)
      const half = await change(newcomer.client, 'completePreceptorship', key(running))
      expect(half.preceptorship).toMatchObject({ state: 'RUNNING', isCompletedByMe: true, isCompletedByOther: false })
      const stale = await change(senior.client, 'completePreceptorship', key(running))
      expect(stale).toEqual({ __typename: 'Conflict', currentVersion: running.version + 1 })
      const next = { id: running.id, expectedVersion: running.version + 1 }
      const { preceptorship } = await change(senior.client, 'completePreceptorship', next)
      expect(preceptorship).toMatchObject({ state: 'COMPLETED' })
      expect(preceptorship?.statement).toMatch(/no sign-off of competence/)
      const late = { id: running.id, expectedVersion: running.version + 2 }
      expect(await change(newcomer.client, 'completePreceptorship', late)).toMatchObject({ code: 'IS_OVER' })
    })

    it('ended early, tells why to the two and nothing but that to anybody else', async () => {
      const { newcomer, senior, educator } = place
      const running = await createRunning(newcomer, senior)
      const ended = await change(senior.client, 'endPreceptorship', { ...key(running), reason: 'LEFT' })
      expect(ended.preceptorship).toMatchObject({ state: 'ENDED_EARLY', endReason: 'LEFT' })
      expect((await mine(newcomer.client, running.id)).endReason).toBe('LEFT')
      const seen = JSON.stringify(await educator.client.query(programme))
      expect(seen).toContain(running.id)
      expect(seen).not.toMatch(/LEFT|CHANGED_PRECEPTOR|OTHER/)
    })

    it('shows a preceptor who left the place nothing any more', async () => {
      const { newcomer, other, administrator, organisationId } = place
      const running = await createRunning(newcomer, other)
      const { removeMember } = await administrator.client.query<{ removeMember: { __typename: string } }>(
        'mutation($input: RemoveMemberInput!) { removeMember(input: $input) { __typename } }',
        { input: { organisationId, personId: other.person.id, expectedVersion: 1 } },
      )
      expect(removeMember.__typename).toMatch(/Success$/)
      expect((await preceptorshipsOf(other.client)).some(({ id }) => id === running.id)).toBe(false)
    })
  })

  it('moves its meetings by leave, and tells the preceptor the day and not the leave', async () => {
    const { newcomer, senior } = place
    const { id, meetings: before } = await createRunning(newcomer, senior)
    const away = { from: dayFromToday(10), to: dayFromToday(39) }
    await change(newcomer.client, 'recordMyLeave', away)
    const after = (await mine(senior.client, id)).meetings
    const days = (iso = '') => Date.parse(iso) / 86_400_000
    expect(after.map(({ dueOn }, place_) => days(dueOn) - days(before[place_]?.dueOn))).toEqual([0, 0, 30, 30, 30])
    const seen = await api.database.asViewer({ personId: senior.person.id }, tx =>
      tx.execute<object[]>('select id from leaves where person_id = ?', [newcomer.person.id]),
    )
    expect(seen).toEqual([])
  })
})
