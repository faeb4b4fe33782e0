import { shallowReactive, type Ref } from 'vue'
import { useDraft } from '../../../app/drafts.ts'
import { useSaveStatus } from '../../../app/status.ts'
import { RatingQueue, type RatingChange, type RatingToSave, type Refusal, type SendOutcome } from '../rating-queue.ts'
import { useRateMyCapabilities } from './useRateMyCapabilities.ts'
import { useRetractMyRating } from './useRetractMyRating.ts'
import { useSendWhenBack } from './useSendWhenBack.ts'

/** A rating that may still be taken back. */
export interface Undoable {
  readonly code: string
  readonly id: string
}

/** Everything a row needs to be rated. Maps are by capability code. */
export interface Ratings {
  /** What has changed since the list was read, whether kept yet or not. */
  readonly changes: ReadonlyMap<string, RatingChange>
  readonly refusals: ReadonlyMap<string, Refusal>
  /** Ids of the ratings saved on this page. */
  readonly savedIds: ReadonlyMap<string, string>
  /** Notes being typed. */
  readonly notes: Ref<Record<string, string>>
  /** Gives one or more ratings; they are shown at once and saved when the keys rest. */
  give(ratings: readonly RatingToSave[]): void
  undo(ratings: readonly Undoable[]): Promise<void>
  sendAgain(): void
}

/**
 * Rates capabilities and takes ratings back. Unsent ratings and notes live in the tab until they are kept, so a lost
 * session costs nothing.
 *
 * @param readAgain reads the list anew; called whenever the last rating on its way has been answered
 */
export function useRatings(readAgain: () => Promise<boolean>): Ratings {
  const { draft: unsaved } = useDraft<RatingToSave[]>('ratings.unsaved', () => [])
  const { draft: notes } = useDraft<Record<string, string>>('ratings.notes', () => ({}))
  const refusals = shallowReactive(new Map<string, Refusal>())
  const savedIds = shallowReactive(new Map<string, string>())
  const status = useSaveStatus()
  const queue = new RatingQueue({
    send: useRateMyCapabilities().rate,
    onUnsaved: now => (unsaved.value = [...now]),
    onFailure: status.failed,
    onAnswer: outcome => void take(outcome),
  })

  async function take({ saved, refused }: SendOutcome): Promise<void> {
    for (const { code, id, note } of saved) {
      savedIds.set(code, id)
      if (notes.value[code]?.trim() === note) delete notes.value[code]
    }
    for (const refusal of refused) refusals.set(refusal.code, refusal)
    if (refused.length > 0) status.failed()
    else status.saved()
    if (queue.isIdle() && (await readAgain()) && queue.isIdle()) queue.forgetKept()
  }

  function give(ratings: readonly RatingToSave[]): void {
    for (const { code } of ratings) refusals.delete(code)
    status.saving()
    queue.add(ratings)
  }

  const undo = useUndo({ refusals, savedIds, readAgain, onDone: () => queue.forgetKept() })
  queue.restore(unsaved.value)
  useSendWhenBack(queue)
  void queue.retry()
  return { changes: queue.changes, refusals, savedIds, notes, give, undo, sendAgain: () => void queue.retry() }
}

interface UndoOptions {
  readonly refusals: Map<string, Refusal>
  readonly savedIds: Map<string, string>
  readAgain(): Promise<boolean>
  onDone(): void
}

function useUndo({ refusals, savedIds, readAgain, onDone }: UndoOptions): Ratings['undo'] {
  const { retract } = useRetractMyRating()
  const status = useSaveStatus()

  return async ratings => {
    status.saving()
    try {
      for (const { code, id } of ratings) {
        const message = await retract(id)
        savedIds.delete(code)
        if (message !== null) refusals.set(code, { code, field: 'value', message })
      }
      if (await readAgain()) onDone()
      status.saved()
    } catch {
      status.failed()
    }
  }
}
