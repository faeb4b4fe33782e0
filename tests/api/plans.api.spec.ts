import { beforeAll, describe, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { createOrganisation, createPerson, dayFromToday, signInAs } from '../support/create/people.ts'

const planFields = `minutes lowerBoundMinutes isProven isSearching studyMinutes supervisedHalfDays examinations decisions
  hoursPerWeek casesPerMonth dueOn startsOn studyWeeks wholeWeeks weeksLowerBound toLearn preparedByDue shorterMinutes
  inputsDigest uncovered { capability { code } target reachable } notPossible { code }
  mostByDue { count isExact modules { code minutes } } reviews { capability { code } dueOn lapses renewableFrom renewal module { code } }
  finish { earliest latest driver } weeks { startsOn minutes availableMinutes }
  adopted { version on leftOut { code } wanted { code } notBefore { module { code } on } keptSteps goneSteps newSteps }
  steps { id kind title cost minutes sittingMinutes examinations module { code } raises { capability { code } from to target }
    unlocks after grounds { capability { code } atLeast basis on } tailMinutes isCritical isStarted isWanted notBefore
    loss { extraMinutes instead { code } } reasons blockedBy { text } evidenceNeeded whyBefore borrows
    signers { by capabilities { code } text } dates { startsOn endsOn loggedOn } }`

interface Step {
  readonly id: string
  readonly kind: string
  readonly minutes: number
  readonly module: { readonly code: string } | null
  readonly after: readonly string[]
  readonly loss: { readonly extraMinutes: number; readonly instead: readonly { readonly code: string }[] } | null
  readonly reasons: readonly string[]
  readonly whyBefore: string | null
  readonly dates: { readonly startsOn: string; readonly endsOn: string } | null
}
interface Plan {
  readonly minutes: number
  readonly toLearn: number
  readonly preparedByDue: number | null
  readonly mostByDue: {
    readonly count: number
    readonly modules: readonly { readonly code: string; readonly minutes: number }[]
  } | null
  readonly reviews: readonly { readonly dueOn: string; readonly renewableFrom: string }[]
  readonly lowerBoundMinutes: number
  readonly isProven: boolean
  readonly studyMinutes: number
  readonly steps: readonly Step[]
  readonly inputsDigest: string
  readonly wholeWeeks: number | null
  readonly studyWeeks: number | null
  readonly adopted: { readonly version: number } | null
}

const planOf = async (client: ApiClient): Promise<Plan> =>
  (await client.query<{ developmentPlan: Plan }>(`{ developmentPlan { ${planFields} } }`)).developmentPlan

const whatIf = `query ($change: PlanChangeInput!) { whatIf(change: $change) { __typename
  ... on InvalidInput { fields { path code message } }
  ... on WhatIfSuccess { plan { ${planFields} } difference { minutes weeks examinations added { code } dropped { code } } } } }`

interface WhatIf {
  readonly whatIf: {
    readonly __typename: string
    readonly fields?: readonly { readonly path: string; readonly code: string }[]
    readonly plan: Plan
    readonly difference: {
      readonly minutes: number
      readonly weeks: number | null
      readonly added: readonly { readonly code: string }[]
      readonly dropped: readonly { readonly code: string }[]
    }
  }
}

const adoptPlan = `mutation ($input: AdoptPlanInput!) { adoptPlan(input: $input) { __typename
  ... on InvalidInput { fields { path code } }
  ... on Conflict { currentVersion message }
  ... on AdoptPlanSuccess { adopted { version leftOut { code } keptSteps newSteps }
    nextSteps { minutesToGoal items { id module { code } reasons { code } } } } } }`

const everyone = [
  'Anjali Fairweather',
  'Bernadette Quill',
  'Danuta Wilkes-Oyelaran',
  'Kwame Ostrander',
  'Yusra Pennington-Cole',
  'Marek Thistlewood',
]

describeOnOneDatabase('A development plan', api => {
  it.each(everyone)('is proven for %s, and its steps can be taken in their order', async name => {
    const plan = await planOf(await api.asPersona(name))
    expect(plan).toMatchObject({ isProven: true, isSearching: false, lowerBoundMinutes: plan.minutes, adopted: null })
    expect(plan.steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(plan.minutes)
    const taken = new Set<string>()
    for (const { id, after, kind, reasons } of plan.steps) {
      for (const earlier of after) expect(taken.has(earlier)).toBe(true)
      expect(kind !== 'MODULE' || reasons.length > 0).toBe(true)
      taken.add(id)
    }
    expect(plan.steps.filter(({ whyBefore }) => whyBefore === null)).toHaveLength(Math.min(1, plan.steps.length))
    const dueDays = plan.reviews.map(({ dueOn }) => dueOn)
    expect(dueDays).toEqual(dueDays.toSorted())
    for (const { dueOn, renewableFrom } of plan.reviews) expect(renewableFrom < dueOn).toBe(true)
  })

  it('begins with what can be done next, in as many minutes', async () => {
    const client = await api.asPersona('Danuta Wilkes-Oyelaran')
    const plan = await planOf(client)
    const { nextSteps } = await client.query<{
      nextSteps: { minutesToGoal: number; items: { module: { code: string } | null; kind: string }[] }
    }>('{ nextSteps(first: 50) { minutesToGoal items { kind module { code } } } }')
    expect(nextSteps.minutesToGoal).toBe(plan.minutes)
    const front = plan.steps.flatMap(({ after, kind, module }) =>
      after.length === 0 && kind === 'MODULE' ? module?.code : [],
    )
    const offered = nextSteps.items.flatMap(({ kind, module }) => (kind === 'MODULE' ? module?.code : []))
    expect(front).toEqual(expect.arrayContaining(offered))
  })

  describe('of somebody who aims for an enhanced role', () => {
    let client: ApiClient
    beforeAll(async () => {
      const organisationId = await createOrganisation(api, 'Planned')
      client = await signInAs(api, await createPerson(api, 'Planner', [{ organisationId, roles: ['PERSON'] }]))
      const practice = { levelCode: 'CF5', areas: [{ areaCode: 'OBS', levelCode: 'CF5' }], expectedVersion: 0 }
      await client.query(
        'mutation ($input: DescribeMyPracticeInput!) { describeMyPractice(input: $input) { __typename } }',
        { input: practice },
      )
      await client.query('mutation ($input: SetGoalInput!) { setGoal(input: $input) { __typename } }', {
        input: { roleProfileCode: 'ROLE-ENH-OBS', dueOn: dayFromToday(300), hoursPerWeek: 3, expectedVersion: 0 },
      })
    })
    const ask = async (change: object) => (await client.query<WhatIf>(whatIf, { change })).whatIf
    const adopt = async (input: object) => (await client.query<{ adoptPlan: object }>(adoptPlan, { input })).adoptPlan

    it('has its weeks, filled to the hours there are', async () => {
      const plan = await planOf(client)
      expect(plan.studyWeeks).toBe(Math.ceil(plan.minutes / 180))
      for (const { dates } of plan.steps) expect(dates?.endsOn).toMatch(/^20\d\d-/)
    })

    it('is over later with fewer hours, and sooner with more', async () => {
      const { studyWeeks } = await planOf(client)
      const less = await ask({ hoursPerWeek: 1 })
      const more = await ask({ hoursPerWeek: 6 })
      expect(less.plan.studyWeeks).toBeGreaterThan(studyWeeks ?? Infinity)
      expect(more.plan.studyWeeks).toBeLessThan(studyWeeks ?? 0)
      expect([less.difference.minutes, more.difference.minutes]).toEqual([0, 0])
    })

    it('says the most that can be closed by a day that is too soon, with modules that fit into the weeks until then', async () => {
      const { plan } = await ask({ hoursPerWeek: 1, dueOn: dayFromToday(60) })
      const { count, modules } = plan.mostByDue ?? { count: 0, modules: [] }
      expect(count).toBeGreaterThanOrEqual(plan.preparedByDue ?? Infinity)
      expect(count).toBeLessThan(plan.toLearn)
      expect(new Set(modules.map(({ code }) => code)).size).toBe(modules.length)
      const minutes = modules.reduce((sum, module) => sum + module.minutes, 0)
      expect(minutes).toBeGreaterThan(0)
      expect(minutes).toBeLessThanOrEqual(Math.floor(60 / 7) * 60)
      expect((await ask({ hoursPerWeek: 40, dueOn: dayFromToday(2000), casesPerMonth: 80 })).plan.mostByDue).toBeNull()
    })

    it('has its examinations beside the study, at the rate there is', async () => {
      const slow = await ask({ casesPerMonth: 2 })
      const fast = await ask({ casesPerMonth: 40 })
      expect(slow.plan.wholeWeeks).toBeGreaterThan(fast.plan.wholeWeeks ?? Infinity)
    })

    it('goes without a module that is left out, or says that nothing else leads there', async () => {
      const { steps, minutes } = await planOf(client)
      for (const { module, loss, kind } of steps.filter(step => step.kind === 'MODULE')) {
        const code = module?.code ?? kind
        const { plan, difference } = await ask({ leftOutModuleCodes: [code] })
        expect(plan.steps.some(step => step.module?.code === code)).toBe(false)
        expect(difference.dropped.map(each => each.code)).toContain(code)
        expect(plan.minutes).toBeLessThanOrEqual(loss === null ? Infinity : minutes + loss.extraMinutes)
      }
    })

    it('takes in a module that is wished for, at what that costs', async () => {
      const { whyNotModule: why } = await client.query<{ whyNotModule: { code: string; extraMinutes: number } }>(
        '{ whyNotModule(moduleCode: "ENH-01") { code extraMinutes } }',
      )
      const { plan, difference } = await ask({ wantedModuleCodes: ['ENH-01'] })
      expect(plan.steps.map(({ module }) => module?.code)).toContain('ENH-01')
      expect(difference.minutes).toBe(why.extraMinutes ?? 0)
    })

    it('refuses what cannot be, beside the field', async () => {
      const refused = await ask({
        hoursPerWeek: 41,
        droppedCapabilityCodes: ['X-1'],
        aim: { roleProfileCode: 'ROLE-X' },
      })
      expect(refused.fields?.map(({ path, code }) => `${path} ${code}`)).toEqual([
        'hoursPerWeek OUT_OF_RANGE',
        'aim.roleProfileCode UNKNOWN',
        'droppedCapabilityCodes.0 UNKNOWN',
      ])
    })

    it('looks at another target, at a part of it, and at what a rating would change', async () => {
      const { minutes, steps, toLearn } = await planOf(client)
      const other = await ask({ aim: { roleProfileCode: 'ROLE-ENH-GYN' } })
      expect(other.plan.steps).not.toEqual(steps)
      const dropped = await ask({ droppedCapabilityCodes: ['OBS-03', 'OBS-05', 'OBS-06', 'OBS-07'] })
      expect(dropped.plan.toLearn).toBeLessThan(toLearn)
      expect(dropped.plan.minutes).toBeLessThanOrEqual(minutes)
      const assumed = await ask({ assumedRatings: [{ capabilityCode: 'OBS-05', value: 3 }] })
      expect(assumed.plan.minutes).toBeLessThanOrEqual(minutes)
      expect((await planOf(client)).minutes).toBe(minutes)
    })

    it('is adopted, shapes the next steps, and conflicts where another window was faster', async () => {
      const { steps } = await planOf(client)
      const leftOut = steps.find(({ loss, kind }) => kind === 'MODULE' && loss !== null)?.module?.code ?? 'ENH-20'
      const adopted = await adopt({ leftOutModuleCodes: [leftOut], casesPerMonth: 12, expectedVersion: 0 })
      expect(adopted).toMatchObject({
        __typename: 'AdoptPlanSuccess',
        adopted: { version: 1, leftOut: [{ code: leftOut }], newSteps: 0 },
      })
      expect(JSON.stringify(adopted)).not.toContain(`"MODULE:${leftOut}"`)
      expect(await adopt({ expectedVersion: 0 })).toMatchObject({ __typename: 'Conflict', currentVersion: 1 })
      expect((await planOf(client)).adopted?.version).toBe(1)
    })

    it('puts a module on a later day, and does not offer it before', async () => {
      const { steps } = await planOf(client)
      const first = steps.find(({ after, kind }) => kind === 'MODULE' && after.length === 0)?.module?.code ?? ''
      const on = dayFromToday(60)
      const adopted = await adopt({ notBefore: [{ moduleCode: first, on }], expectedVersion: 1 })
      expect(JSON.stringify(adopted)).not.toContain(`"id":"MODULE:${first}"`)
      const moved = (await planOf(client)).steps.find(({ module }) => module?.code === first)
      expect(moved?.dates?.startsOn.localeCompare(dayFromToday(53))).toBe(1)
    })

    it('tells what became of it since a day', async () => {
      const { planSince } = await client.query<{ planSince: { on: string; difference: { minutes: number } } }>(
        'query ($on: Date!) { planSince(on: $on) { on difference { minutes added { code } dropped { code } } finished { code } } }',
        { on: dayFromToday(-7) },
      )
      expect(planSince.on).toBe(dayFromToday(-7))
    })
  })
})

describeOnOneDatabase('A plan of nobody in particular', api => {
  it('tells no end, and no gap, before the award', async () => {
    const client = await api.asPersona('Priya Marlowe')
    const { developmentPlan } = await client.query<{ developmentPlan: object }>(
      '{ developmentPlan { isBeforeAward minutes finish { earliest } uncovered { target } } }',
    )
    expect(developmentPlan).toEqual({ isBeforeAward: true, minutes: 0, finish: null, uncovered: [] })
  })

  it('is empty and proven before anything was said', async () => {
    const organisationId = await createOrganisation(api, 'Empty')
    const client = await signInAs(api, await createPerson(api, 'New', [{ organisationId, roles: ['PERSON'] }]))
    expect(await planOf(client)).toMatchObject({ steps: [], minutes: 0, isProven: true, finish: null, weeks: [] })
  })

  it('knows no module that there is not', async () => {
    const client = await api.asPersona('Kwame Ostrander')
    expect(await client.query('{ whyNotModule(moduleCode: "X-1") { text } }')).toEqual({ whyNotModule: null })
  })

  it.each([dayFromToday(0), dayFromToday(-400)])('cannot be looked back at from %s', async on => {
    const client = await api.asPersona('Kwame Ostrander')
    const { errors } = await client.ask('query ($on: Date!) { planSince(on: $on) { on } }', { on })
    expect(errors[0]?.extensions.code).toBe('BAD_REQUEST')
  })
})
