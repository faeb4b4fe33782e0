import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { CapabilityRow } from './capability-row.ts'

export const standings = ['held', 'to-confirm', 'to-learn', 'not-in-goal'] as const
export type StandingFilter = (typeof standings)[number]

/** What someone asked to see. "" = everything. */
export interface CapabilityFilters {
  readonly view: 'scope' | 'area'
  readonly standing: StandingFilter | ''
  /** An area's code, or "core" for what is in no area. */
  readonly area: string
  /** Only what the person has not rated themselves. */
  readonly isUnrated: boolean
  readonly search: string
}

const text = (value: LocationQuery[string] | undefined): string => (typeof value === 'string' ? value : '')

/** Reads the filters from the page's address; what makes no sense there is left out. */
export function filtersFrom(query: LocationQuery): CapabilityFilters {
  const standing = standings.find(name => name === query['standing'])
  return {
    view: query['view'] === 'area' ? 'area' : 'scope',
    standing: standing ?? '',
    area: text(query['area']),
    isUnrated: query['unrated'] === '1',
    search: text(query['search']),
  }
}

/** Writes the filters to the page's address, without those that filter nothing. */
export function queryFrom({ view, standing, area, isUnrated, search }: CapabilityFilters): LocationQueryRaw {
  return {
    ...(view === 'area' && { view }),
    ...(standing && { standing }),
    ...(area && { area }),
    ...(isUnrated && { unrated: '1' }),
    ...(search && { search }),
  }
}

/** The filter a row answers to by where it stands. */
export function standingOf({ standing }: CapabilityRow): StandingFilter {
  const names = { HELD: 'held', TO_CONFIRM: 'to-confirm', TO_LEARN: 'to-learn' } as const
  return standing ? names[standing] : 'not-in-goal'
}

/**
 * The rows that meet every filter. `found` are codes the search of the API named beside the words on screen: it knows
 * the department's own words, such as "anomaly scan".
 */
export function matchingRows(
  rows: readonly CapabilityRow[],
  filters: CapabilityFilters,
  found: ReadonlySet<string>,
): CapabilityRow[] {
  const words = filters.search.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(row => {
    const { code, area } = row.capability
    if (filters.standing && standingOf(row) !== filters.standing) return false
    if (filters.area && (area?.code ?? 'core') !== filters.area) return false
    if (filters.isUnrated && row.selfRating) return false
    return found.has(code) || hasWords(row, words)
  })
}

function hasWords({ capability, scopeLines }: CapabilityRow, words: readonly string[]): boolean {
  const { code, statement, area, pillar } = capability
  const titles = scopeLines.map(({ title }) => title)
  const haystack = [code, statement, area?.name ?? pillar.name, ...titles].join(' ').toLowerCase()
  return words.every(word => haystack.includes(word))
}
