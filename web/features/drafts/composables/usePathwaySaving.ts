import { shallowRef, type Ref } from 'vue'
import type { PathwayDraftStagePartsFragment, PathwayDraftWritingFragment } from '../../../generated/drafts/graphql.ts'
import type { PathwayFactsForm } from '../pathways/pathway-facts.ts'
import type { StageWords } from '../pathways/stage-edits.ts'
import type { DraftProblem } from './useDraftChange.ts'
import { usePieceSaving } from './usePieceSaving.ts'
import { factsPiece, useSavePathwayPiece, type PathwayPiece, type PathwayWords } from './useSavePathwayPiece.ts'

type Written = PathwayDraftWritingFragment

interface Shown {
  readonly draft: Ref<Written | null | undefined>
  changed(): void
  readAgain(): unknown
}

function withPiece(draft: Written, piece: PathwayPiece): Written {
  if (piece.kind === 'FACTS') return { ...draft, ...piece.facts }
  const { kind: _kind, ...stage } = piece
  return { ...draft, stages: draft.stages.map(each => (each.id === stage.id ? stage : each)) }
}

/** What is typed in a pathway, on its way to be saved. */
export function usePathwaySaving(draftId: string, { draft, changed, readAgain }: Shown) {
  const factProblems = shallowRef<readonly DraftProblem[]>([])
  const save = useSavePathwayPiece(draftId, problems => (factProblems.value = problems))
  const saving = usePieceSaving<PathwayWords, PathwayPiece>(draftId, {
    save,
    saved(piece) {
      if (!draft.value) return
      draft.value = withPiece(draft.value, piece)
      if (piece.kind === 'STAGE')
        draft.value = { ...draft.value, steps: { ...draft.value.steps, canUndo: true, canRedo: false } }
      changed()
    },
  })

  /** The form as it is filled in; null = as it is saved. */
  const typed = saving.waiting.value[factsPiece]?.content
  const facts = shallowRef<PathwayFactsForm | null>(typed?.kind === 'FACTS' ? typed.form : null)

  function takeTheirs(id: string): void {
    const theirs = saving.conflicts.value[id]
    saving.drop(id)
    if (id === factsPiece) facts.value = null
    if (theirs && draft.value) draft.value = withPiece(draft.value, theirs)
    else void readAgain()
  }

  /** A stage as it reads now, with what is typed and not saved yet. */
  function wordsOf(stage: PathwayDraftStagePartsFragment): StageWords {
    const words = saving.waiting.value[stage.id]?.content
    return words?.kind === 'STAGE' ? words : stage
  }

  return { saving, factProblems, facts, takeTheirs, wordsOf }
}
