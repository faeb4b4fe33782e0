import { beforeEach, describe, expect, it } from 'vitest'
import { type TestApi, describeOnEachDatabase } from '../../support/api.ts'
import { signInAs } from '../../support/create/people.ts'
import { createMovableClock } from '../../support/movable-clock.ts'
import { change as changeScope, createScopeDepartment, signedBy } from '../scopes/scoping.ts'
import {
  aimFor,
  asking,
  change,
  completeAorta,
  createDepartment,
  hold,
  made,
  rows,
  type Somebody,
} from './department.ts'

const clock = createMovableClock()

/** Instants beside midnight and beside the two nights on which clocks are moved, with the day it is in London. */
const instants = [
  { at: '2026-12-14T23:30:00Z', day: '2026-12-14', name: 'half an hour before midnight in winter' },
  { at: '2026-12-15T00:30:00Z', day: '2026-12-15', name: 'half an hour after it' },
  { at: '2027-03-27T23:59:59Z', day: '2027-03-27', name: 'the last second before the night that loses an hour' },
  { at: '2027-03-28T01:00:00Z', day: '2027-03-28', name: 'the second in which the clocks go forward' },
  { at: '2027-03-28T23:30:00Z', day: '2027-03-29', name: 'after midnight in summer, before it by the machine' },
  { at: '2027-10-30T23:00:00Z', day: '2027-10-31', name: 'midnight of the night that has 25 hours' },
  { at: '2027-10-31T01:30:00Z', day: '2027-10-31', name: 'the hour that comes twice, the second time' },
  { at: '2027-10-31T23:30:00Z', day: '2027-10-31', name: 'half an hour before the end of the longest day' },
] as const

const dayOfRating = async (api: TestApi, personId: string): Promise<unknown> =>
  (
    await rows<{ on: string }>(
      api,
      `select rated_on::text as on from ratings where person_id = ? and kind = 'SIGN_OFF' and capability_code = 'VAS-01'`,
      [personId],
    )
  )[0]?.on

describeOnEachDatabase(
  'A decision beside midnight',
  api => {
    let lead: Somebody
    let second: Somebody
    let owner: Somebody
    /** Signed in at the time it is now. */
    const now = async (somebody: Somebody): Promise<Somebody> => ({
      ...somebody,
      client: await signInAs(api, somebody.person),
    })
    const decisionOn = async (id: string): Promise<unknown> =>
      (
        await rows<{ on: string }>(api, 'select decided_on::text as on from sign_off_decisions where request_id = ?', [
          id,
        ])
      )[0]?.on

    beforeEach(async () => {
      clock.reset()
      const department = await createDepartment(api)
      lead = await department.newcomer('Lena who leads')
      second = await department.newcomer('Sam who seconds')
      owner = await department.newcomer('Nora of the night')
      await aimFor(api, owner.id, 'ROLE-SON-VAS')
      await hold(api, lead.id, { 'VAS-01': 3, 'EDU-05': 3 })
      await hold(api, second.id, { 'VAS-01': 3, 'EDU-05': 2 })
      await completeAorta(api, owner.id, [lead, second])
    })

    it.each(instants)('bears the day it is in London: $name', async ({ at, day }) => {
      clock.set(at)
      const [one, two, asker] = await Promise.all([now(lead), now(second), now(owner)])
      const { id } = made(await change(asker.client, 'askForSignOff', asking(one, [two])))
      await change(two.client, 'sign', { id, hasTrained: false })
      expect(await change(one.client, 'sign', { id, hasTrained: false })).toMatchObject({
        request: { state: 'SIGNED' },
      })
      expect(await decisionOn(id)).toBe(day)
      expect(await dayOfRating(api, owner.id)).toBe(day)
    })

    describe('that waits for something until a day', () => {
      const deferUntil = async (by: string) => {
        const [one, two, asker] = await Promise.all([now(lead), now(second), now(owner)])
        const { id } = made(await change(asker.client, 'askForSignOff', asking(one, [two])))
        return change(one.client, 'deferSignOff', { id, hasTrained: false, needs: 'Five more', by })
      }

      it('is refused the day that has begun in London, though the machine is a day behind', async () => {
        clock.set('2027-06-14T23:30:00Z')
        expect((await deferUntil('2027-06-15')).fields).toMatchObject([{ path: 'by' }])
      })

      it('takes the day after, at the same instant', async () => {
        clock.set('2027-06-14T23:30:00Z')
        expect(await deferUntil('2027-06-16')).toMatchObject({ request: { state: 'DEFERRED' } })
      })
    })
  },
  { parts: { clock } },
)

describeOnEachDatabase(
  'A scope of practice beside midnight',
  api => {
    it('is asked about and confirmed on the day it is in London', async () => {
      clock.reset()
      const department = await createScopeDepartment(api)
      const owner = await department.newcomer('Nora of the night')
      const lead = await department.newcomer('Lee who leads', [
        { organisationId: department.here, roles: ['ASSESSOR'] },
      ])
      const statement = await signedBy(department, owner.client)
      clock.set('2027-06-14T23:30:00Z')
      const confirmable = { statementId: statement.id, isChanged: false }
      const asked = await changeScope(await signInAs(api, owner.person), 'confirmMyScope', confirmable)
      const answer = { id: asked.request?.id, answer: 'CONFIRMED' }
      const confirmed = await changeScope(await signInAs(api, lead.person), 'answerScopeRequest', answer)
      expect(confirmed.request?.statement.confirmedOn).toBe('2027-06-15')
      const days = await rows<{ on: string }>(
        api,
        `select distinct rated_on::text as on from ratings where person_id = ? and kind = 'SCOPE_CONFIRMATION'`,
        [owner.person.id],
      )
      expect(days).toEqual([{ on: '2027-06-15' }])
    })
  },
  { parts: { clock } },
)
