import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  createResult,
  DateTimeScalar,
  InvalidInput,
  NotAllowed,
  PageInfo,
  UUIDScalar,
} from '../../platform/graphql/index.ts'

export enum MessageKind {
  NUDGE = 'NUDGE',
  ASSIGNED = 'ASSIGNED',
  DUE_CHANGED = 'DUE_CHANGED',
  ASKED = 'ASKED',
  MEETING = 'MEETING',
  MESSAGE = 'MESSAGE',
  IMPORTED = 'IMPORTED',
}

registerEnumType(MessageKind, {
  name: 'MessageKind',
  description: 'What a message is for.',
  valuesConfig: {
    NUDGE: { description: 'An educator’s note.' },
    ASSIGNED: { description: 'Something to do was given, by a day or without one.' },
    DUE_CHANGED: { description: 'The day of something given was moved or taken away.' },
    ASKED: { description: 'Something is asked.' },
    MEETING: { description: 'A meeting, or a change of one.' },
    MESSAGE: { description: 'Free words.' },
    IMPORTED: { description: 'A file of people was read.' },
  },
})

export enum MessageEmail {
  OFF = 'OFF',
  WEEKLY = 'WEEKLY',
  AT_ONCE = 'AT_ONCE',
}

registerEnumType(MessageEmail, {
  name: 'MessageEmail',
  description: 'How often messages are named in a letter.',
  valuesConfig: {
    OFF: { description: 'Never; they stand in the product alone.' },
    WEEKLY: { description: 'Once a week, on the first working day.' },
    AT_ONCE: { description: 'What asks something of the viewer as soon as a letter may come; the rest once a week.' },
  },
})

@ObjectType({ description: 'A message to the viewer.' })
export class Message {
  @Field(() => UUIDScalar, { description: 'Names it.' })
  id!: string

  @Field(() => MessageKind, { description: 'What it is for.' })
  kind!: MessageKind

  @Field(() => String, { description: 'What it is about, in one line.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'What somebody wrote; null = nothing beside the line.' })
  words!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Where it leads, as a path of the web app, such as "/modules/PRE-02"; null = nowhere.',
  })
  path!: string | null

  @Field(() => String, { nullable: true, description: 'Who wrote it; null = the product.' })
  from!: string | null

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  sentAt!: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the viewer marked it as read; null = unread.' })
  readAt!: Date | null
}

@ObjectType({ description: 'A message and its place in the list.' })
export class MessageEdge {
  @Field(() => String, { description: 'Send as `after` to go on from here.' })
  cursor!: string

  @Field(() => Message, { description: 'The message.' })
  node!: Message
}

@ObjectType({ description: 'A page of messages.' })
export class MessageConnection {
  @Field(() => [MessageEdge], { description: 'The messages with their places.' })
  edges!: MessageEdge[]

  @Field(() => [Message], { description: 'The messages alone.' })
  nodes!: Message[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all, of those asked for.' })
  totalCount!: number

  @Field(() => Int, { description: 'How many are unread, whatever was asked for.' })
  unreadCount!: number
}

@ObjectType({ description: 'When letters may come to the viewer, and how often they name messages.' })
export class MyMessageChoices {
  @Field(() => MessageEmail, { description: 'How often; WEEKLY where nothing was chosen.' })
  email!: MessageEmail

  @Field(() => [Int], {
    description:
      'Days of the week on which letters may come, 1 (Monday) to 7 (Sunday), in order. On bank holidays of England and Wales and recorded leave none comes anyway.',
  })
  workingDays!: number[]

  @Field(() => String, {
    nullable: true,
    description: 'Time of day, such as "19:00", from which no letter comes; null = none is quiet.',
  })
  quietFrom!: string | null

  @Field(() => String, { nullable: true, description: 'Time of day until which none comes, perhaps of the next day.' })
  quietUntil!: string | null
}

@ObjectType({ description: 'Messages came, or were read in another window.' })
export class MessagesChange {
  @Field(() => Int, { description: 'How many are unread now.' })
  unread!: number
}

@InputType({ description: 'What was read.' })
export class MarkMessagesReadInput {
  @Field(() => [UUIDScalar], {
    nullable: true,
    description:
      'The messages, at most 100; those of others and unknown ones are passed over. Null = all of the viewer’s.',
  })
  ids!: string[] | null
}

@ObjectType({ description: 'They are marked.' })
export class MarkMessagesReadSuccess {
  @Field(() => Int, { description: 'How many are unread still.' })
  unread!: number
}

export const MarkMessagesReadResult = createResult({
  name: 'MarkMessagesReadResult',
  description: 'What became of marking messages as read.',
  types: [MarkMessagesReadSuccess, InvalidInput],
})

@InputType({ description: 'When letters may come, and how often.' })
export class ChooseMessagesInput {
  @Field(() => MessageEmail, { description: 'How often.' })
  email!: MessageEmail

  @Field(() => [Int], { description: 'Days of the week, 1 (Monday) to 7 (Sunday); at least one.' })
  workingDays!: number[]

  @Field(() => String, { nullable: true, description: 'Time of day, "19:00"; null = no hour is quiet.' })
  quietFrom!: string | null

  @Field(() => String, { nullable: true, description: 'Time of day, "07:00"; null where quietFrom is.' })
  quietUntil!: string | null
}

@ObjectType({ description: 'The choices are kept, and hold for every letter from now on.' })
export class ChooseMessagesSuccess {
  @Field(() => MyMessageChoices, { description: 'The choices as they are now.' })
  choices!: MyMessageChoices
}

export const ChooseMessagesResult = createResult({
  name: 'ChooseMessagesResult',
  description: 'What became of a choice about letters.',
  types: [ChooseMessagesSuccess, InvalidInput],
})

@InputType({ description: 'What a letter’s link carries.' })
export class UnsubscribeInput {
  @Field(() => String, { description: 'The last part of the link.' })
  token!: string
}

@ObjectType({ description: 'No more letters name messages to whoever got that letter. Used again, nothing changes.' })
export class UnsubscribeSuccess {
  @Field(() => MessageEmail, { description: 'How often letters come now: OFF.' })
  email!: MessageEmail
}

export const UnsubscribeResult = createResult({
  name: 'UnsubscribeResult',
  description: 'What became of turning letters off by a link.',
  types: [UnsubscribeSuccess, NotAllowed],
})
