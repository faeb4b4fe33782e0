import { validate as isUuid } from 'uuid'
import { timeSpent, type TimeSpent } from '../../domain/drafts/sittings.ts'
import { templates } from '../../domain/drafts/templates.ts'
import { stepsOf } from '../../domain/drafts/undo.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Viewer } from '../../platform/database/index.ts'
import {
  createConnection,
  keyOfCursor,
  pageSize,
  type Connection,
  type PageRequest,
} from '../../platform/graphql/index.ts'
import type { ModuleKind } from '../modules/index.ts'
import type { DraftSteps, DraftTemplate } from './draft-looks.types.ts'
import type { DraftBlock } from './draft-parts.types.ts'
import { toBlock, toDraft } from './draft-view.ts'
import type { DraftState, DraftTemplateName } from './draft-words.types.ts'
import { readChanges } from './draft-writing.repository.ts'
import { countModuleDrafts, readDraftBlock, readModuleDraft, readModuleDrafts } from './draft.read-model.ts'
import type { ModuleDraft } from './draft.types.ts'

type Person = Viewer & { readonly personId: string }

export interface DraftsAsked extends PageRequest {
  readonly state?: DraftState | null
}

export interface DraftService {
  drafts(viewer: Person, asked: DraftsAsked): Promise<Connection<ModuleDraft>>
  draft(viewer: Person, id: string): Promise<ModuleDraft | null>
  block(viewer: Person, draftId: string, blockId: string): Promise<DraftBlock | null>
  steps(viewer: Person, draftId: string): Promise<DraftSteps>
  timeSpent(viewer: Person, draftId: string): Promise<TimeSpent>
  templates(): DraftTemplate[]
}

export interface DraftServiceParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
}

export function createDraftService({ asViewer, clock }: DraftServiceParts): DraftService {
  return {
    drafts: (viewer, { first, after, state = null }) =>
      asViewer(viewer, async tx => {
        const key = keyOfCursor(after)
        const from = key !== null && isUuid(key) ? key : null
        const rows = await readModuleDrafts(tx, { state, after: from, limit: pageSize(first) + 1 })
        const totalCount = await countModuleDrafts(tx, state)
        const drafts = rows.map(row => toDraft(row, clock.today()))
        return createConnection({ rows: drafts, first, totalCount, keyOf: ({ id }) => id })
      }),
    draft: (viewer, id) =>
      asViewer(viewer, async tx => {
        const head = await readModuleDraft(tx, id)
        return head === null ? null : toDraft(head, clock.today())
      }),
    block: async (viewer, draftId, blockId) => {
      if (blockId.includes('\0')) return null
      const block = await asViewer(viewer, tx => readDraftBlock(tx, draftId, blockId))
      return block === null ? null : toBlock(block)
    },
    steps: (viewer, id) =>
      asViewer(viewer, async tx => {
        const { undo, redo } = stepsOf(await readChanges(tx, id, viewer.personId))
        return { canUndo: undo !== null, canRedo: redo !== null }
      }),
    timeSpent: (viewer, id) =>
      asViewer(viewer, async tx => {
        const changes = await readChanges(tx, id, viewer.personId)
        return timeSpent(changes.map(({ madeAt }) => new Date(madeAt).getTime()))
      }),
    templates: () => templates.map(toTemplate),
  }
}

function toTemplate({ template, title, text, kind, parts }: (typeof templates)[number]): DraftTemplate {
  return {
    template: template as DraftTemplateName,
    title,
    text,
    kind: kind as ModuleKind,
    partTitles: parts.map(part => part.title),
    minutes: parts.reduce((sum, { minutes }) => sum + minutes, 0),
  }
}
