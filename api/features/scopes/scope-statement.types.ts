import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, PageInfo, UUIDScalar } from '../../platform/graphql/index.ts'
import { Organisation } from '../organisations/index.ts'
import { ScopeApart, ScopeChange, ScopeSinceSigned, ScopeStatementLine } from './scope-line.types.ts'

export enum ScopeStatementState {
  WAITING = 'WAITING',
  RETURNED = 'RETURNED',
  WITHDRAWN = 'WITHDRAWN',
  IN_FORCE = 'IN_FORCE',
  SUPERSEDED = 'SUPERSEDED',
  ENDED = 'ENDED',
}
registerEnumType(ScopeStatementState, {
  name: 'ScopeStatementState',
  description: 'Where a statement stands today.',
  valuesConfig: {
    WAITING: { description: 'Signed by its owner; no lead has answered yet.' },
    RETURNED: { description: 'A lead returned it with a comment.' },
    WITHDRAWN: { description: 'Its owner took it back before a lead answered.' },
    IN_FORCE: { description: 'Signed by both; the one in force in its organisation.' },
    SUPERSEDED: { description: 'Signed by both; a later version took its place.' },
    ENDED: { description: 'Signed by both; its owner is no longer a member there, and authority ended with that.' },
  },
})

export enum ScopeRequestKind {
  SIGN = 'SIGN',
  CONFIRM = 'CONFIRM',
  ACCEPT = 'ACCEPT',
}
registerEnumType(ScopeRequestKind, {
  name: 'ScopeRequestKind',
  description: 'What a lead is asked.',
  valuesConfig: {
    SIGN: { description: 'To sign a statement its owner signed.' },
    CONFIRM: { description: 'To confirm a statement in force for another year.' },
    ACCEPT: { description: 'To say what a statement signed elsewhere counts for here.' },
  },
})

export enum ScopeAnswerKind {
  SIGNED = 'SIGNED',
  CONFIRMED = 'CONFIRMED',
  RETURNED = 'RETURNED',
  ACCEPTED = 'ACCEPTED',
  ACCEPTED_WITH_CHECK = 'ACCEPTED_WITH_CHECK',
  REASSESS = 'REASSESS',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ScopeAnswerKind, {
  name: 'ScopeAnswerKind',
  description: 'What became of a request. No rating changes with any of them.',
  valuesConfig: {
    SIGNED: { description: 'SIGN: the lead signed; it is in force from then on.' },
    CONFIRMED: { description: 'CONFIRM: review dates of everything that does not lapse are set anew.' },
    RETURNED: { description: 'SIGN, CONFIRM: it needs something first; a comment says what.' },
    ACCEPTED: { description: 'ACCEPT: it counts here as it stands.' },
    ACCEPTED_WITH_CHECK: { description: 'ACCEPT: it counts here once some lines were checked at induction, by a day.' },
    REASSESS: { description: 'ACCEPT: some lines are assessed anew here.' },
    WITHDRAWN: { description: 'Its owner took it back.' },
  },
})

@ObjectType({ description: 'The one answer a request took.' })
export class ScopeAnswer {
  @Field(() => ScopeAnswerKind, { description: 'What was said.' })
  answer!: ScopeAnswerKind

  @Field(() => String, { description: 'Who said it.' })
  by!: string

  @Field(() => DateScalar, { description: 'When.' })
  on!: string

  @Field(() => String, { nullable: true, description: 'What the lead wrote to it; null = nothing.' })
  comment!: string | null

  @Field(() => [String], {
    description: 'Titles of the lines that are checked or assessed anew; empty for other answers.',
  })
  lines!: string[]

  @Field(() => DateScalar, { nullable: true, description: 'Day by which they are checked; null for other answers.' })
  checkBy!: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the check was done; null = not yet, or none asked.',
  })
  checkedOn!: string | null

  @Field(() => String, { nullable: true, description: 'Who checked; null = nobody yet.' })
  checkedBy!: string | null
}

@ObjectType({ description: 'A version of a statement of scope of practice: what stands in it never changes.' })
export class ScopeStatement {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => Int, { description: 'Which version it is in its organisation, from 1.' })
  number!: number

  @Field(() => String, { description: 'Whose it is.' })
  owner!: string

  @Field(() => Boolean, { description: 'True where it is the viewer’s own.' })
  isMine!: boolean

  @Field(() => Organisation, { description: 'Where it holds. A sign-off travels, authority does not.' })
  organisation!: Organisation

  @Field(() => String, { description: 'The role its owner named.' })
  roleTitle!: string

  @Field(() => [ScopeStatementLine], { description: 'Its lines, in the order of the role.' })
  lines!: ScopeStatementLine[]

  @Field(() => DateScalar, { description: 'Day on which its owner signed.' })
  signedOn!: string

  @Field(() => ScopeStatementState, { description: 'Where it stands today.' })
  state!: ScopeStatementState

  @Field(() => ScopeAnswer, { nullable: true, description: 'What a lead said to it; null = nothing yet.' })
  answer!: ScopeAnswer | null

  @Field(() => DateScalar, { nullable: true, description: 'Last yearly confirmation of it; null = none.' })
  confirmedOn!: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which something in it falls due for review, as it stands today; null = nothing does.',
  })
  reviewOn!: string | null

  @Field(() => [ScopeSinceSigned], {
    description: 'What fell away since it was signed, computed as it is read; empty = all of it still stands.',
  })
  sinceSigned!: ScopeSinceSigned[]

  @Field(() => String, { description: 'What it is no proof of.' })
  boundary!: string
}

@ObjectType({ description: 'Somebody who asks something of a lead.' })
export class ScopeOwner {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => String, { description: 'Name.' })
  name!: string
}

@ObjectType({ description: 'Something asked of the leads of an organisation about a statement.' })
export class ScopeRequest {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => ScopeRequestKind, { description: 'What is asked.' })
  kind!: ScopeRequestKind

  @Field(() => ScopeOwner, { description: 'Who asks.' })
  owner!: ScopeOwner

  @Field(() => Organisation, { description: 'Whose leads are asked.' })
  organisation!: Organisation

  @Field(() => ScopeStatement, { description: 'The statement it is about.' })
  statement!: ScopeStatement

  @Field(() => DateScalar, { description: 'When it was asked.' })
  askedOn!: string

  @Field(() => Boolean, {
    nullable: true,
    description: 'CONFIRM: whether something changed in the year, as its owner says; null for the others.',
  })
  isChanged!: boolean | null

  @Field(() => String, { nullable: true, description: 'What its owner wrote to it; null = nothing.' })
  note!: string | null

  @Field(() => ScopeAnswer, { nullable: true, description: 'What was said to it; null = it waits.' })
  answer!: ScopeAnswer | null

  @Field(() => [ScopeChange], {
    description:
      'SIGN: what is different from the version in force before it; empty for the others and for a first one.',
  })
  changes!: ScopeChange[]

  @Field(() => Int, { description: 'CONFIRM: how many review dates it clears together; 0 for the others.' })
  clears!: number

  @Field(() => [ScopeApart], { description: 'CONFIRM: what it does not clear; empty for the others.' })
  apart!: ScopeApart[]
}

@ObjectType({ description: 'A request at its place in the queue.' })
export class ScopeRequestEdge {
  @Field(() => String, { description: 'Place in the queue, for `after`.' })
  cursor!: string

  @Field(() => ScopeRequest, { description: 'The request.' })
  node!: ScopeRequest
}

@ObjectType({ description: 'A page of requests, the oldest first.' })
export class ScopeRequestConnection {
  @Field(() => [ScopeRequestEdge], { description: 'The requests with their places.' })
  edges!: ScopeRequestEdge[]

  @Field(() => [ScopeRequest], { description: 'The requests alone.' })
  nodes!: ScopeRequest[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}
