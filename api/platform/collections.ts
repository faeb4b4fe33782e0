/** Rows by their code, in the order they came. */
export function byCode<T extends { code: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map(row => [row.code, row]))
}

/** Rows in groups by a key, in the order they came. */
export function groupBy<T, K>(rows: readonly T[], key: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

/** The row of a code that must be there: published content only names what is published. */
export function known<T>(rows: ReadonlyMap<string, T>, code: string): T {
  const row = rows.get(code)
  if (row === undefined) throw new Error(`Published content names ${code}, which is not published`)
  return row
}
