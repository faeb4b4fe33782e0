import { describe, expect, it } from 'vitest'
import { createConnection, cursorOf, keyOfCursor, pageLimit, pageSize } from './connections.ts'

const rows = ['CLN-01', 'CLN-02', 'CLN-03']
const page = (first: number) => createConnection({ rows, first, totalCount: 9, keyOf: code => code })

describe('A page of a list', () => {
  it('goes on where the query found one row more than it shows', () => {
    expect(page(2)).toMatchObject({ nodes: ['CLN-01', 'CLN-02'], pageInfo: { hasNextPage: true }, totalCount: 9 })
    expect(page(3).pageInfo.hasNextPage).toBe(false)
  })

  it('ends in a cursor that stands for its last row', () => {
    expect(keyOfCursor(page(2).pageInfo.endCursor)).toBe('CLN-02')
  })

  it('never holds more than the limit, whatever is asked for', () => {
    expect([pageSize(1_000_000), pageSize(-5), pageSize(7)]).toEqual([pageLimit, 0, 7])
  })

  it.each(['', 'not a cursor!', null, undefined])('begins anew after %j, which is no cursor', text => {
    expect(keyOfCursor(text)).toBeNull()
  })

  it('takes any text as a key', () => {
    expect(keyOfCursor(cursorOf('Zoë\u0000id'))).toBe('Zoë\u0000id')
  })
})
