import { Field, ObjectType } from 'type-graphql'
import { PeopleBand } from './band.types.ts'

@ObjectType({ description: 'An answer that learners gave, with how many did.' })
export class FeedbackAnswerInsight {
  @Field(() => String, { description: 'A value of ModuleUsefulness, ModuleDifficulty or ModuleTimeFit.' })
  answer!: string

  @Field(() => PeopleBand, { description: 'People who gave it.' })
  people!: PeopleBand
}

@ObjectType({
  description:
    'What people said of a version they finished. Who said what is told to nobody, and when to nobody either; it changes no rating.',
})
export class FeedbackInsight {
  @Field(() => PeopleBand, { description: 'People who said anything.' })
  people!: PeopleBand

  @Field(() => [FeedbackAnswerInsight], { description: 'For their practice: all of ModuleUsefulness, in its order.' })
  usefulness!: FeedbackAnswerInsight[]

  @Field(() => [FeedbackAnswerInsight], { description: 'For them: all of ModuleDifficulty, in its order.' })
  difficulty!: FeedbackAnswerInsight[]

  @Field(() => [FeedbackAnswerInsight], { description: 'For them: all of ModuleTimeFit, in its order.' })
  time!: FeedbackAnswerInsight[]

  @Field(() => [String], {
    description:
      'What they wrote, at most 96 texts in an order that says neither who nor when. Empty until six people wrote something; from then on five more at a time.',
  })
  words!: string[]
}
