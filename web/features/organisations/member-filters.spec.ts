import { describe, expect, it } from 'vitest'
import { memberFilterInput, memberFiltersFrom, memberQueryFrom, type MemberFilters } from './member-filters.ts'

describe('the filters of the list of members', () => {
  it('show the members of today where the address says nothing, or nothing known', () => {
    const usual: MemberFilters = { search: '', role: '', standing: 'CURRENT' }
    expect(memberFiltersFrom({})).toEqual(usual)
    expect(memberFiltersFrom({ role: 'KING', standing: 'GONE' })).toEqual(usual)
    expect(memberQueryFrom(usual)).toEqual({})
  })

  it('come back from the address as they were put there', () => {
    const chosen: MemberFilters = { search: 'jo', role: 'ASSESSOR', standing: 'LEFT' }
    expect(memberQueryFrom(chosen)).toEqual({ search: 'jo', role: 'ASSESSOR', standing: 'LEFT' })
    expect(memberFiltersFrom({ search: 'jo', role: 'ASSESSOR', standing: 'LEFT' })).toEqual(chosen)
  })

  it('ask the API for anybody only where everyone is chosen', () => {
    expect(memberFilterInput({ search: '', role: '', standing: 'ALL' })).toEqual({ role: null, standing: null })
    expect(memberFilterInput({ search: '', role: '', standing: 'CURRENT' })).toEqual({
      role: null,
      standing: 'CURRENT',
    })
  })
})
