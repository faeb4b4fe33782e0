import { createId } from '../../../api/platform/ids.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { createSignOffs } from '../../support/create/sign-offs.ts'
import { type Cell, type Operation, mutation, problems, refusal, result } from './answers.ts'
import { personOf, secretOf } from './world.ts'

const isOwn = ({ viewer, whose }: Cell): boolean => whose === 'own' && viewer !== 'anonymous'
const idOf = (cell: Cell, kind: Parameters<typeof personOf>[1]): string => personOf(cell.world, kind).id
/** Whose line it is; that of a colleague for whoever has none. */
const ownerOf = (cell: Cell): string => idOf(cell, isOwn(cell) ? cell.viewer : 'colleague')
/** Who was asked: the viewer for a line of a colleague's, else somebody who is nobody here. */
const askedOf = (cell: Cell): string =>
  idOf(cell, cell.whose === 'colleague' && cell.viewer !== 'anonymous' ? cell.viewer : 'stranger')
/** Somebody of the same place who holds what is signed, other than the viewer. */
const fellowOf = (cell: Cell): string => idOf(cell, cell.viewer === 'educator' ? 'author' : 'educator')
const placeOf = ({ world, whose }: Cell): string =>
  whose === 'elsewhere' ? world.organisations.elsewhere : world.organisations.here

type Made = Awaited<ReturnType<typeof createSignOffs>>

/** Everything about a line, just made, of whoever a row of the table is of. */
const made = (cell: Cell, given: { readonly otherId?: string; readonly route?: 'PANEL' } = {}): Promise<Made> =>
  createSignOffs(cell.world.api, {
    personId: ownerOf(cell),
    organisationId: cell.world.organisations.here,
    otherId: askedOf(cell),
    words: secretOf(isOwn(cell) ? cell.viewer : 'colleague'),
    ...given,
  })

/** Of a colleague's line nobody but those asked may see anything, so it is asked of somebody else. */
const unseen = (cell: Cell): Promise<Made> => made(cell, { otherId: idOf(cell, 'stranger') })

const shows =
  (sign: string, [yes, no]: readonly [string, string]): Operation['read'] =>
  data =>
    JSON.stringify(data).includes(sign) ? yes : no

const changing = (name: string, parts: string, isRefused = true): string =>
  mutation(
    name,
    `... on ${name.charAt(0).toUpperCase()}${name.slice(1)}Success { ${parts} } ${problems} ${isRefused ? refusal : ''}`,
  )

const ofOwner =
  (...tables: string[]): NonNullable<Operation['writesOfOthers']> =>
  cell =>
    tables.map(table => `${table} of ${ownerOf(cell)}`)

const decided = 'request { id state }'

const owners: Readonly<Record<string, Operation>> = {
  mySignOffLines: {
    document: '{ mySignOffLines { roleTitle lines { code state missing request { id } } } }',
    read: shows('"code":"growth"', ['own', 'none']),
  },
  signOffFolder: {
    document:
      '{ signOffFolder(scopeLineCode: "growth") { line { code } requirements { text sources { by comment } } } }',
    read: shows('"code":"growth"', ['own', 'none']),
  },
  myLevelDecisions: {
    document: '{ myLevelDecisions { title words: decision { words } signers { reason } owner { name } } }',
    given: async cell => ({ id: (await made(cell)).levelSignOffId }),
    read: (data, { viewer }) => shows(secretOf(viewer), ['own', 'none'])(data, {} as Cell),
  },
  signerCandidates: {
    document: '{ signerCandidates(scopeLineCode: "growth") { person { name } qualification } }',
    read: shows('"name"', ['somebody', 'none']),
  },
  startingPositions: {
    document: '{ startingPositions { basis limits award person { name } } }',
    given: async cell => ({ id: (await made(cell)).startingPositionId }),
    read: (data, { viewer }) => shows(secretOf(viewer), ['own', 'none'])(data, {} as Cell),
  },
  signOffReversals: {
    document: '{ signOffReversals { reason answer owner { name } } }',
    given: async cell => ({ id: (await made(cell)).reversalId }),
    read: (data, { viewer }) => shows(secretOf(viewer), ['own', 'none'])(data, {} as Cell),
  },
  askForSignOff: {
    document: changing('askForSignOff', decided),
    given: cell => {
      const named = { leadId: fellowOf(cell), otherIds: [], trainedByIds: [] }
      return Promise.resolve({ input: { id: createId(), scopeLineCode: 'growth', ...named } })
    },
    read: result,
  },
  withdrawSignOffRequest: {
    document: changing('withdrawSignOffRequest', decided, false),
    given: async cell => ({ input: { id: (await unseen(cell)).openSignOffId } }),
    read: result,
    writes: ['sign_off_decisions'],
  },
  answerReversal: {
    document: changing('answerReversal', 'reversal { id }', false),
    given: async cell => ({ input: { id: (await unseen(cell)).reversalId, answer: null } }),
    read: result,
    writes: ['sign_off_reversal_words'],
  },
}

const signers: Readonly<Record<string, Operation>> = {
  decisionsForMe: {
    document: '{ decisionsForMe { totalCount nodes { title owner { name } } } }',
    read: shows('"totalCount":0', ['nobody', 'something']),
  },
  waitingForMe: {
    document: '{ waitingForMe { decisions confirmations } }',
    read: shows('"decisions":0', ['nobody', 'something']),
  },
  signOffToDecide: {
    document: 'query($id: UUID!) { signOffToDecide(id: $id) { request { id signers { reason } } words } }',
    given: async cell => ({ id: (await unseen(cell)).openSignOffId }),
    read: shows('"id"', ['own', 'nobody']),
  },
  sign: {
    document: changing('sign', `ratingsGiven ${decided}`),
    given: async cell => ({ input: { id: (await made(cell)).openSignOffId, hasTrained: false } }),
    read: result,
    writesOfOthers: ofOwner('ratings', 'sign_off_answers', 'sign_off_decisions'),
  },
  voteOnPanel: {
    document: changing('voteOnPanel', decided),
    given: async cell => {
      const { openSignOffId: id } = await made(cell, { route: 'PANEL' })
      return { input: { id, isReady: true, reason: 'Sound', hasTrained: false } }
    },
    read: result,
    writesOfOthers: ofOwner('sign_off_answers'),
  },
  recuseFromPanel: {
    document: changing('recuseFromPanel', decided),
    given: async cell => {
      const { openSignOffId: id } = await made(cell, { route: 'PANEL' })
      return { input: { id, interest: 'A friend' } }
    },
    read: result,
    writesOfOthers: ofOwner('sign_off_answers'),
  },
  deferSignOff: {
    document: changing('deferSignOff', decided),
    given: async cell => {
      const { openSignOffId: id } = await made(cell)
      return { input: { id, hasTrained: false, needs: 'More', by: dayFromToday(30) } }
    },
    read: result,
    writesOfOthers: ofOwner('sign_off_answers', 'sign_off_decisions'),
  },
  proposeReversal: {
    document: changing('proposeReversal', 'reversal { id }'),
    given: async cell => {
      const { signedSignOffId: requestId } = await made(cell)
      const lowered = { capabilityCodes: ['CLN-02'], to: 1, reason: 'Discrepant' }
      return { input: { id: createId(), requestId, secondId: fellowOf(cell), ...lowered } }
    },
    read: result,
    writesOfOthers: ofOwner('sign_off_reversals'),
  },
  confirmReversal: {
    document: changing('confirmReversal', 'reversal { id }'),
    given: async cell => ({ input: { id: (await made(cell)).reversalId } }),
    read: result,
    writesOfOthers: ofOwner('ratings', 'sign_off_reversal_words'),
  },
}

const memberOf = (cell: Cell): string => idOf(cell, cell.whose === 'elsewhere' ? 'neighbour' : 'colleague')
const inPlace = (cell: Cell): Promise<Made> =>
  createSignOffs(cell.world.api, {
    personId: memberOf(cell),
    organisationId: placeOf(cell),
    otherId: idOf(cell, 'stranger'),
  })

const places: Readonly<Record<string, Operation>> = {
  signerAppointments: {
    document: 'query($id: UUID!) { signerAppointments(organisationId: $id) { id person { name } } }',
    given: async cell => {
      await inPlace(cell)
      return { id: placeOf(cell) }
    },
    read: shows('"id"', ['open', 'nobody']),
  },
  raisedRequirements: {
    document: 'query($id: UUID!) { raisedRequirements(organisationId: $id) { id reason raisedBy { name } } }',
    given: async cell => {
      await inPlace(cell)
      return { id: placeOf(cell) }
    },
    read: shows('"id"', ['open', 'nobody']),
  },
  appointSigner: {
    document: changing('appointSigner', 'appointment { id }'),
    given: cell => {
      const registered = { registrationBody: 'GMC', registrationNumber: '7000001' }
      const scope = { areaCodes: ['VAS'], capabilityCodes: [], upTo: 3 }
      const words = { title: 'Consultant', reason: 'Reads them all', ...registered, ...scope }
      return Promise.resolve({
        input: { id: createId(), organisationId: placeOf(cell), personId: memberOf(cell), ...words },
      })
    },
    read: result,
    writesOfOthers: cell => [`signer_appointments of ${memberOf(cell)}`],
  },
  endAppointment: {
    document: changing('endAppointment', 'appointment { id }', false),
    given: async cell => ({ input: { id: (await inPlace(cell)).appointmentId } }),
    read: result,
    writesOfOthers: cell => [`signer_appointments of ${memberOf(cell)}`],
  },
  raiseRequirement: {
    document: changing('raiseRequirement', 'requirement { id }'),
    given: cell => {
      const asked = { evidenceClassCode: 'E1', rating: 3, kind: 'OBSERVATION', count: 4, reason: 'More' }
      return Promise.resolve({ input: { id: createId(), organisationId: placeOf(cell), ...asked } })
    },
    read: result,
  },
  confirmStartingPosition: {
    document: changing('confirmStartingPosition', 'startingPosition { id }'),
    given: cell => {
      const form = { programme: 'NONE', basis: 'Seen', scopeLineCodes: ['patient-care'] }
      const whom = { personId: ownerOf(cell), organisationId: placeOf(cell), roleProfileCode: 'ROLE-SON-W' }
      return Promise.resolve({ input: { id: createId(), ...whom, ...form } })
    },
    read: result,
  },
}

/** How lines are asked, signed, deferred and lowered, and who lets whom. */
export const signOffOperations: Readonly<Record<string, Operation>> = { ...owners, ...signers, ...places }
