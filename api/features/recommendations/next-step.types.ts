import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, DateTimeScalar, UUIDScalar } from '../../platform/graphql/index.ts'
import { Blocker } from '../enrolments/index.ts'
import { Capability } from '../frameworks/index.ts'
import { Goal } from '../goals/index.ts'
import { Module } from '../modules/index.ts'

export enum StepKind {
  MODULE = 'MODULE',
  OBSERVATION = 'OBSERVATION',
  EVIDENCE = 'EVIDENCE',
  SIGN_OFF = 'SIGN_OFF',
  REFRESH = 'REFRESH',
  SELF_RATING = 'SELF_RATING',
}
registerEnumType(StepKind, {
  name: 'StepKind',
  description: 'What a step asks for.',
  valuesConfig: {
    MODULE: { description: 'Start or go on with a module.' },
    OBSERVATION: { description: 'Ask somebody to watch and record what they saw.' },
    EVIDENCE: { description: 'Put evidence on record.' },
    SIGN_OFF: { description: 'Ask those who may sign for a decision.' },
    REFRESH: { description: 'Renew what is due for review.' },
    SELF_RATING: { description: 'Say where one stands.' },
  },
})

export enum StepState {
  DO_NOW = 'DO_NOW',
  BLOCKED = 'BLOCKED',
}
registerEnumType(StepState, {
  name: 'StepState',
  description: 'DO_NOW: everything it needs is met and recorded. BLOCKED: shown with the reason and the ways on.',
  valuesConfig: {
    DO_NOW: { description: 'Everything it needs is met and recorded.' },
    BLOCKED: { description: 'Something stands in the way; the ways on are beside it.' },
  },
})

export enum ResponseKind {
  NOT_NOW = 'NOT_NOW',
  NOT_FOR_ME = 'NOT_FOR_ME',
  DONE_ELSEWHERE = 'DONE_ELSEWHERE',
  TOO_EASY = 'TOO_EASY',
}
registerEnumType(ResponseKind, {
  name: 'ResponseKind',
  description:
    'NOT_NOW hides a step until a date. NOT_FOR_ME takes it out of the plan. DONE_ELSEWHERE meets prerequisites and asks for evidence. TOO_EASY asks for a self-rating and offers confirmation.',
  valuesConfig: {
    NOT_NOW: { description: 'Hides the step until a date.' },
    NOT_FOR_ME: { description: 'Takes the step out of the plan.' },
    DONE_ELSEWHERE: { description: 'Meets what the step is needed for, and asks for evidence.' },
    TOO_EASY: { description: 'Asks for a self-rating, and offers confirmation.' },
  },
})

export enum OrderKey {
  LAPSE = 'LAPSE',
  SLACK = 'SLACK',
  LOSS = 'LOSS',
  TAIL = 'TAIL',
}
registerEnumType(OrderKey, {
  name: 'OrderKey',
  description: 'What a step was put in order by, first key first.',
  valuesConfig: {
    LAPSE: { description: 'Whole weeks until something held falls due; fewer first.' },
    SLACK: { description: 'Whole weeks to spare before the goal’s date; fewer first.' },
    LOSS: { description: 'Minutes the plan would grow by without it; more first.' },
    TAIL: { description: 'Minutes of the plan that wait for it; more first.' },
  },
})

@ObjectType({ description: 'Why a step is recommended; every number in the text is among the facts.' })
export class Reason {
  @Field(() => String, { description: 'Stable code of the kind of reason.' })
  code!: string

  @Field(() => String, { description: 'The reason in words.' })
  text!: string

  @Field(() => Capability, { nullable: true, description: 'Capability it is about; null = none in particular.' })
  capability!: Capability | null

  @Field(() => Int, { nullable: true, description: 'Rating before, 0 to 4; null where none is meant.' })
  from!: number | null

  @Field(() => Int, { nullable: true, description: 'Rating after, 0 to 4; null where none is meant.' })
  to!: number | null

  @Field(() => Int, { nullable: true, description: 'Rating the goal asks for, 0 to 4; null where none is meant.' })
  target!: number | null

  @Field(() => String, {
    nullable: true,
    description: 'What the fact rests on: HELD, SELF, ASSUMED, MODULE, STATED; null = no record.',
  })
  basis!: string | null
}

@ObjectType({ description: 'One of the keys that put a step in its place.' })
export class StepOrder {
  @Field(() => OrderKey, { description: 'Which key.' })
  key!: OrderKey

  @Field(() => Int, { description: 'Its value, in the unit the text names.' })
  value!: number

  @Field(() => String, { description: 'The same in words.' })
  text!: string
}

@ObjectType({ description: 'What would change a recommendation.' })
export class Change {
  @Field(() => String, { description: 'The change in words.' })
  text!: string
}

@ObjectType({ description: 'A colleague who could be asked.' })
export class ColleagueToAsk {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => String, { description: 'Name as colleagues see it.' })
  name!: string
}

@ObjectType({ description: 'One recommended action.' })
export class NextStep {
  @Field(() => String, {
    description: 'Id that stays the same when advice is computed again, such as "MODULE:PRE-02".',
  })
  id!: string

  @Field(() => StepKind, { description: 'What it asks for.' })
  kind!: StepKind

  @Field(() => String, { description: 'What to do.' })
  title!: string

  @Field(() => String, { description: 'What it really costs, in words.' })
  cost!: string

  @Field(() => Int, { description: 'Structured learning minutes of the whole step; 0 for a request.' })
  minutes!: number

  @Field(() => Int, { description: 'Smallest useful sitting in minutes.' })
  sittingMinutes!: number

  @Field(() => StepState, { description: 'Whether it can be done now.' })
  state!: StepState

  @Field(() => Module, { nullable: true, description: 'The module to do; null where the step is no module.' })
  module!: Module | null

  @Field(() => [Capability], { description: 'Capabilities it is about.' })
  capabilities!: Capability[]

  @Field(() => [Reason], { description: 'Why; never empty.' })
  reasons!: Reason[]

  @Field(() => [String], { description: 'Step ids or module codes it opens.' })
  unlocks!: string[]

  @Field(() => [StepOrder], { description: 'What put it in its place.' })
  order!: StepOrder[]

  @Field(() => [Change], { description: 'What would change it.' })
  changesIf!: Change[]

  @Field(() => [Blocker], { description: 'What stands in the way; empty where it can be done now.' })
  blockedBy!: Blocker[]

  @Field(() => [Module], { description: 'Modules that would do the same, shorter ones first.' })
  alternatives!: Module[]

  @Field(() => [ColleagueToAsk], {
    description:
      'To be observed: up to 2 of those who may assess the viewer, a new observer first; empty for every other kind of step, and where nobody may.',
  })
  askWhom!: ColleagueToAsk[]
}

@ObjectType({ description: 'An answer of the viewer that still counts.' })
export class MyResponse {
  @Field(() => String, { description: 'The step answered.' })
  stepId!: string

  @Field(() => String, { description: 'Title of the step when it was answered.' })
  title!: string

  @Field(() => ResponseKind, { description: 'The answer.' })
  response!: ResponseKind

  @Field(() => DateScalar, { description: 'Day it was given.' })
  on!: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'NOT_NOW: last day it hides the step; null for the other answers.',
  })
  until!: string | null
}

@ObjectType({
  description: 'Advice for the viewer on one day: the same input gives the same advice in the same order.',
})
export class NextSteps {
  @Field(() => Goal, { nullable: true, description: 'What it leads to; null = nothing yet.' })
  goal!: Goal | null

  @Field(() => [NextStep], { description: 'Steps that can be done now, most pressing first.' })
  items!: NextStep[]

  @Field(() => [NextStep], {
    description: 'Steps stopped by a precondition, a gap in the library or an answer, and a few that wait for others.',
  })
  blocked!: NextStep[]

  @Field(() => [MyResponse], { description: 'Answers that still count, for undo.' })
  responses!: MyResponse[]

  @Field(() => Int, { description: 'Items of the target signed off.' })
  held!: number

  @Field(() => Int, { description: 'Items prepared and not confirmed.' })
  toConfirm!: number

  @Field(() => Int, { description: 'Items still to learn.' })
  toLearn!: number

  @Field(() => Int, {
    description: 'Structured learning minutes to the target; no scanning or university hours, no requests.',
  })
  minutesToGoal!: number

  @Field(() => Int, { description: 'Minutes of these that are study of one’s own; never shown added to the lists.' })
  studyMinutesToGoal!: number

  @Field(() => Int, { description: 'Half-days on lists with a supervisor in the plan; begun ones count whole.' })
  supervisedHalfDaysToGoal!: number

  @Field(() => Int, { description: 'Decisions on the way: one for each scope line with anything not held yet.' })
  confirmationsToGoal!: number

  @Field(() => Int, { description: 'No plan in this catalogue can be shorter than this many minutes.' })
  lowerBoundMinutes!: number

  @Field(() => String, { description: 'Version of the numbers that shape advice.' })
  parametersVersion!: string

  @Field(() => String, { description: 'Names everything the advice rests on; the same digest means the same advice.' })
  inputsDigest!: string

  @Field(() => DateTimeScalar, { description: 'When it was computed.' })
  computedAt!: Date
}
