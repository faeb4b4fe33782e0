/** One change somebody made in a draft, as far as taking it back asks. */
export interface Change {
  readonly id: string
  /** WRITE, or the taking back or making again of the change before it that stands for it. */
  readonly act: 'WRITE' | 'UNDO' | 'REDO'
}

/** What somebody can take back next, and make again; null = nothing. */
export interface Steps<T extends Change> {
  readonly undo: T | null
  readonly redo: T | null
}

/**
 * What taking back and making again come to after some changes of one person: taking back goes from the last change to the
 * first; making again goes the other way; and whatever is written anew ends what could be made again.
 *
 * @param changes in the order in which they were made
 * @example stepsOf([{ id: 'a', act: 'WRITE' }, { id: 'b', act: 'UNDO' }]).redo?.id // 'b'
 */
export function stepsOf<T extends Change>(changes: readonly T[]): Steps<T> {
  const done: T[] = []
  const undone: T[] = []
  for (const change of changes) {
    if (change.act === 'WRITE') {
      done.push(change)
      undone.length = 0
    } else if (change.act === 'UNDO') {
      done.pop()
      undone.push(change)
    } else {
      undone.pop()
      done.push(change)
    }
  }
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null }
}
