import type { KyselyPlugin, UnknownRow } from 'kysely'

const timestampPattern = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2}(?:\.\d+)?)([+-]\d{2})(?::?(\d{2}))?$/

/** '2026-11-23 12:00:00.5+00' as PostgreSQL writes it; null for a text that is no instant. */
const parseTimestamp = (text: string): Date | null => {
  const [, day, time, hours, minutes] = timestampPattern.exec(text) ?? []
  if (day === undefined) return null
  const date = new Date(`${day}T${time}${hours}:${minutes ?? '00'}`)
  return Number.isNaN(date.getTime()) ? null : date
}

const toDate = (column: string, value: unknown): unknown => {
  if (!column.endsWith('_at') || typeof value !== 'string') return value
  const date = parseTimestamp(value)
  // A session whose end cannot be read must not pass for one that never ends.
  if (date === null) throw new Error(`Column ${column} holds no readable instant`)
  return date
}

/**
 * The ORM's connection hands instants over as text; the auth library compares them with Dates, and such a comparison is
 * always false: no session would ever expire. This makes them Dates on the way out.
 */
export const datesPlugin: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: ({ result }) =>
    Promise.resolve({
      ...result,
      rows: result.rows.map((row): UnknownRow =>
        Object.fromEntries(Object.entries(row).map(([column, value]) => [column, toDate(column, value)])),
      ),
    }),
}
