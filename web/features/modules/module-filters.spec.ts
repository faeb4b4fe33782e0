import { describe, expect, it } from 'vitest'
import { isStepOfItsOwn, moduleFilterInput, moduleFiltersFrom, moduleQueryFrom, noFilters } from './module-filters.ts'

describe('filters of the module list', () => {
  it('survive the trip through the address', () => {
    const query = {
      search: 'leg DVT',
      area: 'VAS',
      level: 'CF6',
      kind: 'AUDIT',
      capability: 'VAS-02',
      time: '240',
      mine: 'yes',
    }
    expect(moduleQueryFrom(moduleFiltersFrom(query))).toEqual(query)
  })

  it('leave out what makes no sense in an address somebody typed', () => {
    expect(moduleFiltersFrom({ kind: 'LECTURE', area: ['a', 'b'], time: '61', mine: 'no' })).toEqual(noFilters)
  })

  it('ask the API for nothing in particular where there are none', () => {
    expect(moduleFilterInput(moduleFiltersFrom({ search: 'reports' }))).toBeNull()
    expect(moduleFilterInput(moduleFiltersFrom({ area: 'core' }))).toMatchObject({ areaCode: 'core', levelCode: null })
  })

  it('ask for the time as a number, and for what is mine only where that is chosen', () => {
    expect(moduleFilterInput({ ...noFilters, time: '240' })).toMatchObject({ minutesAtMost: 240, closesMine: null })
    expect(moduleFilterInput({ ...noFilters, mine: 'yes' })).toMatchObject({ minutesAtMost: null, closesMine: true })
  })
})

describe('the way back through the filters', () => {
  const searching = { ...noFilters, search: 'gro' }

  it('takes back a filter, and a whole search, in one step', () => {
    expect(isStepOfItsOwn(noFilters, searching)).toBe(true)
    expect(isStepOfItsOwn(searching, { ...searching, area: 'OBS' })).toBe(true)
    expect(isStepOfItsOwn(searching, noFilters)).toBe(true)
  })

  it('does not go letter by letter', () => {
    expect(isStepOfItsOwn(searching, { ...searching, search: 'grow' })).toBe(false)
  })
})
