/** What of blocks runs in the browser too: one shape of content for player, studio and API, and one way to mark an answer. */
export type * from './types.ts'
export { answerProblems, questionOf } from './answer-problems.ts'
export { markAnswer, type MarkedPart, type Marking } from './mark.ts'
export { distanceBetween } from './place.ts'
export { asksForSomething, blocksOf, isAnswered } from './progress.ts'
