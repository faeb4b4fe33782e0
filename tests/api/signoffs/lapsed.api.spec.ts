import { beforeAll, beforeEach, expect, it } from 'vitest'
import { createId } from '../../../api/platform/ids.ts'
import { type TestApi, describeOnEachDatabase } from '../../support/api.ts'
import { dayFromToday, signInAs } from '../../support/create/people.ts'
import { createMovableClock } from '../../support/movable-clock.ts'
import { change, createDepartment, hold, run, type Outcome, type Somebody } from './department.ts'
import { decided, preRead } from './reading.ts'

const clock = createMovableClock()

/** A procedure: what is held of it lapses after twelve months without a confirmation. */
const procedure = 'GMU-07'

interface Waiting {
  readonly owner: Somebody
  readonly signer: Somebody
  readonly organisationId: string
}

/** A procedure of somebody's, at 2, that waits for one colleague; its id. */
const waitsFor = async (api: TestApi, { owner, signer, organisationId }: Waiting): Promise<string> => {
  const id = createId()
  await run(
    api,
    `insert into sign_off_requests (id, person_id, organisation_id, role_profile_code, role_title, scope_line_code, title,
       route, quorum, items, requirements, piece_version_ids, rating_ids, asked_at)
     values (?, ?, ?, 'ROLE-SON-GEN', 'Sonographer, general', 'procedures', 'Procedures', 'SUPERVISOR', 1, ?::jsonb, '[]',
       '{}', '{}', ?)`,
    [id, owner.id, organisationId, JSON.stringify([{ capability: procedure, rating: 2 }]), clock.now()],
  )
  await run(
    api,
    `insert into sign_off_signers (request_id, signer_id, person_id, part, has_trained) values (?, ?, ?, 'SUPERVISOR', false)`,
    [id, signer.id, owner.id],
  )
  return id
}

describeOnEachDatabase(
  'A line asked of somebody who could sign it then',
  api => {
    let department: Awaited<ReturnType<typeof createDepartment>>
    let signer: Somebody
    const signNow = async (id: string, by = signer): Promise<Outcome> =>
      change(await signInAs(api, by.person), 'sign', { id, hasTrained: false })
    const asked = async (name: string, of = signer): Promise<{ id: string; owner: Somebody }> => {
      const owner = await department.newcomer(name)
      return { owner, id: await waitsFor(api, { owner, signer: of, organisationId: department.organisationId }) }
    }

    beforeEach(() => clock.reset())
    beforeAll(async () => {
      clock.reset()
      department = await createDepartment(api, 'Lapsing laboratory')
      signer = await department.newcomer('Lars who lapses')
      await hold(api, signer.id, { [procedure]: 3 })
    })

    it('is signed while what they hold of it stands', async () => {
      const { id, owner } = await asked('Olga in time')
      expect(await signNow(id)).toMatchObject({ ratingsGiven: 1, request: { state: 'SIGNED' } })
      expect(await decided(api, owner.id)).toMatchObject([{ code: procedure, value: 2 }])
    })

    it('is not signed once it has lapsed, and says so before they try; with a new decision it is', async () => {
      const { id, owner } = await asked('Otto too late')
      clock.pass({ days: 400 })
      const read = await preRead(await signInAs(api, signer.person), id)
      expect(read?.canDecide).toBe(false)
      expect(read?.whyNot).toMatch(/does not hold what would be signed/)
      expect(await signNow(id)).toMatchObject({ __typename: 'NotAllowed', code: 'NOT_QUALIFIED' })
      expect(await decided(api, owner.id)).toEqual([])
      await run(
        api,
        `insert into ratings (id, person_id, capability_code, kind, value, rated_on, assessor_ids, assessor_names, recorded_at)
         values (?, ?, ?, 'SIGN_OFF', 3, ?, '{}', '{}', ?)`,
        [createId(), signer.id, procedure, dayFromToday(390), clock.now()],
      )
      expect(await signNow(id)).toMatchObject({ ratingsGiven: 1, request: { state: 'SIGNED' } })
    })

    it('is not signed after the last day of their appointment, by London’s midnight', async () => {
      const appointed = await department.newcomer('Cora until midsummer')
      await run(
        api,
        `insert into signer_appointments (id, organisation_id, person_id, title, reason, registration_body,
           registration_number, area_codes, capability_codes, up_to, from_on, until_on, appointed_by_id, appointed_at)
         values (?, ?, ?, 'Consultant', 'Does procedures', 'GMC', '7000001', '{}', array[?], 3, ?, '2027-06-14', ?, ?)`,
        [createId(), department.organisationId, appointed.id, procedure, dayFromToday(0), signer.id, clock.now()],
      )
      const [one, two] = [await asked('Olive on the day', appointed), await asked('Omar the day after', appointed)]
      clock.set('2027-06-14T22:59:59Z')
      expect(await signNow(one.id, appointed)).toMatchObject({ ratingsGiven: 1 })
      clock.set('2027-06-14T23:00:00Z')
      expect(await signNow(two.id, appointed)).toMatchObject({ code: 'NOT_QUALIFIED' })
    })
  },
  { parts: { clock } },
)
