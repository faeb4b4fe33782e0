import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { createResult, DateScalar, InvalidInput } from '../../platform/graphql/index.ts'
import { Area, Capability } from '../frameworks/index.ts'
import { Gate } from '../gates/index.ts'
import { Module } from '../modules/index.ts'

export enum ModuleStatus {
  NOT_STARTED = 'NOT_STARTED',
  STARTED = 'STARTED',
  COMPLETED = 'COMPLETED',
}
registerEnumType(ModuleStatus, {
  name: 'ModuleStatus',
  description: 'How far the viewer is with a module.',
  valuesConfig: {
    NOT_STARTED: { description: 'Not begun.' },
    STARTED: { description: 'Begun and not finished.' },
    COMPLETED: { description: 'Finished; it prepares, and changes no rating.' },
  },
})

@ObjectType({ description: 'What stands in the way of a step or module, and the lawful ways on.' })
export class Blocker {
  @Field(() => String, { description: 'Stable code, such as GATE_NOT_RECORDED, PREREQUISITE or CONTENT_GAP.' })
  code!: string

  @Field(() => String, { description: 'What stands in the way.' })
  text!: string

  @Field(() => Gate, {
    nullable: true,
    description: 'The precondition that is not met; null where it is something else.',
  })
  gate!: Gate | null

  @Field(() => [String], { description: 'What can be done about it.' })
  waysOn!: string[]
}

@ObjectType({ description: 'What a module would do for the viewer in one capability.' })
export class MyModuleHelp {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => Int, { description: 'Rating the viewer is prepared at now, 0 to 4; it is no assessed rating.' })
  preparedNow!: number

  @Field(() => Int, { description: 'Rating the viewer would be prepared at after it.' })
  preparedAfter!: number

  @Field(() => Int, { nullable: true, description: 'Rating the goal asks for; null = not part of the goal.' })
  target!: number | null
}

@ObjectType({ description: 'A module as it stands for the viewer.' })
export class MyModule {
  /** For fields of other resolvers. */
  code!: string

  @Field(() => ModuleStatus, { description: 'How far the viewer is with it.' })
  status!: ModuleStatus

  @Field(() => DateScalar, { nullable: true, description: 'Day it was started; null = not started.' })
  startedOn!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Day it was finished; null = not finished.' })
  completedOn!: string | null

  @Field(() => [Area], { description: 'Areas chosen at the start, where it asks for them.' })
  areas!: Area[]

  @Field(() => Boolean, { description: 'True where it may be started now.' })
  canStart!: boolean

  @Field(() => [Blocker], { description: 'What stands in the way of starting it; empty once started.' })
  blockedBy!: Blocker[]

  @Field(() => [MyModuleHelp], { description: 'What it would do for the viewer, within their areas and goal.' })
  helps!: MyModuleHelp[]
}

@InputType({ description: 'A module to start.' })
export class StartModuleInput {
  @Field(() => String, { description: 'Module code.' })
  moduleCode!: string

  @Field(() => [String], {
    nullable: true,
    description: 'Areas to take it in, where it asks for them; at least one then.',
  })
  areaCodes!: string[] | null
}

@ObjectType({ description: 'The module is started.' })
export class StartModuleSuccess {
  @Field(() => Module, { description: 'The module.' })
  module!: Module
}

export const StartModuleResult = createResult({
  name: 'StartModuleResult',
  description: 'What became of starting a module.',
  types: [StartModuleSuccess, InvalidInput],
})

@InputType({ description: 'A started module to finish.' })
export class CompleteModuleInput {
  @Field(() => String, { description: 'Module code.' })
  moduleCode!: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day it was finished, from its start to today; null = today.',
  })
  completedOn!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Private reflection, at most 1,000 characters; no patient identifiers.',
  })
  reflection!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is finished with something left to do, at most 500 characters; needed where `leftToDo` of the lesson is not empty. Private; the effect of finishing is the same.',
  })
  reason!: string | null
}

@ObjectType({ description: 'The module is finished. It prepares; it changes no rating.' })
export class CompleteModuleSuccess {
  @Field(() => Module, { description: 'The module.' })
  module!: Module
}

export const CompleteModuleResult = createResult({
  name: 'CompleteModuleResult',
  description: 'What became of finishing a module.',
  types: [CompleteModuleSuccess, InvalidInput],
})
