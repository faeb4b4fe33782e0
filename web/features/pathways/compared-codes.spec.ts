import { describe, expect, it } from 'vitest'
import { comparedCodesFrom, comparedQuery } from './compared-codes.ts'

describe('the pathways to compare, in the page’s address', () => {
  it('are read each once, three at most', () => {
    expect(comparedCodesFrom({})).toEqual([])
    expect(comparedCodesFrom({ with: 'A' })).toEqual(['A'])
    expect(comparedCodesFrom({ with: ['A', '', 'B', 'A', 'C', 'D'] })).toEqual(['A', 'B', 'C'])
  })

  it('change one place at a time', () => {
    expect(comparedQuery(['A', 'B'], 1, 'C')).toEqual({ with: ['A', 'C'] })
    expect(comparedQuery(['A', 'B'], 2, 'C')).toEqual({ with: ['A', 'B', 'C'] })
    expect(comparedQuery(['A', 'B', 'C'], 2, '')).toEqual({ with: ['A', 'B'] })
  })

  it('never name one twice', () => {
    expect(comparedQuery(['A', 'B'], 0, 'B')).toEqual({ with: ['B'] })
  })
})
