import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { ModuleFilter, ModuleKind } from '../../generated/modules/graphql.ts'
import { moduleKinds } from './module-words.ts'

/** Longest times to choose from, in minutes. */
export const moduleTimes: readonly number[] = [60, 120, 240, 600, 1200]

/** What someone is looking for. "" = anything. */
export interface ModuleFilters {
  readonly search: string
  /** An area's code, or "core" for modules for everyone. */
  readonly area: string
  readonly level: string
  readonly kind: ModuleKind | ''
  /** Code of a capability it helps with. */
  readonly capability: string
  /** Minutes at most, as one of `moduleTimes`. */
  readonly time: string
  /** "yes" = only what helps with what the person still has to learn. */
  readonly mine: 'yes' | ''
}

export const noFilters: ModuleFilters = {
  search: '',
  area: '',
  level: '',
  kind: '',
  capability: '',
  time: '',
  mine: '',
}

const text = (value: LocationQuery[string] | undefined): string => (typeof value === 'string' ? value : '')

/** Reads the filters from the page's address. */
export function moduleFiltersFrom(query: LocationQuery): ModuleFilters {
  return {
    search: text(query['search']),
    area: text(query['area']),
    level: text(query['level']),
    kind: moduleKinds.find(kind => kind === query['kind']) ?? '',
    capability: text(query['capability']),
    time: moduleTimes.map(String).find(time => time === query['time']) ?? '',
    mine: query['mine'] === 'yes' ? 'yes' : '',
  }
}

/** Writes the filters to the page's address, without those that filter nothing. */
export function moduleQueryFrom(filters: ModuleFilters): LocationQueryRaw {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
}

/** The filters as the API takes them; null = none. */
export function moduleFilterInput(filters: ModuleFilters): ModuleFilter | null {
  const { area, level, kind, capability, time, mine } = filters
  if (!area && !level && !kind && !capability && !time && !mine) return null
  return {
    areaCode: area || null,
    levelCode: level || null,
    kind: kind || null,
    capabilityCode: capability || null,
    minutesAtMost: time === '' ? null : Number(time),
    closesMine: mine === 'yes' || null,
  }
}

/**
 * Whether a change is one step of its own on the way back: any but typing on in a search, where every letter would be
 * one.
 */
export function isStepOfItsOwn(from: ModuleFilters, to: ModuleFilters): boolean {
  const isTypingOn = from.search !== '' && to.search !== '' && from.search !== to.search
  return !isTypingOn
}
