import { Field, Float, InputType, Int, ObjectType } from 'type-graphql'
import { Conflict, createResult, DateScalar, InvalidInput } from '../../platform/graphql/index.ts'
import { RoleProfile } from '../frameworks/index.ts'
import { Pathway } from '../pathways/index.ts'
import { PracticeArea, PracticeAreaInput } from '../practices/index.ts'

@ObjectType({ description: 'What a person aims for: a role profile or a pathway.' })
export class Goal {
  @Field(() => Int, { description: 'Version to send back as expectedVersion.' })
  version!: number

  @Field(() => String, { description: 'Title of the role or pathway; "Nothing yet" where neither is chosen.' })
  title!: string

  @Field(() => RoleProfile, {
    nullable: true,
    description: 'The role aimed for; null where it is a pathway, or nothing yet.',
  })
  roleProfile!: RoleProfile | null

  @Field(() => Pathway, {
    nullable: true,
    description: 'The pathway followed; null where it is a role, or nothing yet.',
  })
  pathway!: Pathway | null

  @Field(() => [RoleProfile], { description: 'Additions to the role, such as practice educator.' })
  overlays!: RoleProfile[]

  @Field(() => [PracticeArea], { description: 'Further areas at the level really worked at.' })
  areas!: PracticeArea[]

  @Field(() => DateScalar, { nullable: true, description: 'Day it is wanted by; null = no date.' })
  dueOn!: string | null

  @Field(() => Float, { nullable: true, description: 'Hours a week meant for it; null = as the practice says.' })
  hoursPerWeek!: number | null
}

@InputType({
  description:
    'What to aim for: exactly one of roleProfileCode and pathwayCode, or isNothingYet. Replaces the goal set before.',
})
export class SetGoalInput {
  @Field(() => String, { nullable: true, description: 'Role to aim for.' })
  roleProfileCode!: string | null

  @Field(() => String, { nullable: true, description: 'Pathway to follow.' })
  pathwayCode!: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True to aim for nothing yet; then neither code is given.',
  })
  isNothingYet!: boolean

  @Field(() => [String], { nullable: true, description: 'Additions to the role.' })
  overlayCodes!: string[] | null

  @Field(() => [PracticeAreaInput], { nullable: true, description: 'Further areas, each once.' })
  areas!: PracticeAreaInput[] | null

  @Field(() => DateScalar, { nullable: true, description: 'Day it is wanted by, after today; null = no date.' })
  dueOn!: string | null

  @Field(() => Float, {
    nullable: true,
    description: 'Hours a week meant for it, 0 to 40; null = as the practice says.',
  })
  hoursPerWeek!: number | null

  @Field(() => Int, { description: 'Version the form was filled from; 0 for the first.' })
  expectedVersion!: number
}

@ObjectType({ description: 'The goal is set.' })
export class SetGoalSuccess {
  @Field(() => Goal, { description: 'The goal as it stands now.' })
  goal!: Goal
}

export const SetGoalResult = createResult({
  name: 'SetGoalResult',
  description: 'What became of a goal.',
  types: [SetGoalSuccess, InvalidInput, Conflict],
})
