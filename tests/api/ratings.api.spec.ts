import { beforeEach, describe, expect, it } from 'vitest'
import { isoFromDay } from '../../api/platform/calendar.ts'
import { describeOnOneDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { createGoal, createPractice, createRating } from '../support/create/history.ts'
import { type InventedPerson, createOrganisation, createPerson, signInAs } from '../support/create/people.ts'
import { countRows } from '../support/kept-rows.ts'
import { createMovableClock } from '../support/movable-clock.ts'
import { mutate, problemsOf } from '../support/mutate.ts'

interface MyCapability {
  readonly capability: { readonly code: string }
  readonly target: number | null
  readonly standing: string | null
  readonly gap: number | null
  readonly selfRating: {
    readonly id: string
    readonly value: number
    readonly on: string
    readonly note: string | null
  } | null
  readonly assessedRating: {
    readonly value: number
    readonly basis: string
    readonly assessors: readonly string[]
  } | null
}

interface Counts {
  readonly nextSteps: {
    readonly inputsDigest: string
    readonly held: number
    readonly toConfirm: number
    readonly toLearn: number
  }
}

interface Saved {
  readonly saved: readonly { readonly rating: { readonly id: string } }[]
}

const counts = 'nextSteps { inputsDigest held toConfirm toLearn }'
const clock = createMovableClock()
const today = (): string => isoFromDay(clock.today())

const readAll = async (client: ApiClient, asOf: string | null = null): Promise<readonly MyCapability[]> => {
  const document = `query($asOf: Date) { myCapabilities(asOf: $asOf) { capability { code } target standing gap
    selfRating { id value on note } assessedRating { value basis assessors } } }`
  return (await client.query<{ myCapabilities: MyCapability[] }>(document, { asOf })).myCapabilities
}

const read = async (client: ApiClient, code: string, asOf: string | null = null): Promise<MyCapability | undefined> =>
  (await readAll(client, asOf)).find(({ capability }) => capability.code === code)

/** Rates one capability, and gives the id of the rating. */
const rate = async (client: ApiClient, capabilityCode: string, value: number): Promise<string> => {
  const ratings = [{ capabilityCode, value }]
  const { saved } = await mutate<Saved>(client, 'rateMyCapabilities', { ratings }, 'saved { rating { id } }')
  return saved[0]?.rating.id ?? ''
}

describeOnOneDatabase(
  'Ratings',
  api => {
    let person: InventedPerson
    let client: ApiClient
    const takeBack = (id: string) =>
      mutate<{ current: { value: number } | null }>(client, 'retractMyRating', { id }, 'current { value }')

    beforeEach(async () => {
      clock.reset()
      person = await createPerson(api, 'Somebody in post')
      await createPractice(api, {
        personId: person.id,
        jobTitle: 'Sonographer',
        levelCode: 'CF5',
        areas: { OBS: 'CF5' },
      })
      await createGoal(api, { personId: person.id, pathwayCode: 'PW-ADV-OBS' })
      client = await signInAs(api, person)
    })

    describe('of myself', () => {
      it.each([0, 4])('stand beside what I am signed off to do and never change it: %i', async value => {
        const personId = person.id
        await createRating(api, { personId, capabilityCode: 'CLN-01', kind: 'SIGN_OFF', value: 3, assessorName: 'Jo' })
        const { gap, assessedRating } = (await read(client, 'CLN-01')) ?? {}
        await rate(client, 'CLN-01', value)
        expect(await read(client, 'CLN-01')).toMatchObject({ gap, assessedRating, selfRating: { value } })
        expect(assessedRating).toEqual({ value: 3, basis: 'SIGN_OFF', assessors: ['Jo'] })
      })

      it('leave what nobody has assessed not assessed, which is not 0', async () => {
        await rate(client, 'CLN-01', 4)
        expect((await read(client, 'CLN-01'))?.assessedRating).toBeNull()
      })

      it('are kept, each as it was given, and any day can be shown again', async () => {
        const first = today()
        await rate(client, 'CLN-01', 1)
        clock.pass({ days: 3 })
        await rate(client, 'CLN-01', 3)
        clock.pass({ days: 1 })
        expect((await read(client, 'CLN-01'))?.selfRating?.value).toBe(3)
        expect(await countRows(api, 'ratings', person.id)).toBe(2)
        const valueOn = async (days: number) =>
          (await read(client, 'CLN-01', isoFromDay(clock.today() - days)))?.selfRating?.value ?? null
        expect([await valueOn(5), await valueOn(4), await valueOn(2), await valueOn(1)]).toEqual([null, 1, 1, 3])
        expect((await read(client, 'CLN-01', first))?.selfRating?.on).toBe(first)
      })

      it('of one day follow each other: the last one given counts', async () => {
        for (const value of [2, 4, 1]) await rate(client, 'CLN-01', value)
        expect((await read(client, 'CLN-01'))?.selfRating?.value).toBe(1)
      })

      it('change the advice in the same answer', async () => {
        const before = await client.query<Counts>(`{ ${counts} }`)
        const toLearn = (await readAll(client)).find(({ standing, gap }) => standing === 'TO_LEARN' && gap !== null)
        const ratings = [{ capabilityCode: toLearn?.capability.code, value: toLearn?.target }]
        const { nextSteps } = await mutate<Counts>(client, 'rateMyCapabilities', { ratings }, counts)
        expect(nextSteps).toMatchObject({
          held: before.nextSteps.held,
          toConfirm: before.nextSteps.toConfirm + 1,
          toLearn: before.nextSteps.toLearn - 1,
        })
        expect(nextSteps.inputsDigest).not.toBe(before.nextSteps.inputsDigest)
        expect(await client.query<Counts>(`{ ${counts} }`)).toEqual({ nextSteps })
        expect((await read(client, toLearn?.capability.code ?? ''))?.standing).toBe('TO_CONFIRM')
      })
    })

    describe('taken back', () => {
      it('leave the one before standing, and nothing is deleted', async () => {
        await rate(client, 'CLN-01', 2)
        const second = await rate(client, 'CLN-01', 4)
        expect(await takeBack(second)).toMatchObject({ __typename: 'RetractMyRatingSuccess', current: { value: 2 } })
        expect((await read(client, 'CLN-01'))?.selfRating?.value).toBe(2)
        expect(await countRows(api, 'ratings', person.id)).toBe(2)
      })

      it('leave the advice as it was before they were given', async () => {
        const before = await client.query<Counts>(`{ ${counts} }`)
        const { saved } = await mutate<Saved>(
          client,
          'rateMyCapabilities',
          { ratings: [{ capabilityCode: 'OBS-05', value: 0 }] },
          'saved { rating { id } }',
        )
        const after = await mutate<Counts>(client, 'retractMyRating', { id: saved[0]?.rating.id }, counts)
        expect(after.nextSteps).toEqual(before.nextSteps)
      })

      it('leave nothing where there was only one', async () => {
        expect((await takeBack(await rate(client, 'CLN-01', 2))).current).toBeNull()
        expect((await read(client, 'CLN-01'))?.selfRating).toBeNull()
      })

      it('can be for 24 hours, and not a minute longer', async () => {
        const [early, late] = [await rate(client, 'CLN-01', 2), await rate(client, 'CLN-02', 2)]
        clock.pass({ hours: 24 })
        expect((await takeBack(early)).__typename).toBe('RetractMyRatingSuccess')
        clock.pass({ minutes: 1 })
        const refusal = await takeBack(late)
        expect(refusal).toMatchObject({ __typename: 'NotAllowed', code: 'TOO_LATE' })
        expect(refusal.message).toMatch(/24 hours/)
        expect((await read(client, 'CLN-02'))?.selfRating?.value).toBe(2)
      })

      it('cannot be taken back again', async () => {
        const id = await rate(client, 'CLN-01', 2)
        await takeBack(id)
        expect(problemsOf(await takeBack(id))).toEqual(['id UNKNOWN'])
        expect(await countRows(api, 'rating_retractions', person.id)).toBe(1)
      })
    })
  },
  { parts: { clock } },
)

describeOnOneDatabase('What an assessor saw', api => {
  let assessor: ApiClient
  let organisationId: string
  beforeEach(async () => {
    organisationId = await createOrganisation(api, 'Department')
    assessor = await signInAs(api, await createPerson(api, 'Kit Marlin', [{ organisationId, roles: ['ASSESSOR'] }]))
  })
  const createColleague = () => createPerson(api, 'Colleague', [{ organisationId, roles: ['PERSON'] }])
  const observe = (personId: string, value: number, change: object = {}) =>
    mutate(assessor, 'recordAssessedRating', {
      personId,
      capabilityCode: 'CLN-01',
      value,
      observedOn: today(),
      ...change,
    })
  const held = async (person: InventedPerson) => (await read(await signInAs(api, person), 'CLN-01'))?.assessedRating

  it.each([0, 1, 2])('counts where nothing was assessed before, with the name of who saw it: %i', async value => {
    const colleague = await createColleague()
    expect((await observe(colleague.id, value)).__typename).toBe('RecordAssessedRatingSuccess')
    expect(await held(colleague)).toEqual({ value, basis: 'OBSERVED', assessors: ['Kit Marlin'] })
  })

  it.each([
    ['SIGN_OFF', 4],
    ['SIGN_OFF', 3],
    ['STARTING_POSITION', 3],
  ] as const)('never moves a %s of %i', async (kind, value) => {
    const colleague = await createColleague()
    await createRating(api, { personId: colleague.id, capabilityCode: 'CLN-01', kind, value, assessorName: 'Jo' })
    for (const seen of [0, 1, 2]) await observe(colleague.id, seen)
    expect(await held(colleague)).toEqual({ value, basis: kind, assessors: ['Jo'] })
  })

  it('never takes back what was seen before', async () => {
    const colleague = await createColleague()
    await observe(colleague.id, 2)
    await observe(colleague.id, 0)
    expect(await held(colleague)).toMatchObject({ value: 2 })
    expect(await countRows(api, 'ratings', colleague.id)).toBe(2)
  })

  it('counts from the day it was seen', async () => {
    const colleague = await createColleague()
    const on = isoFromDay(clock.today() - 7)
    await observe(colleague.id, 2, { observedOn: on })
    const client = await signInAs(api, colleague)
    expect((await read(client, 'CLN-01', isoFromDay(clock.today() - 8)))?.assessedRating).toBeNull()
    expect((await read(client, 'CLN-01', on))?.assessedRating?.value).toBe(2)
  })

  it('is shown to other assessors without the comment', async () => {
    const colleague = await createColleague()
    await observe(colleague.id, 2, { note: 'Held the probe too tightly' })
    const document =
      'query($id: UUID!) { colleague(id: $id) { name assessedRatings { capability { code } rating { value assessors } } } }'
    const answer = await assessor.query(document, { id: colleague.id })
    expect(answer).toEqual({
      colleague: {
        name: 'Colleague',
        assessedRatings: [{ capability: { code: 'CLN-01' }, rating: { value: 2, assessors: ['Kit Marlin'] } }],
      },
    })
  })
})
