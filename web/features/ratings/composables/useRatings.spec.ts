// @vitest-environment happy-dom
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core'
import { DefaultApolloClient } from '@vue/apollo-composable'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { useRatings, type Ratings } from './useRatings.ts'

type Sent = { ratings: { capabilityCode: string; value: number; note: string | null }[] }

/** An API that keeps every rating, save notes that name a patient; `isReachable` false loses every answer. */
function fakeApi() {
  const api = { isReachable: true, sent: [] as Sent[] }
  const link = new ApolloLink(({ variables }) => {
    const { input } = variables as { input: Sent }
    api.sent.push(input)
    if (!api.isReachable) return new Observable(observer => observer.error(new TypeError('Failed to fetch')))
    return Observable.of({ data: { rateMyCapabilities: answerTo(input) } })
  })
  return { api, client: new ApolloClient({ link, cache: new InMemoryCache() }) }
}

function answerTo({ ratings }: Sent) {
  const refused = ratings.flatMap(({ note }, index) => (note?.includes('NHS') ? [index] : []))
  const problem = (index: number) => ({
    __typename: 'InputProblem',
    path: `ratings.${index}.note`,
    code: 'PATIENT_IDENTIFIER',
    message: 'Remove the NHS number',
  })
  const saved = ratings.filter((_, index) => !refused.includes(index))
  return {
    __typename: 'RateMyCapabilitiesSuccess',
    saved: saved.map(({ capabilityCode: code, value, note }) => ({
      __typename: 'SelfRatingOf',
      capability: { __typename: 'Capability', code },
      rating: { __typename: 'SelfRating', id: `id-${code}`, value, on: '2026-03-12', note },
    })),
    rejected: refused.map(problem),
    nextSteps: { __typename: 'NextSteps', held: 1, toConfirm: 2, toLearn: 3 },
  }
}

function open(client: ApolloClient<unknown>, readAgain = vi.fn<() => Promise<boolean>>(async () => true)) {
  let ratings: Ratings | undefined
  const page = mount(
    defineComponent(() => {
      ratings = useRatings(readAgain)
      return () => null
    }),
    { global: { provide: { [DefaultApolloClient as symbol]: client } } },
  )
  if (!ratings) throw new Error('The page did not open')
  return { ratings, page, readAgain }
}

async function rest(): Promise<void> {
  await vi.advanceTimersByTimeAsync(400)
  await flushPromises()
}

beforeEach(() => {
  sessionStorage.clear()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => vi.useRealTimers())

describe('a rating given on the page', () => {
  it('is shown at once, saved, and the list is read once for all that was keyed', async () => {
    const { api, client } = fakeApi()
    const { ratings, readAgain } = open(client)
    ratings.give([{ code: 'CLN-01', value: 2, note: null }])
    ratings.give([{ code: 'CLN-02', value: 3, note: null }])
    expect(ratings.changes.get('CLN-02')?.value).toBe(3)
    await rest()
    expect(api.sent).toHaveLength(1)
    expect(readAgain).toHaveBeenCalledOnce()
    expect(ratings.savedIds.get('CLN-01')).toBe('id-CLN-01')
    expect(ratings.changes.size).toBe(0)
  })

  it('stays on the page until the list that shows it could be read', async () => {
    const { client } = fakeApi()
    const { ratings } = open(
      client,
      vi.fn<() => Promise<boolean>>(async () => false),
    )
    ratings.give([{ code: 'CLN-01', value: 2, note: null }])
    await rest()
    expect(ratings.changes.get('CLN-01')).toMatchObject({ value: 2, state: 'kept' })
  })
})

describe('a note', () => {
  it('that names a patient is refused beside its field, and its text stays', async () => {
    const { client } = fakeApi()
    const { ratings } = open(client)
    ratings.notes.value['CLN-01'] = 'NHS 943 476 5919'
    ratings.give([{ code: 'CLN-01', value: 2, note: 'NHS 943 476 5919' }])
    await rest()
    expect(ratings.refusals.get('CLN-01')).toMatchObject({ field: 'note', message: 'Remove the NHS number' })
    expect(ratings.notes.value['CLN-01']).toBe('NHS 943 476 5919')
    expect(ratings.changes.has('CLN-01')).toBe(false)
  })

  it('leaves the form once it is saved', async () => {
    const { client } = fakeApi()
    const { ratings } = open(client)
    ratings.notes.value['CLN-01'] = ' Fine on routine lists '
    ratings.give([{ code: 'CLN-01', value: 2, note: 'Fine on routine lists' }])
    await rest()
    expect(ratings.notes.value).toEqual({})
  })
})

describe('without a connection', () => {
  it('ratings outlive the page and are sent when it is opened again', async () => {
    const { api, client } = fakeApi()
    api.isReachable = false
    const first = open(client)
    first.ratings.give([{ code: 'OBS-04', value: 3, note: null }])
    await rest()
    expect(first.ratings.changes.get('OBS-04')?.state).toBe('unsent')
    first.page.unmount()
    api.isReachable = true
    const second = open(client)
    await rest()
    expect(api.sent.at(-1)).toEqual({ ratings: [{ capabilityCode: 'OBS-04', value: 3, note: null }] })
    expect(second.ratings.savedIds.has('OBS-04')).toBe(true)
  })

  it('ratings are sent as soon as the connection is back', async () => {
    const { api, client } = fakeApi()
    api.isReachable = false
    const { ratings } = open(client)
    ratings.give([{ code: 'OBS-04', value: 3, note: null }])
    await rest()
    api.isReachable = true
    window.dispatchEvent(new Event('online'))
    await flushPromises()
    expect(ratings.savedIds.has('OBS-04')).toBe(true)
  })
})
