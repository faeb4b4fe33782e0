import { beforeEach, describe, expect, it } from 'vitest'
import { describeOnOneDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { createGateFact, createLeave, createSentReminder } from '../support/create/history.ts'
import { createPerson, dayFromToday, signInAs } from '../support/create/people.ts'

interface MyGate {
  readonly gate: { readonly code: string }
  readonly area: { readonly code: string } | null
  readonly medicine: string | null
  readonly state: string
  readonly until: string | null
  readonly statedBy: string | null
  readonly basis: string | null
  readonly history: readonly { readonly isMet: boolean; readonly statedBy: string; readonly note: string | null }[]
  readonly reminders: readonly string[]
  readonly remindersSent: readonly string[]
}

const parts = `gate { code } area { code } medicine state until statedBy basis reminders remindersSent
  history { isMet statedBy basis until note recordedOn }`
const recordGateFact = `mutation($input: RecordGateFactInput!) { recordGateFact(input: $input) { __typename
  ... on RecordGateFactSuccess { gate { ${parts} } } ... on InvalidInput { fields { path code } } } }`
const weekday = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(new Date(day))

describeOnOneDatabase('My registration and certificates', api => {
  let client: ApiClient
  let personId: string
  beforeEach(async () => {
    const person = await createPerson(api, 'Holder', [])
    personId = person.id
    client = await signInAs(api, person)
  })
  const record = async (input: object): Promise<MyGate> => {
    const { recordGateFact: recorded } = await client.query<{
      recordGateFact: { __typename: string; gate: MyGate; fields?: unknown }
    }>(recordGateFact, { input: { statedBy: 'Somebody', ...input } })
    expect(recorded.fields).toBeUndefined()
    return recorded.gate
  }
  const myGates = async (code: string): Promise<MyGate[]> => {
    const { myGates: gates } = await client.query<{ myGates: MyGate[] }>(`{ myGates { ${parts} } }`)
    return gates.filter(({ gate }) => gate.code === code)
  }

  it('ask for everything and have nothing, at first', async () => {
    const { myGates: gates } = await client.query<{ myGates: MyGate[] }>(`{ myGates { ${parts} } }`)
    expect(gates.map(({ gate }) => gate.code)).toEqual(['REG', 'G1', 'G2', 'G3', 'G4', 'G4D', 'G5', 'G6', 'G6D', 'G7'])
    for (const gate of gates) expect(gate).toMatchObject({ state: 'NOT_RECORDED', history: [], reminders: [] })
  })

  it('say who stated it, until when and on what, and keep what was stated before', async () => {
    const first = { gateCode: 'REG', until: dayFromToday(30), statedBy: 'Workforce team', basis: 'LETTER' }
    await record({ ...first, note: 'Radiographers part' })
    const renewed = await record({ ...first, until: dayFromToday(760), statedBy: 'HCPC register', basis: 'REGISTER' })
    expect(renewed).toMatchObject({ state: 'MET', statedBy: 'HCPC register', basis: 'REGISTER' })
    const [standing] = await myGates('REG')
    expect(standing).toEqual(renewed)
    expect(standing?.history.map(({ statedBy, note }) => [statedBy, note])).toEqual([
      ['HCPC register', null],
      ['Workforce team', 'Radiographers part'],
    ])
    const lost = await record({ gateCode: 'REG', isMet: false, statedBy: 'HCPC register' })
    expect([lost.state, lost.history.length, lost.reminders]).toEqual(['NOT_MET', 3, []])
  })

  it('tell the two Mondays of their reminder, and only where there is an end to remind of', async () => {
    const { reminders, until } = await record({ gateCode: 'G3', until: dayFromToday(200) })
    expect(reminders.map(weekday)).toEqual(['Monday', 'Monday'])
    const daysBefore = reminders.map(day => (Date.parse(until ?? '') - Date.parse(day)) / 86_400_000)
    expect(daysBefore[0]).toBeGreaterThanOrEqual(56)
    expect(daysBefore[0]).toBeLessThan(63)
    expect(daysBefore[1]).toBeGreaterThanOrEqual(14)
    expect(daysBefore[1]).toBeLessThan(21)
    expect((await record({ gateCode: 'G7' })).reminders).toEqual([])
  })

  it('remind of nothing while their holder is away', async () => {
    await createLeave(api, personId)
    expect((await record({ gateCode: 'G3', until: dayFromToday(200) })).reminders).toEqual([])
  })

  it('remind nobody who turned it off, until they turn it on again', async () => {
    const change = async (areWanted: boolean): Promise<unknown> =>
      client.query(
        `mutation($input: ChangeMyRemindersInput!) { changeMyReminders(input: $input) {
          ... on ChangeMyRemindersSuccess { reminders { areWanted } } } }`,
        { input: { areWanted } },
      )
    const areWanted = () => client.query('{ myReminders { areWanted } }')
    expect(await areWanted()).toEqual({ myReminders: { areWanted: true } })
    expect(await change(false)).toEqual({ changeMyReminders: { reminders: { areWanted: false } } })
    expect(await areWanted()).toEqual({ myReminders: { areWanted: false } })
    expect((await record({ gateCode: 'G3', until: dayFromToday(200) })).reminders).toEqual([])
    await change(true)
    expect((await myGates('G3')).map(({ reminders }) => reminders.length)).toEqual([2])
  })

  it('tell which reminder went out, and count it', async () => {
    const until = dayFromToday(60)
    const id = await createGateFact(api, { personId, gateCode: 'G3', statedBy: 'Somebody', until })
    await createSentReminder(api, personId, id)
    const [training] = await myGates('G3')
    expect(training?.remindersSent).toEqual([dayFromToday(0)])
    expect(training?.reminders).toHaveLength(1)
    expect((await record({ gateCode: 'G3', until: dayFromToday(800) })).remindersSent).toEqual([])
  })

  describe('the medicines route', () => {
    const route = { gateCode: 'G2', areaCode: 'MSK', basis: 'GROUP_DIRECTION' }

    it('is one for each medicine, however its name is written', async () => {
      await record({ ...route, medicine: 'Lidocaine' })
      await record({ ...route, medicine: ' lidocaine ', basis: 'WRITTEN_INSTRUCTION' })
      await record({ ...route, medicine: 'Methylprednisolone', isMet: false, basis: null })
      const routes = await myGates('G2')
      expect(routes.map(({ medicine, state, basis }) => [medicine, state, basis]).toSorted()).toEqual([
        ['Lidocaine', 'MET', 'WRITTEN_INSTRUCTION'],
        ['Methylprednisolone', 'NOT_MET', null],
      ])
      expect(routes.map(({ history }) => history.length).toSorted()).toEqual([1, 2])
    })

    it('bars a module while one of its medicines has none, and opens it when all have', async () => {
      for (const code of ['G3', 'G5', 'G7']) await record({ gateCode: code, areaCode: code === 'G5' ? 'MSK' : null })
      await record({ ...route, medicine: 'Lidocaine' })
      await record({ ...route, medicine: 'Methylprednisolone', isMet: false, basis: null })
      const blockedBy = async (): Promise<string> => {
        const { module } = await client.query<{ module: { mine: { blockedBy: { text: string }[] } } }>(
          '{ module(code: "ADV-16") { mine { blockedBy { text } } } }',
        )
        return module.mine.blockedBy.map(({ text }) => text).join('\n')
      }
      expect(await blockedBy()).toContain('a lawful route for the medicines used. At present this is not so')
      await record({ ...route, medicine: 'methylprednisolone', basis: 'PRESCRIBER' })
      expect(await blockedBy()).not.toContain('a lawful route')
    })

    it('stated before medicines had names still stands, under no name', async () => {
      await createGateFact(api, { personId, gateCode: 'G2', areaCode: 'GMU', statedBy: 'Pharmacy' })
      expect(await myGates('G2')).toMatchObject([{ medicine: null, state: 'MET', statedBy: 'Pharmacy', basis: null }])
    })
  })
})
