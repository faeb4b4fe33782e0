import { describe, expect, it } from 'vitest'
import { coverFiltersFrom, coverQueryFrom, linesShown, peopleIn, type ShownLine } from './service-cover.ts'

const line = (code: string, areaCodes: string[], names: string[]): ShownLine => ({
  __typename: 'CoverLine',
  code,
  title: code,
  areaCodes,
  holders: names.map(name => ({
    __typename: 'CoverHolder',
    personId: name.toLowerCase(),
    name,
    words: '',
    limits: null,
    reviewWithinMonths: null,
  })),
  supported: [],
  reviewsWithinThree: 0,
  reviewsWithinSix: 0,
})
const lines = [line('liver', ['GMU'], ['Zoë', 'Anna']), line('renal', ['URO', 'GMU'], ['Anna']), line('care', [], [])]
const none = { organisation: '', area: '', thin: '' } as const

describe('What is looked at of service cover', () => {
  it('is kept in the address, without what filters nothing', () => {
    const filters = coverFiltersFrom({ area: 'GMU', thin: '1', other: 'x' })
    expect(filters).toEqual({ organisation: '', area: 'GMU', thin: '1' })
    expect(coverQueryFrom(filters)).toEqual({ area: 'GMU', thin: '1' })
    expect(coverFiltersFrom({ area: ['GMU', 'VAS'], thin: 'yes' })).toEqual(none)
  })

  it('is every line of an area, and those that rest on one person or nobody', () => {
    const shown = (filters: object) => linesShown(lines, { ...none, ...filters }).map(({ code }) => code)
    expect(shown({})).toEqual(['liver', 'renal', 'care'])
    expect(shown({ area: 'GMU' })).toEqual(['liver', 'renal'])
    expect(shown({ thin: '1' })).toEqual(['renal', 'care'])
    expect(shown({ area: 'GMU', thin: '1' })).toEqual(['renal'])
  })

  it('names everybody once, by name and by nothing else', () => {
    expect(peopleIn(lines).map(({ label }) => label)).toEqual(['Anna', 'Zoë'])
  })
})
