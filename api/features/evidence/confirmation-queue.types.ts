import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { DateScalar, DateTimeScalar, PageInfo, UUIDScalar } from '../../platform/graphql/index.ts'
import { EvidencePiece } from './evidence.types.ts'
import { NamedPerson } from './named-person.types.ts'

@ObjectType({ description: 'A request of a colleague that the viewer can answer.' })
export class ConfirmationRequest {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => EvidencePiece, { description: 'The version to confirm, whose owner asks.' })
  piece!: EvidencePiece

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  askedAt!: Date

  @Field(() => Int, { description: 'Whole days it has waited.' })
  daysWaiting!: number

  @Field(() => NamedPerson, {
    nullable: true,
    description: 'Whom it was asked of, where the viewer covers for them; null = the viewer.',
  })
  onBehalfOf!: NamedPerson | null
}

@ObjectType({ description: 'A request at its place in the queue.' })
export class ConfirmationRequestEdge {
  @Field(() => String, { description: 'Place in the queue, for `after`.' })
  cursor!: string

  @Field(() => ConfirmationRequest, { description: 'The request.' })
  node!: ConfirmationRequest
}

@ObjectType({ description: 'How much waits of one person.' })
export class ConfirmationLoad {
  @Field(() => NamedPerson, { description: 'Of whom it was asked: the viewer, or somebody they cover for.' })
  person!: NamedPerson

  @Field(() => Int, { description: 'How many requests wait.' })
  waiting!: number

  @Field(() => Int, { description: 'Whole days the oldest has waited.' })
  oldestDays!: number
}

@ObjectType({ description: 'A page of requests, the oldest first, with how much waits in all.' })
export class ConfirmationRequestConnection {
  @Field(() => [ConfirmationRequestEdge], { description: 'The requests with their places.' })
  edges!: ConfirmationRequestEdge[]

  @Field(() => [ConfirmationRequest], { description: 'The requests alone.' })
  nodes!: ConfirmationRequest[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number

  @Field(() => [ConfirmationLoad], {
    description: 'Of everybody for whom something waits, whoever waits longest first.',
  })
  load!: ConfirmationLoad[]
}

@ObjectType({ description: 'Who answers requests in somebody’s place between two days.' })
export class ConfirmationCover {
  @Field(() => NamedPerson, { nullable: true, description: 'Who covers; null = nobody.' })
  deputy!: NamedPerson | null

  @Field(() => DateScalar, { nullable: true, description: 'First day; null = nobody covers.' })
  from!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Last day, inclusive; null = nobody covers.' })
  until!: string | null
}

@InputType({ description: 'A version to have confirmed, and by whom.' })
export class RequestConfirmationInput {
  @Field(() => UUIDScalar, { description: 'The piece.' })
  id!: string

  @Field(() => Int, { description: 'The version to confirm: the latest.' })
  expectedVersion!: number

  @Field(() => UUIDScalar, {
    description: 'A current member of an organisation you are a member of. They see this version until they answer.',
  })
  personId!: string
}

@InputType({ description: 'A request to take back.' })
export class WithdrawConfirmationRequestInput {
  @Field(() => UUIDScalar, { description: 'The request.' })
  id!: string
}
