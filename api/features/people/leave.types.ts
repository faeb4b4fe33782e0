import { Field, InputType, ObjectType } from 'type-graphql'
import { createResult, DateScalar, InvalidInput, UUIDScalar } from '../../platform/graphql/index.ts'

@ObjectType({ description: 'That the viewer was away. Why is not asked and not kept.' })
export class Leave {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => DateScalar, { description: 'First day away.' })
  from!: string

  @Field(() => DateScalar, { nullable: true, description: 'Last day away, inclusive; null = still away.' })
  to!: string | null
}

@InputType({ description: 'When you were or will be away.' })
export class RecordMyLeaveInput {
  @Field(() => UUIDScalar, { nullable: true, description: 'Leave to change; null = record another.' })
  id!: string | null

  @Field(() => DateScalar, { description: 'First day away, within five years of today.' })
  from!: string

  @Field(() => DateScalar, { nullable: true, description: 'Last day away, from the first day on; null = not known.' })
  to!: string | null
}

@InputType({ description: 'Leave that was not.' })
export class WithdrawMyLeaveInput {
  @Field(() => UUIDScalar, { description: 'The leave.' })
  id!: string
}

@ObjectType({ description: 'The leave is recorded; review dates wait during it.' })
export class RecordMyLeaveSuccess {
  @Field(() => [Leave], { description: 'All leave on record, the latest first.' })
  leave!: Leave[]
}

@ObjectType({ description: 'The leave counts no more.' })
export class WithdrawMyLeaveSuccess {
  @Field(() => [Leave], { description: 'All leave on record, the latest first.' })
  leave!: Leave[]
}

export const RecordMyLeaveResult = createResult({
  name: 'RecordMyLeaveResult',
  description: 'What became of recording leave.',
  types: [RecordMyLeaveSuccess, InvalidInput],
})
export const WithdrawMyLeaveResult = createResult({
  name: 'WithdrawMyLeaveResult',
  description: 'What became of taking leave back.',
  types: [WithdrawMyLeaveSuccess, InvalidInput],
})
