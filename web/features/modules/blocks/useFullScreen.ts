import { onScopeDispose, shallowRef, type Ref } from 'vue'

/** Lets one part of the page fill the screen; where a browser cannot, nothing is offered. */
export function useFullScreen(part: Readonly<Ref<HTMLElement | null>>) {
  const isFull = shallowRef(false)
  const follow = (): void => {
    isFull.value = part.value !== null && document.fullscreenElement === part.value
  }
  document.addEventListener('fullscreenchange', follow)
  onScopeDispose(() => document.removeEventListener('fullscreenchange', follow))

  function toggleFull(): void {
    const change = isFull.value ? document.exitFullscreen() : part.value?.requestFullscreen()
    change?.catch(() => undefined)
  }

  return { canFill: document.fullscreenEnabled === true, isFull, toggleFull }
}
