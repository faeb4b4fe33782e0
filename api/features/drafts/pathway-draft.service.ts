import { validate as isUuid } from 'uuid'
import { stepsOf } from '../../domain/drafts/undo.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Viewer } from '../../platform/database/index.ts'
import { createConnection, keyOfCursor, pageSize, type Connection } from '../../platform/graphql/index.ts'
import type { DraftSteps } from './draft-looks.types.ts'
import { readChanges } from './draft-writing.repository.ts'
import type { DraftsAsked } from './draft.service.ts'
import {
  countPathwayDrafts,
  readPathwayDraft,
  readPathwayDrafts,
  readPathwayStage,
  readPathwayStages,
} from './pathway-draft.read-model.ts'
import type { PathwayDraft, PathwayDraftStage } from './pathway-draft.types.ts'
import { toPathwayDraft, toStage } from './pathway-view.ts'

type Person = Viewer & { readonly personId: string }

export interface PathwayDraftService {
  drafts(viewer: Person, asked: DraftsAsked): Promise<Connection<PathwayDraft>>
  draft(viewer: Person, id: string): Promise<PathwayDraft | null>
  stages(viewer: Person, draftId: string): Promise<PathwayDraftStage[]>
  stage(viewer: Person, draftId: string, stageId: string): Promise<PathwayDraftStage | null>
  steps(viewer: Person, draftId: string): Promise<DraftSteps>
}

interface PathwayDraftServiceParts {
  readonly asViewer: Database['asViewer']
  readonly clock: Clock
}

export function createPathwayDraftService({ asViewer, clock }: PathwayDraftServiceParts): PathwayDraftService {
  return {
    drafts: (viewer, { first, after, state = null }) =>
      asViewer(viewer, async tx => {
        const key = keyOfCursor(after)
        const from = key !== null && isUuid(key) ? key : null
        const rows = await readPathwayDrafts(tx, { state, after: from, limit: pageSize(first) + 1 })
        const totalCount = await countPathwayDrafts(tx, state)
        const drafts = rows.map(row => toPathwayDraft(row, clock.today()))
        return createConnection({ rows: drafts, first, totalCount, keyOf: ({ id }) => id })
      }),
    draft: (viewer, id) =>
      asViewer(viewer, async tx => {
        const head = await readPathwayDraft(tx, id)
        return head === null ? null : toPathwayDraft(head, clock.today())
      }),
    stages: (viewer, id) => asViewer(viewer, async tx => (await readPathwayStages(tx, id)).map(toStage)),
    stage: async (viewer, draftId, stageId) => {
      if (stageId.includes('\0')) return null
      const stage = await asViewer(viewer, tx => readPathwayStage(tx, draftId, stageId))
      return stage === null ? null : toStage(stage)
    },
    steps: (viewer, id) =>
      asViewer(viewer, async tx => {
        const { undo, redo } = stepsOf(await readChanges(tx, id, viewer.personId))
        return { canUndo: undo !== null, canRedo: redo !== null }
      }),
  }
}
