import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { coverTotals, leftThin, standingWithout, type CoverStanding } from '../../../api/domain/staffing/browser.ts'
import type { ServiceCoverQuery } from '../../generated/staffing/graphql.ts'
import type { Choice } from '../../ui/choice.ts'

export { coverTotals, leftThin, standingWithout, type CoverStanding }

export type ShownCover = NonNullable<ServiceCoverQuery['serviceCover']>
export type ShownLine = ShownCover['nodes'][number]
export type ShownHolder = ShownLine['holders'][number]

/** What somebody looks at; "" = anything. */
export interface CoverFilters {
  readonly organisation: string
  readonly area: string
  /** "1" = only lines that rest on one person or nobody. */
  readonly thin: '1' | ''
}

const text = (value: LocationQuery[string] | undefined): string => (typeof value === 'string' ? value : '')

/** Reads the filters from the page's address. */
export function coverFiltersFrom(query: LocationQuery): CoverFilters {
  return {
    organisation: text(query['organisation']),
    area: text(query['area']),
    thin: query['thin'] === '1' ? '1' : '',
  }
}

/** Writes the filters to the page's address, without those that filter nothing. */
export function coverQueryFrom(filters: CoverFilters): LocationQueryRaw {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
}

/** Lines that are looked at, in their order. */
export function linesShown(lines: readonly ShownLine[], { area, thin }: CoverFilters): readonly ShownLine[] {
  const nobodyGone = new Set<string>()
  return lines.filter(
    line =>
      (area === '' || line.areaCodes.includes(area)) &&
      (thin === '' || standingWithout(line, nobodyGone) !== 'SEVERAL'),
  )
}

/** Everybody who does a line alone, once each and by name: those whose going would leave a line with fewer. */
export function peopleIn(lines: readonly ShownLine[]): readonly Choice[] {
  const people = new Map(lines.flatMap(({ holders }) => holders.map(({ personId, name }) => [personId, name] as const)))
  return [...people]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en') || (a.value < b.value ? -1 : 1))
}
