import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'A stage of a template.' })
export class CohortTemplateStage {
  @Field(() => String, { description: 'What it is called.' })
  title!: string

  @Field(() => Int, { description: 'Days from a member’s start to its last day, for full time; 1 to 3650.' })
  dueAfterDays!: number
}

@ObjectType({ description: 'Stages that a new group can begin from; whoever sets it up changes them as they like.' })
export class CohortTemplate {
  @Field(() => String, { description: 'Stable code, such as PRECEPTORSHIP_YEAR.' })
  code!: string

  @Field(() => String, { description: 'What it is called.' })
  title!: string

  @Field(() => String, { description: 'For whom it is, in a sentence.' })
  text!: string

  @Field(() => [CohortTemplateStage], { description: 'Its stages, in the order of their days.' })
  stages!: CohortTemplateStage[]
}
