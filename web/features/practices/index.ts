/**
 * What a person says of their own practice: what they scan, how, and with how much time. Refuses to turn any of it into
 * a rating, and never asks for a pay band.
 */
export { default as PracticeFields } from './components/PracticeFields.vue'
export { useDescribeMyPractice } from './composables/useDescribeMyPractice.ts'
export {
  checkPractice,
  emptyPracticeAnswers,
  practiceAnswersOf,
  practiceFieldFor,
  practiceInputOf,
  type AnswerProblem,
  type PracticeAnswers,
} from './practice-answers.ts'
export { usePracticeWords } from './practice-words.ts'
