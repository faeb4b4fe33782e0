/** A row as it comes from a statement: its instants are texts or dates, as the driver has them. */
export type Instants<Row, Key extends keyof Row> = Omit<Row, Key> & Record<Key, string | Date | null>

/** The row with its instants as dates. */
export function instantFrom<Row, Key extends keyof Row>(row: Instants<Row, Key>, keys: readonly Key[]): Row {
  const dates = keys.map(key => {
    const value = row[key]
    return [key, value === null ? null : new Date(value)] as const
  })
  return { ...row, ...Object.fromEntries(dates) } as Row
}
