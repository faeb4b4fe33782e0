import { Field, InputType, ObjectType } from 'type-graphql'
import { createResult, DateTimeScalar, NotAllowed, UUIDScalar } from '../../platform/graphql/index.ts'

@ObjectType({ description: 'A private address under which a calendar program reads the viewer’s due dates.' })
export class CalendarFeed {
  @Field(() => UUIDScalar, { description: 'Names it.' })
  id!: string

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: Date
}

@InputType({ description: 'An address to make.' })
export class CreateCalendarFeedInput {
  @Field(() => UUIDScalar, {
    nullable: true,
    description: 'The one it takes the place of, which answers no more; null where there is none.',
  })
  replacesId!: string | null
}

@ObjectType({ description: 'The address is made. It is shown this once.' })
export class CreateCalendarFeedSuccess {
  @Field(() => CalendarFeed, { description: 'The address, without what opens it.' })
  feed!: CalendarFeed

  @Field(() => String, { description: 'The address itself; whoever has it can read the dates.' })
  link!: string
}

export const CreateCalendarFeedResult = createResult({
  name: 'CreateCalendarFeedResult',
  description: 'What became of making an address.',
  types: [CreateCalendarFeedSuccess, NotAllowed],
})

@InputType({ description: 'An address to end.' })
export class RevokeCalendarFeedInput {
  @Field(() => UUIDScalar, { description: 'The address.' })
  id!: string
}

@ObjectType({ description: 'The address answers no more.' })
export class RevokeCalendarFeedSuccess {
  @Field(() => UUIDScalar, { description: 'The address.' })
  id!: string
}

export const RevokeCalendarFeedResult = createResult({
  name: 'RevokeCalendarFeedResult',
  description: 'What became of ending an address.',
  types: [RevokeCalendarFeedSuccess, NotAllowed],
})
