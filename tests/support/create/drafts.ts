import type { TestApi } from '../api.ts'
import type { ApiClient } from '../api-client.ts'
import type { Result } from '../mutate.ts'
import { createOrganisation, createPerson, signInAs, type InventedPerson } from './people.ts'

const full = ['InvalidInput', 'NotAllowed', 'Conflict'] as const
type Member = (typeof full)[number]

/** Members of each union beside its success, and what is asked of a success. */
const unions: Readonly<Record<string, readonly Member[]>> = {
  beginModuleDraft: ['InvalidInput', 'NotAllowed'],
  describeModuleDraft: full,
  addDraftAuthor: ['NotAllowed'],
  removeDraftAuthor: ['NotAllowed'],
  moveModuleDraft: full,
  commentOnDraft: ['InvalidInput', 'NotAllowed'],
  settleComment: ['NotAllowed'],
  addDraftPart: ['InvalidInput', 'NotAllowed'],
  describeDraftPart: full,
  moveDraftPart: full,
  removeDraftPart: ['NotAllowed', 'Conflict'],
  addBlock: ['InvalidInput', 'NotAllowed'],
  saveBlock: full,
  moveBlock: full,
  removeBlock: ['NotAllowed', 'Conflict'],
  undoInDraft: ['NotAllowed', 'Conflict'],
  redoInDraft: ['NotAllowed', 'Conflict'],
}

/** Every mutation of the studio. */
export const studioMutations = Object.keys(unions)

const asked: Readonly<Record<Member, string>> = {
  InvalidInput: '... on InvalidInput { fields { path code message } }',
  NotAllowed: '... on NotAllowed { code message }',
  Conflict: '... on Conflict { currentVersion message }',
}

export interface ShownBlock {
  readonly id: string
  readonly version: number
  readonly content: { readonly kind: string; readonly text?: object }
}

export interface ShownPart {
  readonly id: string
  readonly title: string
  readonly version: number
  readonly blocks: ShownBlock[]
}

export interface ShownDraft {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly moduleCode: string | null
  readonly acts: string[]
  readonly canWrite: boolean
  readonly parts: ShownPart[]
  readonly problems?: readonly { readonly code: string; readonly way: string[]; readonly isBlocking: boolean }[]
}

const block = 'id version content'
export const draftFields = `id version state moduleCode acts canWrite parts { id title version blocks { ${block} } }`

export type Answer = Result & { readonly draft?: ShownDraft; readonly block?: ShownBlock }

/** Sends one of the studio's mutations. */
export async function write(client: ApiClient, name: string, input: object): Promise<Answer> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
  const success = name === 'saveBlock' ? `block { ${block} }` : `draft { ${draftFields} }`
  const more = name === 'addBlock' ? `block { ${block} }` : ''
  const others = (unions[name] ?? []).map(each => asked[each]).join(' ')
  const document = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Success { ${success} ${more} } ${others} } }`
  const answer = await client.query<Record<string, Answer>>(document, { input })
  const result = answer[name]
  if (result === undefined) throw new Error(`${name} answered nothing`)
  return result
}

export async function readDraft(client: ApiClient, id: string, more = ''): Promise<ShownDraft | null> {
  const { moduleDraft } = await client.query<{ moduleDraft: ShownDraft | null }>(
    `query ($id: UUID!) { moduleDraft(id: $id) { ${draftFields} ${more} } }`,
    { id },
  )
  return moduleDraft
}

/** The draft of an answer that was a success. */
export function drafted(answer: Answer): ShownDraft {
  if (answer.draft === undefined) throw new Error(`No draft: ${JSON.stringify(answer)}`)
  return answer.draft
}

export const words = (text: string): object => ({
  kind: 'TEXT',
  text: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
})

export interface Studio {
  readonly organisationId: string
  readonly people: Readonly<Record<'author' | 'other' | 'reviewer' | 'administrator' | 'stranger', InventedPerson>>
  readonly author: ApiClient
  readonly other: ApiClient
  readonly reviewer: ApiClient
  readonly administrator: ApiClient
  /** An author and a reviewer, of another organisation. */
  readonly stranger: ApiClient
}

/** Two who write and one who reviews in one organisation, somebody who looks after frameworks, and somebody of elsewhere. */
export async function createStudio(api: TestApi): Promise<Studio> {
  const organisationId = await createOrganisation(api, 'Studio')
  const elsewhere = await createOrganisation(api, 'Elsewhere')
  const people = {
    author: await createPerson(api, 'Ada Writes', [{ organisationId, roles: ['AUTHOR'] }]),
    other: await createPerson(api, 'Bo Writes', [{ organisationId, roles: ['AUTHOR', 'REVIEWER'] }]),
    reviewer: await createPerson(api, 'Cy Reads', [{ organisationId, roles: ['REVIEWER'] }]),
    administrator: await createPerson(api, 'Di Keeps', [
      { organisationId: elsewhere, roles: ['FRAMEWORK_ADMINISTRATOR'] },
    ]),
    stranger: await createPerson(api, 'Ed Elsewhere', [{ organisationId: elsewhere, roles: ['AUTHOR', 'REVIEWER'] }]),
  }
  const signIn = (name: keyof typeof people) => signInAs(api, people[name])
  return {
    organisationId,
    people,
    author: await signIn('author'),
    other: await signIn('other'),
    reviewer: await signIn('reviewer'),
    administrator: await signIn('administrator'),
    stranger: await signIn('stranger'),
  }
}

export async function begin(studio: Studio, input: object = {}): Promise<ShownDraft> {
  const { organisationId } = studio
  return drafted(await write(studio.author, 'beginModuleDraft', { organisationId, template: 'REFLECTIVE', ...input }))
}

export const completeForm = {
  title: 'Reading a growth chart',
  summary: 'Helps with growth scans.',
  outcome: 'This gives you knowledge. It does not change what you are signed off to do.',
  kind: 'REFLECTIVE',
  levelCode: 'CF6',
  areaCode: null,
  isAreaChosen: false,
  develops: [{ capabilityCode: 'CLN-01', from: 0, to: 1 }],
  requiredModules: [],
  requiredRatings: [],
  gates: [],
  sources: [],
  licence: 'CC BY 4.0',
  reuse: '',
  changeNote: 'First version.',
  reviewBy: '2027-11-01',
}

/** Fills in the one form of a draft. */
export async function describe(studio: Studio, draft: ShownDraft, more: object = {}): Promise<Answer> {
  const input = { draftId: draft.id, expectedVersion: draft.version, ...completeForm, ...more }
  return write(studio.author, 'describeModuleDraft', input)
}

export async function move(client: ApiClient, draftId: string, event: string, note = 'Because.'): Promise<Answer> {
  const { moduleDraft } = await client.query<{ moduleDraft: { version: number } | null }>(
    'query ($draftId: UUID!) { moduleDraft(id: $draftId) { version } }',
    { draftId },
  )
  return write(client, 'moveModuleDraft', { draftId, expectedVersion: moduleDraft?.version ?? 1, event, note })
}

/** Takes a draft through its review. */
export async function approve(studio: Studio, draftId: string): Promise<void> {
  drafted(await move(studio.author, draftId, 'ASK_FOR_REVIEW'))
  drafted(await move(studio.reviewer, draftId, 'APPROVE'))
}
