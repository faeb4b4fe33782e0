import { randomUUID } from 'node:crypto'
import type { DraftRows } from '../../support/create/draft-rows.ts'
import { createPathwayDraft, stageOfDraft } from '../../support/create/pathway-draft-rows.ts'
import { emptyForm } from '../../support/create/pathway-drafts.ts'
import { type Cell, type Operation, mutation, only, problems, refusal, result, stale } from './answers.ts'
import { personMeant } from './operations.ts'

const nobodys: DraftRows = { draftId: randomUUID(), commentId: randomUUID(), changeId: randomUUID() }

const draftMeant = (cell: Cell): Promise<DraftRows> =>
  cell.viewer === 'anonymous'
    ? Promise.resolve(nobodys)
    : createPathwayDraft(cell.world.api, { personId: personMeant(cell) })

/** What is read of a draft: one's own, or one that whoever looks after frameworks may read. */
const seen: Operation['read'] = (data, { whose }) => {
  if (only(data) === null) return 'nobody'
  return whose === 'own' ? 'own' : 'theirs'
}

interface Change {
  readonly input?: object
  readonly answers: string
  /** Whether it is one of those that can be taken back. */
  readonly isNoted?: boolean
}

const change = (name: string, { input = {}, answers, isNoted = true }: Change): Operation => ({
  document: mutation(name, answers),
  given: async cell => ({ input: { draftId: (await draftMeant(cell)).draftId, ...input } }),
  read: result,
  writes: isNoted ? ['draft_changes'] : [],
})

const stage = { stageId: stageOfDraft, expectedVersion: 1 }
const inStage = { title: 'Other', moduleCodes: ['ENH-04'], choices: [] }
const step = { expectedVersion: 1, event: 'ASK_FOR_REVIEW', note: null }
const added = `${problems} ${refusal}`
const all = `${problems} ${refusal} ${stale}`
const somebody = { input: { personId: randomUUID() }, answers: refusal, isNoted: false }

/** How drafts of pathways are read, written and moved. */
export const pathwayDraftOperations: Readonly<Record<string, Operation>> = {
  pathwayDrafts: {
    document: '{ pathwayDrafts(first: 100) { nodes { id title canWrite } } }',
    given: async cell => {
      await draftMeant(cell)
      return {}
    },
    read: data => (/"canWrite":true/.test(JSON.stringify(data)) ? 'own' : 'none'),
  },
  pathwayDraft: {
    document: 'query($id: UUID!) { pathwayDraft(id: $id) { id title stages { title } } }',
    given: async cell => ({ id: (await draftMeant(cell)).draftId }),
    read: seen,
  },
  pathwayDraftStage: {
    document: `query($id: UUID!) { pathwayDraftStage(draftId: $id, stageId: "${stageOfDraft}") { id title } }`,
    given: async cell => ({ id: (await draftMeant(cell)).draftId }),
    read: seen,
  },
  beginPathwayDraft: {
    document: mutation('beginPathwayDraft', added),
    given: async ({ world }) => ({ input: { organisationId: world.organisations.here } }),
    read: result,
    writes: ['draft_authors'],
  },
  describePathwayDraft: change('describePathwayDraft', {
    input: { expectedVersion: 1, ...emptyForm },
    answers: all,
    isNoted: false,
  }),
  addPathwayDraftAuthor: change('addPathwayDraftAuthor', somebody),
  removePathwayDraftAuthor: change('removePathwayDraftAuthor', somebody),
  movePathwayDraft: change('movePathwayDraft', { input: step, answers: all, isNoted: false }),
  commentOnPathwayDraft: change('commentOnPathwayDraft', { input: { text: 'Well' }, answers: added, isNoted: false }),
  settlePathwayComment: {
    document: mutation('settlePathwayComment', refusal),
    given: async cell => ({ input: { commentId: (await draftMeant(cell)).commentId } }),
    read: result,
  },
  addPathwayStage: change('addPathwayStage', { input: inStage, answers: added }),
  savePathwayStage: change('savePathwayStage', { input: { ...stage, ...inStage }, answers: all }),
  movePathwayStage: change('movePathwayStage', { input: { ...stage, afterStageId: null }, answers: all }),
  removePathwayStage: change('removePathwayStage', { input: stage, answers: `${refusal} ${stale}` }),
  undoInPathwayDraft: change('undoInPathwayDraft', { answers: `${refusal} ${stale}` }),
  redoInPathwayDraft: change('redoInPathwayDraft', { answers: `${refusal} ${stale}` }),
}

const everybody = (word: string): string => Array.from({ length: 10 }, () => word).join(' ')
/** Of a colleague’s: those who look after frameworks read it, and nobody else. */
const keepers = (no: string, yes: string): string => [...Array.from({ length: 8 }, () => no), yes, yes].join(' ')
const authorHere = (no: string, yes: string): string => [no, yes, ...Array.from({ length: 8 }, () => no)].join(' ')

const line = (operation: string, whose: string, words: string): string => `${operation} ${whose} sign-in ${words}`

const written = [
  'describePathwayDraft',
  'addPathwayStage',
  'savePathwayStage',
  'movePathwayStage',
  'removePathwayStage',
  'undoInPathwayDraft',
]

/** One line an operation, as in the table it is part of. */
export const pathwayDraftRows = [
  line('pathwayDrafts', 'own', everybody('own')),
  line('pathwayDraft', 'own', everybody('own')),
  line('pathwayDraft', 'colleague', keepers('nobody', 'theirs')),
  line('pathwayDraftStage', 'own', everybody('own')),
  line('pathwayDraftStage', 'colleague', keepers('nobody', 'theirs')),
  line('beginPathwayDraft', 'own', authorHere('not-an-author-there', 'done')),
  ...written.flatMap(each => [
    line(each, 'own', everybody('done')),
    line(each, 'colleague', everybody('not-an-author')),
  ]),
  line('redoInPathwayDraft', 'own', everybody('nothing-left')),
  line('redoInPathwayDraft', 'colleague', everybody('not-an-author')),
  line('addPathwayDraftAuthor', 'own', everybody('not-an-author-there')),
  line('addPathwayDraftAuthor', 'colleague', everybody('not-an-author')),
  line('removePathwayDraftAuthor', 'own', everybody('not-an-author')),
  line('removePathwayDraftAuthor', 'colleague', everybody('not-an-author')),
  line('movePathwayDraft', 'own', everybody('done')),
  line('movePathwayDraft', 'colleague', everybody('not-yours')),
  line('commentOnPathwayDraft', 'own', everybody('done')),
  line('commentOnPathwayDraft', 'colleague', keepers('not-yours', 'done')),
  line('settlePathwayComment', 'own', everybody('done')),
  line('settlePathwayComment', 'colleague', everybody('not-yours')),
].join('\n')
