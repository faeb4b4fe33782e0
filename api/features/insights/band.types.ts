import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { Band, ShareRange } from '../../domain/insights/band.ts'

@ObjectType({
  description:
    'How many, told as a band of five: 0 to 5, 6 to 10, 11 to 15 and so on, so that nothing about fewer than five people can be worked out.',
})
export class PeopleBand implements Band {
  @Field(() => Int, { description: 'At least so many; 0 = five or fewer, perhaps none.' })
  atLeast!: number

  @Field(() => Int, { description: 'At most so many.' })
  atMost!: number
}

@ObjectType({ description: 'A share, as far as bands of people tell it.' })
export class ShareBand implements ShareRange {
  @Field(() => Float, { description: 'At least this share, 0 to 1.' })
  atLeast!: number

  @Field(() => Float, { description: 'At most this share, 0 to 1.' })
  atMost!: number
}
