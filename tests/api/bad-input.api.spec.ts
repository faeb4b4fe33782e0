import { beforeAll, expect, it } from 'vitest'
import { type TestApi, describeOnOneDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { createGateFact } from '../support/create/history.ts'
import { createOrganisation, createPerson, dayFromToday, signInAs } from '../support/create/people.ts'
import { countRows, placesWrittenBy } from '../support/kept-rows.ts'
import { type Result, mutate, problemsOf } from '../support/mutate.ts'
import { type Case, nhsNumber } from './bad-input/case.ts'
import { observations, ownCases } from './bad-input/cases.ts'
import { type Somebody, createSomebody } from './bad-input/somebody.ts'

const refused = async (api: TestApi, client: ApiClient, [, mutation, input]: Case) => {
  let result: Result | undefined
  const places = await placesWrittenBy(api, async () => {
    result = await mutate(client, mutation, input)
  })
  return { result, places }
}

const expectRefusal = async (api: TestApi, client: ApiClient, given: Case): Promise<void> => {
  const { result, places } = await refused(api, client, given)
  expect(result?.__typename).toBe('InvalidInput')
  expect(problemsOf(result ?? { __typename: '' })).toEqual(given[3])
  for (const { message } of result?.fields ?? []) expect(message).toMatch(/^[A-Z“].{10,}/)
  expect(places).toEqual([])
}

describeOnOneDatabase('What cannot be taken as it is comes back beside its field, and nothing is written:', api => {
  let somebody: Somebody
  beforeAll(async () => {
    somebody = await createSomebody(api)
  })

  it.each(ownCases)('%s, to %s', (...given) => expectRefusal(api, somebody.client, given))

  it('an observation that cannot be', async () => {
    const organisationId = await createOrganisation(api, 'Observed')
    const assessor = await createPerson(api, 'Assessor', [{ organisationId, roles: ['ASSESSOR'] }])
    const colleague = await createPerson(api, 'Colleague', [{ organisationId, roles: ['PERSON'] }])
    const client = await signInAs(api, assessor)
    for (const given of observations(colleague.id)) await expectRefusal(api, client, given)
  })

  it('a date for a step until yesterday', async () => {
    const { nextSteps } = await somebody.client.query<{ nextSteps: { items: { id: string }[] } }>(
      '{ nextSteps { items { id } } }',
    )
    const input = { stepId: nextSteps.items[0]?.id, response: 'NOT_NOW', until: dayFromToday(-1) }
    await expectRefusal(api, somebody.client, ['', 'respondToNextStep', input, ['until IN_THE_PAST']])
  })
})

describeOnOneDatabase('Of several ratings', api => {
  let somebody: Somebody
  beforeAll(async () => {
    somebody = await createSomebody(api)
  })
  const success = 'saved { capability { code } rating { value note } } rejected { path code }'

  interface Rated {
    readonly saved: { capability: { code: string }; rating: { value: number; note: string | null } }[]
    readonly rejected: { path: string; code: string }[]
  }

  it('the valid ones are kept, and the others come back by their place in the list', async () => {
    const before = await countRows(api, 'ratings', somebody.person.id)
    const given = [
      { capabilityCode: 'CLN-01', value: 3, note: 'x'.repeat(1000) },
      { capabilityCode: 'CLN-02', value: 5 },
      { capabilityCode: 'NOPE-01', value: 1 },
      { capabilityCode: 'CLN-03', value: 0 },
      { capabilityCode: 'CLN-01', value: 1 },
      { capabilityCode: 'CLN-04', value: 2, note: nhsNumber },
    ]
    const { saved, rejected } = await mutate<Rated>(somebody.client, 'rateMyCapabilities', { ratings: given }, success)
    expect(saved.map(({ capability, rating: { value } }) => [capability.code, value])).toEqual([
      ['CLN-01', 3],
      ['CLN-03', 0],
    ])
    expect(rejected).toEqual([
      { path: 'ratings.1.value', code: 'OUT_OF_RANGE' },
      { path: 'ratings.2.capabilityCode', code: 'UNKNOWN' },
      { path: 'ratings.4.capabilityCode', code: 'REPEATED' },
      { path: 'ratings.5.note', code: 'PATIENT_IDENTIFIER' },
    ])
    expect(await countRows(api, 'ratings', somebody.person.id)).toBe(before + 2)
  })
})

interface Startable {
  readonly code: string
  readonly mine: { readonly canStart: boolean; readonly blockedBy: readonly { readonly code: string }[] }
}

describeOnOneDatabase('A module that may not be started now', api => {
  let somebody: Somebody
  beforeAll(async () => {
    somebody = await createSomebody(api)
    const { id: personId } = somebody.person
    await createGateFact(api, { personId, gateCode: 'G2', statedBy: 'Pharmacy', isMet: false })
  })
  const everyModule = async (): Promise<readonly Startable[]> => {
    const document = '{ modules(first: 100) { nodes { code mine { canStart blockedBy { code } } } } }'
    return (await somebody.client.query<{ modules: { nodes: Startable[] } }>(document)).modules.nodes
  }

  it.each(['GATE_NOT_RECORDED', 'GATE_NOT_MET', 'PREREQUISITE', 'RATING', 'OUT_OF_SCOPE'])(
    'is refused beside its code for the reason its page gives: %s',
    async reason => {
      const module = (await everyModule()).find(({ code, mine }) => {
        return code !== 'CON-07' && mine.blockedBy.some(blocker => blocker.code === reason)
      })
      expect(module?.mine.canStart).toBe(false)
      const problems = module?.mine.blockedBy.map(({ code }) => `moduleCode ${code}`) ?? []
      await expectRefusal(api, somebody.client, ['', 'startModule', { moduleCode: module?.code }, problems])
    },
  )

  it('is so for every module whose page says so', async () => {
    const shut = (await everyModule()).filter(({ code, mine }) => code !== 'CON-07' && mine.blockedBy.length > 0)
    expect(shut.length).toBeGreaterThan(20)
    for (const { code } of shut) {
      const { __typename } = await mutate(somebody.client, 'startModule', { moduleCode: code })
      expect(`${code} ${__typename}`).toBe(`${code} InvalidInput`)
    }
  })
})
