import { readonly, ref } from 'vue'

const isOnline = ref(navigator.onLine)
window.addEventListener('online', () => (isOnline.value = true))
window.addEventListener('offline', () => (isOnline.value = false))

/** Whether the browser has a network at all; what it cannot know is whether Soundings answers. */
export function useOnline() {
  return { isOnline: readonly(isOnline) }
}
