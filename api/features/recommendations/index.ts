/** Advice: what to do next and why, and what a person answers to it. It refuses to score anybody. */
export { createAdviceMemory } from './advice-memory.ts'
export { AdviceAfterChangeResolvers } from './advice-after-change.resolver.ts'
export { NextStepsChangeResolver } from './next-steps-change.resolver.ts'
export { RecommendationResolver } from './recommendation.resolver.ts'
export { createRecommendationService } from './recommendation.service.ts'
