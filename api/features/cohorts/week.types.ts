import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  createResult,
  DateScalar,
  InvalidInput,
  NotAllowed,
  PageInfo,
  UUIDScalar,
} from '../../platform/graphql/index.ts'

export enum WeekLineKind {
  STAGE = 'STAGE',
  TASK = 'TASK',
  MEETING = 'MEETING',
  GOAL = 'GOAL',
  REQUEST = 'REQUEST',
  AWARD = 'AWARD',
  OBSERVERS = 'OBSERVERS',
  REVIEW = 'REVIEW',
  HELP = 'HELP',
}
registerEnumType(WeekLineKind, {
  name: 'WeekLineKind',
  description: 'What a line of an educator’s week is about.',
  valuesConfig: {
    STAGE: { description: 'A stage of the group ended with something left to do, or lately where that is not known.' },
    TASK: { description: 'Something given to them was due, and is not done.' },
    MEETING: { description: 'A meeting of the programme was not held yet, and is due within six weeks or was before.' },
    GOAL: { description: 'The date of somebody’s own goal is over; where they share their plan.' },
    REQUEST: {
      description:
        'A request waits for the viewer; or, where ratings are shared, for a colleague for two weeks and more.',
    },
    AWARD: { description: 'An award they train for in this group is ratified.' },
    OBSERVERS: { description: 'Fewer people observed them than is asked for; where ratings are shared.' },
    REVIEW: { description: 'A review date comes within six weeks; where ratings are shared.' },
    HELP: { description: 'Help was asked for.' },
  },
})

export enum WeekLineAction {
  NUDGE = 'NUDGE',
  BOOK = 'BOOK',
  EXTEND = 'EXTEND',
  ASSIGN = 'ASSIGN',
  MOVE_ON = 'MOVE_ON',
  OPEN_FOLDER = 'OPEN_FOLDER',
  ANSWER = 'ANSWER',
}
registerEnumType(WeekLineAction, {
  name: 'WeekLineAction',
  description: 'The one thing to do about a line.',
  valuesConfig: {
    NUDGE: { description: 'Nudge them, with a note.' },
    BOOK: { description: 'Agree a day.' },
    EXTEND: { description: 'Move the date.' },
    ASSIGN: { description: 'Give them something.' },
    MOVE_ON: { description: 'Let them go on in another group.' },
    OPEN_FOLDER: { description: 'Open the folder that waits for the viewer’s word.' },
    ANSWER: { description: 'Answer them.' },
  },
})

@ObjectType({ description: 'Somebody a line is about.' })
export class WeekPerson {
  @Field(() => UUIDScalar, { description: 'Their place in the group.' })
  memberId!: string

  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => String, { description: 'Name.' })
  name!: string

  @Field(() => DateScalar, { description: 'The day for them.' })
  on!: string

  @Field(() => UUIDScalar, {
    nullable: true,
    description: 'What the action opens: a request, a meeting or a question for help; null = nothing.',
  })
  subjectId!: string | null

  @Field(() => Boolean, {
    description: 'False where they were nudged about this twice, and the second time within 14 days.',
  })
  canNudge!: boolean
}

@ObjectType({ description: 'Something to do this week, for one person or for several at once.' })
export class WeekLine {
  @Field(() => String, { description: 'Stays the same as long as it is about the same thing.' })
  id!: string

  @Field(() => WeekLineKind, { description: 'What it is about.' })
  kind!: WeekLineKind

  @Field(() => String, { description: 'What it is about, by name.' })
  title!: string

  @Field(() => String, { description: 'The line in a sentence, without who.' })
  text!: string

  @Field(() => String, { description: 'The rule it comes from.' })
  reason!: string

  @Field(() => DateScalar, { description: 'The earliest day of those it is about.' })
  on!: string

  @Field(() => Int, { description: 'How many people it is about, 1 or more.' })
  peopleCount!: number

  @Field(() => [WeekPerson], {
    description: 'Whom it is about, those with the earliest day first; the first 200 of them.',
  })
  people!: WeekPerson[]

  @Field(() => WeekLineAction, { description: 'The one thing to do.' })
  action!: WeekLineAction

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Put off by the viewer until this day; null = not put off.',
  })
  hiddenUntil!: string | null
}

@ObjectType({ description: 'A line at its place in the rest.' })
export class WeekLineEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => WeekLine, { description: 'The line.' })
  node!: WeekLine
}

@ObjectType({ description: 'A page of what is not among the ten.' })
export class WeekLineConnection {
  @Field(() => [WeekLineEdge], { description: 'The lines with their places.' })
  edges!: WeekLineEdge[]

  @Field(() => [WeekLine], { description: 'The lines alone.' })
  nodes!: WeekLine[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}

@ObjectType({
  description:
    'Who needs the viewer this week, by fixed rules: what slipped the longest first, then requests, observers, what comes, and help. Who signed in when is no part of it.',
})
export class MyWeek {
  @Field(() => [WeekLine], { description: 'Ten lines at most.' })
  lines!: WeekLine[]

  @Field(() => WeekLineConnection, { description: 'All others, in the same order, those put off last.' })
  rest!: WeekLineConnection

  @Field(() => Int, { description: 'How many people take part in the groups it was made from.' })
  memberCount!: number
}

@InputType({ description: 'A line put off, or brought back.' })
export class SnoozeWeekLineInput {
  @Field(() => String, { description: 'Id of the line, at most 120 characters.' })
  lineId!: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it stands in its place again, 1 to 90 days from today; null = today.',
  })
  until!: string | null
}

@ObjectType({ description: 'Put off for the viewer alone; it stays among the rest.' })
export class SnoozeWeekLineSuccess {
  @Field(() => String, { description: 'Id of the line.' })
  lineId!: string

  @Field(() => DateScalar, { nullable: true, description: 'Until when; null = it is not put off.' })
  hiddenUntil!: string | null
}

export const SnoozeWeekLineResult = createResult({
  name: 'SnoozeWeekLineResult',
  description: 'What became of putting a line off.',
  types: [SnoozeWeekLineSuccess, InvalidInput, NotAllowed],
})
