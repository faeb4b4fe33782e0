import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, DateTimeScalar } from '../../platform/graphql/index.ts'
import { Goal } from '../goals/index.ts'
import { Module } from '../modules/index.ts'
import { AdoptedPlan } from './adopted-plan.types.ts'
import { PlanReview } from './plan-review.types.ts'
import { PlanStep, PlanGap } from './plan-step.types.ts'

export enum PlanDriver {
  STUDY = 'STUDY',
  EXAMINATIONS = 'EXAMINATIONS',
  BOOKED = 'BOOKED',
}
registerEnumType(PlanDriver, {
  name: 'PlanDriver',
  description: 'What decides when a plan is over.',
  valuesConfig: {
    STUDY: { description: 'The protected time a week.' },
    EXAMINATIONS: { description: 'How many examinations a month count towards the log.' },
    BOOKED: { description: 'Days before which something is not to be started.' },
  },
})

@ObjectType({ description: 'One week of a plan.' })
export class PlanWeek {
  @Field(() => DateScalar, { description: 'Its first day.' })
  startsOn!: string

  @Field(() => Int, { description: 'Minutes of learning the plan puts into it, rounded.' })
  minutes!: number

  @Field(() => Int, { description: 'Minutes there are for it, days away taken off, rounded.' })
  availableMinutes!: number
}

@ObjectType({
  description:
    'When a plan is over, as a range. The later end assumes that one protected hour in four is lost, and one examination in four; that is an assumption of ours, no observation.',
})
export class PlanFinish {
  @Field(() => DateScalar, { description: 'The day after the last week, where all protected time is used.' })
  earliest!: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The same where one hour in four is lost; null = not within twenty years.',
  })
  latest!: string | null

  @Field(() => PlanDriver, { description: 'What decides it: more of this, and it is over sooner.' })
  driver!: PlanDriver
}

@ObjectType({ description: 'Days on which nothing is planned. Why is never kept.' })
export class PlanAway {
  @Field(() => DateScalar, { description: 'The first of them.' })
  from!: string

  @Field(() => DateScalar, { nullable: true, description: 'The last of them; null = without an end.' })
  to!: string | null
}

@ObjectType({
  description:
    'The most found that can be prepared by the day the plan is wanted, where it is not over by then: looked for among the plan’s own steps, and among all modules of the library that help the goal, so far as the weeks and what each needs first allow. Never less than the plan’s own steps can.',
})
export class PlanMostByDue {
  @Field(() => Int, { description: 'Items of the goal that are to learn today and prepared by then.' })
  count!: number

  @Field(() => Boolean, {
    description:
      'Proven: no choice of modules in the library prepares more by then. false = not proven the most: at least so many.',
  })
  isExact!: boolean

  @Field(() => [Module], {
    description: 'Modules to take for it, of the plan or others, in an order in which they can be taken.',
  })
  modules!: Module[]
}

@ObjectType({
  description:
    'A plan to the viewer’s goal. Study, supervised lists, examinations and decisions stand side by side and are never added up. It supports learning and local decisions; it is no authority to practise.',
})
export class DevelopmentPlan {
  @Field(() => Goal, {
    nullable: true,
    description: 'What it leads to; null = the viewer’s own post, or nothing said.',
  })
  goal!: Goal | null

  @Field(() => Boolean, {
    description:
      'The award is not ratified yet: the university owns the teaching, and a plan begins with the award. No finish is told.',
  })
  isBeforeAward!: boolean

  @Field(() => [PlanStep], { description: 'Its steps, in an order in which they can be taken.' })
  steps!: PlanStep[]

  @Field(() => Int, { description: 'Minutes of study of one’s own.' })
  studyMinutes!: number

  @Field(() => Int, { description: 'Half-days of four hours on lists with a supervisor.' })
  supervisedHalfDays!: number

  @Field(() => Int, {
    description:
      'Examinations a log asks for on the way; those logged here are taken off, those logged elsewhere are not.',
  })
  examinations!: number

  @Field(() => Int, { description: 'Decisions by others on the way; how long they take is not known.' })
  decisions!: number

  @Field(() => Int, { description: 'Minutes of learning: of the study, and on supervised lists.' })
  minutes!: number

  @Field(() => Int, { description: 'No plan in this library takes fewer minutes of learning.' })
  lowerBoundMinutes!: number

  @Field(() => Boolean, {
    description:
      'No plan in this library takes less learning: minutes equal the lower bound. True of the minutes alone.',
  })
  isProven!: boolean

  @Field(() => Boolean, {
    description: 'A shorter plan or a proof is still looked for; planImproved tells when there is something better.',
  })
  isSearching!: boolean

  @Field(() => Int, {
    nullable: true,
    description:
      'Minutes of a shorter plan that is known, where the adopted one is kept because it takes at most 2 in 100 more; null = none.',
  })
  shorterMinutes!: number | null

  @Field(() => [PlanGap], { description: 'What of the goal no plan in this library reaches.' })
  uncovered!: PlanGap[]

  @Field(() => [Module], { description: 'Modules wished for that cannot be part of it.' })
  notPossible!: Module[]

  @Field(() => Float, { nullable: true, description: 'Protected hours a week it is reckoned with; null = not said.' })
  hoursPerWeek!: number | null

  @Field(() => Int, { nullable: true, description: 'Examinations a month it is reckoned with; null = not said.' })
  casesPerMonth!: number | null

  @Field(() => DateScalar, { nullable: true, description: 'The day it is wanted by; null = no date.' })
  dueOn!: string | null

  @Field(() => DateScalar, { description: 'The first day of the first week.' })
  startsOn!: string

  @Field(() => [PlanAway], { description: 'Days on which nothing is planned, from today on.' })
  away!: PlanAway[]

  @Field(() => [PlanWeek], { description: 'Week by week; empty where the hours a week are not known, or are none.' })
  weeks!: PlanWeek[]

  @Field(() => Int, { nullable: true, description: 'Weeks until everything is learnt; null = cannot be told.' })
  studyWeeks!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Weeks until everything is learnt and logged; null = cannot be told.',
  })
  wholeWeeks!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'No order of these steps takes fewer whole weeks; null = cannot be told.',
  })
  weeksLowerBound!: number | null

  @Field(() => PlanFinish, {
    nullable: true,
    description: 'When it is over; null = cannot be told, or nothing is left to learn or to log.',
  })
  finish!: PlanFinish | null

  @Field(() => Int, { description: 'Items of the goal that are to learn.' })
  toLearn!: number

  @Field(() => Int, {
    nullable: true,
    description: 'How many of these this plan prepares for by the day it is wanted; null = no date or no hours.',
  })
  preparedByDue!: number | null

  @Field(() => PlanMostByDue, {
    nullable: true,
    description:
      'The most found that can be prepared by the day the plan is wanted, with its own modules or others; null = it is over by then, no date, or no hours.',
  })
  mostByDue!: PlanMostByDue | null

  @Field(() => [PlanReview], {
    description:
      'Reviews of what the goal asks for and is held that fall due before the plan is over, overdue ones among them; soonest first. They cost no learning, so no minutes count them. Empty = none.',
  })
  reviews!: PlanReview[]

  @Field(() => AdoptedPlan, { nullable: true, description: 'What the viewer adopted last; null = nothing yet.' })
  adopted!: AdoptedPlan | null

  @Field(() => String, { description: 'Names everything it was computed from.' })
  inputsDigest!: string

  @Field(() => DateTimeScalar, { description: 'When it was computed.' })
  computedAt!: Date
}
