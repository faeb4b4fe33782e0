import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  Conflict,
  createResult,
  DateTimeScalar,
  InvalidInput,
  NotAllowed,
  PageInfo,
  UUIDScalar,
} from '../../platform/graphql/index.ts'

export enum CohortMessageKind {
  NUDGE = 'NUDGE',
  MESSAGE = 'MESSAGE',
}
registerEnumType(CohortMessageKind, {
  name: 'CohortMessageKind',
  description: 'What an educator wrote to a member for.',
  valuesConfig: {
    NUDGE: { description: 'About something that slipped or waits.' },
    MESSAGE: { description: 'In their own words.' },
  },
})

@ObjectType({ description: 'What an educator of a group wrote to a member; the member and all its educators read it.' })
export class CohortMessage {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => CohortMessageKind, { description: 'What for.' })
  kind!: CohortMessageKind

  @Field(() => String, { nullable: true, description: 'What a nudge is about; null for a message.' })
  item!: string | null

  @Field(() => String, { nullable: true, description: 'What was written; null = a nudge without a note.' })
  words!: string | null

  @Field(() => String, { nullable: true, description: 'Who wrote it; null = somebody the viewer sees no longer.' })
  fromName!: string | null

  @Field(() => DateTimeScalar, { description: 'When.' })
  sentAt!: Date
}

@ObjectType({ description: 'A message at its place in a list.' })
export class CohortMessageEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => CohortMessage, { description: 'The message.' })
  node!: CohortMessage
}

@ObjectType({ description: 'A page of messages.' })
export class CohortMessageConnection {
  @Field(() => [CohortMessageEdge], { description: 'The messages with their places.' })
  edges!: CohortMessageEdge[]

  @Field(() => [CohortMessage], { description: 'The messages alone.' })
  nodes!: CohortMessage[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}

@ObjectType({ description: 'Help a member asked the educators of a group for.' })
export class CohortHelp {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => Int, { description: 'Version to send back as expectedVersion.' })
  version!: number

  @Field(() => String, { description: 'What was asked, in a sentence.' })
  words!: string

  @Field(() => DateTimeScalar, { description: 'When.' })
  askedAt!: Date

  @Field(() => String, { nullable: true, description: 'The answer; null = none yet.' })
  answer!: string | null

  @Field(() => String, { nullable: true, description: 'Who answered; null = nobody, or somebody seen no longer.' })
  answeredByName!: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed, by either; null = it is open.' })
  closedAt!: Date | null
}

@InputType({ description: 'People nudged about one thing.' })
export class NudgeMembersInput {
  @Field(() => [UUIDScalar], { description: 'Their places in groups the viewer follows, 1 to 200.' })
  memberIds!: string[]

  @Field(() => String, {
    description: 'Id of the line it is about, or another name of the thing; at most 120 characters.',
  })
  about!: string

  @Field(() => String, { description: 'What that is called, 1 to 200 characters; they read it.' })
  item!: string

  @Field(() => String, {
    nullable: true,
    description: 'A note, at most 1000 characters, without anything of a patient; null = none.',
  })
  note!: string | null
}

@InputType({ description: 'A message to several people, each of whom gets their own.' })
export class MessageMembersInput {
  @Field(() => [UUIDScalar], { description: 'Their places in groups the viewer follows, 1 to 200.' })
  memberIds!: string[]

  @Field(() => String, { description: 'What is said, 1 to 1000 characters, without anything of a patient.' })
  words!: string
}

@ObjectType({ description: 'Somebody who was not written to, and why.' })
export class MemberLeftOut {
  @Field(() => UUIDScalar, { description: 'The place named.' })
  memberId!: string

  @Field(() => String, {
    nullable: true,
    description: 'Name; null = there is no such place in a group the viewer follows.',
  })
  name!: string | null
}

@ObjectType({ description: 'They have it.' })
export class NudgeMembersSuccess {
  @Field(() => Int, { description: 'How many were nudged, 0 or more.' })
  sentCount!: number

  @Field(() => [MemberLeftOut], {
    description:
      'Who was not: nudged about it twice already, the second time within 14 days; or not in the group any more.',
  })
  leftOut!: MemberLeftOut[]
}

@ObjectType({ description: 'They have it.' })
export class MessageMembersSuccess {
  @Field(() => Int, { description: 'How many were written to.' })
  sentCount!: number

  @Field(() => [MemberLeftOut], { description: 'Who was not: not in the group any more.' })
  leftOut!: MemberLeftOut[]
}

@InputType({ description: 'Help asked of the educators of a group.' })
export class AskForHelpInput {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => String, { description: 'What with, in a sentence: 1 to 280 characters, without anything of a patient.' })
  words!: string
}

@InputType({ description: 'An answer to somebody who asked for help.' })
export class AnswerHelpInput {
  @Field(() => UUIDScalar, { description: 'What was asked.' })
  id!: string

  @Field(() => Int, { description: 'The version it was read in.' })
  expectedVersion!: number

  @Field(() => String, { description: 'The answer, 1 to 1000 characters, without anything of a patient.' })
  words!: string
}

@InputType({ description: 'Help that is not needed any more.' })
export class CloseHelpInput {
  @Field(() => UUIDScalar, { description: 'What was asked.' })
  id!: string

  @Field(() => Int, { description: 'The version it was read in.' })
  expectedVersion!: number
}

@ObjectType({ description: 'Asked: it stands in the week of every educator of the group.' })
export class AskForHelpSuccess {
  @Field(() => CohortHelp, { description: 'What was asked.' })
  help!: CohortHelp
}

@ObjectType({ description: 'Answered: whoever asked reads it.' })
export class AnswerHelpSuccess {
  @Field(() => CohortHelp, { description: 'What was asked, with the answer.' })
  help!: CohortHelp
}

@ObjectType({ description: 'Closed; it stays to be read.' })
export class CloseHelpSuccess {
  @Field(() => CohortHelp, { description: 'What was asked.' })
  help!: CohortHelp
}

export const NudgeMembersResult = createResult({
  name: 'NudgeMembersResult',
  description: 'What became of nudging people.',
  types: [NudgeMembersSuccess, InvalidInput, NotAllowed],
})

export const MessageMembersResult = createResult({
  name: 'MessageMembersResult',
  description: 'What became of a message.',
  types: [MessageMembersSuccess, InvalidInput, NotAllowed],
})

export const AskForHelpResult = createResult({
  name: 'AskForHelpResult',
  description: 'What became of asking for help.',
  types: [AskForHelpSuccess, InvalidInput, NotAllowed],
})

export const AnswerHelpResult = createResult({
  name: 'AnswerHelpResult',
  description: 'What became of an answer.',
  types: [AnswerHelpSuccess, InvalidInput, NotAllowed, Conflict],
})

export const CloseHelpResult = createResult({
  name: 'CloseHelpResult',
  description: 'What became of closing it.',
  types: [CloseHelpSuccess, NotAllowed, Conflict],
})
