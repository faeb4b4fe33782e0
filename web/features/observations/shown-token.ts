import { shallowRef } from 'vue'

/** What the link just made carries, for the page that shows it: it is told once, and kept nowhere but here. */
const shown = shallowRef<{ readonly id: string; readonly token: string } | null>(null)

export const showToken = (id: string, token: string | null): void => {
  shown.value = token === null ? null : { id, token }
}

export const tokenOf = (id: string): string | null => (shown.value?.id === id ? shown.value.token : null)
