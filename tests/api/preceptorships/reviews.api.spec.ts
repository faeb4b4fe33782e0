import { beforeAll, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { createPractice, createRating } from '../../support/create/history.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { change, createSupport, reviewParts, type Reviews } from './department.ts'

const away = { from: dayFromToday(-130), to: dayFromToday(-5) }

describeOnOneDatabase('Reviews', api => {
  let place: Awaited<ReturnType<typeof createSupport>>
  const reviewsOf = async (client: ApiClient): Promise<Reviews> =>
    (await client.query<{ myReviews: Reviews }>(`{ myReviews { ${reviewParts} } }`)).myReviews
  const stateOf = ({ lines }: Reviews): Record<string, string> =>
    Object.fromEntries(lines.map(({ title, state }) => [title ?? '', state]))
  const has = (outcome: { readonly nextSteps?: { readonly items: readonly { readonly id: string }[] } }) =>
    outcome.nextSteps?.items.some(({ id }) => id === 'EVIDENCE:RETURN')
  beforeAll(async () => {
    place = await createSupport(api)
    const { id: personId } = place.newcomer.person
    await createPractice(api, {
      personId,
      jobTitle: 'Sonographer',
      levelCode: 'CF5',
      areas: { OBS: 'CF5', GYN: 'CF5' },
    })
    const signed = { personId, kind: 'SIGN_OFF', value: 3, assessorName: 'Somebody' } as const
    await createRating(api, { ...signed, capabilityCode: 'OBS-04', on: dayFromToday(-400) })
    await createRating(api, { ...signed, capabilityCode: 'GYN-01', on: dayFromToday(-30) })
  })

  it('are told by line with the one thing to do, and stand still during leave', async () => {
    const { client } = place.newcomer
    const before = await reviewsOf(client)
    expect(before.proposal).toBeNull()
    expect(before.lines.map(({ state, action }) => [state, action])).toEqual([
      ['REVIEW_DUE', 'CONFIRM_SCOPE'],
      ['REVIEWED', 'NOTHING'],
    ])
    const recorded = await change(client, 'recordMyLeave', away)
    expect(recorded.leave).toMatchObject([away])
    expect(has(recorded)).toBe(true)
    const after = await reviewsOf(client)
    expect(Object.values(stateOf(after))).toEqual(['REVIEWED', 'REVIEWED'])
    expect(after.proposal?.to).toBe(away.to)
  })

  it('take leave up once, change it, and take it back', async () => {
    const { client } = place.senior
    const [leave] = (await change(client, 'recordMyLeave', { from: dayFromToday(-9) })).leave ?? []
    expect((await change(client, 'recordMyLeave', { from: dayFromToday(-3), to: dayFromToday(1) })).fields).toEqual([
      { path: 'from', code: 'REPEATED' },
    ])
    const ended = { id: leave?.id, from: dayFromToday(-9), to: dayFromToday(-1) }
    expect((await change(client, 'recordMyLeave', ended)).leave).toEqual([ended])
    for (const other of [place.other.client, place.administrator.client])
      expect((await change(other, 'withdrawMyLeave', { id: leave?.id })).fields).toEqual([
        { path: 'id', code: 'UNKNOWN' },
      ])
    expect((await change(client, 'withdrawMyLeave', { id: leave?.id })).leave).toEqual([])
  })

  it('become a plan of one’s own, seen by nobody until it is shown, and by nobody after', async () => {
    const { newcomer, senior, educator, administrator, outsider } = place
    expect((await change(newcomer.client, 'adoptReturnPlan', { to: dayFromToday(-6) })).fields).toEqual([
      { path: 'to', code: 'UNKNOWN' },
    ])
    const adopted = await change(newcomer.client, 'adoptReturnPlan', { to: away.to })
    const plan = adopted.reviews?.plan
    expect(plan?.steps.map(({ kind }) => kind)).toEqual(['MEETING', 'LISTS'])
    expect([adopted.reviews?.proposal, has(adopted)]).toEqual([null, false])
    const key = { id: plan?.id, expectedVersion: 1 }
    for (const { client } of [senior, educator, administrator]) {
      expect((await reviewsOf(client)).shownToMe).toEqual([])
      expect((await change(client, 'endReturnPlan', key)).fields).toEqual([{ path: 'id', code: 'UNKNOWN' }])
    }
    const until = dayFromToday(30)
    expect(
      await change(newcomer.client, 'shareReturnPlan', { ...key, personId: outsider.person.id, until }),
    ).toMatchObject({
      code: 'NOT_A_COLLEAGUE',
    })
    const shown = await change(newcomer.client, 'shareReturnPlan', { ...key, personId: senior.person.id, until })
    expect(shown.reviews?.plan?.version).toBe(2)
    expect((await reviewsOf(senior.client)).shownToMe).toMatchObject([{ owner: { name: 'New Sonographer' } }])
    expect((await reviewsOf(educator.client)).shownToMe).toEqual([])
    const tick = { id: plan?.id, expectedVersion: 2, key: 'MEETING', isDone: true }
    const ticked = await change(newcomer.client, 'tickReturnStep', tick)
    expect(ticked.reviews?.plan?.steps[0]?.doneOn).toBe(dayFromToday(0))
    expect(await change(newcomer.client, 'tickReturnStep', tick)).toEqual({ __typename: 'Conflict', currentVersion: 3 })
    expect((await change(senior.client, 'tickReturnStep', { ...tick, expectedVersion: 3 })).fields?.[0]?.code).toBe(
      'UNKNOWN',
    )
    await change(newcomer.client, 'endReturnPlan', { id: plan?.id, expectedVersion: 3 })
    expect(await reviewsOf(newcomer.client)).toMatchObject({ plan: null, proposal: null })
    expect((await reviewsOf(senior.client)).shownToMe).toEqual([])
  })
})
