import { cursorOf } from '../../../api/platform/graphql/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import { blockOfDraft, createDraft, partOfDraft, textOfDraft, type DraftRows } from '../../support/create/draft-rows.ts'
import { mutation } from './answers.ts'
import { type NamedObject } from './objects.ts'
import { personOf, type World } from './world.ts'

const kept = new Map<string, Promise<DraftRows>>()
/** Ids of drafts that are there. */
const there = new Set<string>()

/** Made once for each owner: what is asked about stays as it is while it is asked about. */
const rowsOf = (world: World, owner: Parameters<NamedObject['idOf']>[1]): Promise<DraftRows> => {
  const { id } = personOf(world, owner)
  const known = kept.get(id) ?? createDraft(world.api, { personId: id })
  kept.set(id, known)
  void known.then(({ draftId }) => there.add(draftId))
  return known
}

const refusal = '... on NotAllowed { code message }'
const problems = '... on InvalidInput { fields { path code message } }'
const stale = '... on Conflict { currentVersion message }'
const full = `${refusal} ${problems} ${stale}`

/** Drafts are open to whoever looks after frameworks and the platform. */
const keepers: NamedObject['isOpen'] = viewer => viewer === 'framework' || viewer === 'platform'
const draft = {
  idOf: async (world: World, owner: Parameters<NamedObject['idOf']>[1]) => (await rowsOf(world, owner)).draftId,
  unknown: createId,
  isOpen: keepers,
}

const content = JSON.parse(textOfDraft('New words')) as object
const block = { blockId: blockOfDraft, expectedVersion: 1 }
const part = { partId: partOfDraft, expectedVersion: 1 }
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
  expectedVersion: 1,
}

/** Each change with what it takes beside the draft, and the answers it has. */
const changes: readonly (readonly [name: string, input: object, answers: string])[] = [
  ['describeModuleDraft', form, full],
  ['addDraftAuthor', { personId: createId() }, refusal],
  ['removeDraftAuthor', { personId: createId() }, refusal],
  ['moveModuleDraft', { expectedVersion: 1, event: 'ASK_FOR_REVIEW' }, full],
  ['commentOnDraft', { text: 'Well' }, `${refusal} ${problems}`],
  ['addDraftPart', { title: 'More', minutes: 5 }, `${refusal} ${problems}`],
  ['describeDraftPart', { ...part, title: 'Other', minutes: 5, text: '' }, full],
  ['moveDraftPart', part, full],
  ['removeDraftPart', part, `${refusal} ${stale}`],
  ['addBlock', { partId: partOfDraft, content }, `${refusal} ${problems}`],
  ['saveBlock', { ...block, content }, full],
  ['moveBlock', { ...block, partId: partOfDraft }, full],
  ['removeBlock', block, `${refusal} ${stale}`],
  ['undoInDraft', {}, `${refusal} ${stale}`],
  ['redoInDraft', {}, `${refusal} ${stale}`],
]

/** A draft by its id is followed by what is in it; what is no draft’s id names nothing, in a draft there is. */
const within = (id: string, names: object): { draftId: string; names: object } =>
  there.has(id) ? { draftId: id, names: {} } : { draftId: [...there][0] ?? createId(), names }

const partOrBlock = (name: string, field: string): [string, NamedObject] => {
  const [, input = {}, answers = ''] = changes.find(([each]) => each === name) ?? []
  const object: NamedObject = {
    ...draft,
    document: mutation(name, answers),
    variables: id => {
      const { draftId, names } = within(id, { [field]: id })
      return { input: { draftId, ...input, ...names } }
    },
  }
  return [`${name}(input.${field})`, object]
}

/** What names a part or a block: that somebody’s draft holds one of a name is told to nobody else. */
const piecesNamed: readonly (readonly [name: string, field: string])[] = [
  ['addBlock', 'afterBlockId'],
  ['addBlock', 'partId'],
  ['addDraftPart', 'afterPartId'],
  ['commentOnDraft', 'blockId'],
  ['describeDraftPart', 'partId'],
  ['moveBlock', 'afterBlockId'],
  ['moveBlock', 'blockId'],
  ['moveBlock', 'partId'],
  ['moveDraftPart', 'afterPartId'],
  ['moveDraftPart', 'partId'],
  ['removeBlock', 'blockId'],
  ['removeDraftPart', 'partId'],
  ['saveBlock', 'blockId'],
  ['addDraftAuthor', 'personId'],
  ['removeDraftAuthor', 'personId'],
]

const organisation = (owner: string): 'here' | 'elsewhere' | 'third' => {
  if (owner === 'neighbour') return 'elsewhere'
  return owner === 'stranger' ? 'third' : 'here'
}

/** What names a draft, or something in one. */
export const draftObjects: Readonly<Record<string, NamedObject | 'published'>> = {
  'beginModuleDraft(input.develops.capabilityCode)': 'published',
  'beginModuleDraft(input.moduleCode)': 'published',
  'coverage(after)': 'published',
  'coverage(areaCode)': 'published',
  'coverage(pillarCode)': 'published',
  'describeModuleDraft(input.areaCode)': 'published',
  'describeModuleDraft(input.develops.capabilityCode)': 'published',
  'describeModuleDraft(input.gates.gateCode)': 'published',
  'describeModuleDraft(input.levelCode)': 'published',
  'describeModuleDraft(input.requiredRatings.capabilityCode)': 'published',
  'beginModuleDraft(input.organisationId)': {
    idOf: (world, owner) => Promise.resolve(world.organisations[organisation(owner)]),
    unknown: createId,
    isOpen: (viewer, owner) => viewer === 'author' && organisation(owner) === 'here',
    document: mutation('beginModuleDraft', `${refusal} ${problems}`),
    variables: organisationId => ({ input: { organisationId, template: 'REFLECTIVE' } }),
  },
  'draftBlock(blockId)': {
    ...draft,
    document: 'query($id: UUID!, $name: String!) { draftBlock(draftId: $id, blockId: $name) { id content } }',
    variables: id => ({ id: within(id, {}).draftId, name: there.has(id) ? blockOfDraft : id }),
  },
  ...Object.fromEntries(piecesNamed.map(([name, field]) => partOrBlock(name, field))),
  'moduleDraft(id)': {
    ...draft,
    document: 'query($id: UUID!) { moduleDraft(id: $id) { id title } }',
    variables: id => ({ id }),
  },
  'draftBlock(draftId)': {
    ...draft,
    document: `query($id: UUID!) { draftBlock(draftId: $id, blockId: "${blockOfDraft}") { id content } }`,
    variables: id => ({ id }),
  },
  'moduleDrafts(after)': {
    ...draft,
    document: 'query($after: String) { moduleDrafts(first: 1, after: $after) { nodes { title } } }',
    variables: id => ({ after: id.length === 36 ? cursorOf(id) : id }),
  },
  'settleComment(input.commentId)': {
    ...draft,
    idOf: async (world, owner) => (await rowsOf(world, owner)).commentId,
    document: mutation('settleComment', refusal),
    variables: commentId => ({ input: { commentId } }),
  },
  ...Object.fromEntries(
    changes.map(([name, input, answers]) => [
      `${name}(input.draftId)`,
      {
        ...draft,
        document: mutation(name, answers),
        variables: (draftId: string) => ({ input: { draftId, ...input } }),
      },
    ]),
  ),
}
