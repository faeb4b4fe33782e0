/** Self-ratings and assessed ratings, two append-only histories. It refuses to let one change the other. */
export { RatingResolver } from './rating.resolver.ts'
export { createRatingService } from './rating.service.ts'
export { appendRatings } from './rating.repository.ts'
export { assessedRating } from './my-capabilities.ts'
export {
  AssessedBasis,
  AssessedRating,
  RateMyCapabilitiesSuccess,
  RetractMyRatingSuccess,
  Standing,
} from './rating.types.ts'
