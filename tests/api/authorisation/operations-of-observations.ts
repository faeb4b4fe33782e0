import { createId } from '../../../api/platform/ids.ts'
import { createToken, hashToken } from '../../../api/platform/auth/index.ts'
import { createObservation, createObservationRequest } from '../../support/create/history.ts'
import { createForm } from '../../support/create/of-organisations.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { type Cell, type Operation, mutation, only, problems, refusal, result, stale } from './answers.ts'
import { ownBySecret } from './operations.ts'
import { nameOf, personOf } from './world.ts'

const request = 'about observation { comment replies { text } }'

const ownerOf = ({ world, viewer, whose }: Cell): string =>
  personOf(world, whose === 'colleague' || viewer === 'anonymous' ? 'colleague' : viewer).id

const place = ({ world, whose }: Cell): string => world.organisations[whose === 'here' ? 'here' : 'elsewhere']

/** A request of the owner's that waits. */
const waiting = async (cell: Cell) => {
  const id = await createObservationRequest(cell.world.api, { personId: ownerOf(cell), about: 'Waits' })
  return { input: { id, expectedVersion: 1 } }
}

const answered = (cell: Cell) =>
  createObservation(cell.world.api, { personId: ownerOf(cell), about: 'Came', from: 'Somebody' })

const seen = {
  ratings: [{ capabilityCode: 'CLN-03', value: 1 }],
  assessorName: 'Somebody Outside',
  assessorEmail: 'somebody@outside.example',
}

/** A link to a request of the viewer's; whoever is nobody has none. */
const ownLink = async (cell: Cell) => {
  const token = createToken()
  if (cell.viewer === 'anonymous') return { input: { token, ...seen } }
  const { input } = await waiting(cell)
  await cell.world.api.database.asSystem(tx =>
    tx.execute(
      'insert into observation_links (token_hash, request_id, request_version) values (?, ?, 1)',
      [hashToken(token), input.id],
      'run',
    ),
  )
  return { input: { token, ...seen } }
}

const asks = (name: string, success: string): string =>
  mutation(name, `... on ${success} { request { id } } ${problems} ${refusal}`)
const changes = (name: string, success: string): string =>
  mutation(name, `... on ${success} { request { id } } ${refusal} ${stale}`)
const nobody: Operation['read'] = data => (only(data) === null ? 'nobody' : 'shown')

/** How observations are asked for, given and answered. */
export const observationOperations: Readonly<Record<string, Operation>> = {
  observationForms: {
    document: '{ observationForms { code content { name } } }',
    read: data => (JSON.stringify(data).includes('DIRECT-OBSERVATION') ? 'published' : 'nobody'),
  },
  possibleAssessors: {
    document: '{ possibleAssessors { name } }',
    read: data => (JSON.stringify(data).includes(nameOf('assessor')) ? 'theirs' : 'none'),
  },
  myObservations: { document: `{ myObservations(first: 50) { nodes { ${request} } } }`, read: ownBySecret },
  observation: {
    document: `query($id: UUID!) { observation(id: $id) { ${request} } }`,
    given: async cell => {
      const about = `private to ${cell.viewer};`
      return { id: await createObservationRequest(cell.world.api, { personId: ownerOf(cell), about }) }
    },
    read: ownBySecret,
  },
  observationByLink: { document: '{ observationByLink(token: "leads nowhere") { learnerName } }', read: nobody },
  observationToConfirm: { document: '{ observationToConfirm(token: "leads nowhere") { learnerName } }', read: nobody },
  submitObservation: {
    document: mutation('submitObservation', `... on SubmitObservationSuccess { isProven } ${problems} ${refusal}`),
    given: ownLink,
    read: result,
  },
  confirmAssessorEmail: {
    document: mutation('confirmAssessorEmail', refusal),
    given: () => Promise.resolve({ input: { token: 'leads nowhere' } }),
    read: result,
  },
  requestObservation: {
    document: asks('requestObservation', 'RequestObservationSuccess'),
    given: () => {
      const asked = { formCode: 'DIRECT-OBSERVATION', about: 'Thyroid', capabilityCodes: ['CLN-03'] }
      return Promise.resolve({ input: { ...asked, route: 'QR' } })
    },
    read: result,
    writes: ['observation_requests'],
  },
  renewObservationRequest: {
    document: changes('renewObservationRequest', 'RenewObservationRequestSuccess'),
    given: waiting,
    read: result,
    writes: ['observation_requests'],
  },
  withdrawObservationRequest: {
    document: changes('withdrawObservationRequest', 'WithdrawObservationRequestSuccess'),
    given: waiting,
    read: result,
    writes: ['observation_requests'],
  },
  replyToObservation: {
    document: mutation('replyToObservation', `${problems} ${refusal}`),
    given: async cell => ({ input: { observationId: (await answered(cell)).observationId, text: 'I see' } }),
    read: result,
    writes: ['observation_replies'],
  },
  askForSecondAssessor: {
    document: asks('askForSecondAssessor', 'AskForSecondAssessorSuccess'),
    given: async cell => ({ input: { observationId: (await answered(cell)).observationId, route: 'QR' } }),
    read: result,
    writes: ['observation_replies', 'observation_requests'],
  },
  typeInObservation: {
    document: asks('typeInObservation', 'TypeInObservationSuccess'),
    given: () => {
      const typed = { formCode: 'DIRECT-OBSERVATION', about: 'Thyroid', observedOn: dayFromToday(-1) }
      return Promise.resolve({ input: { ...seen, ...typed } })
    },
    read: result,
    writes: ['observation_requests', 'observations'],
  },
  organisationForms: {
    document:
      'query($organisationId: UUID!) { organisationForms(organisationId: $organisationId) { safetyRouteOfService } }',
    given: cell => Promise.resolve({ organisationId: place(cell) }),
    read: data => (JSON.stringify(data).includes('Make the patient safe') ? 'open' : 'nobody'),
  },
  retireObservationForm: {
    document: mutation(
      'retireObservationForm',
      `... on RetireObservationFormSuccess { form { version } } ${problems} ${refusal}`,
    ),
    given: async cell => {
      const [organisationId, formCode] = [place(cell), `LOCAL-${createId()}`]
      await createForm(cell.world.api, organisationId, formCode)
      return { input: { organisationId, formCode, expectedVersion: 1 } }
    },
    read: result,
  },
  addObservationForm: {
    document: mutation('addObservationForm', `${problems} ${refusal}`),
    given: cell => {
      const words = { name: 'Ours', purpose: 'Ours', supervisionQuestion: 'How much?', safetyQuestion: 'I stopped it' }
      return Promise.resolve({ input: { ...words, organisationId: place(cell), fields: [] } })
    },
    read: result,
  },
  setSafetyRoute: {
    document: mutation('setSafetyRoute', `${problems} ${refusal}`),
    given: cell => Promise.resolve({ input: { organisationId: place(cell), text: 'Call the lead' } }),
    read: result,
  },
}
