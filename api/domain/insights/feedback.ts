import { bandOf, type Band } from './band.ts'

/** What a learner may say of a module they finished, each in one word: the questions, and their answers in order. */
export const feedbackAnswers = {
  usefulness: ['NOT_USEFUL', 'A_LITTLE', 'USEFUL', 'VERY_USEFUL'],
  difficulty: ['TOO_EASY', 'RIGHT', 'TOO_HARD'],
  time: ['LESS', 'AS_STATED', 'MORE'],
} as const

export type FeedbackQuestion = keyof typeof feedbackAnswers

/** What was counted of a version; who said it is no part of it. */
export interface FeedbackCounts {
  /** People who said anything. */
  readonly people: number
  /** Those who gave an answer to a question. */
  readonly answers: readonly { readonly question: FeedbackQuestion; readonly answer: string; readonly people: number }[]
  /** What they wrote, in an order that says nothing of who or when. */
  readonly words: readonly string[]
}

/** How many gave an answer. */
export interface FeedbackAnswer {
  readonly answer: string
  readonly people: Band
}

/** What authors are told of what learners said of a version. */
export interface Feedback extends Readonly<Record<FeedbackQuestion, readonly FeedbackAnswer[]>> {
  readonly people: Band
  readonly words: readonly string[]
}

/**
 * What is told of what learners said: every answer with its band, and as many of their texts as their band has for certain. So
 * there are none of five people or fewer, and from then on they come five at a time: nobody watches one arrive.
 *
 * @example feedbackOf({ people: 7, answers: [], words: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }).words.length // 6
 */
export function feedbackOf({ people, answers, words }: FeedbackCounts): Feedback {
  const told = (question: FeedbackQuestion): FeedbackAnswer[] =>
    feedbackAnswers[question].map(answer => {
      const counted = answers.find(each => each.question === question && each.answer === answer)
      return { answer, people: bandOf(counted?.people ?? 0) }
    })
  return {
    people: bandOf(people),
    usefulness: told('usefulness'),
    difficulty: told('difficulty'),
    time: told('time'),
    words: words.slice(0, bandOf(words.length).atLeast),
  }
}
