import type { Ref } from 'vue'
import {
  AddPathwayStageDocument,
  MovePathwayStageDocument,
  RemovePathwayStageDocument,
  type PathwayDraftStagePartsFragment,
  type PathwayDraftWritingFragment,
} from '../../../generated/drafts/graphql.ts'
import type { DraftProblem, useDraftChange } from '../composables/useDraftChange.ts'

type Stage = PathwayDraftStagePartsFragment

interface Changed {
  readonly answer: { readonly __typename: string; readonly draft?: PathwayDraftWritingFragment } | null
  readonly problems: readonly DraftProblem[]
}

interface Acting {
  readonly draftId: string
  readonly draft: Readonly<Ref<PathwayDraftWritingFragment | null | undefined>>
  readonly change: ReturnType<typeof useDraftChange>['change']
  /** Does something once all that was typed is saved. @returns whether it was done */
  after(work: () => Promise<Changed>): Promise<boolean>
  /** Lets go of what was typed in a stage. */
  drop(stageId: string): void
}

/** What is done to a stage as a whole. */
export function stageActs({ draftId, draft, after, change, drop }: Acting) {
  const stages = (): readonly Stage[] => draft.value?.stages ?? []
  /** What was typed is saved first, and the version with it. */
  const versionNow = ({ id, version }: Stage): number => stages().find(each => each.id === id)?.version ?? version

  return {
    /** @returns the name of what was added; null where nothing was. */
    addStage: async (moduleCodes: string[] = []): Promise<string | null> => {
      let id: string | null = null
      await after(async () => {
        const input = { draftId, afterStageId: stages().at(-1)?.id ?? null, title: '', moduleCodes, choices: [] }
        const done = await change(AddPathwayStageDocument, 'addPathwayStage', input)
        if (done.answer?.__typename === 'AddPathwayStageSuccess') id = done.answer.stage.id
        return done
      })
      return id
    },
    /** @param at how many stages stand before it then */
    moveStage: (stage: Stage, at: number): Promise<boolean> =>
      after(() => {
        const others = stages().filter(({ id }) => id !== stage.id)
        const afterStageId = others[at - 1]?.id ?? null
        const input = { draftId, stageId: stage.id, expectedVersion: versionNow(stage), afterStageId }
        return change(MovePathwayStageDocument, 'movePathwayStage', input)
      }),
    removeStage: (stage: Stage): Promise<boolean> =>
      after(() => {
        drop(stage.id)
        const input = { draftId, stageId: stage.id, expectedVersion: versionNow(stage) }
        return change(RemovePathwayStageDocument, 'removePathwayStage', input)
      }),
  }
}
