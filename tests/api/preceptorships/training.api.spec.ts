import { beforeAll, describe, expect, it } from 'vitest'
import { createId } from '../../../api/platform/ids.ts'
import { describeOnOneDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { createSignOffs } from '../../support/create/sign-offs.ts'
import { change, createSupport, trainingParts, type Outcome, type Somebody, type Training } from './department.ts'

const asking = '{ ratificationsAsked { id trainee { name } university canTakeBack ratification { id } } }'
const standing = `{ developmentPlan { isBeforeAward } me { practice { version level { code } areas { area { code } level { code } } }
  goal { version roleProfile { code } pathway { code } } } myGates { gate { code } area { code } state } }`

interface Standing {
  readonly developmentPlan: { readonly isBeforeAward: boolean }
  readonly me: {
    readonly practice: { readonly level: { readonly code: string } | null; readonly areas: readonly object[] }
    readonly goal: { readonly roleProfile: { readonly code: string } | null } | null
  }
}

describeOnOneDatabase('A training', api => {
  let place: Awaited<ReturnType<typeof createSupport>>
  const training = { university: 'University of the North', programme: 'PgCert', areaCodes: ['OBS', 'GYN'] }
  const trainingOf = async (client: ApiClient): Promise<Training> =>
    (await client.query<{ myTraining: Training }>(`{ myTraining { ${trainingParts} } }`)).myTraining
  const asked = async ({ client }: Somebody) =>
    (
      await client.query<{ ratificationsAsked: { id: string; canTakeBack: boolean; trainee: { name: string } }[] }>(
        asking,
      )
    ).ratificationsAsked
  beforeAll(async () => {
    place = await createSupport(api)
  })

  it('makes the start of preceptorship in the areas of the award the target, and no module is offered', async () => {
    const { other } = place
    const recorded = await change(other.client, 'recordTraining', { ...training, expectedVersion: 0 })
    expect(recorded.training).toMatchObject({ version: 1, ratification: null, changes: [] })
    const now = await other.client.query<Standing>(standing)
    expect(now.developmentPlan.isBeforeAward).toBe(true)
    expect(now.me.practice).toMatchObject({
      level: null,
      areas: [
        { area: { code: 'OBS' }, level: { code: 'CF5-P' } },
        { area: { code: 'GYN' }, level: { code: 'CF5-P' } },
      ],
    })
    expect(recorded.nextSteps?.items.some(({ id }) => id.startsWith('MODULE:'))).toBe(false)
    const stale = await change(other.client, 'recordTraining', { ...training, expectedVersion: 0 })
    expect(stale).toEqual({ __typename: 'Conflict', currentVersion: 1 })
  })

  it('lists those who may ratify, and asks nobody else', async () => {
    const { newcomer, senior, outsider } = place
    const { myTraining } = await newcomer.client.query<{ myTraining: { canAsk: { name: string }[] } }>(
      '{ myTraining { canAsk { name } } }',
    )
    expect(myTraining.canAsk.map(({ name }) => name)).toEqual(['The Administrator', 'The Educator'])
    for (const { person } of [senior, outsider])
      expect(
        (await change(newcomer.client, 'recordTraining', { ...training, askedId: person.id, expectedVersion: 0 }))
          .fields,
      ).toEqual([{ path: 'askedId', code: 'UNKNOWN' }])
  })

  it('is ratified by whoever was asked, moved on from by its owner as shown, and put back the same day', async () => {
    const { newcomer, educator, administrator, outsider } = place
    const input = { ...training, askedId: educator.person.id, expectedVersion: 0 }
    expect((await change(newcomer.client, 'recordTraining', input)).training?.version).toBe(1)
    const before = await newcomer.client.query<Standing>(standing)
    const [request] = await asked(educator)
    expect(request).toMatchObject({ trainee: { name: 'New Sonographer' }, canTakeBack: false })
    expect(await asked(administrator)).toEqual([])
    const ratified = { id: request?.id, ratifiedOn: dayFromToday(-1) }
    for (const { client } of [newcomer, administrator, outsider])
      expect((await change(client, 'ratifyAward', ratified)).fields).toEqual([{ path: 'id', code: 'UNKNOWN' }])
    expect(await change(newcomer.client, 'moveToPreceptee', { expectedVersion: 1 })).toMatchObject({
      code: 'NOT_RATIFIED',
    })
    expect((await change(educator.client, 'ratifyAward', ratified)).ratification).toMatchObject({
      on: dayFromToday(-1),
    })
    expect((await change(educator.client, 'ratifyAward', ratified)).fields).toEqual([{ path: 'id', code: 'REPEATED' }])
    // Nothing of the person's has changed by it.
    expect(await newcomer.client.query<Standing>(standing)).toEqual(before)
    const shown = await trainingOf(newcomer.client)
    expect(shown.changes.map(({ what, to }) => [what, to])).toEqual([
      ['Where you work', 'Sonographer, start of preceptorship'],
      ['What you aim for', "Preceptee, women's imaging"],
      ['Your award in Obstetrics', 'Ratified'],
      ['Your award in Gynaecology and early pregnancy', 'Ratified'],
    ])
    const moved = await change(newcomer.client, 'moveToPreceptee', { expectedVersion: 1 })
    expect(moved.training).toMatchObject({ changes: [], canUndo: true, movedOn: dayFromToday(0) })
    const now = await newcomer.client.query<Standing>(standing)
    expect(now).toMatchObject({
      developmentPlan: { isBeforeAward: false },
      me: { practice: { level: { code: 'CF5-P' } }, goal: { roleProfile: { code: 'ROLE-PRE-W' } } },
    })
    expect(await change(newcomer.client, 'moveToPreceptee', { expectedVersion: 1 })).toMatchObject({ code: 'MOVED' })
    const undone = await change(newcomer.client, 'undoMoveToPreceptee', { expectedVersion: 1 })
    expect(undone.training).toMatchObject({ movedOn: null, canUndo: false })
    const back = await newcomer.client.query<Standing>(standing)
    expect(back).toMatchObject({ developmentPlan: { isBeforeAward: true }, me: { goal: null } })
    expect(back.me.practice).toMatchObject({ level: null, areas: before.me.practice.areas })
  })

  it('takes a ratification back only for whoever said it', async () => {
    const { newcomer, educator, administrator } = place
    const { myTraining } = await newcomer.client.query<{ myTraining: { ratification: { id: string } | null } }>(
      '{ myTraining { ratification { id } } }',
    )
    const id = myTraining.ratification?.id
    for (const { client } of [administrator, newcomer])
      expect((await change(client, 'takeBackRatification', { id })).fields).toEqual([{ path: 'id', code: 'UNKNOWN' }])
    expect(await change(educator.client, 'takeBackRatification', { id })).toMatchObject({
      __typename: 'TakeBackRatificationSuccess',
    })
    expect((await trainingOf(newcomer.client)).ratification).toBeNull()
  })

  it('is ratified by whom the organisation appointed for every area of it, as long as they are', async () => {
    const { administrator, organisationId } = place
    const trainee = await place.join('Tess in training')
    const consultant = await place.join('Cora the consultant')
    const appointment = (areaCodes: string[], more: object = {}): object => ({
      id: createId(),
      organisationId,
      personId: consultant.person.id,
      title: 'Consultant radiologist',
      reason: 'Supervises the placements',
      registrationBody: 'GMC',
      registrationNumber: '7000001',
      areaCodes,
      capabilityCodes: [],
      upTo: 3,
      ...more,
    })
    const appoint = (input: object): Promise<unknown> =>
      administrator.client.query(
        'mutation($input: AppointSignerInput!) { appointSigner(input: $input) { ... on AppointSignerSuccess { appointment { id } } } }',
        { input },
      )
    const ask = (): Promise<Outcome> =>
      change(trainee.client, 'recordTraining', { ...training, askedId: consultant.person.id, expectedVersion: 0 })
    expect((await ask()).fields).toEqual([{ path: 'askedId', code: 'UNKNOWN' }])
    await appoint(appointment(['OBS']))
    expect((await ask()).fields).toEqual([{ path: 'askedId', code: 'NOT_QUALIFIED' }])
    const both = appointment(['OBS', 'GYN'])
    await appoint(both)
    const canAsk = '{ myTraining { canAsk { name appointments { title areas { code } } } } }'
    const { myTraining } = await trainee.client.query<{ myTraining: { canAsk: { name: string }[] } }>(canAsk)
    expect(myTraining.canAsk.find(({ name }) => name === 'Cora the consultant')).toMatchObject({
      appointments: [{ areas: [{ code: 'OBS' }] }, { areas: [{ code: 'OBS' }, { code: 'GYN' }] }],
    })
    expect(myTraining.canAsk).toContainEqual({ name: 'The Educator', appointments: [] })
    expect((await ask()).training?.version).toBe(1)
    const [request] = await asked(consultant)
    expect(request).toMatchObject({ trainee: { name: 'Tess in training' } })
    const ratified = { id: request?.id, ratifiedOn: dayFromToday(-1) }
    const end = { input: { id: Reflect.get(both, 'id') as string } }
    await administrator.client.query(
      'mutation($input: EndAppointmentInput!) { endAppointment(input: $input) { __typename } }',
      end,
    )
    expect(await asked(consultant)).toEqual([])
    expect((await change(consultant.client, 'ratifyAward', ratified)).fields).toEqual([{ path: 'id', code: 'UNKNOWN' }])
    await appoint(appointment(['OBS', 'GYN', 'VAS']))
    expect((await change(consultant.client, 'ratifyAward', ratified)).ratification).toMatchObject({
      on: dayFromToday(-1),
    })
    expect((await trainingOf(trainee.client)).ratification?.by.name).toBe('Cora the consultant')
  })

  it('appointed elsewhere, somebody is not asked, by the wall of the database too', async () => {
    const { outsider } = place
    const trainee = await place.join('Tom in training')
    await createSignOffs(api, {
      personId: outsider.person.id,
      organisationId: place.elsewhere,
      otherId: trainee.person.id,
    })
    const appended = api.database.asViewer({ personId: trainee.person.id }, tx =>
      tx.execute(
        `insert into trainings (id, person_id, version, university, programme, area_codes, asked_id, recorded_at)
         values (?, ?, 1, 'A', 'B', '{VAS}', ?, now())`,
        [createId(), trainee.person.id, outsider.person.id],
        'run',
      ),
    )
    await expect(appended).rejects.toThrow(/row-level security/)
  })

  describe('undone after something else was changed', () => {
    it('is left as it is, and says where to change it', async () => {
      const { senior, educator } = place
      await change(senior.client, 'recordTraining', { ...training, askedId: educator.person.id, expectedVersion: 0 })
      const request = (await asked(educator)).find(({ trainee }) => trainee.name === 'Senior One')
      await change(educator.client, 'ratifyAward', { id: request?.id, ratifiedOn: dayFromToday(0) })
      await change(senior.client, 'moveToPreceptee', { expectedVersion: 1 })
      const { me } = await senior.client.query<{ me: { goal: { version: number } } }>('{ me { goal { version } } }')
      await senior.client.query(
        `mutation { setGoal(input: { pathwayCode: "PW-ADV-OBS", expectedVersion: ${me.goal.version} }) { __typename } }`,
      )
      expect((await trainingOf(senior.client)).canUndo).toBe(false)
      expect(await change(senior.client, 'undoMoveToPreceptee', { expectedVersion: 1 })).toMatchObject({
        code: 'CHANGED_SINCE',
      })
    })
  })
})
