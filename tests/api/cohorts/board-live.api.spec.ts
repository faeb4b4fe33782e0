import { expect, it } from 'vitest'
import { describeOnEachDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { addRating, addSeat, createGroup, run } from '../../support/create/boards.ts'
import { createPerson, signInAs } from '../../support/create/people.ts'
import { openLive, type LiveClient } from '../../support/live-client.ts'

/** An answer to something sent later shows that what was sent before has been dealt with. */
const settle = async (live: LiveClient): Promise<void> => {
  live.send(JSON.stringify({ type: 'ping' }))
  while (true) {
    const message = await live.next()
    if (message.type === 'error') throw new Error(`Refused: ${JSON.stringify(message)}`)
    if (message.type === 'pong') return
  }
}

const valuesOf = async (client: ApiClient, cohortId: string): Promise<string | null> => {
  const { cohortBoard } = await client.query<{ cohortBoard: { rows: { values: string }[] } | null }>(
    `{ cohortBoard(cohortId: "${cohortId}", lens: CAPABILITIES) { rows { values } } }`,
  )
  return cohortBoard?.rows.map(({ values }) => values.replaceAll('.', '')).join(' ') ?? null
}

const told = (cohortId: string, isFollowed: boolean) => ({
  payload: { data: { cohortBoardChanged: { cohortId, isFollowed } } },
})

describeOnEachDatabase('A board left open', api => {
  const listen = async (client: ApiClient, cohortId: string): Promise<LiveClient> => {
    const live = await openLive(api.server.app, client)
    live.subscribe(`subscription { cohortBoardChanged(cohortId: "${cohortId}") { cohortId isFollowed at } }`)
    await settle(live)
    return live
  }

  it('is told that something changed, of nobody by name, and loses what is no longer shared at once', async () => {
    const { cohortId, educator, ...place } = await createGroup(api)
    const seat = await addSeat(api, { ...place, cohortId, educator }, 'Learner')
    const live = await listen(educator.client, cohortId)
    // What was set up just before is told to whoever begins to listen.
    while (live.waiting().length > 0) await live.next()
    await addRating(api, seat.person.id, { code: 'CLN-01', value: 4 })
    const first = await live.next()
    expect(first).toMatchObject(told(cohortId, true))
    expect(JSON.stringify(first)).not.toMatch(new RegExp(`${seat.person.id}|${seat.memberId}|CLN-01`))
    expect(await valuesOf(educator.client, cohortId)).toBe('4')
    await seat.client.query(
      `mutation { shareWithCohort(input: { cohortId: "${cohortId}", items: [] }) { __typename } }`,
    )
    expect(await live.next()).toMatchObject(told(cohortId, true))
    expect(await valuesOf(educator.client, cohortId)).toBe('')
    live.close()
  })

  it('hears nothing of what is not shared: a self-rating, or a rating of somebody who shares none', async () => {
    const { cohortId, educator, ...place } = await createGroup(api)
    const seat = await addSeat(api, { ...place, cohortId, educator }, 'Learner', { shares: [] })
    const live = await listen(educator.client, cohortId)
    while (live.waiting().length > 0) await live.next()
    await addRating(api, seat.person.id, { code: 'CLN-01', value: 3, kind: 'SELF' })
    await addRating(api, seat.person.id, { code: 'CLN-01', value: 3 })
    await settle(live)
    expect(live.waiting()).toEqual([])
    live.close()
  })

  it('is told once that its educator follows the group no longer, and nothing after that', async () => {
    const { cohortId, educator, ...place } = await createGroup(api)
    const seat = await addSeat(api, { ...place, cohortId, educator }, 'Learner')
    const live = await listen(educator.client, cohortId)
    while (live.waiting().length > 0) await live.next()
    await run(api, 'update cohort_educators set ended_at = now() where id = ?', [educator.entryId])
    expect(await live.next()).toMatchObject(told(cohortId, false))
    expect(await valuesOf(educator.client, cohortId)).toBeNull()
    await addRating(api, seat.person.id, { code: 'CLN-01', value: 4 })
    await settle(live)
    expect(live.waiting()).toEqual([])
    live.close()
  })

  it('tells nothing to an educator of the same place who does not follow the group', async () => {
    const { cohortId, educator, ...place } = await createGroup(api)
    const seat = await addSeat(api, { ...place, cohortId, educator }, 'Learner')
    const other = await createPerson(api, 'Other', [
      { organisationId: place.organisationId, roles: ['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'] },
    ])
    const live = await listen(await signInAs(api, other), cohortId)
    const own = await listen(educator.client, cohortId)
    while (own.waiting().length > 0) await own.next()
    await addRating(api, seat.person.id, { code: 'CLN-01', value: 4 })
    expect(await own.next()).toMatchObject(told(cohortId, true))
    await settle(live)
    expect(live.waiting()).toEqual([])
    live.close()
    own.close()
  })

  it('ends with the role, though the subscription stands', async () => {
    const { cohortId, educator, organisationId } = await createGroup(api)
    const live = await listen(educator.client, cohortId)
    while (live.waiting().length > 0) await live.next()
    await run(api, 'update memberships set ended_at = now(), version = version + 1 where organisation_id = ?', [organisationId])
    expect(await live.next()).toMatchObject(told(cohortId, false))
    live.close()
  })
})
