/** Plans: the shortest way to a target, and how far from it an answer may be. It refuses to call proven what is not. */
export { BadInstance, readInstance, type ReadInstance } from './instance-file.ts'
export { type InstancePlan, planInstance } from './instance-plan.ts'
export { weeksOf } from './weeks.ts'
