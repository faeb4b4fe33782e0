import type { TestApi } from '../../support/api.ts'
import type { ApiClient } from '../../support/api-client.ts'
import { createPractice, createRating } from '../../support/create/history.ts'
import {
  createOrganisation,
  createPerson,
  dayFromToday,
  signInAs,
  type InventedPerson,
  type MembershipGiven,
} from '../../support/create/people.ts'

export const role = 'ROLE-ENH-MSK'
/** The one procedure of the role: its line lapses by itself. */
export const procedure = 'MSK-07'

export interface Answer {
  readonly answer: string
  readonly by: string
  readonly comment: string | null
  readonly lines: readonly string[]
  readonly checkBy: string | null
  readonly checkedOn: string | null
}

export interface Statement {
  readonly id: string
  readonly number: number
  readonly state: string
  readonly owner: string
  readonly isMine: boolean
  readonly roleTitle: string
  readonly confirmedOn: string | null
  readonly boundary: string
  readonly answer: Answer | null
  readonly sinceSigned: readonly { readonly code: string; readonly basis: string | null; readonly text: string }[]
  readonly lines: readonly {
    readonly code: string
    readonly basis: string
    readonly limits: string | null
    readonly on: string
  }[]
}

export interface Request {
  readonly id: string
  readonly kind: string
  readonly isChanged: boolean | null
  readonly note: string | null
  readonly clears: number
  readonly apart: readonly { readonly capability: { readonly code: string }; readonly text: string }[]
  readonly changes: readonly { readonly code: string; readonly kind: string }[]
  readonly organisation: { readonly name: string }
  readonly owner: { readonly name: string }
  readonly statement: Statement
  readonly answer: Answer | null
}

interface Draft {
  readonly version: number
  readonly role: { readonly code: string }
  readonly changes: readonly { readonly code: string; readonly kind: string; readonly text: string }[]
  readonly lines: readonly {
    readonly code: string
    readonly basis: string | null
    readonly isIn: boolean
    readonly limits: string | null
  }[]
}

export interface Scope {
  readonly places: readonly { readonly hasLead: boolean }[]
  readonly draft: Draft | null
  readonly inForce: Statement | null
  readonly waiting: Statement | null
  readonly history: readonly Statement[]
  readonly yearly: { readonly clears: readonly { readonly code: string }[]; readonly apart: Request['apart'] } | null
  readonly requests: readonly Request[]
  readonly links: readonly { readonly id: string; readonly isOpen: boolean; readonly viewCount: number }[]
}

const answer = 'answer { answer by comment lines checkBy checkedOn }'
const statement = `id number state owner isMine roleTitle confirmedOn boundary ${answer} organisation { name }
  sinceSigned { code basis text } lines { code basis limits on reviewOn callOn basisText capabilities { code title } }`
const request = `id kind isChanged note clears apart { capability { code } text } changes { code kind }
  organisation { name } owner { name } statement { ${statement} } ${answer}`
const draft = `version role { code } changes { code kind text }
  lines { code basis basisText isIn limits callOn reviewOn missing { code } }`

const scopePage = `query($organisationId: UUID) { myScope(organisationId: $organisationId) {
  places { hasLead organisation { id name } } place { organisation { id } } roles { code }
  draft { ${draft} } inForce { ${statement} } waiting { ${statement} } history { ${statement} }
  yearly { clears { code } apart { capability { code } text } } requests { ${request} }
  links { id statementId isOpen viewCount lastViewedAt } } }`
const queuePage = `{ scopeRequests(first: 100) { totalCount nodes { ${request} } } }`
const statementPage = `query($id: UUID!) { scopeStatement(id: $id) { ${statement} } }`

export const scopeOf = async (client: ApiClient, organisationId: string | null = null): Promise<Scope> =>
  (await client.query<{ myScope: Scope }>(scopePage, { organisationId })).myScope

export const queueOf = async (lead: ApiClient): Promise<readonly Request[]> =>
  (await lead.query<{ scopeRequests: { nodes: Request[] } }>(queuePage)).scopeRequests.nodes

export const statementBy = async (client: ApiClient, id: string): Promise<Statement | null> =>
  (await client.query<{ scopeStatement: Statement | null }>(statementPage, { id })).scopeStatement

export interface Outcome {
  readonly __typename: string
  readonly code?: string
  readonly message?: string
  readonly currentVersion?: number
  readonly fields?: readonly { readonly path: string; readonly code: string }[]
  readonly draft?: Draft
  readonly statement?: Statement
  readonly request?: Request
  readonly link?: { readonly id: string }
  readonly address?: string
  readonly verification?: { readonly isInForce: boolean; readonly asOf: string; readonly statement: Statement }
}

const successes: Readonly<Record<string, string>> = {
  saveScopeDraft: `draft { ${draft} }`,
  signMyScope: `statement { ${statement} }`,
  withdrawScopeRequest: 'id',
  confirmMyScope: `request { ${request} }`,
  offerMyScope: `request { ${request} }`,
  answerScopeRequest: `request { ${request} }`,
  recordScopeCheck: `request { ${request} }`,
  shareScope: 'link { id } address',
  revokeScopeLink: 'link { id }',
  verifyScope: `verification { isInForce asOf until statement { ${statement} } }`,
}
const mayBeStale = new Set(['saveScopeDraft', 'signMyScope', 'answerScopeRequest', 'recordScopeCheck'])
const mayBeRefused = new Set(['saveScopeDraft', 'signMyScope', 'offerMyScope', 'answerScopeRequest', 'verifyScope'])

/** Sends one change and says what became of it. */
export async function change(client: ApiClient, name: string, input: object): Promise<Outcome> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const parts = [
    `... on ${type}Success { ${successes[name]} }`,
    name === 'verifyScope' ? '' : '... on InvalidInput { fields { path code } }',
    mayBeStale.has(name) ? '... on Conflict { currentVersion message }' : '',
    mayBeRefused.has(name) ? '... on NotAllowed { code }' : '',
  ]
  const data = await client.query<Record<string, Outcome>>(
    `mutation($input: ${type}Input!) { ${name}(input: $input) { __typename ${parts.join(' ')} } }`,
    { input },
  )
  const outcome = data[name]
  if (outcome === undefined) throw new Error(`Nothing came back of ${name}`)
  return outcome
}

/** Everything of the role signed off so many days ago; the procedure, which lapses, on a day of its own. */
export const signOffAll = async (api: TestApi, personId: string, on: string, procedureOn = on): Promise<void> => {
  const items = await api.database.asSystem(tx =>
    tx.execute<{ code: string; rating: number }[]>(
      'select capability_code as code, rating from role_profile_items where role_profile_code = ?',
      [role],
    ),
  )
  // Two of the joint regions of which the role asks for two.
  const joints = ['MSK-01', 'MSK-02'].map(code => ({ code, rating: 3 }))
  for (const { code, rating } of [...items, ...joints]) {
    const day = code === procedure ? procedureOn : on
    const given = { personId, capabilityCode: code, kind: 'SIGN_OFF', value: Math.max(rating, 3), on: day } as const
    await createRating(api, { ...given, assessorName: 'Signer' })
  }
}

export interface Department {
  readonly here: string
  readonly lead: ApiClient
  readonly otherLead: ApiClient
  readonly newcomer: (
    name: string,
    more?: readonly MembershipGiven[],
  ) => Promise<{ person: InventedPerson; client: ApiClient }>
}

/** A department with two leads, into which people come with the role's capabilities signed off 300 days ago. */
export const createScopeDepartment = async (api: TestApi): Promise<Department> => {
  const here = await createOrganisation(api, 'A department')
  const lead = await createPerson(api, 'Lead One', [{ organisationId: here, roles: ['ASSESSOR'] }])
  const other = await createPerson(api, 'Lead Two', [{ organisationId: here, roles: ['ASSESSOR'] }])
  const newcomer: Department['newcomer'] = async (name, more = []) => {
    const person = await createPerson(api, name, [{ organisationId: here, roles: ['PERSON'] }, ...more])
    await createPractice(api, { personId: person.id, jobTitle: 'Sonographer', levelCode: 'CF6', areas: { MSK: 'CF6' } })
    await signOffAll(api, person.id, dayFromToday(-300))
    return { person, client: await signInAs(api, person) }
  }
  return { here, lead: await signInAs(api, lead), otherLead: await signInAs(api, other), newcomer }
}

/** A statement that both signed. */
export const signedBy = async ({ here, lead }: Department, client: ApiClient): Promise<Statement> => {
  const { draft: drafted } = await scopeOf(client, here)
  const signed = await change(client, 'signMyScope', { organisationId: here, expectedVersion: drafted?.version ?? 0 })
  const asked = (await queueOf(lead)).find(each => each.statement.id === signed.statement?.id)
  const answered = await change(lead, 'answerScopeRequest', { id: asked?.id, answer: 'SIGNED' })
  if (answered.request === undefined) throw new Error(`It was not signed: ${JSON.stringify({ signed, answered })}`)
  return answered.request.statement
}

export const tokenOf = (address: string | undefined): string => address?.split('/').at(-1) ?? ''
