import type { ApiClient } from '../api-client.ts'
import type { Result } from '../mutate.ts'
import { type Studio } from './drafts.ts'

const full = ['InvalidInput', 'NotAllowed', 'Conflict'] as const
type Member = (typeof full)[number]

/** Members of each union beside its success. */
const unions: Readonly<Record<string, readonly Member[]>> = {
  beginPathwayDraft: ['InvalidInput', 'NotAllowed'],
  describePathwayDraft: full,
  addPathwayDraftAuthor: ['NotAllowed'],
  removePathwayDraftAuthor: ['NotAllowed'],
  movePathwayDraft: full,
  commentOnPathwayDraft: ['InvalidInput', 'NotAllowed'],
  settlePathwayComment: ['NotAllowed'],
  addPathwayStage: ['InvalidInput', 'NotAllowed'],
  savePathwayStage: full,
  movePathwayStage: full,
  removePathwayStage: ['NotAllowed', 'Conflict'],
  undoInPathwayDraft: ['NotAllowed', 'Conflict'],
  redoInPathwayDraft: ['NotAllowed', 'Conflict'],
}

const askedOf: Readonly<Record<Member, string>> = {
  InvalidInput: '... on InvalidInput { fields { path code message } }',
  NotAllowed: '... on NotAllowed { code message }',
  Conflict: '... on Conflict { currentVersion message }',
}

export interface ShownStage {
  readonly id: string
  readonly title: string
  readonly version: number
  readonly moduleCodes: string[]
  readonly choices: { readonly chooseAtLeast: number; readonly moduleCodes: string[] }[]
}

export interface ShownPathwayDraft {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly title: string
  readonly pathwayCode: string | null
  readonly acts: string[]
  readonly canWrite: boolean
  readonly stages: ShownStage[]
}

const stageFields = 'id title version moduleCodes choices { chooseAtLeast moduleCodes }'
const draftFields = `id version state title pathwayCode acts canWrite stages { ${stageFields} }`

export type PathwayAnswer = Result & { readonly draft?: ShownPathwayDraft; readonly stage?: ShownStage }

/** Sends one of the mutations that pathways are written with. */
export async function writePathway(client: ApiClient, name: string, input: object): Promise<PathwayAnswer> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
  const success = name === 'savePathwayStage' ? `stage { ${stageFields} }` : `draft { ${draftFields} }`
  const more = name === 'addPathwayStage' ? `stage { ${stageFields} }` : ''
  const others = (unions[name] ?? []).map(each => askedOf[each]).join(' ')
  const document = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Success { ${success} ${more} } ${others} } }`
  const result = (await client.query<Record<string, PathwayAnswer>>(document, { input }))[name]
  if (result === undefined) throw new Error(`${name} answered nothing`)
  return result
}

export async function readPathwayDraftOf<More = object>(
  client: ApiClient,
  id: string,
  more = '',
): Promise<(ShownPathwayDraft & More) | null> {
  const { pathwayDraft } = await client.query<{ pathwayDraft: (ShownPathwayDraft & More) | null }>(
    `query ($id: UUID!) { pathwayDraft(id: $id) { ${draftFields} ${more} } }`,
    { id },
  )
  return pathwayDraft
}

/** The draft of an answer that was a success. */
export function pathwayDrafted(answer: PathwayAnswer): ShownPathwayDraft {
  if (answer.draft === undefined) throw new Error(`No draft: ${JSON.stringify(answer)}`)
  return answer.draft
}

/** Begins a new pathway, or a revision of one. */
export async function beginPathway(studio: Studio, input: object = {}): Promise<ShownPathwayDraft> {
  const { organisationId } = studio
  return pathwayDrafted(await writePathway(studio.author, 'beginPathwayDraft', { organisationId, ...input }))
}

export const emptyForm = {
  title: 'A way',
  startRoleCode: null as string | null,
  endRoleCode: null as string | null,
  startAreas: [] as object[],
  monthsFrom: 6 as number | null,
  monthsTo: 12 as number | null,
  hoursExclude: 'The scans themselves.',
  chosenAreaCodes: [] as string[],
  gateCodes: [] as string[],
  changeNote: 'First version.',
  reviewBy: '2027-11-01' as string | null,
}

/** Saves the form of a draft as it stands, with what is said. */
export async function describePathway(studio: Studio, draftId: string, form: object = {}): Promise<PathwayAnswer> {
  const draft = await readPathwayDraftOf(studio.author, draftId)
  const input = { draftId, expectedVersion: draft?.version ?? 1, ...emptyForm, ...form }
  return writePathway(studio.author, 'describePathwayDraft', input)
}

export async function movePathway(
  client: ApiClient,
  draftId: string,
  event: string,
  note: string | null = 'Because.',
): Promise<PathwayAnswer> {
  const draft = await readPathwayDraftOf(client, draftId)
  return writePathway(client, 'movePathwayDraft', { draftId, expectedVersion: draft?.version ?? 1, event, note })
}

/** Takes a draft through its review. */
export async function approvePathway(studio: Studio, draftId: string): Promise<void> {
  pathwayDrafted(await movePathway(studio.author, draftId, 'ASK_FOR_REVIEW'))
  pathwayDrafted(await movePathway(studio.reviewer, draftId, 'APPROVE'))
}

/** The form of the preceptorship that whole drafts are made like. */
const preceptorship = {
  title: 'A way of our own',
  startRoleCode: 'ROLE-PRE-GEN',
  endRoleCode: 'ROLE-SON-GEN',
  monthsFrom: 12,
  monthsTo: 12,
}

export const stagesOfPreceptorship = [
  ['Settle in', ['PRE-01']],
  ['Build the everyday skills', ['PRE-02', 'PRE-03', 'PRE-04', 'PRE-05']],
  ['Consolidate', ['PRE-06']],
  ['Show it', ['PRE-08', 'PRE-09']],
] as const

/** Adds a stage as the last one. */
export async function addStage(
  { author }: Studio,
  draftId: string,
  asked: { readonly title: string; readonly moduleCodes: readonly string[]; readonly choices?: readonly object[] },
): Promise<ShownPathwayDraft> {
  const draft = await readPathwayDraftOf(author, draftId)
  const input = { draftId, afterStageId: draft?.stages.at(-1)?.id ?? null, choices: [], ...asked }
  return pathwayDrafted(await writePathway(author, 'addPathwayStage', input))
}

/** A draft that can be published: a preceptorship of one's own. */
export async function wholePathway(studio: Studio, form: object = {}): Promise<ShownPathwayDraft> {
  const { id } = await beginPathway(studio)
  pathwayDrafted(await describePathway(studio, id, { ...preceptorship, ...form }))
  for (const [title, moduleCodes] of stagesOfPreceptorship) await addStage(studio, id, { title, moduleCodes })
  const draft = await readPathwayDraftOf(studio.author, id)
  if (draft === null) throw new Error('It is not there')
  return draft
}

interface Problem {
  readonly code: string
  readonly way: string[]
  readonly message: string
}

export async function problemsOfPathway({ author }: Studio, id: string): Promise<readonly Problem[]> {
  const draft = await readPathwayDraftOf<{ problems: Problem[] }>(author, id, 'problems { code way message }')
  return draft?.problems ?? []
}

export function stageAt(draft: ShownPathwayDraft | null, at: number): ShownStage {
  const stage = draft?.stages[at]
  if (stage === undefined) throw new Error('There is no such stage')
  return stage
}
