import { v7 } from './uuid.ts'

/**
 * The draft a form writes into: the one named in the address, else the one this tab began for the kind, so that a reload
 * or a lost session goes on with it.
 */
export function useDraftId(kindCode: string, named: string | undefined): { id: string; forget: () => void } {
  const key = `soundings.draft.evidence-id.${kindCode}`
  if (named) return { id: named, forget: () => undefined }
  const id = sessionStorage.getItem(key) ?? v7()
  sessionStorage.setItem(key, id)
  return { id, forget: () => sessionStorage.removeItem(key) }
}
