import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, DateTimeScalar, PageInfo, UUIDScalar } from '../../platform/graphql/index.ts'
import { NamedPerson } from '../evidence/index.ts'
import { Capability } from '../frameworks/index.ts'
import { Organisation } from '../organisations/index.ts'
import { QualifiedBy, SignerPart, SignOffAnswer, SignOffRoute, SignOffState } from './sign-off-words.types.ts'

export enum SignOffOutcome {
  SIGNED = 'SIGNED',
  DEFERRED = 'DEFERRED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(SignOffOutcome, {
  name: 'SignOffOutcome',
  description: 'How a request ended.',
  valuesConfig: {
    SIGNED: { description: 'Signed: the ratings of the line were given. A level gives none.' },
    DEFERRED: { description: 'Not yet, with what is needed and by when.' },
    WITHDRAWN: { description: 'Its owner took it back.' },
  },
})

@ObjectType({ description: 'A capability with the rating a request asks for.' })
export class AskedRating {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => Int, { description: 'What is asked for, 1 to 4.' })
  rating!: number
}

@ObjectType({ description: 'Somebody who is asked to decide, and their word.' })
export class SignOffSigner {
  @Field(() => NamedPerson, { description: 'Who it is.' })
  person!: NamedPerson

  @Field(() => SignerPart, { description: 'What they are asked to be.' })
  part!: SignerPart

  @Field(() => Boolean, {
    description: 'True where the owner named them, or they named themselves, as one who trained the owner.',
  })
  hasTrained!: boolean

  @Field(() => Boolean, { description: 'True once they gave their word.' })
  hasAnswered!: boolean

  @Field(() => SignOffAnswer, {
    nullable: true,
    description: 'Their word; null = not given yet, or not shown before it is decided, so that nobody follows another.',
  })
  answer!: SignOffAnswer | null

  @Field(() => String, {
    nullable: true,
    description: 'Why, in their words; null as for the answer, or none was given.',
  })
  reason!: string | null

  @Field(() => String, { nullable: true, description: 'The interest they declared; null as for the answer, or none.' })
  interest!: string | null

  @Field(() => QualifiedBy, { nullable: true, description: 'What let them sign; null = they have not signed.' })
  qualifiedBy!: QualifiedBy | null

  @Field(() => String, {
    nullable: true,
    description: 'The same in words, with registration and scope of an appointment; null = they have not signed.',
  })
  qualification!: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they gave their word; null = not yet.' })
  answeredAt!: Date | null
}

@ObjectType({ description: 'What is needed before it can be signed, and by when.' })
export class SignOffNeed {
  @Field(() => NamedPerson, { description: 'Who says so.' })
  from!: NamedPerson

  @Field(() => String, { description: 'What is needed.' })
  what!: string

  @Field(() => DateScalar, { description: 'By when.' })
  by!: string
}

@ObjectType({ description: 'The end of a request. It reads the same for ever.' })
export class SignOffDecision {
  @Field(() => SignOffOutcome, { description: 'How it ended.' })
  outcome!: SignOffOutcome

  @Field(() => DateScalar, { description: 'Day of the decision.' })
  on!: string

  @Field(() => String, { nullable: true, description: 'The words that were signed; null = it was not signed.' })
  words!: string | null

  @Field(() => [SignOffNeed], { description: 'What is needed, and by when; empty where it was signed by all.' })
  needed!: SignOffNeed[]

  @Field(() => [SignOffSigner], { description: 'Those whose word the decision went against; kept with it.' })
  dissent!: SignOffSigner[]
}

@ObjectType({
  description:
    'That somebody asked for a scope line, or the level of a whole role, to be signed, with what they had on record that day.',
})
export class SignOffRequest {
  @Field(() => UUIDScalar, { description: 'Id, made by whoever asked.' })
  id!: string

  @Field(() => NamedPerson, { description: 'Whose line it is.' })
  owner!: NamedPerson

  @Field(() => Organisation, { description: 'Where it is signed.' })
  organisation!: Organisation

  @Field(() => String, { nullable: true, description: 'Code of the line within the role; null = the whole role.' })
  lineCode!: string | null

  @Field(() => String, { nullable: true, description: 'Code of the level of the whole role; null = a scope line.' })
  levelCode!: string | null

  @Field(() => String, { description: 'The line or the level in words, as it stood.' })
  title!: string

  @Field(() => String, { description: 'Name of the role, as it stood.' })
  roleTitle!: string

  @Field(() => SignOffState, { description: 'Where it stands.' })
  state!: SignOffState

  @Field(() => SignOffRoute, { description: 'Who decides it.' })
  route!: SignOffRoute

  @Field(() => Int, { description: 'How many have to give their word at least: 1, 2, or the quorum of the panel.' })
  quorum!: number

  @Field(() => Boolean, {
    description: 'True where so many took no part that it cannot be decided: it has to be asked anew.',
  })
  lacksQuorum!: boolean

  @Field(() => [AskedRating], {
    description: 'What would be given; of a level, what the role asks for, all of it held when it was asked.',
  })
  items!: AskedRating[]

  @Field(() => [SignOffSigner], { description: 'Those who are asked.' })
  signers!: SignOffSigner[]

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  askedAt!: Date

  @Field(() => Int, { description: 'Whole days it has waited, or did until it ended; 0 = the day it was asked for.' })
  daysWaiting!: number

  @Field(() => SignOffDecision, { nullable: true, description: 'How it ended; null = it is open.' })
  decision!: SignOffDecision | null
}

@ObjectType({ description: 'A request at its place in a list.' })
export class SignOffRequestEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => SignOffRequest, { description: 'The request.' })
  node!: SignOffRequest
}

@ObjectType({ description: 'Requests that wait for somebody’s word.' })
export class SignOffRequestConnection {
  @Field(() => [SignOffRequestEdge], { description: 'With their places.' })
  edges!: SignOffRequestEdge[]

  @Field(() => [SignOffRequest], { description: 'The same without places.' })
  nodes!: SignOffRequest[]

  @Field(() => PageInfo, { description: 'Whether the list goes on.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are, on all pages.' })
  totalCount!: number
}
