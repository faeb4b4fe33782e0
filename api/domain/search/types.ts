/** What a department says, and what it stands for in the library. */
export interface SearchWord {
  /** Ways of saying it, each of one or more words. */
  readonly says: readonly string[]
  /** The library's own words for it. */
  readonly means: string
  /** Codes of what it stands for: capabilities, roles, additions, pathways or modules. */
  readonly finds: readonly string[]
  /** The words also mean something else, so only what they stand for is looked for. */
  readonly isAmbiguous: boolean
}

/** What the library knows of a word that was typed. */
export interface WordFacts {
  readonly word: string
  /** Some text of the library holds it in one form or another, or, the last word, begins one; or it means nothing, as "the" does. */
  readonly isKnown: boolean
  /** Words of the library that look like it, the most alike first. */
  readonly nearest: readonly string[]
}

/** One way to meet a term: words that stand in this order, or, where it is unfinished, any word that begins so. */
export interface Alternative {
  readonly text: string
  readonly isUnfinished: boolean
}

/** Something that must be met, by any one of its alternatives. */
export type Term = readonly Alternative[]

/** Words that were read as something else than they say. */
export interface UnderstoodWord {
  readonly typed: string
  readonly as: string
  readonly how: 'SPELLING' | 'DEPARTMENT_WORD'
}

/** What to look for: every term; and what to tell whoever typed. */
export interface Understanding {
  readonly terms: readonly Term[]
  readonly understood: readonly UnderstoodWord[]
}
