import { ref, watch, type Ref } from 'vue'

const prefix = 'soundings.draft.'
const ownerKey = `${prefix}owner`

/**
 * Keeps what someone is typing through a reload or an expired session. Drafts live only in this tab (sessionStorage),
 * belong to one person, and go when that person signs out or somebody else signs in: shared computers are the rule.
 */
export function useDraft<T>(
  name: string,
  initial: () => T,
): { draft: Ref<T>; wasRestored: boolean; clear: () => void } {
  const stored = sessionStorage.getItem(prefix + name)
  const parsed = stored === null ? undefined : parse<T>(stored)
  const draft = ref(parsed ?? initial()) as Ref<T>
  let isCleared = false
  watch(
    draft,
    value => {
      if (!isCleared) sessionStorage.setItem(prefix + name, JSON.stringify(value))
    },
    { deep: true },
  )
  function clear(): void {
    isCleared = true
    sessionStorage.removeItem(prefix + name)
  }
  return { draft, wasRestored: parsed !== undefined, clear }
}

/** Throws one draft away, because the person wants to start from what is saved. */
export function forgetDraft(name: string): void {
  sessionStorage.removeItem(prefix + name)
}

/** Called with the person now signed in; drafts of anyone else in this tab are removed. */
export function keepDraftsOf(personId: string): void {
  if (sessionStorage.getItem(ownerKey) !== personId) forgetDrafts()
  sessionStorage.setItem(ownerKey, personId)
}

/** Removes every draft in this tab, as signing out must. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(prefix)) sessionStorage.removeItem(key)
  }
}

function parse<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T
  } catch {
    return undefined
  }
}
