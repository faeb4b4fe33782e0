import type { EvidenceKind } from '../capability/evidence.ts'
import type { CapabilityCode } from '../capability/types.ts'

export type DetailType = 'TEXT' | 'WHOLE' | 'DAY' | 'CHOICE'

/** One question that only this kind of evidence asks, beside those every kind asks. */
export interface DetailField {
  readonly key: string
  readonly label: string
  readonly hint: string | null
  readonly type: DetailType
  readonly isRequired: boolean
  /** WHOLE: smallest and largest number; TEXT: longest answer in characters as `most`. */
  readonly least: number | null
  readonly most: number | null
  /** CHOICE: what there is to choose from. */
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** A kind of evidence as its form, its counting and its privacy need it: data, so that a form can be drawn from it. */
export interface PieceKind {
  readonly code: string
  readonly title: string
  readonly hint: string
  readonly fields: readonly DetailField[]
  /** What a rule counts a piece of this kind as; none = it speaks for itself and is counted nowhere. */
  readonly countsAs: readonly EvidenceKind[]
  /** Whether a colleague can be asked to confirm it. */
  readonly isConfirmable: boolean
  /** Nobody sees it but whom its owner names, piece by piece; no request can open it. */
  readonly isAlwaysPrivate: boolean
  /** What pieces of this kind usually show, for suggestions. */
  readonly usuallyShows: readonly CapabilityCode[]
}

/** Answers to the questions of a kind, by key: texts, whole numbers, and days as YYYY-MM-DD. */
export type Details = Readonly<Record<string, string | number>>
