import type { Point } from './figure.ts'
import type { PartId } from './question.ts'

/** How sure somebody says they are: 1 a guess, 2 fairly sure, 3 certain. */
export type Confidence = 1 | 2 | 3

/** Options chosen: one of a single choice, any number of a multiple one. */
export interface ChosenOptions {
  answer: 'OPTIONS'
  /** @maxItems 12 */
  options: PartId[]
}

/** Items in the order they were put. */
export interface PutInOrder {
  answer: 'ORDER'
  /** @maxItems 12 */
  items: PartId[]
}

/** A number typed, or measured; then with where the calipers stood. */
export interface GivenNumber {
  answer: 'NUMBER'
  value: number
  calipers: { from: Point; to: Point } | null
}

export interface PointedAt {
  answer: 'POINTS'
  /** @maxItems 20 */
  points: Point[]
}

/** Words of one's own, and which points of the model answer they say, by one's own mark. */
export interface OwnWords {
  answer: 'WORDS'
  /** @maxLength 4000 */
  text: string
  /** @maxItems 12 */
  points: PartId[]
}

/** Items of a checklist that are ticked. */
export interface Ticked {
  answer: 'TICKED'
  /** @maxItems 40 */
  items: PartId[]
}

/**
 * What somebody answered in a block: theirs alone (product rule 12).
 *
 * @discriminator answer
 */
export type BlockAnswer = ChosenOptions | PutInOrder | GivenNumber | PointedAt | OwnWords | Ticked
