import { cursorOf } from '../../../api/platform/graphql/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { type NamedObject, change, personIdOf } from './objects.ts'
import { memberObjects } from './objects-of-members.ts'
import type { OwnerKind, World } from './world.ts'

const idIn =
  (table: 'observation_requests' | 'observations') =>
  async ({ api, people }: World, owner: OwnerKind): Promise<string> => {
    const [row] = await api.database.asSystem(tx =>
      tx.execute<{ id: string }[]>(`select id from ${table} where person_id = ? limit 1`, [people.get(owner)?.id]),
    )
    return row?.id ?? ''
  }

const requests = { idOf: idIn('observation_requests'), unknown: createId }
const observations = { idOf: idIn('observations'), unknown: createId }
// None of those who own what is asked for assesses anybody.
const persons = { idOf: personIdOf, unknown: createId }
const organisations = {
  idOf: (world: World, owner: OwnerKind) =>
    memberObjects['members(organisationId)']?.idOf(world, owner) ?? personIdOf(world, owner),
  unknown: createId,
  isOpen: memberObjects['members(organisationId)']?.isOpen ?? (() => false),
}
const refused = '... on NotAllowed { code message }'
const refusedOrStale = `${refused} ... on Conflict { currentVersion }`
const expectedVersion = 1_000_000
const asked = { formCode: 'DIRECT-OBSERVATION', about: 'Thyroid', capabilityCodes: ['CLN-03'] }

const changed = (name: string, type: string): NamedObject => ({
  ...requests,
  document: `mutation($input: ${type}!) { ${name}(input: $input) { __typename ${refusedOrStale} } }`,
  variables: id => ({ input: { id, expectedVersion } }),
})

/** Every place where an argument names something of an observation. */
export const observationObjects: Readonly<Record<string, NamedObject | 'published'>> = {
  'observation(id)': {
    ...requests,
    document: 'query($id: UUID!) { observation(id: $id) { about } }',
    variables: id => ({ id }),
  },
  'myObservations(after)': {
    ...requests,
    document: `query($after: String) { myObservations(first: 1, after: $after) { totalCount } }`,
    variables: id => ({ after: id.length === 36 ? cursorOf(id) : id }),
  },
  'requestObservation(input.formCode)': 'published',
  'requestObservation(input.capabilityCodes)': 'published',
  'requestObservation(input.assessorId)': {
    ...persons,
    document: change('requestObservation', 'RequestObservationInput', refused),
    variables: assessorId => ({ input: { ...asked, route: 'LINK', assessorId } }),
  },
  'renewObservationRequest(input.id)': changed('renewObservationRequest', 'RenewObservationRequestInput'),
  'withdrawObservationRequest(input.id)': changed('withdrawObservationRequest', 'WithdrawObservationRequestInput'),
  'replyToObservation(input.observationId)': {
    ...observations,
    document: change('replyToObservation', 'ReplyToObservationInput', refused),
    variables: observationId => ({ input: { observationId, text: 'Not mine' } }),
  },
  'askForSecondAssessor(input.observationId)': {
    ...observations,
    document: change('askForSecondAssessor', 'AskForSecondAssessorInput', refused),
    variables: observationId => ({ input: { observationId, route: 'QR' } }),
  },
  'askForSecondAssessor(input.assessorId)': {
    ...persons,
    document: change('askForSecondAssessor', 'AskForSecondAssessorInput', refused),
    variables: assessorId => ({ input: { observationId: createId(), route: 'LINK', assessorId } }),
  },
  'typeInObservation(input.formCode)': 'published',
  'typeInObservation(input.ratings.capabilityCode)': 'published',
  'typeInObservation(input.answers.fieldCode)': 'published',
  'submitObservation(input.ratings.capabilityCode)': 'published',
  'submitObservation(input.answers.fieldCode)': 'published',
  'addObservationForm(input.formCode)': 'published',
  'addObservationForm(input.capabilityCodes)': 'published',
  'addObservationForm(input.fields.code)': 'published',
  'addObservationForm(input.organisationId)': {
    ...organisations,
    document: change('addObservationForm', 'AddObservationFormInput', refused),
    variables: organisationId => ({
      input: { organisationId, name: '', purpose: '', supervisionQuestion: '', safetyQuestion: '', fields: [] },
    }),
  },
  // A form of the organisation named beside it, which is closed to whoever does not look after that.
  'retireObservationForm(input.formCode)': 'published',
  'retireObservationForm(input.organisationId)': {
    ...organisations,
    document: change('retireObservationForm', 'RetireObservationFormInput', refused),
    variables: organisationId => ({ input: { organisationId, formCode: 'LOCAL-NONE', expectedVersion: 1 } }),
  },
  'organisationForms(organisationId)': {
    ...organisations,
    document: 'query($organisationId: UUID!) { organisationForms(organisationId: $organisationId) { forms { code } } }',
    variables: organisationId => ({ organisationId }),
  },
  'setSafetyRoute(input.organisationId)': {
    ...organisations,
    document: change('setSafetyRoute', 'SetSafetyRouteInput', refused),
    variables: organisationId => ({ input: { organisationId, text: `Seen on ${dayFromToday(0)}` } }),
  },
}
