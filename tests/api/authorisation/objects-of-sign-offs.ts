import { cursorOf } from '../../../api/platform/graphql/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import { createSignOffs } from '../../support/create/sign-offs.ts'
import { kinds } from './objects-of-members.ts'
import { type NamedObject, change, personIdOf } from './objects.ts'
import { type OwnerKind, type ViewerKind, type World, personOf } from './world.ts'

type Made = Awaited<ReturnType<typeof createSignOffs>>

/** Made once for each owner: what is asked about stays as it is while it is asked about. */
const kept = new Map<string, Promise<Made>>()
const madeFor = async (world: World, owner: OwnerKind): Promise<Made> => {
  const { id: personId } = personOf(world, owner)
  const organisationId = await kinds.organisation.idOf(world, owner)
  // Asked of somebody who looks at nothing here.
  const otherId = personOf(world, owner === 'stranger' ? 'neighbour' : 'stranger').id
  const known = kept.get(personId) ?? createSignOffs(world.api, { personId, organisationId, otherId })
  kept.set(personId, known)
  return known
}
const idOf =
  (key: keyof Made): NamedObject['idOf'] =>
  async (world, owner) =>
    (await madeFor(world, owner))[key]

const refusal = '... on NotAllowed { code message }'
const later = '2027-01-01'

/** An organisation is open to those who belong to it today. */
const belongs = (viewer: ViewerKind, owner: OwnerKind): boolean =>
  owner === 'colleague' || owner === 'former' || (viewer === 'elsewhere' && owner === 'neighbour')
const belongsOrAdministers = (viewer: ViewerKind, owner: OwnerKind): boolean =>
  viewer === 'platform' || belongs(viewer, owner)
const ofMembers = { ...kinds.organisation, isOpen: belongs }
const person = { idOf: personIdOf, unknown: createId }
const fellow = {
  ...person,
  isOpen: (viewer: ViewerKind, owner: OwnerKind): boolean =>
    owner === 'colleague' || (viewer === 'elsewhere' && owner === 'neighbour'),
}

const byInput = (
  name: string,
  given: Omit<NamedObject, 'document' | 'variables'>,
  { input, more = refusal }: { readonly input: (id: string) => object; readonly more?: string },
): NamedObject => ({
  ...given,
  document: change(name, `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, more),
  variables: id => ({ input: input(id) }),
})

const request = { idOf: idOf('openSignOffId'), unknown: createId }
const signed = { idOf: idOf('signedSignOffId'), unknown: createId }
const reversal = { idOf: idOf('reversalId'), unknown: createId }
const appointment = { idOf: idOf('appointmentId'), unknown: createId, isOpen: kinds.organisation.isOpen }

const asked = (more: object): object => ({
  id: createId(),
  scopeLineCode: 'growth',
  leadId: createId(),
  otherIds: [],
  trainedByIds: [],
  ...more,
})
const lowered = (more: object): object => ({
  id: createId(),
  requestId: createId(),
  capabilityCodes: ['CLN-02'],
  to: 1,
  reason: 'Discrepant',
  secondId: createId(),
  ...more,
})
/** Without a reason, so that nobody who looks after the place is let through. */
const appointed = (more: object): object => ({
  id: createId(),
  organisationId: createId(),
  personId: createId(),
  title: 'Consultant',
  reason: '',
  registrationBody: 'GMC',
  registrationNumber: '1',
  areaCodes: ['VAS'],
  capabilityCodes: [],
  upTo: 3,
  ...more,
})
const raised = (more: object): object => ({
  id: createId(),
  organisationId: createId(),
  evidenceClassCode: 'E1',
  rating: 3,
  kind: 'OBSERVATION',
  count: 0,
  reason: 'More',
  ...more,
})
const form = (more: object): object => ({
  id: createId(),
  personId: createId(),
  organisationId: createId(),
  roleProfileCode: 'ROLE-SON-W',
  scopeLineCodes: ['patient-care'],
  programme: 'NONE',
  basis: '',
  ...more,
})

const line = (name: string, parts: string): Omit<NamedObject, 'idOf' | 'unknown'> => ({
  document: `query($id: UUID) { ${name}(scopeLineCode: "growth", organisationId: $id) { ${parts} } }`,
  variables: id => ({ id }),
})

/** What arguments about sign-offs name. Whose it is not has none of it. */
export const signOffObjects: Readonly<Record<string, NamedObject | 'published'>> = {
  'appointSigner(input.areaCodes)': 'published',
  'appointSigner(input.capabilityCodes)': 'published',
  'askForSignOff(input.roleProfileCode)': 'published',
  'askForSignOff(input.scopeLineCode)': 'published',
  'confirmStartingPosition(input.roleProfileCode)': 'published',
  'confirmStartingPosition(input.scopeLineCodes)': 'published',
  'proposeReversal(input.capabilityCodes)': 'published',
  'raiseRequirement(input.capabilityCode)': 'published',
  'raiseRequirement(input.evidenceClassCode)': 'published',
  'signOffFolder(scopeLineCode)': 'published',
  'signerCandidates(roleProfileCode)': 'published',
  'signerCandidates(scopeLineCode)': 'published',
  'mySignOffLines(organisationId)': {
    ...ofMembers,
    document: 'query($id: UUID) { mySignOffLines(organisationId: $id) { organisation { name } roleTitle } }',
    variables: id => ({ id }),
  },
  'signOffFolder(organisationId)': { ...ofMembers, ...line('signOffFolder', 'organisation { name } canAsk words') },
  'signerCandidates(organisationId)': { ...ofMembers, ...line('signerCandidates', 'person { name }') },
  'decisionsForMe(after)': {
    ...request,
    document: 'query($after: String) { decisionsForMe(after: $after) { totalCount nodes { id } } }',
    variables: id => ({ after: id.length === 36 ? cursorOf(`${id} 2000-01-01T00:00:00.000000Z`) : id }),
  },
  'signOffToDecide(id)': {
    ...request,
    document: 'query($id: UUID!) { signOffToDecide(id: $id) { words request { title } requirements { text } } }',
    variables: id => ({ id }),
  },
  'signerAppointments(organisationId)': {
    ...kinds.organisation,
    document: 'query($id: UUID!) { signerAppointments(organisationId: $id) { title } }',
    variables: id => ({ id }),
  },
  'raisedRequirements(organisationId)': {
    ...kinds.organisation,
    isOpen: belongsOrAdministers,
    document: 'query($id: UUID!) { raisedRequirements(organisationId: $id) { reason } }',
    variables: id => ({ id }),
  },
  'askForSignOff(input.id)': byInput('askForSignOff', request, { input: id => asked({ id }) }),
  'askForSignOff(input.leadId)': byInput('askForSignOff', person, { input: leadId => asked({ leadId }) }),
  'askForSignOff(input.otherIds)': byInput('askForSignOff', person, { input: id => asked({ otherIds: [id] }) }),
  'askForSignOff(input.trainedByIds)': byInput('askForSignOff', person, { input: id => asked({ trainedByIds: [id] }) }),
  'askForSignOff(input.organisationId)': byInput('askForSignOff', ofMembers, {
    input: organisationId => asked({ organisationId }),
  }),
  'withdrawSignOffRequest(input.id)': byInput('withdrawSignOffRequest', request, { input: id => ({ id }), more: '' }),
  'sign(input.id)': byInput('sign', request, { input: id => ({ id, hasTrained: false }) }),
  'voteOnPanel(input.id)': byInput('voteOnPanel', request, {
    input: id => ({ id, isReady: true, reason: 'Sound', hasTrained: false }),
  }),
  'recuseFromPanel(input.id)': byInput('recuseFromPanel', request, { input: id => ({ id, interest: 'A friend' }) }),
  'deferSignOff(input.id)': byInput('deferSignOff', request, {
    input: id => ({ id, hasTrained: false, needs: 'More', by: later }),
  }),
  'proposeReversal(input.id)': byInput('proposeReversal', reversal, { input: id => lowered({ id }) }),
  'proposeReversal(input.requestId)': byInput('proposeReversal', signed, {
    input: requestId => lowered({ requestId }),
  }),
  // Whoever could sign it here may propose that a fellow member's is lower; of nobody else is anything told.
  'proposeReversal(input.personId)': byInput('proposeReversal', fellow, {
    input: personId => lowered({ personId, requestId: null }),
  }),
  'proposeReversal(input.organisationId)': byInput('proposeReversal', ofMembers, {
    input: organisationId => lowered({ organisationId, personId: createId(), requestId: null }),
  }),
  'proposeReversal(input.secondId)': byInput('proposeReversal', person, { input: secondId => lowered({ secondId }) }),
  'confirmReversal(input.id)': byInput('confirmReversal', reversal, { input: id => ({ id }) }),
  'answerReversal(input.id)': byInput('answerReversal', reversal, { input: id => ({ id, answer: 'No' }), more: '' }),
  'appointSigner(input.id)': byInput('appointSigner', appointment, { input: id => appointed({ id }) }),
  'appointSigner(input.organisationId)': byInput('appointSigner', kinds.organisation, {
    input: organisationId => appointed({ organisationId }),
  }),
  'appointSigner(input.personId)': byInput('appointSigner', person, { input: personId => appointed({ personId }) }),
  'endAppointment(input.id)': byInput('endAppointment', appointment, { input: id => ({ id }), more: '' }),
  'raiseRequirement(input.id)': byInput(
    'raiseRequirement',
    { idOf: idOf('raisedId'), unknown: createId },
    {
      input: id => raised({ id }),
    },
  ),
  'raiseRequirement(input.organisationId)': byInput(
    'raiseRequirement',
    { ...kinds.organisation, isOpen: belongsOrAdministers },
    { input: organisationId => raised({ organisationId }) },
  ),
  'confirmStartingPosition(input.id)': byInput(
    'confirmStartingPosition',
    { idOf: idOf('startingPositionId'), unknown: createId },
    { input: id => form({ id }) },
  ),
  'confirmStartingPosition(input.organisationId)': byInput('confirmStartingPosition', kinds.organisation, {
    input: organisationId => form({ organisationId }),
  }),
  'confirmStartingPosition(input.personId)': byInput('confirmStartingPosition', person, {
    input: personId => form({ personId }),
  }),
}
