import type { SearchWord } from '../search/types.ts'
import type { CapabilityCode } from '../capability/types.ts'

/** A capability a piece may be claimed for, and why it is offered. */
export interface Suggestion {
  readonly capability: CapabilityCode
  readonly because: 'WORDS' | 'KIND' | 'GOAL'
}

export interface SuggestionInput {
  /** What was typed so far, in any words. */
  readonly text: string
  /** Area of practice chosen; null = none. */
  readonly area: string | null
  /** What pieces of this kind usually show. */
  readonly usuallyShows: readonly CapabilityCode[]
  readonly searchWords: readonly SearchWord[]
  readonly capabilities: readonly {
    readonly code: CapabilityCode
    readonly area: string | null
    readonly statement: string
  }[]
  /** What the person's goal asks for and is not held yet. */
  readonly stillToDo: ReadonlySet<CapabilityCode>
}

/** More than these are no help in choosing. */
const mostSuggested = 8

const rank = { WORDS: 0, KIND: 1, GOAL: 2 } as const

/**
 * Capabilities to tick, the likeliest first: those the words stand for in a department or in the framework, then what this
 * kind usually shows, then what the goal still asks for in the area. Within each, what is still to do comes first, then
 * the framework's order. It only offers: nothing is ticked by it.
 *
 * @example suggestCapabilities({ text: 'NT audit', ... })[0] // { capability: 'OBS-02', because: 'WORDS' }
 */
export function suggestCapabilities(input: SuggestionInput): Suggestion[] {
  const { capabilities, stillToDo, area, usuallyShows } = input
  const meant = meantBy(input)
  const found = capabilities.flatMap(({ code, area: own }): Suggestion[] => {
    if (meant.has(code)) return [{ capability: code, because: 'WORDS' }]
    if (usuallyShows.includes(code)) return [{ capability: code, because: 'KIND' }]
    return area !== null && own === area && stillToDo.has(code) ? [{ capability: code, because: 'GOAL' }] : []
  })
  const places = new Map(capabilities.map(({ code }, place) => [code, place]))
  const orderOf = ({ capability, because }: Suggestion): readonly number[] => [
    rank[because],
    stillToDo.has(capability) ? 0 : 1,
    places.get(capability) ?? 0,
  ]
  return found.toSorted((one, other) => compare(orderOf(one), orderOf(other))).slice(0, mostSuggested)
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function meantBy({ text, searchWords, capabilities }: SuggestionInput): ReadonlySet<CapabilityCode> {
  const said = ` ${wordsOf(text).join(' ')} `
  const ofDepartments = searchWords
    .filter(({ says }) => says.some(phrase => said.includes(` ${wordsOf(phrase).join(' ')} `)))
    .flatMap(({ finds }) => finds)
  const tellingWords = new Set(wordsOf(text).filter(word => word.length >= 6))
  const ofTheFramework = capabilities
    .filter(({ statement }) => wordsOf(statement.split(':')[0] ?? '').some(word => tellingWords.has(word)))
    .map(({ code }) => code)
  return new Set([...ofDepartments, ...ofTheFramework])
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
