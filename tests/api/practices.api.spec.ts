import { beforeEach, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { type InventedPerson, createPerson, dayFromToday, signInAs } from '../support/create/people.ts'
import { countRows } from '../support/kept-rows.ts'
import { mutate } from '../support/mutate.ts'

const fields = `practice { version jobTitle level { code } areas { area { code } level { code } } registration masters hoursPerWeek }`

interface Described {
  readonly practice: { readonly version: number; readonly jobTitle: string | null }
}

interface Gate {
  readonly gate: { readonly code: string }
  readonly area: { readonly code: string } | null
  readonly state: string
  readonly until: string | null
  readonly statedBy: string | null
}

describeOnOneDatabase('Where I work', api => {
  let person: InventedPerson
  let client: ApiClient
  beforeEach(async () => {
    person = await createPerson(api, 'Somebody at work')
    client = await signInAs(api, person)
  })
  const describeMe = (input: object) => mutate<Described>(client, 'describeMyPractice', input, fields)
  const standing = async () => (await client.query<{ me: Described }>(`{ me { ${fields} } }`)).me.practice
  const gates = async (): Promise<readonly Gate[]> =>
    (await client.query<{ myGates: Gate[] }>('{ myGates { gate { code } area { code } state until statedBy } }'))
      .myGates
  const obstetrics = [{ areaCode: 'OBS', levelCode: 'CF6' }]

  it('is unknown until I say so, which is version 0', async () => {
    expect(await standing()).toMatchObject({ version: 0, jobTitle: null, areas: [] })
  })

  it('is what I said, with what I typed kept as it was', async () => {
    const said = { jobTitle: '  Senior sonographer, women’s imaging ', levelCode: 'CF6', areas: obstetrics }
    const { practice } = await describeMe({
      ...said,
      registration: 'NMC',
      masters: 'NONE',
      hoursPerWeek: 0,
      expectedVersion: 0,
    })
    expect(practice).toEqual({
      version: 1,
      jobTitle: 'Senior sonographer, women’s imaging',
      level: { code: 'CF6' },
      areas: [{ area: { code: 'OBS' }, level: { code: 'CF6' } }],
      registration: 'NMC',
      masters: 'NONE',
      hoursPerWeek: 0,
    })
    expect(await standing()).toEqual(practice)
  })

  it('can change, and what I said before is kept', async () => {
    await describeMe({ areas: obstetrics, expectedVersion: 0 })
    const { practice } = await describeMe({ areas: [], jobTitle: 'Retired', expectedVersion: 1 })
    expect(practice).toMatchObject({ version: 2, jobTitle: 'Retired', areas: [] })
    expect(await countRows(api, 'practices', person.id)).toBe(2)
  })

  it('assumes what the level expects, which is shown as assumed and is no rating', async () => {
    await describeMe({ areas: obstetrics, levelCode: 'CF6', expectedVersion: 0 })
    const { myCapabilities } = await client.query<{
      myCapabilities: {
        assumed: number | null
        selfRating: object | null
        assessedRating: object | null
        standing: string | null
      }[]
    }>('{ myCapabilities { assumed standing selfRating { value } assessedRating { value } } }')
    expect(myCapabilities.filter(({ assumed }) => assumed !== null && assumed > 0).length).toBeGreaterThan(10)
    for (const { selfRating, assessedRating, standing: at } of myCapabilities) {
      expect([selfRating, assessedRating]).toEqual([null, null])
      expect(at).not.toBe('HELD')
    }
  })

  it('comes with certificates, each of which is stated of its precondition by me', async () => {
    const certificates = [
      { kind: 'AWARD_RATIFIED' },
      { kind: 'RESUSCITATION', until: dayFromToday(100) },
      { kind: 'SCREENING_E_LEARNING', until: dayFromToday(0) },
    ]
    await describeMe({ areas: obstetrics, masters: 'ENROLLED', certificates, expectedVersion: 0 })
    const states = new Map((await gates()).map(({ gate, ...rest }) => [gate.code, rest]))
    const met = { area: null, state: 'MET', statedBy: 'You' }
    expect(states.get('G1')).toEqual({ ...met, until: null })
    expect(states.get('G3')).toEqual({ ...met, until: dayFromToday(100) })
    expect(states.get('G4')).toEqual({ ...met, until: dayFromToday(0) })
    expect(states.get('G6')).toEqual({ ...met, until: null })
    expect(states.get('G5')).toMatchObject({ state: 'NOT_RECORDED', statedBy: null })
  })

  it('says nothing of certificates I did not name: what was recorded of them stays', async () => {
    await describeMe({ areas: obstetrics, certificates: [{ kind: 'RESUSCITATION' }], expectedVersion: 0 })
    await describeMe({ areas: obstetrics, expectedVersion: 1 })
    expect((await gates()).find(({ gate }) => gate.code === 'G3')?.state).toBe('MET')
    expect(await countRows(api, 'gate_facts', person.id)).toBe(1)
  })
})
