import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../platform/graphql/index.ts'
import { Blocker } from '../enrolments/index.ts'
import { Capability } from '../frameworks/index.ts'
import { Module } from '../modules/index.ts'

export enum PlanStepKind {
  MODULE = 'MODULE',
  CONFIRM = 'CONFIRM',
  CLAIM = 'CLAIM',
}
registerEnumType(PlanStepKind, {
  name: 'PlanStepKind',
  description: 'What a step of a plan is.',
  valuesConfig: {
    MODULE: { description: 'Learning, in minutes.' },
    CONFIRM: { description: 'Being seen at work, and a word from a supervisor; no minutes.' },
    CLAIM: { description: 'Known already, by what the viewer said: evidence or a rating of one’s own is missing.' },
  },
})

@ObjectType({ description: 'A rise a step prepares for. It does not change what anybody is signed off to do.' })
export class PlanRise {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => Int, { description: 'Rating prepared today, 0 to 4.' })
  from!: number

  @Field(() => Int, { description: 'Rating prepared after it, 0 to 4.' })
  to!: number

  @Field(() => Int, { nullable: true, description: 'Rating the goal asks for; null = it does not ask.' })
  target!: number | null
}

@ObjectType({ description: 'A rating a step builds on that is there already, and who says so.' })
export class PlanGround {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => Int, { description: 'Rating the step needs, 1 to 4.' })
  atLeast!: number

  @Field(() => String, {
    description: 'HELD: assessed. SELF: rated by oneself. MODULE: prepared. ASSUMED: from the level.',
  })
  basis!: string

  @Field(() => DateScalar, { nullable: true, description: 'The day it was said or decided; null = none is on record.' })
  on!: string | null
}

@ObjectType({ description: 'What a plan becomes without one of its modules.' })
export class PlanLoss {
  @Field(() => Int, { description: 'Minutes of learning more, 0 or more; an estimate, found by repairing the plan.' })
  extraMinutes!: number

  @Field(() => [Module], { description: 'What comes in its place; empty = the plan does without.' })
  instead!: Module[]
}

export enum PlanSignedBy {
  SUPERVISOR = 'SUPERVISOR',
  TWO_PEOPLE = 'TWO_PEOPLE',
  PANEL = 'PANEL',
}
registerEnumType(PlanSignedBy, {
  name: 'PlanSignedBy',
  description: 'Who may decide on a rating.',
  valuesConfig: {
    SUPERVISOR: { description: 'To 1 or 2: a named supervisor.' },
    TWO_PEOPLE: { description: 'To 3: two people, one of whom did not train the person.' },
    PANEL: { description: 'To 4, and for procedures and medicines: a panel.' },
  },
})

@ObjectType({ description: 'Who can sign what a step leads to.' })
export class PlanSigners {
  @Field(() => PlanSignedBy, { description: 'Who they are.' })
  by!: PlanSignedBy

  @Field(() => [Capability], { description: 'What of the goal they would sign.' })
  capabilities!: Capability[]

  @Field(() => String, { description: 'What is asked of them, in words.' })
  text!: string
}

@ObjectType({ description: 'When a step is worked on, week by week.' })
export class PlanStepDates {
  @Field(() => DateScalar, { description: 'First day of the week in which it begins.' })
  startsOn!: string

  @Field(() => DateScalar, { description: 'Last day of the week in which it ends.' })
  endsOn!: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the week in which its examinations are logged; null = none are asked for, or not known.',
  })
  loggedOn!: string | null
}

@ObjectType({ description: 'A day on which a step can be taken with others, where the viewer works.' })
export class PlanSession {
  @Field(() => DateScalar, { description: 'The day; of several, the first.' })
  on!: string

  @Field(() => Int, { nullable: true, description: 'Places left, 1 or more; null = as many as come.' })
  placesLeft!: number | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day to ask for a place; null = up to the day itself.',
  })
  applyBy!: string | null
}

@ObjectType({ description: 'One step of a development plan, with the facts it rests on.' })
export class PlanStep {
  @Field(() => String, { description: 'Stable id: "ENH-04", or "CLN-08>2" for a confirmation.' })
  id!: string

  @Field(() => PlanStepKind, { description: 'What it is.' })
  kind!: PlanStepKind

  @Field(() => Module, { nullable: true, description: 'The module; null for a confirmation.' })
  module!: Module | null

  @Field(() => String, { description: 'What to do.' })
  title!: string

  @Field(() => String, { description: 'What it really asks for, in one line.' })
  cost!: string

  @Field(() => Int, { description: 'Minutes of learning; 0 for a confirmation.' })
  minutes!: number

  @Field(() => Int, { description: 'The smallest useful sitting, in minutes.' })
  sittingMinutes!: number

  @Field(() => Int, { description: 'Examinations to be logged once it is done.' })
  examinations!: number

  @Field(() => [PlanRise], { description: 'What it prepares for.' })
  raises!: PlanRise[]

  @Field(() => [String], { description: 'Ids of the steps that wait for it.' })
  unlocks!: string[]

  @Field(() => [String], { description: 'Ids of the steps that come first.' })
  after!: string[]

  @Field(() => [PlanGround], { description: 'What it builds on that is there already.' })
  grounds!: PlanGround[]

  @Field(() => Int, { description: 'Minutes from its beginning to the end of the plan along the longest chain.' })
  tailMinutes!: number

  @Field(() => Boolean, { description: 'On the longest chain: what delays it delays the end.' })
  isCritical!: boolean

  @Field(() => PlanLoss, {
    nullable: true,
    description: 'What skipping it costs; null = nothing else in the library leads there, or it is no module.',
  })
  loss!: PlanLoss | null

  @Field(() => [String], { description: 'Why it is part of the plan, in words.' })
  reasons!: string[]

  @Field(() => [Blocker], { description: 'What stops it today besides earlier steps.' })
  blockedBy!: Blocker[]

  @Field(() => [String], { description: 'What is to be shown before a decision on what it leads to.' })
  evidenceNeeded!: string[]

  @Field(() => [PlanSigners], {
    description: 'Who can sign what it brings to the rating the goal asks for; empty = it brings nothing that far.',
  })
  signers!: PlanSigners[]

  @Field(() => String, {
    nullable: true,
    description:
      'Why it comes before the one worked on next: the first key in which the two differ, in words; null = it is the last.',
  })
  whyBefore!: string | null

  @Field(() => Boolean, {
    description:
      'One sitting of it is longer than the protected time of a week: it borrows from the weeks beside it. False as well where the hours a week are not known.',
  })
  borrows!: boolean

  @Field(() => [PlanSession], {
    description:
      'Days on which it is held and can still be asked for, the soonest first: it begins in the week of one of them. Empty = any day will do.',
  })
  sessions!: PlanSession[]

  @Field(() => Boolean, { description: 'Begun and not finished.' })
  isStarted!: boolean

  @Field(() => Boolean, { description: 'The viewer put it into the plan.' })
  isWanted!: boolean

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Not before this day, by the viewer’s wish; null = any day.',
  })
  notBefore!: string | null

  @Field(() => PlanStepDates, {
    nullable: true,
    description: 'When it is worked on; null where the hours a week are not known, or there is no end to it.',
  })
  dates!: PlanStepDates | null
}

@ObjectType({ description: 'An item of the goal that no plan in this library reaches.' })
export class PlanGap {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => Int, { description: 'Rating the goal asks for.' })
  target!: number

  @Field(() => Int, { description: 'The highest rating a plan does reach.' })
  reachable!: number
}
