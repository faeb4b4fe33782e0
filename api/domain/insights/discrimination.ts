import { bandOf, isSomebody } from './band.ts'

/** People who answered a question alike, with the sums of what they scored in the others. */
export interface ScoredGroup {
  readonly people: number
  /** Sum of their shares right, 0 to 1 each, in the other questions of the module. */
  readonly sum: number
  /** Sum of the squares of those. */
  readonly squares: number
}

/** Fewest answers for which a correlation is told. */
const FEWEST = 21

/**
 * How well a question tells those who know the rest of the module from those who do not: the point-biserial correlation of being
 * right in it with the share right in the other questions, r = (M1 - M0) / s * sqrt(p q), where s is the standard deviation of
 * all. The question is left out of the score it is held against, or it would correlate with itself. Of the two customary
 * measures this one uses everybody; the upper against the lower 27 % would rest on three people in a group of twelve.
 *
 * Sources: Lord and Novick, Statistical Theories of Mental Test Scores (1968), 15.3; on leaving the question out, Henrysson,
 * Psychometrika 28 (1963) 211-218; on 27 %, Kelley, Journal of Educational Psychology 30 (1939) 17-24.
 *
 * @returns -1 to 1 in tenths; null where it would say nothing or too much: fewer than 21 people, five or fewer of them right or
 *   wrong, or all alike in the other questions
 * @example discriminationOf({ people: 20, sum: 16, squares: 12.8 }, { people: 10, sum: 4, squares: 1.6 }) // 1
 */
export function discriminationOf(right: ScoredGroup, wrong: ScoredGroup): number | null {
  const people = right.people + wrong.people
  if (people < FEWEST || [right, wrong].some(group => !isSomebody(bandOf(group.people)))) return null
  const mean = (right.sum + wrong.sum) / people
  const variance = (right.squares + wrong.squares) / people - mean ** 2
  if (variance < 1e-9) return null
  const apart = right.sum / right.people - wrong.sum / wrong.people
  const correlation = (apart / Math.sqrt(variance)) * (Math.sqrt(right.people * wrong.people) / people)
  // Adding nothing turns -0 into 0.
  return Math.round(correlation * 10) / 10 + 0
}
