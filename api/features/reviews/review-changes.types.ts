import { Field, ObjectType } from 'type-graphql'
import { Conflict, createResult, InvalidInput, NotAllowed } from '../../platform/graphql/index.ts'
import { MyReviews } from './review.types.ts'

@ObjectType({ description: 'Reviews after a change.' })
class ChangedReviews {
  @Field(() => MyReviews, { description: 'Everything as it stands now.' })
  reviews!: MyReviews
}

@ObjectType({ description: 'The plan is taken up.' })
export class AdoptReturnPlanSuccess extends ChangedReviews {}

@ObjectType({ description: 'The step is ticked, or no longer.' })
export class TickReturnStepSuccess extends ChangedReviews {}

@ObjectType({ description: 'The plan is ended.' })
export class EndReturnPlanSuccess extends ChangedReviews {}

@ObjectType({ description: 'The plan is shown to whoever was named, or to nobody.' })
export class ShareReturnPlanSuccess extends ChangedReviews {}

export const AdoptReturnPlanResult = createResult({
  name: 'AdoptReturnPlanResult',
  description: 'What became of taking a plan up.',
  types: [AdoptReturnPlanSuccess, InvalidInput],
})
export const TickReturnStepResult = createResult({
  name: 'TickReturnStepResult',
  description: 'What became of ticking a step.',
  types: [TickReturnStepSuccess, InvalidInput, Conflict],
})
export const EndReturnPlanResult = createResult({
  name: 'EndReturnPlanResult',
  description: 'What became of ending a plan.',
  types: [EndReturnPlanSuccess, InvalidInput, Conflict],
})
export const ShareReturnPlanResult = createResult({
  name: 'ShareReturnPlanResult',
  description: 'What became of showing a plan.',
  types: [ShareReturnPlanSuccess, InvalidInput, NotAllowed, Conflict],
})
