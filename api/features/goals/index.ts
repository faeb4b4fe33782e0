/** What a person aims for, how far along a pathway they are, and what they know of its day one. It refuses to choose for them. */
export { DayOneResolver } from './day-one.resolver.ts'
export { createDayOneService } from './day-one.service.ts'
export { goalProblems } from './goal.problems.ts'
export { appendGoal, readGoal } from './goal.repository.ts'
export { GoalResolver } from './goal.resolver.ts'
export { createGoalService, goalOf } from './goal.service.ts'
export { Goal, SetGoalSuccess } from './goal.types.ts'
export { LineStanding } from './pathway-progress.types.ts'
export {
  createProgressOf,
  PathwayMinutesResolver,
  PathwayProgressResolver,
  StageProgressResolver,
} from './pathway-progress.resolver.ts'
