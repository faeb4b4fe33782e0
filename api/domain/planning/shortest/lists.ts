/** Many short lists of numbers in two arrays: list i is `items[from[i]] .. items[from[i + 1] - 1]`. */
export interface Lists {
  readonly from: Int32Array
  readonly items: Int32Array
}

/** Puts lists one behind the other. @example packLists([[7], [], [1, 2]]).from // 0, 1, 1, 3 */
export function packLists(lists: readonly (readonly number[])[]): Lists {
  const from = new Int32Array(lists.length + 1)
  for (const [index, list] of lists.entries()) from[index + 1] = (from[index] ?? 0) + list.length
  const items = new Int32Array(from[lists.length] ?? 0)
  let at = 0
  for (const list of lists) {
    for (const item of list) {
      items[at] = item
      at += 1
    }
  }
  return { from, items }
}

/**
 * The same pairs the other way round, for items from 0 to `count` - 1; every list ascends.
 *
 * @example turnLists(packLists([[1], [0, 1]]), 2) // 0 → [1]; 1 → [0, 1]
 */
export function turnLists({ from, items }: Lists, count: number): Lists {
  const turnedFrom = new Int32Array(count + 1)
  for (const item of items) turnedFrom[item + 1] = (turnedFrom[item + 1] ?? 0) + 1
  for (let item = 0; item < count; item += 1)
    turnedFrom[item + 1] = (turnedFrom[item + 1] ?? 0) + (turnedFrom[item] ?? 0)
  const next = turnedFrom.slice()
  const turned = new Int32Array(items.length)
  for (let list = 0; list + 1 < from.length; list += 1) {
    const end = from[list + 1] ?? 0
    for (let at = from[list] ?? 0; at < end; at += 1) {
      const item = items[at] ?? 0
      const place = next[item] ?? 0
      turned[place] = list
      next[item] = place + 1
    }
  }
  return { from: turnedFrom, items: turned }
}

/** One list as a view of the items. */
export function listAt({ from, items }: Lists, index: number): Int32Array {
  return items.subarray(from[index], from[index + 1])
}

/** How long one list is. */
export function lengthAt({ from }: Lists, index: number): number {
  return (from[index + 1] ?? 0) - (from[index] ?? 0)
}
