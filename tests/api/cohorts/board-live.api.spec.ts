import { expect, it, vi } from 'vitest'
import { describeOnEachDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { addGroup, addRating, addSeat, createGroup, run } from '../../support/create/boards.ts'
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

interface Change {
  readonly cohortId: string
  readonly isFollowed: boolean
  readonly at: string
}

/**
 * Changes as they are told, up to the first one from a moment on: what was set up before it may be told late. That the group
 * is followed no longer is told once, and may be told with one of those.
 */
const toldFrom = async (live: LiveClient, moment: string): Promise<Change> => {
  while (true) {
    const { payload } = await live.next()
    const data = payload !== undefined && 'data' in payload ? payload.data : undefined
    const change = (data as { cohortBoardChanged: Change }).cohortBoardChanged
    if (!change.isFollowed || change.at >= moment) return change
  }
}

describeOnEachDatabase('A board left open', api => {
  const listen = async (client: ApiClient, cohortId: string): Promise<LiveClient> => {
    const live = await openLive(api.server.app, client)
    live.subscribe(`subscription { cohortBoardChanged(cohortId: "${cohortId}") { cohortId isFollowed at } }`)
    await settle(live)
    return live
  }
  /** A moment of the database’s clock, after all that was written and before all that will be. */
  const moment = async (): Promise<string> => {
    const [row] = await api.database.asSystem(async tx => {
      await tx.execute('select pg_sleep(0.01)')
      return tx.execute<{ at: Date | string }[]>('select clock_timestamp() as at')
    })
    await api.database.asSystem(tx => tx.execute('select pg_sleep(0.01)'))
    return new Date(row?.at ?? 0).toISOString()
  }
  const withSeat = async (shares: readonly string[] = ['RATINGS']) => {
    const place = await createGroup(api)
    return { ...place, seat: await addSeat(api, place, 'Learner', { shares }) }
  }
  const touch = (cohortId: string) => run(api, 'update cohorts set version = version + 1 where id = ?', [cohortId])

  it('is told that something changed, of nobody by name, and loses what is no longer shared at once', async () => {
    const { cohortId, educator, seat } = await withSeat()
    const live = await listen(educator.client, cohortId)
    const rated = await moment()
    await addRating(api, seat.person.id, { code: 'CLN-01', value: 4 })
    expect(await toldFrom(live, rated)).toEqual({ cohortId, isFollowed: true, at: expect.any(String) })
    expect(await valuesOf(educator.client, cohortId)).toBe('4')
    const withdrawn = await moment()
    await seat.client.query(
      `mutation { shareWithCohort(input: { cohortId: "${cohortId}", items: [] }) { __typename } }`,
    )
    expect(await toldFrom(live, withdrawn)).toMatchObject({ isFollowed: true })
    expect(await valuesOf(educator.client, cohortId)).toBe('')
    live.close()
  })

  it('is told nothing where nothing that is shared changed: of a self-rating, or of somebody who shares none', async () => {
    const { cohortId, seat } = await withSeat([])
    const told: string[] = []
    let end = (): void => {}
    const ended = new Promise<void>(resolve => {
      end = resolve
    })
    const from = await moment()
    const stop = await api.database.listen(notice => {
      if (notice.about !== cohortId || new Date(String(notice['at'])).toISOString() < from) return
      told.push(notice.topic)
      end()
    })
    await addRating(api, seat.person.id, { code: 'CLN-01', value: 3, kind: 'SELF' })
    await addRating(api, seat.person.id, { code: 'CLN-01', value: 3 })
    await touch(cohortId)
    await ended
    expect(told).toEqual(['cohortBoardChanged'])
    await stop()
  })

  it('is told once that its educator follows the group no longer, and nothing after that', async () => {
    const { cohortId, educator, seat, ...place } = await withSeat()
    const other = await addGroup(api, { ...place, ...educator })
    const live = await listen(educator.client, cohortId)
    const ended = await moment()
    await run(api, 'update cohort_educators set ended_at = now() where id = ?', [educator.entryId])
    expect(await toldFrom(live, ended)).toMatchObject({ cohortId, isFollowed: false })
    expect(await valuesOf(educator.client, cohortId)).toBeNull()
    await addRating(api, seat.person.id, { code: 'CLN-01', value: 4 })
    live.subscribe(`subscription { cohortBoardChanged(cohortId: "${other.cohortId}") { cohortId isFollowed at } }`)
    await settle(live)
    const after = await moment()
    await touch(other.cohortId)
    expect(await toldFrom(live, after)).toMatchObject({ cohortId: other.cohortId })
    expect(live.waiting()).toEqual([])
    live.close()
  })

  it('tells nothing to an educator of the same place who does not follow the group', async () => {
    const { cohortId, educator, organisationId } = await withSeat()
    const person = await createPerson(api, 'Other', [
      { organisationId, roles: ['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'] },
    ])
    const outside = await listen(await signInAs(api, person), cohortId)
    const inside = await listen(educator.client, cohortId)
    for (let round = 0; round < 2; round += 1) {
      const changed = await moment()
      await touch(cohortId)
      expect(await toldFrom(inside, changed)).toMatchObject({ isFollowed: true })
    }
    await settle(outside)
    expect(outside.waiting()).toEqual([])
    outside.close()
    inside.close()
  })

  it('holds up nobody where it never reads: the others are told, and it is cut off', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const { cohortId, educator } = await withSeat()
      const [asleep, awake] = [await listen(educator.client, cohortId), await listen(educator.client, cohortId)]
      const open = () => [...(api.server.app.websocketServer?.clients ?? [])]
      const before = open().length
      asleep.stopReading()
      for (let round = 0; round < 30; round += 1) {
        const changed = await moment()
        await touch(cohortId)
        await toldFrom(awake, changed)
      }
      expect(Math.max(...open().map(({ bufferedAmount }) => bufferedAmount))).toBeLessThan(50_000)
      // A connection is asked for a sign of life every 12 seconds, and has until the next time to give it.
      for (let asked = 0; asked < 2; asked += 1) {
        await vi.advanceTimersByTimeAsync(12_000)
        await settle(awake)
      }
      expect(open().length).toBe(before - 1)
      const changed = await moment()
      await touch(cohortId)
      expect(await toldFrom(awake, changed)).toMatchObject({ isFollowed: true })
      asleep.close()
      awake.close()
    } finally {
      vi.useRealTimers()
    }
  })

  it('ends with the role, though the subscription stands', async () => {
    const { cohortId, educator, organisationId } = await createGroup(api)
    const live = await listen(educator.client, cohortId)
    const ended = await moment()
    await run(api, 'update memberships set ended_at = now(), version = version + 1 where organisation_id = ?', [
      organisationId,
    ])
    expect(await toldFrom(live, ended)).toMatchObject({ isFollowed: false })
    live.close()
  })
})
