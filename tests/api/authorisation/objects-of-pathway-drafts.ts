import { cursorOf } from '../../../api/platform/graphql/index.ts'
import { createId } from '../../../api/platform/ids.ts'
import type { DraftRows } from '../../support/create/draft-rows.ts'
import { createPathwayDraft, stageOfDraft } from '../../support/create/pathway-draft-rows.ts'
import { emptyForm } from '../../support/create/pathway-drafts.ts'
import { mutation } from './answers.ts'
import { type NamedObject } from './objects.ts'
import { personOf, type World } from './world.ts'

const kept = new Map<string, Promise<DraftRows>>()
/** Ids of drafts that are there. */
const there = new Set<string>()

/** Made once for each owner: what is asked about stays as it is while it is asked about. */
const rowsOf = (world: World, owner: Parameters<NamedObject['idOf']>[1]): Promise<DraftRows> => {
  const { id } = personOf(world, owner)
  const known = kept.get(id) ?? createPathwayDraft(world.api, { personId: id })
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

const stage = { stageId: stageOfDraft, expectedVersion: 1 }
const inStage = { title: 'Other', moduleCodes: ['ENH-04'], choices: [] }

/** Each change with what it takes beside the draft, and the answers it has. */
const changes: readonly (readonly [name: string, input: object, answers: string])[] = [
  ['describePathwayDraft', { expectedVersion: 1, ...emptyForm }, full],
  ['addPathwayDraftAuthor', { personId: createId() }, refusal],
  ['removePathwayDraftAuthor', { personId: createId() }, refusal],
  ['movePathwayDraft', { expectedVersion: 1, event: 'ASK_FOR_REVIEW' }, full],
  ['commentOnPathwayDraft', { text: 'Well' }, `${refusal} ${problems}`],
  ['addPathwayStage', inStage, `${refusal} ${problems}`],
  ['savePathwayStage', { ...stage, ...inStage }, full],
  ['movePathwayStage', stage, full],
  ['removePathwayStage', stage, `${refusal} ${stale}`],
  ['undoInPathwayDraft', {}, `${refusal} ${stale}`],
  ['redoInPathwayDraft', {}, `${refusal} ${stale}`],
]

/** A draft by its id is followed by what is in it; what is no draft’s id names nothing, in a draft there is. */
const within = (id: string, names: object): { draftId: string; names: object } =>
  there.has(id) ? { draftId: id, names: {} } : { draftId: [...there][0] ?? createId(), names }

const named = (name: string, field: string): [string, NamedObject] => {
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

/** What names a stage or a person: that somebody’s draft holds one of a name is told to nobody else. */
const piecesNamed: readonly (readonly [name: string, field: string])[] = [
  ['addPathwayDraftAuthor', 'personId'],
  ['addPathwayStage', 'afterStageId'],
  ['commentOnPathwayDraft', 'stageId'],
  ['movePathwayStage', 'afterStageId'],
  ['movePathwayStage', 'stageId'],
  ['removePathwayDraftAuthor', 'personId'],
  ['removePathwayStage', 'stageId'],
  ['savePathwayStage', 'stageId'],
]

const organisation = (owner: string): 'here' | 'elsewhere' | 'third' => {
  if (owner === 'neighbour') return 'elsewhere'
  return owner === 'stranger' ? 'third' : 'here'
}

/** What names a draft of a pathway, or something in one. */
export const pathwayDraftObjects: Readonly<Record<string, NamedObject | 'published'>> = {
  'addPathwayStage(input.choices.moduleCodes)': 'published',
  'addPathwayStage(input.moduleCodes)': 'published',
  'beginPathwayDraft(input.pathwayCode)': 'published',
  'describePathwayDraft(input.chosenAreaCodes)': 'published',
  'describePathwayDraft(input.endRoleCode)': 'published',
  'describePathwayDraft(input.gateCodes)': 'published',
  'describePathwayDraft(input.startAreas.areaCode)': 'published',
  'describePathwayDraft(input.startRoleCode)': 'published',
  'savePathwayStage(input.choices.moduleCodes)': 'published',
  'savePathwayStage(input.moduleCodes)': 'published',
  'beginPathwayDraft(input.organisationId)': {
    idOf: (world, owner) => Promise.resolve(world.organisations[organisation(owner)]),
    unknown: createId,
    isOpen: (viewer, owner) => viewer === 'author' && organisation(owner) === 'here',
    document: mutation('beginPathwayDraft', `${refusal} ${problems}`),
    variables: organisationId => ({ input: { organisationId } }),
  },
  'pathwayDraftStage(stageId)': {
    ...draft,
    document: 'query($id: UUID!, $name: String!) { pathwayDraftStage(draftId: $id, stageId: $name) { id title } }',
    variables: id => ({ id: within(id, {}).draftId, name: there.has(id) ? stageOfDraft : id }),
  },
  ...Object.fromEntries(piecesNamed.map(([name, field]) => named(name, field))),
  'pathwayDraft(id)': {
    ...draft,
    document: 'query($id: UUID!) { pathwayDraft(id: $id) { id title } }',
    variables: id => ({ id }),
  },
  'pathwayDraftStage(draftId)': {
    ...draft,
    document: `query($id: UUID!) { pathwayDraftStage(draftId: $id, stageId: "${stageOfDraft}") { id title } }`,
    variables: id => ({ id }),
  },
  'pathwayDrafts(after)': {
    ...draft,
    document: 'query($after: String) { pathwayDrafts(first: 1, after: $after) { nodes { title } } }',
    variables: id => ({ after: id.length === 36 ? cursorOf(id) : id }),
  },
  'settlePathwayComment(input.commentId)': {
    ...draft,
    idOf: async (world, owner) => (await rowsOf(world, owner)).commentId,
    document: mutation('settlePathwayComment', refusal),
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
