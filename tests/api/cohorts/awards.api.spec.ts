import { beforeAll, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { createTraining } from '../../support/create/preceptorship.ts'
import { change, createGroup, createWorld, run, weekOf, type World } from './group.ts'

describeOnOneDatabase('An award that is ratified', api => {
  let place: World
  beforeAll(async () => {
    place = await createWorld(api)
  })

  const awardLine = async (client: ApiClient) => (await weekOf(client)).lines.find(({ kind }) => kind === 'AWARD')
  const ratifiedOn = async (memberId: string) => {
    const { cohortMember } = await place.educator.client.query<{
      cohortMember: { awardRatifiedOn: string | null; version: number }
    }>('query ($memberId: UUID!) { cohortMember(id: $memberId) { awardRatifiedOn version } }', { memberId })
    return cohortMember
  }
  const train = (memberId: string) =>
    run(api, `update cohort_members set programme = 'Medical ultrasound', university = 'Saltmarsh' where id = ?`, [
      memberId,
    ])

  it('is told to educators of the group in which somebody trains for it, with the way on', async () => {
    const { closed, educator, outsider, second } = place
    await createTraining(api, { personId: closed.person.id, ratifiedById: outsider.person.id })
    expect(await awardLine(educator.client)).toBeUndefined()
    await train(closed.memberId)
    const line = await awardLine(educator.client)
    expect(line).toMatchObject({ action: 'MOVE_ON', peopleCount: 1, people: [{ name: 'Ben Closed' }] })
    expect(line?.text).toMatch(/^Award: ratified on \d+ \w+ \d{4}$/)
    expect(await awardLine(second.client)).toEqual(line)
    expect(await awardLine(outsider.client)).toBeUndefined()
    expect(await ratifiedOn(closed.memberId)).toMatchObject({ awardRatifiedOn: dayFromToday(-1) })
  })

  it('is told to its owner, and by the database to nobody outside the group', async () => {
    const { closed, outsider, open } = place
    const { myCohorts } = await closed.client.query<{
      myCohorts: { awardRatifiedOn: string | null; programmeRecord: string[] }[]
    }>('{ myCohorts { awardRatifiedOn programmeRecord } }')
    expect(myCohorts[0]?.awardRatifiedOn).toBe(dayFromToday(-1))
    expect(myCohorts[0]?.programmeRecord.join()).toContain('and that it is ratified')
    for (const { person } of [outsider, open]) {
      const [row] = await api.database.asViewer({ personId: person.id }, tx =>
        tx.execute<{ told: string | null }[]>('select soundings_award_of(?) as told', [closed.memberId]),
      )
      expect(row?.told).toBeNull()
    }
  })

  it('is not told where it was ratified before they joined, or was taken back', async () => {
    const { open } = place
    const { ratificationId } = await createTraining(api, {
      personId: open.person.id,
      ratifiedById: place.outsider.person.id,
    })
    await train(open.memberId)
    await run(api, `update award_ratifications set recorded_at = recorded_at - interval '9 days' where id = ?`, [
      ratificationId,
    ])
    expect(await ratifiedOn(open.memberId)).toMatchObject({ awardRatifiedOn: null })
    await run(api, `update award_ratifications set recorded_at = now() + interval '1 day' where id = ?`, [
      ratificationId,
    ])
    expect((await awardLine(place.educator.client))?.peopleCount).toBe(2)
    await run(api, `update award_ratifications set taken_back_at = now() where id = ?`, [ratificationId])
    expect((await awardLine(place.educator.client))?.people.map(({ name }) => name)).toEqual(['Ben Closed'])
  })

  it('stands no more once they go on in another group, which they are asked into', async () => {
    const { closed, educator, organisationId } = place
    const toCohortId = await createGroup(api, {
      organisationId,
      educatorIds: [educator.person.id],
      name: 'Preceptorship',
    })
    const { version } = await ratifiedOn(closed.memberId)
    const input = { memberId: closed.memberId, toCohortId, expectedVersion: version }
    expect(await change(educator.client, 'transferCohortMember', input)).toMatchObject({ member: { state: 'ASKED' } })
    expect(await awardLine(educator.client)).toBeUndefined()
  })
})
