import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { createResult, DateTimeScalar, InvalidInput, PageInfo, UUIDScalar } from '../../platform/graphql/index.ts'
import { Examination } from './examination.types.ts'
import { CountSource } from './monthly-count.types.ts'

@ObjectType({ description: 'How many of one kind a system of an organisation counted for the viewer in a month.' })
export class CountedMonth {
  @Field(() => UUIDScalar, { description: 'Id of this count; one that is put right has another.' })
  id!: string

  @Field(() => String, { description: 'Name of the organisation that counted.' })
  organisationName!: string

  @Field(() => CountSource, { description: 'Its system.' })
  source!: CountSource

  @Field(() => String, { description: 'The month, such as "2026-10".' })
  month!: string

  @Field(() => Examination, { description: 'The kind of examination.' })
  examination!: Examination

  @Field(() => Int, { description: 'How many, 1 or more.' })
  count!: number

  @Field(() => DateTimeScalar, { description: 'When it was brought in.' })
  importedAt!: Date

  @Field(() => Boolean, {
    description: 'False where the viewer said that these are not theirs: then they count for nothing.',
  })
  isMine!: boolean
}

@ObjectType({ description: 'A count at its place in a list.' })
export class CountedMonthEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => CountedMonth, { description: 'The count.' })
  node!: CountedMonth
}

@ObjectType({ description: 'A page of counts.' })
export class CountedMonthConnection {
  @Field(() => [CountedMonthEdge], { description: 'The counts with their places.' })
  edges!: CountedMonthEdge[]

  @Field(() => [CountedMonth], { description: 'The counts alone.' })
  nodes!: CountedMonth[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}

@InputType({ description: 'What the viewer says of a count of theirs.' })
export class SayWhoseCountInput {
  @Field(() => UUIDScalar, { description: 'Id of the count.' })
  id!: string

  @Field(() => Boolean, { description: 'False: these are not mine. True: they are mine after all.' })
  isMine!: boolean
}

@ObjectType({ description: 'It is noted, and the log counts accordingly.' })
export class SayWhoseCountSuccess {
  @Field(() => CountedMonth, { description: 'The count as it stands.' })
  counted!: CountedMonth
}

export const SayWhoseCountResult = createResult({
  name: 'SayWhoseCountResult',
  description: 'What became of what was said of a count.',
  types: [SayWhoseCountSuccess, InvalidInput],
})
