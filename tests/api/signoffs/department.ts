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
import type { Role } from '../../../api/platform/auth/index.ts'
import { testClock } from '../../support/product.ts'

export interface Somebody {
  readonly id: string
  readonly person: InventedPerson
  readonly client: ApiClient
}

export const run = (api: TestApi, sql: string, values: unknown[] = []): Promise<unknown> =>
  api.database.asSystem(tx => tx.execute(sql, values, 'run'))

export const rows = <Row>(api: TestApi, sql: string, values: unknown[] = []): Promise<Row[]> =>
  api.database.asSystem(tx => tx.execute<Row[]>(sql, values))

/** Ratings decided long ago and far away, as they stand in a history. */
export const hold = async (api: TestApi, personId: string, held: Readonly<Record<string, number>>): Promise<void> => {
  for (const [code, value] of Object.entries(held))
    await run(
      api,
      `insert into ratings (id, person_id, capability_code, kind, value, rated_on, note, assessor_ids, assessor_names, recorded_at)
       values (?, ?, ?, 'SIGN_OFF', ?, ?, null, '{}', '{}', ?)`,
      [createId(), personId, code, value, dayFromToday(-60), testClock.now()],
    )
}

interface PieceGiven {
  readonly personId: string
  readonly kind: string
  readonly details?: object
  readonly capabilities: readonly string[]
  readonly confirmedBy: string
}

/** A piece of evidence that a colleague confirmed; its id. */
export const addPiece = async (api: TestApi, given: PieceGiven): Promise<string> => {
  const { personId, kind, details = {}, capabilities, confirmedBy } = given
  const [pieceId, versionId, requestId] = [createId(), createId(), createId()]
  await run(
    api,
    `insert into evidence_pieces (id, piece_id, version, person_id, kind_code, title, done_on, details, capability_codes,
       is_withdrawn, recorded_at) values (?, ?, 1, ?, ?, ?, ?, ?::jsonb, array(select jsonb_array_elements_text(?::jsonb)),
       false, ?)`,
    [
      versionId,
      pieceId,
      personId,
      kind,
      `Shown by ${kind}`,
      dayFromToday(-20),
      JSON.stringify(details),
      JSON.stringify(capabilities),
      testClock.now(),
    ],
  )
  await run(
    api,
    'insert into confirmation_requests (id, person_id, piece_version_id, asked_id, asked_at) values (?, ?, ?, ?, ?)',
    [requestId, personId, versionId, confirmedBy, testClock.now()],
  )
  await run(
    api,
    `insert into confirmation_answers (request_id, person_id, answer, answered_by_id, recorded_at)
     values (?, ?, 'CONFIRMED', ?, ?)`,
    [requestId, personId, confirmedBy, testClock.now()],
  )
  return pieceId
}

/** What a colleague saw. */
const observe = async (api: TestApi, personId: string, by: Somebody): Promise<void> => {
  await run(
    api,
    `insert into ratings (id, person_id, capability_code, kind, value, rated_on, note, assessor_ids, assessor_names, recorded_at)
     values (?, ?, 'VAS-01', 'OBSERVED', 2, ?, 'Steady hands', array[?::uuid], array[?], ?)`,
    [createId(), personId, dayFromToday(-10), by.id, by.person.name, testClock.now()],
  )
}

export const aimFor = (api: TestApi, personId: string, role: string): Promise<unknown> =>
  run(
    api,
    `insert into goals (id, person_id, version, role_profile_code, overlay_codes, areas, recorded_at)
     values (?, ?, 1, ?, '{}', '[]', ?)`,
    [createId(), personId, role, testClock.now()],
  )

const enough = { scoredThree: 19, scoredTwo: 1, scoredOne: 0 }

/** Everything an aortic scan at 3 asks for: an award, three observations by two people, and an audit. */
export const completeAorta = async (api: TestApi, personId: string, [one, two]: readonly [Somebody, Somebody]) => {
  const given = { personId, capabilities: ['VAS-01'], confirmedBy: one.id }
  const award = await addPiece(api, { ...given, kind: 'AWARD' })
  const audit = await addPiece(api, { ...given, kind: 'PEER_AUDIT', details: enough })
  for (const by of [one, one, two]) await observe(api, personId, by)
  return { award, audit }
}

/** An organisation of the spec's own, and whoever joins it. */
export const createDepartment = async (api: TestApi, name = 'Vascular laboratory') => {
  const organisationId = await createOrganisation(api, name)
  const newcomer = async (who: string, roles: readonly Role[] = ['PERSON']): Promise<Somebody> => {
    const person = await createPerson(api, who, [{ organisationId, roles }])
    return { id: person.id, person, client: await signInAs(api, person) }
  }
  return { organisationId, newcomer }
}

export interface Outcome {
  readonly __typename: string
  readonly code?: string
  readonly message?: string
  readonly fields?: readonly { readonly path: string; readonly code: string; readonly message: string }[]
  readonly ratingsGiven?: number
  readonly request?: Request
  readonly reversal?: {
    readonly id: string
    readonly state: string
    readonly canConfirm: boolean
    readonly answer: string | null
    readonly isLevel: boolean
    readonly items: readonly object[]
  }
  readonly appointment?: { readonly id: string; readonly isCurrent: boolean }
  readonly requirement?: { readonly count: number; readonly usual: number; readonly stands: boolean }
  readonly startingPosition?: {
    readonly qualification: string
    readonly ratings: readonly { readonly rating: number; readonly capability: { readonly code: string } }[]
  }
}

export interface Request {
  readonly id: string
  readonly state: string
  readonly lacksQuorum: boolean
  readonly levelCode: string | null
  readonly lineCode: string | null
  readonly title: string
  readonly signers: readonly {
    readonly part: string
    readonly hasTrained: boolean
    readonly hasAnswered: boolean
    readonly answer: string | null
    readonly reason: string | null
    readonly qualifiedBy: string | null
    readonly person: { readonly id: string; readonly name: string }
  }[]
  readonly decision: {
    readonly outcome: string
    readonly words: string | null
    readonly needed: readonly { readonly what: string; readonly by: string; readonly from: { readonly name: string } }[]
    readonly dissent: readonly { readonly person: { readonly name: string }; readonly reason: string | null }[]
  } | null
}

export const requestParts = `id state lacksQuorum levelCode lineCode title signers { part hasTrained hasAnswered answer reason qualifiedBy person { id name } }
  decision { outcome words needed { what by from { name } } dissent { person { name } reason } }`
const reversalParts = 'reversal { id state canConfirm answer isLevel items { rating } }'

const successes: Readonly<Record<string, string>> = {
  askForSignOff: `request { ${requestParts} }`,
  withdrawSignOffRequest: `request { ${requestParts} }`,
  sign: `ratingsGiven request { ${requestParts} }`,
  voteOnPanel: `ratingsGiven request { ${requestParts} }`,
  recuseFromPanel: `request { ${requestParts} }`,
  deferSignOff: `request { ${requestParts} }`,
  proposeReversal: reversalParts,
  confirmReversal: reversalParts,
  answerReversal: reversalParts,
  appointSigner: 'appointment { id isCurrent }',
  endAppointment: 'appointment { id isCurrent }',
  raiseRequirement: 'requirement { count usual stands }',
  confirmStartingPosition: 'startingPosition { qualification ratings { rating capability { code } } }',
}
const neverRefused = new Set(['withdrawSignOffRequest', 'endAppointment', 'answerReversal'])
const titled = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** Sends one change and says what became of it. */
export const change = async (client: ApiClient, name: string, input: object): Promise<Outcome> => {
  const parts = [
    `... on ${titled(name)}Success { ${successes[name]} }`,
    '... on InvalidInput { fields { path code message } }',
    neverRefused.has(name) ? '' : '... on NotAllowed { code message }',
  ]
  const data = await client.query<Record<string, Outcome>>(
    `mutation($input: ${titled(name)}Input!) { ${name}(input: $input) { __typename ${parts.join(' ')} } }`,
    { input },
  )
  const outcome = data[name]
  if (outcome === undefined) throw new Error(`${name} gave no answer`)
  return outcome
}

/** The request of a change that was made; a refusal is thrown. */
export const made = (outcome: Outcome): Request => {
  if (outcome.request === undefined) throw new Error(JSON.stringify(outcome))
  return outcome.request
}

export const asking = (lead: Somebody, others: readonly Somebody[], given: object = {}): object => ({
  id: createId(),
  scopeLineCode: 'aorta',
  leadId: lead.id,
  otherIds: others.map(({ id }) => id),
  trainedByIds: [],
  ...given,
})
