import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { createResult, DateTimeScalar, NotAllowed, UUIDScalar } from '../../platform/graphql/index.ts'

@ObjectType({ description: 'A job that failed, and waits to be tried again or was given up.' })
export class FailedJob {
  @Field(() => UUIDScalar, { description: 'Names it.' })
  id!: string

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number

  @Field(() => String, {
    description: 'What it failed with: a code such as "MAIL_SERVER_AWAY", and nothing of anybody.',
  })
  code!: string

  @Field(() => DateTimeScalar, { description: 'When it was last tried.' })
  failedAt!: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is tried next; null = it was given up.' })
  nextAt!: Date | null
}

@ObjectType({ description: 'One kind of work that the service does by itself.' })
export class JobQueue {
  @Field(() => String, { description: 'Its name, such as "message-letters".' })
  name!: string

  @Field(() => Int, { description: 'Jobs that wait, those to be tried again among them.' })
  waiting!: number

  @Field(() => Int, { description: 'Jobs under way in any process.' })
  running!: number

  @Field(() => Int, { description: 'Jobs given up, of the last two weeks.' })
  failed!: number

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When one was last done; null = none of the last days.',
  })
  doneAt!: Date | null

  @Field(() => [FailedJob], { description: 'The latest that failed, at most 20.' })
  stopped!: FailedJob[]
}

@InputType({ description: 'A job that was given up.' })
export class RetryJobInput {
  @Field(() => String, { description: 'The queue it is in.' })
  queue!: string

  @Field(() => UUIDScalar, { description: 'The job.' })
  id!: string
}

@ObjectType({ description: 'It is tried again.' })
export class RetryJobSuccess {
  @Field(() => [JobQueue], { description: 'The queues as they stand now.' })
  jobs!: JobQueue[]
}

export const RetryJobResult = createResult({
  name: 'RetryJobResult',
  description: 'What became of trying a job again.',
  types: [RetryJobSuccess, NotAllowed],
})
