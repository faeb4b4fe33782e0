import { beforeAll, expect, it } from 'vitest'
import { describeOnEachDatabase } from '../support/api.ts'
import type { ApiClient } from '../support/api-client.ts'
import { createOrganisation, createPerson, signInAs } from '../support/create/people.ts'
import { mutate, problemsOf } from '../support/mutate.ts'

interface Form {
  readonly code: string
  readonly version: number
  readonly isRetired: boolean
  readonly content: { readonly name: string }
}

const words = {
  name: 'Lumps and bumps list',
  purpose: 'For a list of soft tissue scans.',
  supervisionQuestion: 'How much help was needed?',
  safetyQuestion: 'I stopped the scan, took over, or have a safety concern',
  capabilityCodes: ['CLN-03'],
  fields: [{ code: 'talk', kind: 'TEXT', label: 'How was the patient talked to?' }],
}
const form = 'form { code version isRetired content { name } }'

describeOnEachDatabase('Forms of an organisation’s own', api => {
  let organisationId: string
  let administrator: ApiClient
  let member: ApiClient
  let stranger: ApiClient

  beforeAll(async () => {
    organisationId = await createOrganisation(api, 'Writes forms')
    const elsewhere = await createOrganisation(api, 'Elsewhere')
    const lead = await createPerson(api, 'Lead', [{ organisationId, roles: ['ORGANISATION_ADMINISTRATOR'] }])
    administrator = await signInAs(api, lead)
    member = await signInAs(api, await createPerson(api, 'Member', [{ organisationId, roles: ['PERSON'] }]))
    const other = await createPerson(api, 'Other', [{ organisationId: elsewhere, roles: ['PERSON'] }])
    stranger = await signInAs(api, other)
  })

  const add = (more: object = {}) =>
    mutate<{ form: Form }>(administrator, 'addObservationForm', { organisationId, ...words, ...more }, form)
  const retire = (formCode: string, expectedVersion: number, isRetired = true) =>
    mutate<{ form: Form }>(
      administrator,
      'retireObservationForm',
      { organisationId, formCode, expectedVersion, isRetired },
      form,
    )
  const offered = async (to: ApiClient): Promise<readonly string[]> =>
    (
      await to.query<{ observationForms: Form[] }>('{ observationForms { code content { name } } }')
    ).observationForms.map(({ code }) => code)
  const own = async () =>
    (
      await administrator.query<{ organisationForms: { forms: Form[]; safetyRoute: string | null } }>(
        `query($organisationId: UUID!) { organisationForms(organisationId: $organisationId) {
           safetyRoute safetyRouteOfService forms { code version isRetired content { name } } } }`,
        { organisationId },
      )
    ).organisationForms

  it('are offered to its members and to nobody else, and go from the list once they are retired', async () => {
    const { form: made } = await add()
    expect(await offered(member)).toContain(made.code)
    expect(await offered(stranger)).not.toContain(made.code)
    expect((await retire(made.code, 1)).form).toMatchObject({ version: 2, isRetired: true })
    expect(await offered(member)).not.toContain(made.code)
    expect((await own()).forms).toMatchObject([{ code: made.code, version: 2, isRetired: true }])
    expect((await retire(made.code, 2, false)).form).toMatchObject({ version: 3, isRetired: false })
    expect(await offered(member)).toContain(made.code)
  })

  it('are changed from the version one saw; what was asked with an earlier one keeps its words', async () => {
    const { form: made } = await add({ name: 'First words' })
    const asked = await mutate<{ request: { id: string } }>(
      member,
      'requestObservation',
      { formCode: made.code, about: 'Thyroid', capabilityCodes: ['CLN-03'], route: 'QR' },
      'request { id }',
    )
    expect((await add({ formCode: made.code, expectedVersion: 1, name: 'Other words' })).form.version).toBe(2)
    expect(await add({ formCode: made.code, expectedVersion: 1 })).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
    })
    expect(await retire(made.code, 1)).toMatchObject({ __typename: 'Conflict', currentVersion: 2 })
    await retire(made.code, 2)
    const { observation } = await member.query<{ observation: { form: { name: string } } }>(
      'query($id: UUID!) { observation(id: $id) { form { name } } }',
      { id: asked.request.id },
    )
    expect(observation.form.name).toBe('First words')
  })

  it('say nothing of a patient, always ask of safety, and have no pass', async () => {
    expect(problemsOf(await add({ purpose: 'As for 943 476 5919' }))).toContain('purpose PATIENT_IDENTIFIER')
    expect(problemsOf(await add({ safetyQuestion: ' ' }))).toEqual(['safetyQuestion MISSING'])
    const pass = { code: 'overall', kind: 'TEXT', label: 'Pass or fail' }
    expect(problemsOf(await add({ fields: [pass] }))).toEqual(['fields.0 DECIDES'])
  })

  it('show the organisation’s own words on safety, where it has some', async () => {
    expect((await own()).safetyRoute).toBeNull()
    await mutate(administrator, 'setSafetyRoute', { organisationId, text: 'Call the lead on 4411' }, 'text')
    expect((await own()).safetyRoute).toBe('Call the lead on 4411')
  })
})
