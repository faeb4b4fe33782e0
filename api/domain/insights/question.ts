import { bandOf, shareOf, type Band, type ShareRange } from './band.ts'
import { discriminationOf, type ScoredGroup } from './discrimination.ts'

/** What was counted of a question; every person counts once, with the first answer they ever gave to it. */
export interface QuestionCounts {
  readonly answered: number
  readonly right: number
  /** What nobody but whoever answered can mark is neither right nor wrong. */
  readonly wrong: number
  /** Wrong, having said that they were certain. */
  readonly surelyWrong: number
  /** Those of them who answered at least two other questions, so that there is something to hold theirs against. */
  readonly scoredRight: ScoredGroup
  readonly scoredWrong: ScoredGroup
  /** How many chose each option, or answered in each other way, by its name. */
  readonly chosen: Readonly<Record<string, number>>
}

/** What an author is told of a question. */
export interface QuestionInsight {
  readonly answered: Band
  /** null = only whoever answered can mark it. */
  readonly right: Band | null
  readonly wrong: Band | null
  readonly surelyWrong: Band | null
  /** Difficulty: the share right at first answer; null = not marked, or too few. */
  readonly rightShare: ShareRange | null
  /** See `discriminationOf`. */
  readonly discrimination: number | null
}

/**
 * What is told of a question: how many answered, were right, wrong, and certain though wrong. These four bands are told together
 * because nothing from 1 to 4 follows from all of them; how sure people were is otherwise told of the module as a whole.
 *
 * @param isMarked whether the question has a right answer that is held against
 * @example questionInsight({ answered: 20, right: 18, wrong: 2, ...rest }, true).wrong // { atLeast: 0, atMost: 5 }
 */
export function questionInsight(counts: QuestionCounts, isMarked: boolean): QuestionInsight {
  const answered = bandOf(counts.answered)
  if (!isMarked)
    return { answered, right: null, wrong: null, surelyWrong: null, rightShare: null, discrimination: null }
  const right = bandOf(counts.right)
  return {
    answered,
    right,
    wrong: bandOf(counts.wrong),
    surelyWrong: bandOf(counts.surelyWrong),
    rightShare: shareOf(right, answered),
    discrimination: discriminationOf(counts.scoredRight, counts.scoredWrong),
  }
}

/** How many chose an option. */
export interface OptionInsight {
  readonly id: string
  readonly text: string
  readonly isRight: boolean
  readonly chosen: Band
}

/**
 * How many chose each option of a question at first, in the order of the question.
 *
 * @example optionInsights([{ id: 'a', text: 'Cyst', isRight: true }], { a: 12 })[0].chosen // { atLeast: 11, atMost: 15 }
 */
export function optionInsights(
  options: readonly { readonly id: string; readonly text: string; readonly isRight: boolean }[],
  chosen: Readonly<Record<string, number>>,
): OptionInsight[] {
  return options.map(({ id, text, isRight }) => ({ id, text, isRight, chosen: bandOf(chosen[id] ?? 0) }))
}
