import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { Conflict, createResult, DateScalar, InvalidInput } from '../../platform/graphql/index.ts'
import { Module } from '../modules/index.ts'

@ObjectType({ description: 'A module that is not to be started before a day.' })
export class PlannedDay {
  @Field(() => Module, { description: 'The module.' })
  module!: Module

  @Field(() => DateScalar, { description: 'The first day it may be started.' })
  on!: string
}

@ObjectType({ description: 'What somebody made their own of a plan. It shapes the next one, whatever the goal.' })
export class AdoptedPlan {
  @Field(() => Int, { description: 'Version to send back as expectedVersion.' })
  version!: number

  @Field(() => DateScalar, { description: 'The day it was adopted.' })
  on!: string

  @Field(() => [Module], { description: 'Modules left out on purpose.' })
  leftOut!: Module[]

  @Field(() => [Module], { description: 'Modules that are to be part of it in any case.' })
  wanted!: Module[]

  @Field(() => [PlannedDay], { description: 'Modules not to be started before a day.' })
  notBefore!: PlannedDay[]

  @Field(() => Int, { description: 'How many of its steps are part of the plan still.' })
  keptSteps!: number

  @Field(() => Int, { description: 'How many of its steps are done, or needed no longer.' })
  goneSteps!: number

  @Field(() => Int, { description: 'How many steps have come in since.' })
  newSteps!: number
}

@InputType({ description: 'A module that is not to be started before a day.' })
export class PlannedDayInput {
  @Field(() => String, { description: 'The module.' })
  moduleCode!: string

  @Field(() => DateScalar, { description: 'The first day it may be started.' })
  on!: string
}

@InputType({
  description:
    'What is asked of a plan. The plan itself is made again from it, and its steps are kept as they come out.',
})
export class AdoptPlanInput {
  @Field(() => [String], { defaultValue: [], description: 'Modules to leave out.' })
  leftOutModuleCodes!: string[]

  @Field(() => [String], { defaultValue: [], description: 'Modules that are to be part of it in any case.' })
  wantedModuleCodes!: string[]

  @Field(() => [PlannedDayInput], { defaultValue: [], description: 'Modules not to be started before a day.' })
  notBefore!: PlannedDayInput[]

  @Field(() => Int, {
    nullable: true,
    description: 'Examinations a month that count towards a log, 0 to 400; null = not said.',
  })
  casesPerMonth!: number | null

  @Field(() => Int, { description: 'Version of the plan adopted before; 0 for the first.' })
  expectedVersion!: number
}

@ObjectType({ description: 'The plan is adopted: next steps come from it now.' })
export class AdoptPlanSuccess {
  @Field(() => AdoptedPlan, { description: 'What was adopted.' })
  adopted!: AdoptedPlan
}

export const AdoptPlanResult = createResult({
  name: 'AdoptPlanResult',
  description: 'What became of adopting a plan.',
  types: [AdoptPlanSuccess, InvalidInput, Conflict],
})
