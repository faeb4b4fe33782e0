import type { Figure, Point, Region } from './figure.ts'
import type { RichText } from './rich-text.ts'

/**
 * Name of a part of something, unique in it.
 *
 * @pattern ^[A-Za-z0-9][A-Za-z0-9-]{0,39}$
 */
export type PartId = string

/**
 * One or two plain sentences.
 *
 * @maxLength 1000
 */
export type Sentence = string

/** What every question has. */
interface Asked {
  prompt: RichText
  /**
   * What it is asked of, none to two.
   *
   * @maxItems 2
   */
  figures: Figure[]
  /** Why the answer is what it is, shown after answering. */
  explanation: RichText
  /** Whether "how sure are you?" is asked with it. */
  asksConfidence: boolean
}

export interface Option {
  id: PartId
  text: Sentence
  isRight: boolean
  /** Why it is right, or why it is not; every option has it. */
  feedback: Sentence
}

export interface SingleChoice extends Asked {
  answer: 'SINGLE'
  /** @maxItems 12 */
  options: Option[]
}

export interface MultipleChoice extends Asked {
  answer: 'MULTIPLE'
  /** @maxItems 12 */
  options: Option[]
}

export interface OrderedItem {
  id: PartId
  text: Sentence
  feedback: Sentence
}

export interface Ordering extends Asked {
  answer: 'ORDERING'
  /**
   * In their right order; they are shown in another.
   *
   * @maxItems 12
   */
  items: OrderedItem[]
}

/** A number typed, or measured with calipers on the first figure. */
export interface Numeric extends Asked {
  answer: 'NUMERIC'
  /**
   * Such as "mm" or "cm/s".
   *
   * @maxLength 12
   */
  unit: string
  value: number
  /**
   * How far off is still right, in the unit.
   *
   * @minimum 0
   */
  tolerance: number
  /** Where it is measured; null = it is typed. */
  calipers: Calipers | null
}

export interface Calipers {
  /**
   * Width and height of the whole figure in the unit of the question, so that a distance on it is a measurement.
   *
   * @exclusiveMinimum 0
   */
  width: number
  /** @exclusiveMinimum 0 */
  height: number
  /** Where an expert puts them, shown after answering. */
  from: Point
  to: Point
}

export interface HotspotRegion {
  id: PartId
  region: Region
  /** What it is, said after answering. */
  name: Sentence
  isRight: boolean
  feedback: Sentence
}

/** Pointing at one or more places of the first figure. */
export interface Hotspot extends Asked {
  answer: 'HOTSPOT'
  /** @maxItems 20 */
  regions: HotspotRegion[]
  /** Said of a place in no region. */
  missFeedback: Sentence
}

/** Words of one's own, held against a model answer by oneself. */
export interface FreeText extends Asked {
  answer: 'FREE_TEXT'
  model: RichText
  /**
   * What a good answer says, to tick off.
   *
   * @maxItems 12
   */
  points: AnswerPoint[]
}

export interface AnswerPoint {
  id: PartId
  text: Sentence
}

/** @discriminator answer */
export type Question = SingleChoice | MultipleChoice | Ordering | Numeric | Hotspot | FreeText
