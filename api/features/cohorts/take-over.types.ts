import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { createResult, DateScalar, NotAllowed, UUIDScalar } from '../../platform/graphql/index.ts'
import { Cohort } from './cohort.types.ts'

@ObjectType({ description: 'A group that runs and that nobody follows: its last educator left, or their role ended.' })
export class UnfollowedCohort {
  @Field(() => UUIDScalar, { description: 'The group.' })
  id!: string

  @Field(() => String, { description: 'What it is called.' })
  name!: string

  @Field(() => DateScalar, { description: 'First day of whoever joins from the start.' })
  startsOn!: string

  @Field(() => Int, { description: 'How many are in it; their names are for whoever follows it.' })
  memberCount!: number
}

@InputType({ description: 'A group that nobody follows.' })
export class TakeOverCohortInput {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string
}

@ObjectType({ description: 'The viewer follows the group from today on, and may name others.' })
export class TakeOverCohortSuccess {
  @Field(() => Cohort, { description: 'The group.' })
  cohort!: Cohort
}

export const TakeOverCohortResult = createResult({
  name: 'TakeOverCohortResult',
  description: 'What became of taking over a group.',
  types: [TakeOverCohortSuccess, NotAllowed],
})
