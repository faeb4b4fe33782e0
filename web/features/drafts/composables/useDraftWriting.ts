import { computed, shallowRef } from 'vue'
import { ModuleDraftDocument, RedoInDraftDocument, UndoInDraftDocument } from '../../../generated/drafts/graphql.ts'
import { blockActs } from '../block-acts.ts'
import type { Changed, Doing, WrittenBlock, WrittenDraft } from '../doing.ts'
import { partActs } from '../part-acts.ts'
import { useBlockSaving } from './useBlockSaving.ts'
import { useDraftChange } from './useDraftChange.ts'
import { useDraftQuery } from './useDraftQuery.ts'

function withBlock(draft: WrittenDraft, block: WrittenBlock): WrittenDraft {
  const parts = draft.parts.map(part => ({
    ...part,
    blocks: part.blocks.map(each => (each.id === block.id ? block : each)),
  }))
  return { ...draft, parts }
}

/** Writing in a draft: what is typed is saved by itself; whatever else changes it is done at once, after what was typed. */
export function useDraftWriting(draftId: string) {
  const { draft, isLoading, failure, readAgain } = useDraftQuery(ModuleDraftDocument, () => draftId)
  const { change, isBusy } = useDraftChange()
  const problem = shallowRef<string | null>(null)
  const saving = useBlockSaving(draftId, block => {
    if (!draft.value) return
    const now = withBlock(draft.value, block)
    draft.value = { ...now, steps: { ...now.steps, canUndo: true, canRedo: false } }
  })

  async function after(work: () => Promise<Changed>): Promise<boolean> {
    await saving.flush()
    const { answer, problems } = await work()
    if (answer?.draft) draft.value = answer.draft
    problem.value = problems[0]?.message ?? null
    return problems.length === 0
  }

  function takeTheirs(id: string): void {
    const theirs = saving.conflicts.value[id]
    saving.drop(id)
    if (theirs && draft.value) draft.value = withBlock(draft.value, theirs)
    else void readAgain()
  }

  const doing: Doing = { draftId, draft, change, after, drop: saving.drop }
  return {
    draft,
    isLoading,
    failure,
    readAgain,
    isBusy,
    problem,
    saving,
    takeTheirs,
    ...blockActs(doing),
    ...partActs(doing),
    undo: () => after(() => change(UndoInDraftDocument, 'undoInDraft', { draftId })),
    redo: () => after(() => change(RedoInDraftDocument, 'redoInDraft', { draftId })),
    isUnreadable: computed(() => draft.value === null),
  }
}
