/** What kind of patient identifier a passage looks like. */
export type IdentifierKind = 'NHS_NUMBER' | 'CHI_NUMBER' | 'HOSPITAL_NUMBER' | 'DATE_OF_BIRTH'

/** A passage that looks like a patient identifier. */
export interface Finding {
  readonly kind: IdentifierKind
  /** Where it stands in the text: from `start` up to, not including, `end`, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** The passage itself. */
  readonly text: string
}
