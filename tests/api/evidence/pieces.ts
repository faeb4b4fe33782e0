import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import {
  createOrganisation,
  createPerson,
  dayFromToday,
  signInAs,
  type InventedPerson,
} from '../../support/create/people.ts'

export const nhsNumber = 'Repeat scan of 943 476 5919 was better'

export interface Piece {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly confirmedVersion: number | null
  readonly confirmations: readonly {
    readonly id: string
    readonly state: string
    readonly comment: string | null
    readonly asked: { readonly name: string }
    readonly answeredBy: { readonly name: string } | null
  }[]
}

interface Outcome {
  readonly __typename: string
  readonly code?: string
  readonly currentVersion?: number
  readonly fields?: readonly { readonly path: string; readonly code: string }[]
  readonly piece?: Piece
  readonly nextSteps?: { readonly inputsDigest: string }
  readonly share?: { readonly id: string }
  readonly draft?: { readonly version: number }
  readonly answered?: readonly string[]
  readonly rejected?: readonly { readonly path: string }[]
  readonly cover?: { readonly deputy: { readonly name: string } | null }
}

const pieceParts = `id version state confirmedVersion
  confirmations { id state comment asked { name } answeredBy { name } }`
const successes: Readonly<Record<string, string>> = {
  addEvidence: `piece { ${pieceParts} } nextSteps { inputsDigest }`,
  reviseEvidence: `piece { ${pieceParts} } nextSteps { inputsDigest }`,
  withdrawEvidence: `piece { ${pieceParts} } nextSteps { inputsDigest }`,
  shareEvidence: 'share { id }',
  endEvidenceShare: 'id',
  saveEvidenceDraft: 'draft { version }',
  discardEvidenceDraft: 'id',
  requestConfirmation: `piece { ${pieceParts} }`,
  withdrawConfirmationRequest: 'id',
  answerConfirmations: 'answered rejected { path }',
  takeBackConfirmations: 'takenBack rejected { path }',
  setDeputy: 'cover { deputy { name } }',
}
const mayBeStale = new Set(['reviseEvidence', 'withdrawEvidence', 'saveEvidenceDraft', 'requestConfirmation'])
const mayBeRefused = new Set(['shareEvidence', 'requestConfirmation', 'setDeputy'])

/** Sends one change and says what became of it. */
export async function change(client: ApiClient, name: string, input: object): Promise<Outcome> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const parts = [
    `... on ${type}Success { ${successes[name]} }`,
    '... on InvalidInput { fields { path code } }',
    mayBeStale.has(name) ? '... on Conflict { currentVersion }' : '',
    mayBeRefused.has(name) ? '... on NotAllowed { code }' : '',
  ]
  const data = await client.query<Record<string, Outcome>>(
    `mutation($input: ${type}Input!) { ${name}(input: $input) { __typename ${parts.join(' ')} } }`,
    { input },
  )
  const outcome = data[name]
  if (outcome === undefined) throw new Error(`${name} gave no answer`)
  return outcome
}

export const discussion = (given: object = {}): object => ({
  onceKey: createId(),
  kindCode: 'CASE_DISCUSSION',
  title: 'A difficult anomaly scan',
  on: dayFromToday(-3),
  details: [{ key: 'cases', value: '1' }],
  capabilityCodes: ['OBS-03', 'CLN-05'],
  ...given,
})

export async function added(client: ApiClient, given: object = {}): Promise<Piece> {
  const { piece } = await change(client, 'addEvidence', discussion(given))
  if (piece === undefined) throw new Error('The piece was not added')
  return piece
}

interface View {
  readonly isMine: boolean
  readonly piece: Piece & { readonly title: string; readonly owner: { readonly name: string } }
  readonly versions: readonly Piece[]
  readonly shares: readonly { readonly isOpen: boolean }[]
}

export const viewOf = async (client: ApiClient, id: string): Promise<View | null> =>
  (
    await client.query<{ evidencePiece: View | null }>(
      `query($id: UUID!) { evidencePiece(id: $id) { isMine piece { title owner { name } ${pieceParts} }
         versions { ${pieceParts} } shares { isOpen } } }`,
      { id },
    )
  ).evidencePiece

interface QueueAnswer {
  readonly totalCount: number
  readonly nodes: readonly {
    readonly id: string
    readonly onBehalfOf: { readonly name: string } | null
    readonly piece: { readonly title: string }
  }[]
  readonly load: readonly { readonly waiting: number; readonly person: { readonly name: string } }[]
}

export const queueOf = async (client: ApiClient): Promise<QueueAnswer> =>
  (
    await client.query<{ confirmationQueue: QueueAnswer }>(
      `{ confirmationQueue(first: 100) { totalCount nodes { id onBehalfOf { name } piece { title } }
         load { waiting person { name } } } }`,
    )
  ).confirmationQueue

export const ask = (from: ApiClient, piece: Piece, personId: string): Promise<Outcome> =>
  change(from, 'requestConfirmation', { id: piece.id, expectedVersion: piece.version, personId })

interface Somebody {
  readonly person: InventedPerson
  readonly client: ApiClient
}

/** An organisation of the spec's own: its id, whoever joins it, an owner of pieces and somebody to ask. */
export async function createDepartment(api: TestApi) {
  const organisationId = await createOrganisation(api, 'Evidence')
  const newcomer = async (name: string): Promise<Somebody> => {
    const person = await createPerson(api, name, [{ organisationId, roles: ['PERSON'] }])
    return { person, client: await signInAs(api, person) }
  }
  const owner = await newcomer('Owner of pieces')
  const senior = await newcomer('Senior who confirms')
  return { newcomer, owner: owner.client, senior: senior.person, seniorClient: senior.client }
}
