import { describe, expect, it } from 'vitest'
import { coverageFiltersFrom, coverageQueryFrom, coverageVariables } from './coverage-filters.ts'

describe('The filters of the page', () => {
  it('come back from the address they were written to', () => {
    const query = { pillar: 'CLN', area: 'BRS', to: '3', state: 'NONE', order: 'framework' }
    expect(coverageQueryFrom(coverageFiltersFrom(query))).toEqual(query)
    expect(coverageQueryFrom(coverageFiltersFrom({}))).toEqual({})
  })

  it('take nothing from an address that nobody wrote', () => {
    expect(
      coverageQueryFrom(coverageFiltersFrom({ to: '5', state: 'GONE', order: ['framework'], area: null })),
    ).toEqual({})
  })

  it('ask for what most people wait for first, unless told otherwise', () => {
    expect(coverageVariables(coverageFiltersFrom({ to: '3' }), 'org')).toEqual({
      organisationId: 'org',
      pillarCode: null,
      areaCode: null,
      to: 3,
      state: null,
      byWaiting: true,
    })
    expect(coverageVariables(coverageFiltersFrom({ order: 'framework' }), 'org').byWaiting).toBe(false)
  })
})
