import { expect, it } from 'vitest'
import { describeOnOneDatabase } from '../../support/api.ts'
import { createOrganisation, createPerson, signInAs } from '../../support/create/people.ts'
import { act, asking, see } from './asking.ts'

interface Described {
  readonly descriptors: readonly { readonly value: number; readonly text: string }[]
}

describeOnOneDatabase('The levels of an observation', api => {
  it('say what each looks like for the examination, as the framework has it', async () => {
    const organisationId = await createOrganisation(api, 'Scan rooms')
    const client = await signInAs(api, await createPerson(api, 'Hetty', [{ organisationId, roles: ['PERSON'] }]))
    const { token = '' } = await act(client, 'ask', { ...asking, route: 'HAND_OVER' })
    const shown = await see<{ items: readonly Described[] }>(api.stranger(), 'look', { token })
    const { capability } = await client.query<{ capability: Described }>(
      '{ capability(code: "GMU-01") { descriptors { value text } } }',
    )
    expect(shown.items[0]).toEqual({ code: 'GMU-01', descriptors: capability.descriptors.slice(0, 2) })
    expect(shown.items).toHaveLength(asking.capabilityCodes.length)
    for (const { descriptors } of shown.items) expect(descriptors.map(({ value }) => value)).toEqual([1, 2])
  })
})
