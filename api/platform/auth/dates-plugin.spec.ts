import { createQueryId } from 'kysely'
import { describe, expect, it } from 'vitest'
import { datesPlugin } from './dates-plugin.ts'

const read = async (row: Record<string, unknown>): Promise<unknown> => {
  const result = await datesPlugin.transformResult({ queryId: createQueryId(), result: { rows: [row] } })
  return result.rows[0]
}

describe('Instants the database hands over as text', () => {
  it.each([
    ['2026-11-23 12:00:00+00', '2026-11-23T12:00:00.000Z'],
    ['2026-06-01 12:00:00.25+01', '2026-06-01T11:00:00.250Z'],
    ['2026-06-01T12:00:00.123456+05:30', '2026-06-01T06:30:00.123Z'],
  ])('are read: %s', async (text, instant) => {
    expect(await read({ expires_at: text })).toEqual({ expires_at: new Date(instant) })
  })

  it('leave everything else alone', async () => {
    const row = { expires_at: null, token: '2026-11-23 12:00:00+00', created_at: new Date(0) }
    expect(await read(row)).toEqual(row)
  })

  it('that cannot be read are an error, not a session without end', async () => {
    await expect(read({ expires_at: 'infinity' })).rejects.toThrow(/no readable instant/)
  })
})
