/** Something that does not make sense, or that somebody cannot use, at a place within a block. */
export interface Found {
  /** Names and indexes joined by dots, such as "question.options.2.feedback"; empty = the block as a whole. */
  readonly path: string
  readonly code: FoundCode
  readonly message: string
  /** Whether it has to be put right before anybody learns from it. */
  readonly isBlocking: boolean
}

export type FoundCode =
  | 'EMPTY'
  | 'HEADING_ORDER'
  | 'LINK_TEXT'
  | 'ALT_MISSING'
  | 'ALT_SAYS_IMAGE'
  | 'ALT_GIVES_ANSWER'
  | 'CAPTION_MISSING'
  | 'UNKNOWN_MEDIA'
  | 'WRONG_MEDIA'
  | 'MEDIA_NOT_CONFIRMED'
  | 'UNKNOWN_GUIDELINE'
  | 'SUPERSEDED_GUIDELINE'
  | 'UNKNOWN_EXAMINATION'
  | 'DUPLICATE_ID'
  | 'TOO_FEW'
  | 'NO_RIGHT_ANSWER'
  | 'SEVERAL_RIGHT_ANSWERS'
  | 'ALL_RIGHT'
  | 'FEEDBACK_MISSING'
  | 'FIGURE_MISSING'
  | 'OUTSIDE'
  | 'CALIPERS_DIFFER'
  | 'UNIT_MISSING'
  | 'MODEL_MISSING'
  | 'TOO_LONG'

/** What keeps a module from being published. */
export function stops(path: string, code: FoundCode, message: string): Found {
  return { path, code, message, isBlocking: true }
}

/** What an author should look at. */
export function notes(path: string, code: FoundCode, message: string): Found {
  return { path, code, message, isBlocking: false }
}

/** Names that stand more than once among parts of something. @example twice('items', [{ id: 'a' }, { id: 'a' }]) */
export function twice(path: string, parts: readonly { readonly id: string }[]): readonly Found[] {
  const ids = parts.map(({ id }) => id)
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [stops(`${path}.${index}.id`, 'DUPLICATE_ID', `“${id}” is there twice`)] : [],
  )
}

/** Says so where a text that has to be there is empty. */
export function required(path: string, text: string, message: string): readonly Found[] {
  return text.trim() === '' ? [stops(path, 'EMPTY', message)] : []
}
