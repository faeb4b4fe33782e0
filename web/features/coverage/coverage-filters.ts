import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { CoverageQueryVariables, CoverageState } from '../../generated/coverage/graphql.ts'

export const coverageStates = ['NONE', 'STALE', 'COVERED'] as const satisfies readonly CoverageState[]
export const stepEnds: readonly string[] = ['1', '2', '3', '4']

/** What somebody looks at. "" = anything; of the order: what most people wait for first. */
export interface CoverageFilters {
  readonly organisation: string
  readonly pillar: string
  readonly area: string
  /** The rating a step ends with. */
  readonly to: string
  readonly state: CoverageState | ''
  readonly order: 'framework' | ''
}

const text = (value: LocationQuery[string] | undefined): string => (typeof value === 'string' ? value : '')

/** Reads the filters from the page's address. */
export function coverageFiltersFrom(query: LocationQuery): CoverageFilters {
  return {
    organisation: text(query['organisation']),
    pillar: text(query['pillar']),
    area: text(query['area']),
    to: stepEnds.find(to => to === query['to']) ?? '',
    state: coverageStates.find(state => state === query['state']) ?? '',
    order: query['order'] === 'framework' ? 'framework' : '',
  }
}

/** Writes the filters to the page's address, without those that filter nothing. */
export function coverageQueryFrom(filters: CoverageFilters): LocationQueryRaw {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
}

/** The filters as the API takes them, for one organisation. */
export function coverageVariables(
  { pillar, area, to, state, order }: CoverageFilters,
  organisationId: string,
): Omit<CoverageQueryVariables, 'first' | 'after'> {
  return {
    organisationId,
    pillarCode: pillar || null,
    areaCode: area || null,
    to: to === '' ? null : Number(to),
    state: state || null,
    byWaiting: order === '',
  }
}
