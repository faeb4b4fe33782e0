import { Field, Float, InputType, Int, ObjectType } from 'type-graphql'
import { createResult, DateScalar, DateTimeScalar, InvalidInput } from '../../platform/graphql/index.ts'
import { Module } from '../modules/index.ts'
import { PracticeAreaInput } from '../practices/index.ts'
import { PlannedDayInput } from './adopted-plan.types.ts'
import { DevelopmentPlan } from './plan.types.ts'

@InputType({ description: 'A rating assumed, to see what it would change. It is recorded nowhere.' })
export class AssumedRatingInput {
  @Field(() => String, { description: 'The capability.' })
  capabilityCode!: string

  @Field(() => Int, { description: 'Rating, 0 to 4.' })
  value!: number
}

@InputType({ description: 'Another target to plan for: exactly one of the two codes.' })
export class PlanAimInput {
  @Field(() => String, { nullable: true, description: 'A role.' })
  roleProfileCode!: string | null

  @Field(() => String, { nullable: true, description: 'A pathway.' })
  pathwayCode!: string | null

  @Field(() => [String], { defaultValue: [], description: 'Additions to the role.' })
  overlayCodes!: string[]

  @Field(() => [PracticeAreaInput], { defaultValue: [], description: 'Further areas, each once.' })
  areas!: PracticeAreaInput[]
}

@InputType({ description: 'What would be if: whatever is null or left out stays as it is.' })
export class PlanChangeInput {
  @Field(() => Float, { nullable: true, description: 'Protected hours a week, 0 to 40.' })
  hoursPerWeek!: number | null

  @Field(() => DateScalar, { nullable: true, description: 'The day it is wanted by.' })
  dueOn!: string | null

  @Field(() => Int, { nullable: true, description: 'Examinations a month that count towards a log, 0 to 400.' })
  casesPerMonth!: number | null

  @Field(() => [String], { nullable: true, description: 'Modules left out, in place of those left out so far.' })
  leftOutModuleCodes!: string[] | null

  @Field(() => [String], { nullable: true, description: 'Modules in it in any case, in place of those so far.' })
  wantedModuleCodes!: string[] | null

  @Field(() => [PlannedDayInput], { nullable: true, description: 'First days, in place of those so far.' })
  notBefore!: PlannedDayInput[] | null

  @Field(() => PlanAimInput, { nullable: true, description: 'Another target.' })
  aim!: PlanAimInput | null

  @Field(() => [String], { nullable: true, description: 'Capabilities of the goal to leave aside.' })
  droppedCapabilityCodes!: string[] | null

  @Field(() => [AssumedRatingInput], { nullable: true, description: 'Ratings assumed.' })
  assumedRatings!: AssumedRatingInput[] | null
}

@ObjectType({ description: 'What separates two plans; every number is the second less the first.' })
export class PlanDifference {
  @Field(() => Int, { description: 'Minutes of learning; negative = fewer.' })
  minutes!: number

  @Field(() => Int, { description: 'Half-days on supervised lists.' })
  supervisedHalfDays!: number

  @Field(() => Int, { description: 'Examinations to log.' })
  examinations!: number

  @Field(() => Int, {
    nullable: true,
    description: 'Whole weeks later; null where one of the two has no end to be told.',
  })
  weeks!: number | null

  @Field(() => [Module], { description: 'Modules that come in.' })
  added!: Module[]

  @Field(() => [Module], { description: 'Modules that go.' })
  dropped!: Module[]
}

@ObjectType({ description: 'The plan as it would be, and what that is beside the plan as it is.' })
export class WhatIfSuccess {
  @Field(() => DevelopmentPlan, { description: 'The plan as it would be. Nothing is recorded.' })
  plan!: DevelopmentPlan

  @Field(() => PlanDifference, { description: 'What changes.' })
  difference!: PlanDifference
}

export const WhatIfResult = createResult({
  name: 'WhatIfResult',
  description: 'What would be if.',
  types: [WhatIfSuccess, InvalidInput],
})

@ObjectType({ description: 'Why a module is no part of the viewer’s plan.' })
export class WhyNotModule {
  @Field(() => Module, { description: 'The module.' })
  module!: Module

  @Field(() => String, {
    description:
      'IN_PLAN, FINISHED, SAID_DONE, LEFT_OUT, NOT_FOR_YOU, BEHIND_YOU, OUT_OF_SCOPE, NOTHING_LEFT, NOT_OPEN, LONGER or NO_SHORTER.',
  })
  code!: string

  @Field(() => String, { description: 'The reason in words.' })
  text!: string

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes the plan would take more with it; null = it cannot be part of it, or is.',
  })
  extraMinutes!: number | null
}

@ObjectType({
  description: 'What became of the viewer’s plan since a day: the plan as it would have been made then, and now.',
})
export class PlanSince {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: string

  @Field(() => PlanDifference, { description: 'From then to now.' })
  difference!: PlanDifference

  @Field(() => [Module], { description: 'Modules finished since, that were part of the plan.' })
  finished!: Module[]
}

@ObjectType({ description: 'A shorter plan, or a better bound, was found for a plan the viewer asked for.' })
export class PlanImprovement {
  @Field(() => String, { description: 'The inputsDigest of the plan it is about.' })
  inputsDigest!: string

  @Field(() => DateTimeScalar, { description: 'When it was found.' })
  at!: Date
}
