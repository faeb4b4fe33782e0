/** What is reviewed and what is due, by scope line, and the return after long leave. It refuses to tell anybody why somebody was away, or that they were. */
export { ReviewResolver } from './review.resolver.ts'
export { createReviewService } from './review.service.ts'
export { AdoptReturnPlanSuccess } from './review-changes.types.ts'
