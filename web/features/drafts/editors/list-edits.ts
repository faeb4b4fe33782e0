/** The list with one item changed. */
export const replaced = <T>(items: readonly T[], index: number, item: T): T[] => items.with(index, item)

/** The list with one item moved by a step; the same where it stands at the end already. */
export function moved<T>(items: readonly T[], index: number, by: 1 | -1): T[] {
  const to = index + by
  const item = items[index]
  if (item === undefined || to < 0 || to >= items.length) return [...items]
  return items.toSpliced(index, 1).toSpliced(to, 0, item)
}

/** A name that none of these has yet: answers hang on it, so it never changes. */
export function newName(items: readonly { readonly id: string }[], prefix: string): string {
  const taken = new Set(items.map(({ id }) => id))
  for (let number = items.length + 1; ; number += 1) if (!taken.has(`${prefix}${number}`)) return `${prefix}${number}`
}
