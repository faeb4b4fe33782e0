import { Field, Int, ObjectType } from 'type-graphql'
import { DateScalar, UUIDScalar } from '../../platform/graphql/index.ts'
import { CohortMember } from './cohort-member.types.ts'
import { CohortMeeting } from './group-meeting.types.ts'
import { CohortHelp } from './message.types.ts'

@ObjectType({ description: 'Something given to a member of a group: programme record.' })
export class CohortMemberTask {
  @Field(() => UUIDScalar, { description: 'Id of what was given to the group.' })
  id!: string

  @Field(() => String, { description: 'What it is.' })
  title!: string

  @Field(() => DateScalar, { description: 'Last day for this member.' })
  dueOn!: string

  @Field(() => Boolean, { description: 'Whether it is done.' })
  isDone!: boolean

  @Field(() => Boolean, { description: 'Whether that day is over, and it is not done.' })
  isOver!: boolean
}

@ObjectType({ description: 'A rating others gave, as it is held today.' })
export class SharedRating {
  @Field(() => String, { description: 'Code of the capability.' })
  capabilityCode!: string

  @Field(() => String, { description: 'Short name of the capability.' })
  name!: string

  @Field(() => Int, { description: 'The rating held, 0 to 4.' })
  value!: number

  @Field(() => DateScalar, { description: 'Day it was given.' })
  on!: string
}

@ObjectType({ description: 'How many examinations of a kind somebody performed, as they logged them.' })
export class SharedCount {
  @Field(() => String, { description: 'Which kind.' })
  title!: string

  @Field(() => Int, { description: 'How many, 1 or more.' })
  count!: number
}

@ObjectType({ description: 'The plan of somebody who shares it.' })
export class SharedPlan {
  @Field(() => String, { nullable: true, description: 'What they aim for; null = they have set no goal.' })
  goalTitle!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'By when; null = no date.' })
  dueOn!: string | null

  @Field(() => [String], { description: 'Steps of the plan they made their own, by name; none where they made none.' })
  steps!: string[]
}

@ObjectType({
  description: 'What a member shares of their own record with the group. Never self-ratings, reflections or answers.',
})
export class CohortLearnerShared {
  @Field(() => [SharedRating], { nullable: true, description: 'Ratings held, by code; null = not shared.' })
  ratings!: SharedRating[] | null

  @Field(() => [SharedCount], { nullable: true, description: 'Examinations logged; null = not shared.' })
  lists!: SharedCount[] | null

  @Field(() => SharedPlan, { nullable: true, description: 'Their plan; null = not shared.' })
  plan!: SharedPlan | null
}

@ObjectType({ description: 'An educator of a group, by name.' })
export class NamedEducator {
  @Field(() => UUIDScalar, { description: 'The person.' })
  personId!: string

  @Field(() => String, { description: 'Name.' })
  name!: string
}

@ObjectType({
  description:
    'One member of a group: for its educators, and for the member, who sees all that is said of them. Their messages are a list of their own.',
})
export class CohortLearner {
  @Field(() => CohortMember, { description: 'Their place: programme record.' })
  member!: CohortMember

  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => String, { description: 'Name of the group.' })
  cohortName!: string

  @Field(() => Boolean, { description: 'True where the viewer is the member.' })
  isMe!: boolean

  @Field(() => [NamedEducator], { description: 'Who follows the group today or later.' })
  educators!: NamedEducator[]

  @Field(() => [CohortMemberTask], { description: 'What was given to them, the earliest date first.' })
  tasks!: CohortMemberTask[]

  @Field(() => [CohortMeeting], {
    description: 'Their meetings with educators of the group, the latest first; the last 100.',
  })
  meetings!: CohortMeeting[]

  @Field(() => [CohortHelp], { description: 'Help they asked for, the latest first; the last 100.' })
  helps!: CohortHelp[]

  @Field(() => Boolean, {
    description: 'Whether a preceptorship of theirs runs that the viewer may see; its meetings stand with it.',
  })
  hasPreceptorship!: boolean

  @Field(() => CohortLearnerShared, {
    nullable: true,
    description: 'What they share; null for the member, to whom all of it is their own.',
  })
  shared!: CohortLearnerShared | null
}
