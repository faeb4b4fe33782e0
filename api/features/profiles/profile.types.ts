import { Field, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../platform/graphql/index.ts'
import { Pillar, RoleProfile } from '../frameworks/index.ts'
import { LineStanding } from '../goals/index.ts'

@ObjectType({ description: 'How many items of one pillar are held, to confirm and to learn.' })
export class PillarStanding {
  @Field(() => Pillar, { description: 'The pillar; the clinical one holds every area of practice.' })
  pillar!: Pillar

  @Field(() => Int, { description: 'Items signed off.' })
  held!: number

  @Field(() => Int, { description: 'Items prepared, and waiting for somebody to confirm them.' })
  toConfirm!: number

  @Field(() => Int, { description: 'Items still to learn.' })
  toLearn!: number
}

@ObjectType({
  description: 'What was on record of the viewer at the end of one day, measured against the goal they have now.',
})
export class ProfilePoint {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: string

  @Field(() => Int, { description: 'Items signed off by then.' })
  held!: number

  @Field(() => Int, { description: 'Items prepared by then, and waiting for somebody to confirm them.' })
  toConfirm!: number

  @Field(() => Int, {
    description: 'Items that no record prepared by then; what the stated level suggests is no record.',
  })
  toLearn!: number
}

@ObjectType({ description: "The viewer's profile against what they aim for, in numbers to draw." })
export class MyProfile {
  @Field(() => RoleProfile, {
    nullable: true,
    description: 'Role whose lines these are: the one aimed for, or the one nearest to the practice; null = none.',
  })
  role!: RoleProfile | null

  @Field(() => Boolean, { description: 'True where it is measured against a goal; false = against the stated post.' })
  hasGoal!: boolean

  @Field(() => Int, { description: 'Items signed off.' })
  held!: number

  @Field(() => Int, { description: 'Items prepared, and waiting for somebody to confirm them.' })
  toConfirm!: number

  @Field(() => Int, { description: 'Items still to learn.' })
  toLearn!: number

  @Field(() => [LineStanding], {
    description: 'The items by scope line; what belongs to several lines counts in each.',
  })
  lines!: LineStanding[]

  @Field(() => [PillarStanding], { description: 'The items by pillar, each counted once.' })
  pillars!: PillarStanding[]

  @Field(() => [ProfilePoint], {
    description:
      'From the first record to today, in order of time, at most fourteen days; the goal is today’s throughout.',
  })
  overTime!: ProfilePoint[]
}
