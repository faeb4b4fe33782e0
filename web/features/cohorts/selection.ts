import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { TypedTask } from './task-form.ts'

/** The most a message, nudge, task or date goes to at a time. */
export const mostChosen = 200

const textAt = (query: LocationQuery, key: string): string => {
  const value = query[key]
  return typeof value === 'string' ? value : ''
}

/** Members named in the address, each once; the first 200. */
export const chosenIn = (query: LocationQuery): string[] =>
  [...new Set(textAt(query, 'members').split(',').filter(Boolean))].slice(0, mostChosen)

/** The same as part of an address; nothing where nobody is chosen. @example chosenQuery(['a', 'b']) // { members: 'a,b' } */
export const chosenQuery = (memberIds: readonly string[]): LocationQueryRaw =>
  memberIds.length === 0 ? {} : { members: memberIds.slice(0, mostChosen).join(',') }

/** Where something is done for the members chosen: `path` below the page of their group. */
export const pathFor = (
  cohortId: string,
  path: 'write' | 'dates' | 'tasks/new',
  { memberIds, ...more }: { readonly memberIds: readonly string[] } & Readonly<Record<string, unknown>>,
): string => {
  const query = new URLSearchParams({ ...chosenQuery(memberIds), ...more } as Record<string, string>).toString()
  return `/groups/${cohortId}/${path}${query === '' ? '' : `?${query}`}`
}

/** What an address says of a task to be given; null = it names nothing, and what was typed before stands. */
export function taskIn(query: LocationQuery): Partial<TypedTask> | null {
  const memberIds = chosenIn(query)
  const [code, capabilityCode] = [textAt(query, 'module'), textAt(query, 'capability')]
  if (memberIds.length === 0 && code === '' && capabilityCode === '') return null
  return {
    ...(capabilityCode === '' ? { kind: 'MODULE', code } : { kind: 'EVIDENCE', capabilityCode }),
    ...(memberIds.length === 0 ? {} : { whom: 'NAMED', memberIds }),
  }
}

/** The date an address names, as the form of dates has it; empty = none. @example dateIn({ date: 'STAGE:1' }) // 'STAGE:1' */
export const dateIn = (query: LocationQuery): string => {
  const named = textAt(query, 'date')
  return /^(STAGE|TASK):/.test(named) ? named : ''
}
