import { beforeAll, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { createPractice } from '../support/create/history.ts'
import { createOrganisation, createPerson, dayFromToday, signInAs } from '../support/create/people.ts'
import { mutate, problemsOf } from '../support/mutate.ts'

interface Session {
  readonly id: string
  readonly version: number
  readonly placesLeft: number | null
}
interface Step {
  readonly module: { readonly code: string } | null
  readonly sessions: readonly {
    readonly on: string
    readonly placesLeft: number | null
    readonly applyBy: string | null
  }[]
  readonly reasons: readonly string[]
  readonly dates: { readonly startsOn: string } | null
}

const steps =
  '{ developmentPlan { steps { module { code } sessions { on placesLeft applyBy } reasons dates { startsOn } } } }'
const session = 'session { id version placesLeft }'

describeOnOneDatabase('Days on which a module is held', api => {
  let organisationId: string
  let administrator: ApiClient
  let learner: ApiClient

  beforeAll(async () => {
    organisationId = await createOrganisation(api, 'Holds workshops')
    const lead = await createPerson(api, 'Lead', [{ organisationId, roles: ['ORGANISATION_ADMINISTRATOR'] }])
    const person = await createPerson(api, 'Learner', [{ organisationId, roles: ['PERSON'] }])
    await createPractice(api, { personId: person.id, jobTitle: 'Sonographer', levelCode: 'CF6', areas: { OBS: 'CF6' } })
    administrator = await signInAs(api, lead)
    learner = await signInAs(api, person)
    await mutate(learner, 'setGoal', { pathwayCode: 'PW-ADV-OBS', hoursPerWeek: 4, expectedVersion: 0 })
  })

  const planOf = async (): Promise<readonly Step[]> =>
    (await learner.query<{ developmentPlan: { steps: Step[] } }>(steps)).developmentPlan.steps
  const offer = (more: object) =>
    mutate<{ session: Session }>(
      administrator,
      'offerModuleSession',
      { organisationId, moduleCode: 'ADV-03', on: dayFromToday(70), placesLeft: 3, applyBy: dayFromToday(40), ...more },
      session,
    )

  it('put a step of somebody’s plan into that week, and say how many places are left and until when', async () => {
    const before = (await planOf()).find(({ module }) => module?.code === 'ADV-03')
    expect(before?.sessions).toEqual([])
    const { session: made } = await offer({})
    expect(made).toMatchObject({ version: 1, placesLeft: 3 })
    const after = (await planOf()).find(({ module }) => module?.code === 'ADV-03')
    expect(after?.sessions).toEqual([{ on: dayFromToday(70), placesLeft: 3, applyBy: dayFromToday(40) }])
    expect(after?.reasons.some(text => text.includes('3 places left'))).toBe(true)
    expect(after?.dates?.startsOn).toBe(dayFromToday(70))
  })

  it('are changed from the version one saw, and leave the plan when they are full or called off', async () => {
    const { session: made } = await offer({ moduleCode: 'ADV-07', on: dayFromToday(84), applyBy: null })
    const change = (expectedVersion: number, more: object) =>
      mutate<{ session: Session }>(
        administrator,
        'changeModuleSession',
        { id: made.id, expectedVersion, on: dayFromToday(84), placesLeft: 1, applyBy: null, ...more },
        session,
      )
    expect((await change(1, {})).session).toMatchObject({ version: 2, placesLeft: 1 })
    expect(await change(1, { placesLeft: 9 })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 })
    const held = async () => (await planOf()).find(({ module }) => module?.code === 'ADV-07')?.sessions
    expect(await held()).toHaveLength(1)
    await change(2, { placesLeft: 0 })
    expect(await held()).toEqual([])
    expect((await change(3, { isCancelled: true })).session.version).toBe(4)
  })

  it.each([
    ['a day that has passed', { on: dayFromToday(-1), applyBy: null }, ['on IN_THE_PAST']],
    ['fewer places than none', { placesLeft: -1 }, ['placesLeft OUT_OF_RANGE']],
    ['a last day to ask after the day itself', { applyBy: dayFromToday(71) }, ['applyBy AFTER_THE_DAY']],
    ['a module there is not', { moduleCode: 'X-1' }, ['moduleCode UNKNOWN']],
  ])('are not taken with %s', async (_what, more, problems) => {
    expect(problemsOf(await offer(more))).toEqual(problems)
  })

  it('are set by educators of the organisation too, and shown with the module to whoever belongs there', async () => {
    const teacher = await createPerson(api, 'Educator', [{ organisationId, roles: ['PERSON', 'EDUCATOR'] }])
    const elsewhere = await createOrganisation(api, 'Elsewhere')
    const stranger = await createPerson(api, 'Stranger', [{ organisationId: elsewhere, roles: ['PERSON', 'EDUCATOR'] }])
    const educator = await signInAs(api, teacher)
    const day = { organisationId, moduleCode: 'ENH-02', on: dayFromToday(20), applyBy: dayFromToday(-1), placesLeft: 2 }
    expect(await mutate(educator, 'offerModuleSession', day, session)).toMatchObject({ session: { version: 1 } })
    await mutate(educator, 'offerModuleSession', { ...day, on: dayFromToday(30), applyBy: null }, session)
    const other = await signInAs(api, stranger)
    expect(await mutate(other, 'offerModuleSession', day, session)).toMatchObject({ __typename: 'NotAllowed' })
    const days = async (client: ApiClient) =>
      (
        await client.query<{ module: { days: object[] } }>(
          '{ module(code: "ENH-02") { days { on organisationName placesLeft canAsk } } }',
        )
      ).module.days
    const held = { organisationName: 'Holds workshops', placesLeft: 2 }
    expect(await days(learner)).toEqual([
      { ...held, on: dayFromToday(20), canAsk: false },
      { ...held, on: dayFromToday(30), canAsk: true },
    ])
    expect(await days(other)).toEqual([])
  })
})
