import {
  checkPractice,
  emptyPracticeAnswers,
  practiceAnswersOf,
  type AnswerProblem,
  type PracticeAnswers,
} from '../practices/index.ts'
import type { PracticeAndGoalQuery } from '../../generated/goals/graphql.ts'
import { checkGoal, emptyGoalAnswers, goalAnswersOf, type GoalAnswers } from './goal-answers.ts'

/** The whole form: what I do now, what I am aiming for, and the saved versions the typing started from. */
export type PracticeAndGoalAnswers = { practice: PracticeAnswers; goal: GoalAnswers; basedOn: string }

/** An empty form for somebody new, otherwise what is saved. */
export function answersOf(saved: NonNullable<PracticeAndGoalQuery['me']>): PracticeAndGoalAnswers {
  const { practice, goal } = saved
  const basedOn = `${practice.version}.${goal?.version ?? 0}`
  if (practice.version > 0) return { practice: practiceAnswersOf(practice), goal: goalAnswersOf(goal), basedOn }
  return { practice: emptyPracticeAnswers(), goal: goal ? goalAnswersOf(goal) : emptyGoalAnswers(), basedOn }
}

/** Everything to put right, in the order of the page. */
export function checkAnswers(answers: PracticeAndGoalAnswers): AnswerProblem[] {
  return [...checkPractice(answers.practice), ...checkGoal(answers.goal)]
}
