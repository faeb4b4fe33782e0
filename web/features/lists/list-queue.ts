import type { ListRole } from '../../generated/lists/graphql.ts'

/** A list on its way to the log. Its id makes it count once, whatever is sent again. */
export interface QueuedList {
  readonly id: string
  readonly on: string
  readonly lines: readonly {
    readonly examinationCode: string
    readonly role: ListRole
    readonly count: number
    readonly abnormal: number | null
  }[]
  readonly isAnotherList: boolean
  /** What the API said against it; null = it was not answered yet. */
  readonly problem: { readonly kind: 'ALREADY_LOGGED' | 'REFUSED'; readonly message: string } | null
}

const keyOf = (personId: string): string => `soundings.lists.${personId}`

/**
 * Lists of one person that have not been kept yet, in this browser: they outlive the page, the tab and the session, are sent
 * in this person's name alone, and hold figures and no patient.
 */
export function readQueue(personId: string): QueuedList[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(personId)) ?? '[]')
    return Array.isArray(stored) ? (stored as QueuedList[]) : []
  } catch {
    return []
  }
}

export function writeQueue(personId: string, queue: readonly QueuedList[]): void {
  if (queue.length === 0) localStorage.removeItem(keyOf(personId))
  else localStorage.setItem(keyOf(personId), JSON.stringify(queue))
}
