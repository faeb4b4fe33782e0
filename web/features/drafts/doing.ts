import type { Ref } from 'vue'
import type { DraftWritingFragment, DraftWrittenBlockFragment } from '../../generated/drafts/graphql.ts'
import type { DraftProblem, useDraftChange } from './composables/useDraftChange.ts'

export type WrittenDraft = DraftWritingFragment
export type WrittenPart = WrittenDraft['parts'][number]
export type WrittenBlock = DraftWrittenBlockFragment

export interface Changed {
  readonly answer: { readonly __typename: string; readonly draft?: WrittenDraft } | null
  readonly problems: readonly DraftProblem[]
}

/** What acts on a draft need. */
export interface Doing {
  readonly draftId: string
  readonly draft: Readonly<Ref<WrittenDraft | null | undefined>>
  readonly change: ReturnType<typeof useDraftChange>['change']
  /** Does something once all that was typed is saved. @returns whether it was done */
  after(work: () => Promise<Changed>): Promise<boolean>
  /** Lets go of what was typed in a piece. */
  drop(blockId: string): void
}
