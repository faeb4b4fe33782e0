import { shallowRef, toRaw, watch } from 'vue'
import { useDraft } from '../../../app/drafts.ts'

/** Something written that is not saved yet, over the version that it began from. */
export interface Waiting<Content> {
  readonly content: Content
  readonly version: number
}

type Entries<T> = Readonly<Record<string, T>>

const without = <T>(entries: Entries<T>, key: string): Entries<T> =>
  Object.fromEntries(Object.entries(entries).filter(([each]) => each !== key))

/** What is written in a draft and not saved, piece by piece: kept in this tab, with what stands in its way. */
export function useUnsaved<Content, Piece extends { readonly version: number }>(draftId: string) {
  const { draft: kept } = useDraft<Entries<Waiting<Content>>>(`studio.${draftId}`, () => ({}))
  // Editors know what they wrote by its identity, which nothing here may change.
  const waiting = shallowRef<Entries<Waiting<Content>>>(toRaw(kept.value))
  watch(waiting, now => (kept.value = now))
  /** What somebody else wrote meanwhile; null = they took it out. */
  const conflicts = shallowRef<Entries<Piece | null>>({})
  const refusals = shallowRef<Entries<string>>({})
  const isHeld = (id: string): boolean => id in conflicts.value || id in refusals.value

  return {
    waiting,
    conflicts,
    refusals,
    isEmpty: (): boolean => Object.keys(waiting.value).length === 0,
    next: (): [string, Waiting<Content>] | undefined => Object.entries(waiting.value).find(([id]) => !isHeld(id)),
    put: (id: string, one: Waiting<Content>): void => {
      waiting.value = { ...waiting.value, [id]: one }
      refusals.value = without(refusals.value, id)
    },
    refuse: (id: string, message: string): void => void (refusals.value = { ...refusals.value, [id]: message }),
    hold: (id: string, theirs: Piece | null): void => void (conflicts.value = { ...conflicts.value, [id]: theirs }),
    /** What one wrote goes over what somebody else did. */
    keepMine: (id: string): void => {
      const [mine, theirs] = [waiting.value[id], conflicts.value[id]]
      if (!mine || !theirs) return
      waiting.value = { ...waiting.value, [id]: { ...mine, version: theirs.version } }
      conflicts.value = without(conflicts.value, id)
    },
    drop: (id: string): void => {
      waiting.value = without(waiting.value, id)
      conflicts.value = without(conflicts.value, id)
      refusals.value = without(refusals.value, id)
    },
  }
}
