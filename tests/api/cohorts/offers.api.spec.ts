import { beforeAll, expect, it } from 'vitest'
import { createId } from '../../../api/platform/ids.ts'
import { describeOnEachDatabase } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import {
  addDecision,
  addGroup,
  addRating,
  addSeat,
  createGroup,
  run,
  type BoardPlace,
  type Seat,
} from '../../support/create/boards.ts'
import { createPerson, dayFromToday, signInAs } from '../../support/create/people.ts'
import { testClock } from '../../support/product.ts'
import { ownStatements } from '../counting.ts'

interface Person {
  readonly name: string
  readonly raises: readonly {
    readonly capability: { readonly code: string }
    readonly from: number
    readonly to: number
  }[]
}
interface Offers {
  readonly isCommon: boolean
  readonly countedCount: number
  readonly notSharedCount: number
  readonly pausedCount: number
  readonly moduleCount: number
  readonly modules: readonly {
    readonly module: { readonly code: string; readonly minutes: number }
    readonly peopleCount: number
    readonly people: readonly Person[]
    readonly closes: number
    readonly closesPerPlace: number
    readonly onlyOptionFor: number
  }[]
  readonly lists: readonly { readonly peopleCount: number; readonly people: readonly Person[] }[]
  readonly days: {
    readonly plannedCount: number
    readonly reached: number
    readonly atMost: number
    readonly atLeastPercent: number
    readonly chosen: readonly { readonly module: { readonly code: string }; readonly reaches: number }[]
  }
}

const parts = `isCommon countedCount notSharedCount pausedCount moduleCount
  modules { module { code minutes } peopleCount people { name raises { capability { code } from to } } closes closesPerPlace onlyOptionFor }
  lists { peopleCount people { name raises { capability { code } from to } } }
  days { plannedCount reached atMost atLeastPercent chosen { module { code } reaches } }
  waiting { peopleCount module { code } }`

const offersOf = async (client: ApiClient, cohortId: string, more: object = {}): Promise<Offers | null> => {
  const { cohortOffers } = await client.query<{ cohortOffers: Offers | null }>(
    `query($cohortId: UUID!, $first: Int! = 50, $days: Int! = 4, $hours: Int! = 12) {
       cohortOffers(cohortId: $cohortId, first: $first, days: $days, hours: $hours) { ${parts} } }`,
    { cohortId, ...more },
  )
  return cohortOffers
}
const namesIn = (offers: Offers | null): string[] => [
  ...new Set(
    [...(offers?.modules ?? []), ...(offers?.lists ?? [])].flatMap(({ people }) => people.map(one => one.name)),
  ),
]

describeOnEachDatabase('What would help the most people of a group', api => {
  let place: BoardPlace
  let shared: Seat
  const educator = () => place.educator.client

  beforeAll(async () => {
    place = await createGroup(api)
    shared = await addSeat(api, place, 'Beatrix')
    const alder = await addSeat(api, place, 'Alder')
    await addRating(api, alder.person.id, { code: 'CLN-01', value: 2 })
    const silent = await addSeat(api, place, 'Silent', { shares: [] })
    await addDecision(api, silent.person.id, { organisationId: place.organisationId, code: 'CLN-02', value: 3 })
    await addRating(api, shared.person.id, { code: 'CLN-01', value: 2 })
  })

  it('names by the alphabet those who share, says why, and counts the others as not counted', async () => {
    const offers = await offersOf(educator(), place.cohortId)
    expect(offers).toMatchObject({ isCommon: true, countedCount: 2, notSharedCount: 1, pausedCount: 0 })
    expect(offers?.modules.length).toBe(offers?.moduleCount)
    expect(offers?.modules.length).toBeGreaterThan(0)
    expect(namesIn(offers).toSorted()).toEqual(['Alder', 'Beatrix'])
    const counts = offers?.modules.map(({ peopleCount }) => peopleCount) ?? []
    expect(counts[0]).toBe(2)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    for (const { people, peopleCount, closes, closesPerPlace } of offers?.modules ?? []) {
      expect(people.map(({ name }) => name)).toEqual(people.map(({ name }) => name).toSorted())
      const steps = people.flatMap(({ raises }) => raises.map(({ from, to }) => to - from))
      expect(Math.min(...steps)).toBeGreaterThan(0)
      expect(steps.reduce((sum, each) => sum + each, 0)).toBe(closes)
      expect(closesPerPlace).toBe(Math.round((closes / peopleCount) * 10) / 10)
    }
  })

  it('knows what others rated', async () => {
    const all = (await offersOf(educator(), place.cohortId))?.modules.flatMap(({ people }) => people) ?? []
    const ofBeatrix = all.filter(({ name }) => name === 'Beatrix').flatMap(({ raises }) => raises)
    expect(ofBeatrix.filter(({ capability, from }) => capability.code === 'CLN-01' && from !== 2)).toEqual([])
  })

  it('loses at once whoever takes their ratings back, and has them again with their share', async () => {
    const own = await addGroup(api, { organisationId: place.organisationId, ...place.educator })
    const seat = await addSeat(api, own, 'Comes and goes')
    expect(namesIn(await offersOf(educator(), own.cohortId))).toEqual(['Comes and goes'])
    await run(api, 'update cohort_shares set withdrawn_at = ? where member_id = ?', [testClock.now(), seat.memberId])
    expect(await offersOf(educator(), own.cohortId)).toMatchObject({
      countedCount: 0,
      notSharedCount: 1,
      modules: [],
      lists: [],
      days: { reached: 0 },
    })
  })

  it('tells each group of its own people alone', async () => {
    const other = await addGroup(api, { organisationId: place.organisationId, ...place.educator })
    await addSeat(api, other, 'Elsewhere')
    expect(namesIn(await offersOf(educator(), other.cohortId))).toEqual(['Elsewhere'])
    expect(namesIn(await offersOf(educator(), place.cohortId))).not.toContain('Elsewhere')
  })

  it('offers nothing to somebody whose dates wait, and says so', async () => {
    const own = await addGroup(api, { organisationId: place.organisationId, ...place.educator })
    const seat = await addSeat(api, own, 'Waits')
    await run(
      api,
      `insert into cohort_pauses (id, person_id, member_id, from_on, recorded_at) values (?, ?, ?, ?, ?)`,
      [createId(), seat.person.id, seat.memberId, dayFromToday(-3), testClock.now()],
    )
    expect(await offersOf(educator(), own.cohortId)).toMatchObject({ countedCount: 0, pausedCount: 1, modules: [] })
  })

  it('chooses planned days within the limits, and says how near that comes to the best', async () => {
    const { modules } = (await offersOf(educator(), place.cohortId)) as Offers
    const best = modules.find(({ module }) => module.minutes > 0)
    const [code = '', minutes = 0] = [best?.module.code, best?.module.minutes]
    const hold = (places: number, day: number) =>
      run(
        api,
        `insert into module_sessions (id, session_id, version, organisation_id, module_code, held_on, places_left, is_cancelled, recorded_at)
         values (?, ?, 1, ?, ?, ?, ?, false, ?)`,
        [createId(), createId(), place.organisationId, code, dayFromToday(day), places, testClock.now()],
      )
    await hold(1, 400)
    await hold(1, 401)
    const hours = Math.ceil((minutes * 2) / 60)
    const both = await offersOf(educator(), place.cohortId, { days: 2, hours })
    expect(both?.days).toMatchObject({ plannedCount: 2, reached: 2, atMost: 2, atLeastPercent: 100 })
    const one = await offersOf(educator(), place.cohortId, { days: 1, hours })
    expect(one?.days).toMatchObject({ reached: 1, chosen: [{ module: { code }, reaches: 1 }] })
  })

  it('takes limits outside their range as the nearest there is', async () => {
    const none = await offersOf(educator(), place.cohortId, { first: -1, days: -5, hours: 0 })
    expect(none?.modules).toEqual([])
    expect(await offersOf(educator(), place.cohortId, { first: 9999, days: 9999, hours: 9999 })).not.toBeNull()
  })

  it('is nothing to an educator who does not follow the group', async () => {
    const { organisationId } = place
    const person = await createPerson(api, 'Stranger', [{ organisationId, roles: ['EDUCATOR'] }])
    expect(await offersOf(await signInAs(api, person), place.cohortId)).toBeNull()
  })

  it('shows nothing where a group aims for nothing together', async () => {
    const open = await addGroup(api, { organisationId: place.organisationId, ...place.educator }, { role: null })
    await addSeat(api, open, 'Anyone')
    expect(await offersOf(educator(), open.cohortId)).toMatchObject({ isCommon: false, modules: [], lists: [] })
  })

  it('takes as many statements for two members as for eight, six at most', async () => {
    const ask = `{ cohortOffers(cohortId: "${place.cohortId}") { ${parts} } }`
    const before = await ownStatements(educator(), ask)
    for (const name of ['Fen', 'Gorse', 'Hazel', 'Ivy', 'Juno', 'Kit']) await addSeat(api, place, name)
    const after = await ownStatements(educator(), ask)
    expect(after.length).toBe(before.length)
    expect(after.length).toBeLessThanOrEqual(6)
  })
})
