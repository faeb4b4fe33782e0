import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  Conflict,
  createResult,
  DateScalar,
  DateTimeScalar,
  InvalidInput,
  NotAllowed,
  PageInfo,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { Capability } from '../frameworks/index.ts'
import { Examination } from './examination.types.ts'

export enum ListRole {
  OBSERVED = 'OBSERVED',
  ASSISTED = 'ASSISTED',
  PERFORMED = 'PERFORMED',
}
registerEnumType(ListRole, {
  name: 'ListRole',
  description: 'The part taken in an examination. Only what was performed counts towards a number asked for.',
  valuesConfig: {
    OBSERVED: { description: 'Watched a colleague do it.' },
    ASSISTED: { description: 'Did part of it.' },
    PERFORMED: { description: 'Did it, alone or supervised.' },
  },
})

@ObjectType({ description: 'One kind of examination on a list, with the part taken and how many.' })
export class ListLine {
  @Field(() => Examination, { description: 'The kind of examination.' })
  examination!: Examination

  @Field(() => ListRole, { description: 'The part taken.' })
  role!: ListRole

  @Field(() => Int, { description: 'How many; 0 only in a usual list.' })
  count!: number

  @Field(() => Int, { nullable: true, description: 'How many showed something abnormal; null = not said.' })
  abnormal!: number | null
}

@ObjectType({ description: 'A list as the viewer logged it, in its latest version.' })
export class ListEntry {
  @Field(() => UUIDScalar, { description: 'Id, made by whoever logged it.' })
  id!: string

  @Field(() => Int, { description: 'Version to send back as expectedVersion.' })
  version!: number

  @Field(() => DateScalar, { description: 'Day of the list.' })
  on!: string

  @Field(() => [ListLine], { description: 'What was on it; empty once taken back.' })
  lines!: ListLine[]

  @Field(() => Int, { nullable: true, description: 'Minutes it took; null = not said.' })
  minutes!: number | null

  @Field(() => Boolean, { description: 'Whether it was said to be another list than one of the same day.' })
  isAnotherList!: boolean

  @Field(() => DateTimeScalar, { description: 'When this version was logged.' })
  recordedAt!: Date
}

@ObjectType({ description: 'One list on a page.' })
export class ListEntryEdge {
  @Field(() => String, { description: 'Cursor of this list.' })
  cursor!: string

  @Field(() => ListEntry, { description: 'The list.' })
  node!: ListEntry
}

@ObjectType({ description: 'Lists, the latest day first.' })
export class ListEntryConnection {
  @Field(() => [ListEntryEdge], { description: 'The page, with cursors.' })
  edges!: ListEntryEdge[]

  @Field(() => [ListEntry], { description: 'The page.' })
  nodes!: ListEntry[]

  @Field(() => PageInfo, { description: 'Whether more follow.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}

@ObjectType({ description: 'How far the log is for one capability: "27 of 50 shoulder".' })
export class LogMove {
  @Field(() => Examination, { description: 'The kind of examination.' })
  examination!: Examination

  @Field(() => Capability, { description: 'What it counts for.' })
  capability!: Capability

  @Field(() => Int, { description: 'How many performed count now.' })
  counted!: number

  @Field(() => Int, {
    nullable: true,
    description: 'How many are asked for before a 3: the earliest point to ask, never proof; null = no number is.',
  })
  asked!: number | null

  @Field(() => String, { description: 'The same in words.' })
  text!: string
}

@ObjectType({ description: 'What was logged of one kind of examination between two days, with what a system counted.' })
export class ExaminationCount {
  @Field(() => Examination, { description: 'The kind of examination.' })
  examination!: Examination

  @Field(() => Int, { description: 'Watched.' })
  observed!: number

  @Field(() => Int, { description: 'Done in part.' })
  assisted!: number

  @Field(() => Int, {
    description: 'Done: of each month the larger of what was logged and what a system counted, never both.',
  })
  performed!: number
}

@ObjectType({ description: 'What the viewer usually scans on one list.' })
export class UsualList {
  @Field(() => String, { description: 'Name, such as "Tuesday gynae".' })
  name!: string

  @Field(() => Int, { description: 'Version to send back as expectedVersion.' })
  version!: number

  @Field(() => [ListLine], { description: 'What is usually on it.' })
  lines!: ListLine[]
}

@InputType({ description: 'One kind of examination on a list.' })
export class ListLineInput {
  @Field(() => String, { description: 'Code of the kind of examination.' })
  examinationCode!: string

  @Field(() => ListRole, { description: 'The part taken.' })
  role!: ListRole

  @Field(() => Int, { description: 'How many, 1 to 60; 0 to 60 in a usual list.' })
  count!: number

  @Field(() => Int, { nullable: true, description: 'How many showed something abnormal; null = not said.' })
  abnormal!: number | null
}

@InputType({ description: 'A list to log, or to put right. Sent twice with one id, it counts once.' })
export class LogListInput {
  @Field(() => UUIDScalar, { description: 'Made by the caller, one for each list.' })
  id!: string

  @Field(() => Int, { description: '0 for a new list; to put one right, the version that stands.' })
  expectedVersion!: number

  @Field(() => DateScalar, { description: 'Day of the list, today or earlier.' })
  on!: string

  @Field(() => [ListLineInput], { description: 'What was on it, each kind once for each part taken.' })
  lines!: ListLineInput[]

  @Field(() => Int, { nullable: true, description: 'Minutes it took, 1 to 1,440; null = not said.' })
  minutes!: number | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Says that it is another list than one already logged for the day, where the API asked.',
  })
  isAnotherList!: boolean
}

@ObjectType({ description: 'The list is logged, once.' })
export class LogListSuccess {
  @Field(() => ListEntry, { description: 'The list as it stands.' })
  list!: ListEntry

  @Field(() => [LogMove], { description: 'What it moved, in the order of the kinds of examination.' })
  moved!: LogMove[]
}

export const LogListResult = createResult({
  name: 'LogListResult',
  description: 'What became of a list.',
  types: [LogListSuccess, InvalidInput, Conflict],
})

@InputType({ description: 'A list to take back, within 24 hours.' })
export class WithdrawListInput {
  @Field(() => UUIDScalar, { description: 'Id of the list.' })
  id!: string
}

@ObjectType({ description: 'The list no longer counts.' })
export class WithdrawListSuccess {
  @Field(() => ListEntry, { description: 'The list, without lines.' })
  list!: ListEntry
}

export const WithdrawListResult = createResult({
  name: 'WithdrawListResult',
  description: 'What became of taking a list back.',
  types: [WithdrawListSuccess, InvalidInput, NotAllowed],
})

@InputType({ description: 'What is usually on a list; without lines it is kept no longer.' })
export class KeepUsualListInput {
  @Field(() => String, { description: 'Its name, at most 60 characters.' })
  name!: string

  @Field(() => Int, { description: '0 for a new name; else the version that stands.' })
  expectedVersion!: number

  @Field(() => [ListLineInput], { description: 'What is usually on it.' })
  lines!: ListLineInput[]
}

@ObjectType({ description: 'The usual list is kept.' })
export class KeepUsualListSuccess {
  @Field(() => UsualList, { description: 'The usual list.' })
  usualList!: UsualList
}

export const KeepUsualListResult = createResult({
  name: 'KeepUsualListResult',
  description: 'What became of a usual list.',
  types: [KeepUsualListSuccess, InvalidInput, Conflict],
})
