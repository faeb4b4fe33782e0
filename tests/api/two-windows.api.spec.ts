import { beforeAll, expect, it } from 'vitest'
import { describeOnEachDatabase } from '../support/api.ts'
import { createRating } from '../support/create/history.ts'
import type { InventedPerson } from '../support/create/people.ts'
import { countRows, placesWrittenBy } from '../support/kept-rows.ts'
import { mutate, problemsOf } from '../support/mutate.ts'
import { type Somebody, createSomebody } from './bad-input/somebody.ts'

describeOnEachDatabase('A form filled in from a version that no longer stands', api => {
  let somebody: Somebody
  beforeAll(async () => {
    somebody = await createSomebody(api)
  })
  const clash = { __typename: 'Conflict', message: expect.stringMatching(/another window/) }

  it.each([
    ['a practice', 'describeMyPractice', { areas: [{ areaCode: 'GYN', levelCode: 'CF5' }] }, 1],
    ['a goal', 'setGoal', { pathwayCode: 'PW-ADV-OBS' }, 0],
  ])('is answered with the version that stands: %s', async (_what, mutation, input, standing) => {
    const { client } = somebody
    for (const expectedVersion of [-1, standing + 1, standing + 7]) {
      const places = await placesWrittenBy(api, async () => {
        expect(await mutate(client, mutation, { ...input, expectedVersion })).toEqual({
          ...clash,
          currentVersion: standing,
        })
      })
      expect(places).toEqual([])
    }
    const saved = await mutate(client, mutation, { ...input, expectedVersion: standing })
    expect(saved.__typename).toMatch(/Success$/)
    expect(await mutate(client, mutation, { ...input, expectedVersion: standing })).toEqual({
      ...clash,
      currentVersion: standing + 1,
    })
  })

  it.each([
    ['a practice', 'describeMyPractice', { areas: [] }, 'practices'],
    ['a goal', 'setGoal', { isNothingYet: true }, 'goals'],
  ])('loses to the other of two windows that save at once: %s', async (_what, mutation, input, table) => {
    const { client, person } = somebody
    const expectedVersion = await countRows(api, table, person.id)
    const both = await Promise.all([1, 2].map(() => mutate(client, mutation, { ...input, expectedVersion })))
    const lost = both.filter(({ __typename }) => __typename === 'Conflict')
    expect(lost).toEqual([{ ...clash, currentVersion: expectedVersion + 1 }])
    expect(await countRows(api, table, person.id)).toBe(expectedVersion + 1)
  })
})

describeOnEachDatabase('Something done in two windows at once is done once:', api => {
  const twice = async (mutation: string, input: (person: InventedPerson) => Promise<object>) => {
    const { client, person } = await createSomebody(api)
    const given = await input(person)
    const both = await Promise.all([1, 2].map(() => mutate(client, mutation, given)))
    return both.map(result => problemsOf(result)[0] ?? result.__typename).toSorted()
  }

  it('starting a module', async () => {
    const outcome = await twice('startModule', () => Promise.resolve({ moduleCode: 'ENH-02' }))
    expect(outcome).toEqual(['StartModuleSuccess', 'moduleCode ALREADY_STARTED'])
  })

  it('finishing a module', async () => {
    const outcome = await twice('completeModule', () => Promise.resolve({ moduleCode: 'ENH-06' }))
    expect(outcome).toEqual(['CompleteModuleSuccess', 'moduleCode ALREADY_FINISHED'])
  })

  it('taking a rating back', async () => {
    const outcome = await twice('retractMyRating', async ({ id: personId }) => {
      return { id: await createRating(api, { personId, capabilityCode: 'CLN-01', kind: 'SELF', value: 1 }) }
    })
    expect(outcome).toEqual(['RetractMyRatingSuccess', 'id UNKNOWN'])
  })
})
