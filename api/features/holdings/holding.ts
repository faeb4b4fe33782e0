/** Where the rows of a person are read from: a table with their id in a column, or a function that shows what is closed. */
export type Source =
  | { readonly kind: 'table'; readonly column: 'id' | 'person_id' }
  | { readonly kind: 'function'; readonly secrets: readonly string[] }

/** What is held of a person in one place, in words for that person. */
export interface Holding {
  /** The table; for what stands in rows of others, the name of what is shown of it. */
  readonly name: string
  readonly source: Source
  readonly title: string
  readonly why: string
  readonly seenBy: string
  readonly keptFor: string
  readonly afterErasure: string
}

export const own: Source = { kind: 'table', column: 'person_id' }
export const onlyYou = 'You alone.'
export const untilErased = 'Until you erase your record.'
export const erased = 'Erased.'
export const ofThePlace = 'You, and administrators of the organisation it is in.'
export const assessed = 'You, and assessors of an organisation you are a member of today.'
