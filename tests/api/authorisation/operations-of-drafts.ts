import { randomUUID } from 'node:crypto'
import { blockOfDraft, createDraft, partOfDraft, textOfDraft, type DraftRows } from '../../support/create/draft-rows.ts'
import { type Cell, type Operation, mutation, only, problems, refusal, result, stale } from './answers.ts'
import { personMeant } from './operations.ts'

const nobodys: DraftRows = { draftId: randomUUID(), commentId: randomUUID(), changeId: randomUUID() }

const draftMeant = (cell: Cell): Promise<DraftRows> =>
  cell.viewer === 'anonymous' ? Promise.resolve(nobodys) : createDraft(cell.world.api, { personId: personMeant(cell) })

/** What is read of a draft: one's own, or one that whoever looks after frameworks may read. */
const seen: Operation['read'] = (data, { whose }) => {
  if (only(data) === null) return 'nobody'
  return whose === 'own' ? 'own' : 'theirs'
}

const content = JSON.parse(textOfDraft('New words')) as object
const form = {
  title: 'T',
  summary: '',
  outcome: '',
  kind: 'REFLECTIVE',
  levelCode: null,
  areaCode: null,
  isAreaChosen: false,
  develops: [],
  requiredModules: [],
  requiredRatings: [],
  gates: [],
  sources: [],
  licence: '',
  reuse: '',
  changeNote: '',
  reviewBy: null,
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

const block = { blockId: blockOfDraft, expectedVersion: 1 }
const part = { partId: partOfDraft, expectedVersion: 1 }
const added = `${problems} ${refusal}`
const all = `${problems} ${refusal} ${stale}`

/** How drafts are read, written and moved. */
export const draftOperations: Readonly<Record<string, Operation>> = {
  moduleDrafts: {
    document: '{ moduleDrafts(first: 100) { nodes { id title canWrite } } }',
    given: async cell => {
      await draftMeant(cell)
      return {}
    },
    read: data => (/"canWrite":true/.test(JSON.stringify(data)) ? 'own' : 'none'),
  },
  moduleDraft: {
    document: 'query($id: UUID!) { moduleDraft(id: $id) { id title } }',
    given: async cell => ({ id: (await draftMeant(cell)).draftId }),
    read: seen,
  },
  draftBlock: {
    document: `query($id: UUID!) { draftBlock(draftId: $id, blockId: "${blockOfDraft}") { id content } }`,
    given: async cell => ({ id: (await draftMeant(cell)).draftId }),
    read: seen,
  },
  draftTemplates: { document: '{ draftTemplates { template title text partTitles } }', read: () => 'published' },
  beginModuleDraft: {
    document: mutation('beginModuleDraft', added),
    given: async ({ world }) => ({ input: { organisationId: world.organisations.here, template: 'REFLECTIVE' } }),
    read: result,
    writes: ['draft_authors'],
  },
  describeModuleDraft: change('describeModuleDraft', {
    input: {
      expectedVersion: 1,
      ...form,
    },
    answers: all,
    isNoted: false,
  }),
  addDraftAuthor: change('addDraftAuthor', { input: { personId: randomUUID() }, answers: refusal, isNoted: false }),
  removeDraftAuthor: change('removeDraftAuthor', {
    input: { personId: randomUUID() },
    answers: refusal,
    isNoted: false,
  }),
  moveModuleDraft: change('moveModuleDraft', {
    input: {
      expectedVersion: 1,
      event: 'ASK_FOR_REVIEW',
      note: null,
    },
    answers: all,
    isNoted: false,
  }),
  commentOnDraft: change('commentOnDraft', { input: { text: 'Well' }, answers: added, isNoted: false }),
  settleComment: {
    document: mutation('settleComment', refusal),
    given: async cell => ({ input: { commentId: (await draftMeant(cell)).commentId } }),
    read: result,
  },
  addDraftPart: change('addDraftPart', { input: { title: 'More', minutes: 5 }, answers: added }),
  describeDraftPart: change('describeDraftPart', {
    input: {
      ...part,
      title: 'Other',
      minutes: 5,
      text: '',
    },
    answers: all,
  }),
  moveDraftPart: change('moveDraftPart', { input: { ...part, afterPartId: null }, answers: all }),
  removeDraftPart: change('removeDraftPart', { input: part, answers: `${refusal} ${stale}` }),
  addBlock: change('addBlock', { input: { partId: partOfDraft, content }, answers: added }),
  saveBlock: change('saveBlock', { input: { ...block, content }, answers: all }),
  moveBlock: change('moveBlock', { input: { ...block, partId: partOfDraft }, answers: all }),
  removeBlock: change('removeBlock', { input: block, answers: `${refusal} ${stale}` }),
  undoInDraft: change('undoInDraft', { answers: `${refusal} ${stale}` }),
  redoInDraft: change('redoInDraft', { answers: `${refusal} ${stale}` }),
}

const everybody = (word: string): string => Array.from({ length: 10 }, () => word).join(' ')
/** Of a colleague’s: those who look after frameworks read it, and nobody else. */
const keepers = (no: string, yes: string): string => [...Array.from({ length: 8 }, () => no), yes, yes].join(' ')
const authorHere = (no: string, yes: string): string => [no, yes, ...Array.from({ length: 8 }, () => no)].join(' ')

const line = (operation: string, whose: string, words: string): string => `${operation} ${whose} sign-in ${words}`

const written = [
  'describeModuleDraft',
  'addDraftPart',
  'describeDraftPart',
  'moveDraftPart',
  'removeDraftPart',
  'addBlock',
  'saveBlock',
  'moveBlock',
  'removeBlock',
  'undoInDraft',
]

/** One line an operation, as in the table it is part of. */
export const draftRows = [
  line('moduleDrafts', 'own', everybody('own')),
  line('moduleDraft', 'own', everybody('own')),
  line('moduleDraft', 'colleague', keepers('nobody', 'theirs')),
  line('draftBlock', 'own', everybody('own')),
  line('draftBlock', 'colleague', keepers('nobody', 'theirs')),
  line('draftTemplates', 'published', everybody('published')),
  line('beginModuleDraft', 'own', authorHere('not-an-author-there', 'done')),
  ...written.flatMap(each => [
    line(each, 'own', everybody('done')),
    line(each, 'colleague', everybody('not-an-author')),
  ]),
  line('redoInDraft', 'own', everybody('nothing-left')),
  line('redoInDraft', 'colleague', everybody('not-an-author')),
  line('addDraftAuthor', 'own', everybody('not-an-author-there')),
  line('addDraftAuthor', 'colleague', everybody('not-an-author')),
  line('removeDraftAuthor', 'own', everybody('not-an-author')),
  line('removeDraftAuthor', 'colleague', everybody('not-an-author')),
  line('moveModuleDraft', 'own', everybody('done')),
  line('moveModuleDraft', 'colleague', everybody('not-yours')),
  line('commentOnDraft', 'own', everybody('done')),
  line('commentOnDraft', 'colleague', keepers('not-yours', 'done')),
  line('settleComment', 'own', everybody('done')),
  line('settleComment', 'colleague', everybody('not-yours')),
].join('\n')
