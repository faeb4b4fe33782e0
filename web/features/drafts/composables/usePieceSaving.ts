import { onScopeDispose, shallowRef } from 'vue'
import { useSendQueue } from './useSendQueue.ts'
import { useUnsaved, type Waiting } from './useUnsaved.ts'

export type SavingState = 'SAVED' | 'SAVING' | 'OFFLINE' | 'HELD'

/** What became of something that was sent. */
export type Outcome<Piece> =
  | { readonly kind: 'SAVED'; readonly piece: Piece }
  | { readonly kind: 'CONFLICT'; readonly theirs: Piece | null }
  | { readonly kind: 'REFUSED'; readonly message: string }

interface Sending<Content, Piece> {
  save(id: string, one: Waiting<Content>): Promise<Outcome<Piece>>
  /** Told with what was sent: more may have been written since. */
  saved(piece: Piece, content: Content): void
}

/**
 * What is written, on its way. Until the API has it, it stays in this tab; what somebody else changed meanwhile is kept beside
 * what one wrote, until one of them is chosen.
 */
export function usePieceSaving<Content, Piece extends { readonly id: string; readonly version: number }>(
  draftId: string,
  { save, saved }: Sending<Content, Piece>,
) {
  const unsaved = useUnsaved<Content, Piece>(draftId)
  const { waiting, conflicts, refusals, next, put } = unsaved
  const state = shallowRef<SavingState>('SAVED')

  async function send(id: string, one: Waiting<Content>): Promise<void> {
    if (state.value !== 'OFFLINE') state.value = 'SAVING'
    const outcome = await save(id, one)
    if (outcome.kind === 'CONFLICT') return unsaved.hold(id, outcome.theirs)
    if (outcome.kind === 'REFUSED') return unsaved.refuse(id, outcome.message)
    const now = waiting.value[id]
    // Written on meanwhile: what is newer goes next, over what was just saved.
    if (now && now.content !== one.content) put(id, { ...now, version: outcome.piece.version })
    else unsaved.drop(id)
    saved(outcome.piece, one.content)
  }

  async function sendAll(): Promise<SavingState> {
    for (let one = next(); one; one = next()) await send(...one)
    return unsaved.isEmpty() ? 'SAVED' : 'HELD'
  }

  const { flush, flushSoon } = useSendQueue(async () => {
    state.value = await sendAll().catch(() => 'OFFLINE')
    return state.value !== 'OFFLINE'
  })

  function write({ id, version }: Pick<Piece, 'id' | 'version'>, content: Content): void {
    put(id, { content, version: waiting.value[id]?.version ?? version })
    if (state.value !== 'OFFLINE') state.value = 'SAVING'
    flushSoon()
  }

  function drop(id: string): void {
    unsaved.drop(id)
    if (unsaved.isEmpty()) state.value = 'SAVED'
  }

  const keepMine = (id: string): void => void (unsaved.keepMine(id), flush())
  onScopeDispose(flush)
  void flush()
  return { waiting, conflicts, refusals, state, write, flush, keepMine, drop }
}
