/** Plans: the shortest way to a target, and how far from it an answer may be. It refuses to call proven what is not. */
export { AdoptPlanSuccess } from './adopted-plan.types.ts'
export { BadInstance, readInstance, type ReadInstance } from './instance-file.ts'
export { type InstancePlan, planInstance } from './instance-plan.ts'
export { createPlanProver } from './plan-prover.ts'
export { PlanResolver } from './plan.resolver.ts'
export { createPlanService } from './plan.service.ts'
export { weeksOf } from './weeks.ts'
