import type { Confidence } from '../blocks/answer.ts'
import { bandOf, shareOf, type Band, type ShareRange } from './band.ts'

/** Answers given with one word on how sure somebody was. */
export interface SaidConfidence {
  readonly confidence: Confidence
  readonly answers: number
  readonly right: number
}

/** A line of the calibration table. */
export interface CalibrationLine {
  readonly confidence: Confidence
  readonly answers: Band
  readonly right: Band
  /** null = too few answers. */
  readonly rightShare: ShareRange | null
}

/** Fewest questions over which it is told: of one or two it would say of each question what is not told of it. */
const FEWEST_QUESTIONS = 3
const LEVELS: readonly Confidence[] = [1, 2, 3]

/**
 * How often people were right, by how sure they said they were: first answers to all questions of a module together. Whoever is
 * well calibrated is right more often the surer they are.
 *
 * @param questions over how many questions it was counted
 * @returns a line for each of the three words; null where it was asked of fewer than three questions
 * @example calibrationOf([{ confidence: 3, answers: 40, right: 18 }], 4)?.[2].rightShare // { atLeast: 0.4, atMost: 0.56 }
 */
export function calibrationOf(said: readonly SaidConfidence[], questions: number): CalibrationLine[] | null {
  if (questions < FEWEST_QUESTIONS) return null
  return LEVELS.map(confidence => {
    const counted = said.find(each => each.confidence === confidence)
    const [answers, right] = [bandOf(counted?.answers ?? 0), bandOf(counted?.right ?? 0)]
    return { confidence, answers, right, rightShare: shareOf(right, answers) }
  })
}
