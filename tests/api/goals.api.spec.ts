import { beforeEach, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { createPractice } from '../support/create/history.ts'
import { type InventedPerson, createPerson, dayFromToday, signInAs } from '../support/create/people.ts'
import { countRows } from '../support/kept-rows.ts'
import { mutate } from '../support/mutate.ts'

const goalFields = `goal { version title dueOn hoursPerWeek roleProfile { code } pathway { code } overlays { code }
  areas { area { code } level { code } } }`

interface Aims {
  readonly goal: { readonly version: number; readonly title: string } | null
  readonly nextSteps: { readonly goal: { readonly title: string } | null; readonly inputsDigest: string }
}

describeOnOneDatabase('What I aim for', api => {
  let person: InventedPerson
  let client: ApiClient
  beforeEach(async () => {
    person = await createPerson(api, 'Somebody with plans')
    await createPractice(api, { personId: person.id, jobTitle: 'Sonographer', levelCode: 'CF5', areas: { OBS: 'CF5' } })
    client = await signInAs(api, person)
  })
  const aim = (input: object) =>
    mutate<Aims>(client, 'setGoal', input, `${goalFields} nextSteps { goal { title } inputsDigest }`)
  const standing = async () => (await client.query<{ me: { goal: object | null } }>(`{ me { ${goalFields} } }`)).me.goal

  it('is nothing until I say so', async () => {
    expect(await standing()).toBeNull()
  })

  it('is a role, with further areas, an addition, a date and my hours', async () => {
    const { goal } = await aim({
      roleProfileCode: 'ROLE-ENH-OBS',
      overlayCodes: ['OVL-PE', 'OVL-PE'],
      areas: [{ areaCode: 'GYN', levelCode: 'CF6' }],
      dueOn: dayFromToday(365),
      hoursPerWeek: 2.5,
      expectedVersion: 0,
    })
    expect(goal).toMatchObject({
      version: 1,
      roleProfile: { code: 'ROLE-ENH-OBS' },
      pathway: null,
      overlays: [{ code: 'OVL-PE' }],
      areas: [{ area: { code: 'GYN' }, level: { code: 'CF6' } }],
      dueOn: dayFromToday(365),
      hoursPerWeek: 2.5,
    })
    expect(await standing()).toEqual(goal)
  })

  it('is a pathway, and the advice in the same answer leads there', async () => {
    const { goal, nextSteps } = await aim({ pathwayCode: 'PW-ADV-OBS', expectedVersion: 0 })
    expect(nextSteps.goal?.title).toBe(goal?.title)
    const { me } = await client.query<{ me: Aims }>('{ me { goal { title version } } }')
    expect(me.goal).toEqual({ title: goal?.title, version: 1 })
  })

  it('can be changed, and each aim of the past is kept', async () => {
    await aim({ pathwayCode: 'PW-ADV-OBS', expectedVersion: 0 })
    const { goal } = await aim({ roleProfileCode: 'ROLE-ENH-GYN', expectedVersion: 1 })
    expect(goal?.version).toBe(2)
    expect(await countRows(api, 'goals', person.id)).toBe(2)
  })

  it('can be nothing yet, which is not the same as nothing said', async () => {
    const first = await aim({ pathwayCode: 'PW-ADV-OBS', expectedVersion: 0 })
    const { nextSteps } = await aim({ isNothingYet: true, expectedVersion: 1 })
    expect(nextSteps.goal).toBeNull()
    expect(nextSteps.inputsDigest).not.toBe(first.nextSteps.inputsDigest)
    expect(await standing()).toBeNull()
    const tooOld = await aim({ pathwayCode: 'PW-ADV-OBS', expectedVersion: 0 })
    expect(tooOld).toMatchObject({ __typename: 'Conflict', currentVersion: 2 })
    expect((await aim({ pathwayCode: 'PW-ADV-OBS', expectedVersion: 2 })).goal?.version).toBe(3)
  })

  it('asks of each capability what the role asks, and says which rule decided', async () => {
    await aim({ roleProfileCode: 'ROLE-ENH-OBS', expectedVersion: 0 })
    const { roleProfile, myCapabilities } = await client.query<{
      roleProfile: { items: { capability: { code: string }; rating: number }[] }
      myCapabilities: {
        capability: { code: string }
        target: number | null
        standing: string | null
        decidedBy: { text: string }
      }[]
    }>(`{ roleProfile(code: "ROLE-ENH-OBS") { items { capability { code } rating } }
          myCapabilities { capability { code } target standing decidedBy { text } } }`)
    const targets = new Map(myCapabilities.map(({ capability, target }) => [capability.code, target]))
    for (const { capability, rating } of roleProfile.items) expect(targets.get(capability.code)).toBe(rating)
    for (const { target, standing: at, decidedBy } of myCapabilities) {
      expect(at === null).toBe(target === null)
      expect(decidedBy.text).not.toBe('')
    }
  })
})
