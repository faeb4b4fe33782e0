import { readonly, shallowRef } from 'vue'

type SaveState = 'idle' | 'saving' | 'saved' | 'failed'

const state = shallowRef<SaveState>('idle')
const announcement = shallowRef('')
let clearing: ReturnType<typeof setTimeout> | undefined

function show(next: SaveState): void {
  clearTimeout(clearing)
  state.value = next
  if (next === 'saved') clearing = setTimeout(() => (state.value = 'idle'), 6000)
}

/** The word in the corner that says whether what was done is kept. */
export function useSaveStatus() {
  return {
    state: readonly(state),
    saving: () => show('saving'),
    saved: () => show('saved'),
    failed: () => show('failed'),
    reset: () => show('idle'),
  }
}

/** Speaks to people who cannot see a change happen; a repeated sentence is spoken again. */
export function useAnnouncer() {
  function announce(text: string): void {
    announcement.value = ''
    setTimeout(() => (announcement.value = text), 50)
  }
  return { announcement: readonly(announcement), announce }
}
