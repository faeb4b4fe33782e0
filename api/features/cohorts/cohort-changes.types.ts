import { Field, InputType, Int, ObjectType } from 'type-graphql'
import {
  Conflict,
  createResult,
  DateScalar,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { Cohort } from './cohort.types.ts'

@InputType({ description: 'A part of what a group works through.' })
class CohortStageInput {
  @Field(() => String, { description: 'What it is called, 1 to 120 characters.' })
  title!: string

  @Field(() => Int, {
    description: 'Days from a member’s start to its last day, for somebody who works full time; 1 to 3650, rising.',
  })
  dueAfterDays!: number
}

@InputType({ description: 'What can be said of a group.' })
class CohortFactsInput {
  @Field(() => String, { description: 'Name, 1 to 120 characters.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'What members aim for; null = by the pathway, or each for themselves. Not beside a pathway.',
  })
  roleProfileCode?: string | null

  @Field(() => String, { nullable: true, description: 'The pathway it follows; null = none. Not beside a role.' })
  pathwayCode?: string | null

  @Field(() => DateScalar, { description: 'First day of whoever joins from the start, within five years of today.' })
  startsOn!: string

  @Field(() => [CohortStageInput], { description: 'Its stages, at most 24, in the order of their days.' })
  stages!: CohortStageInput[]
}

@InputType({ description: 'A new group; the viewer is its first educator.' })
export class CreateCohortInput extends CohortFactsInput {
  @Field(() => UUIDScalar, { description: 'Organisation in which the viewer is educator or administrator.' })
  organisationId!: string

  @Field(() => [UUIDScalar], { description: 'Further organisations whose people may be members, at most 30.' })
  furtherOrganisationIds!: string[]
}

@InputType({ description: 'What a group becomes; everything is said again.' })
export class ChangeCohortInput extends CohortFactsInput {
  @Field(() => UUIDScalar, { description: 'The group.' })
  id!: string

  @Field(() => Int, { description: 'The version this change was made from.' })
  expectedVersion!: number
}

@InputType({ description: 'A group that is over.' })
export class CloseCohortInput {
  @Field(() => UUIDScalar, { description: 'The group.' })
  id!: string

  @Field(() => Int, { description: 'The version it was read in.' })
  expectedVersion!: number
}

@InputType({ description: 'Somebody who is to follow a group.' })
export class NameCohortEducatorInput {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => UUIDScalar, {
    description: 'An educator or administrator of one of its organisations, of which the viewer is one too.',
  })
  personId!: string

  @Field(() => DateScalar, { description: 'First day.' })
  fromOn!: string

  @Field(() => DateScalar, { nullable: true, description: 'Last day, inclusive; null = no end.' })
  toOn?: string | null
}

@InputType({ description: 'Somebody who follows a group no longer.' })
export class EndCohortEducatorInput {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => UUIDScalar, { description: 'Id of the entry in its educators.' })
  id!: string
}

@ObjectType({ description: 'The group stands.' })
export class CreateCohortSuccess {
  @Field(() => Cohort, { description: 'The group.' })
  cohort!: Cohort
}

@ObjectType({ description: 'The group is as it was said; dates of its members follow.' })
export class ChangeCohortSuccess {
  @Field(() => Cohort, { description: 'The group.' })
  cohort!: Cohort
}

@ObjectType({ description: 'The group is over: nobody joins any more, and nothing of it falls due.' })
export class CloseCohortSuccess {
  @Field(() => Cohort, { description: 'The group.' })
  cohort!: Cohort
}

@ObjectType({ description: 'They follow the group from the day named.' })
export class NameCohortEducatorSuccess {
  @Field(() => Cohort, { description: 'The group.' })
  cohort!: Cohort
}

@ObjectType({ description: 'They see nothing of the group any more, from now on.' })
export class EndCohortEducatorSuccess {
  @Field(() => Cohort, { nullable: true, description: 'The group; null where the viewer ended their own.' })
  cohort!: Cohort | null
}

export const CreateCohortResult = createResult({
  name: 'CreateCohortResult',
  description: 'What became of setting up a group.',
  types: [CreateCohortSuccess, InvalidInput, NotAllowed],
})

export const ChangeCohortResult = createResult({
  name: 'ChangeCohortResult',
  description: 'What became of changing a group.',
  types: [ChangeCohortSuccess, InvalidInput, NotAllowed, Conflict],
})

export const CloseCohortResult = createResult({
  name: 'CloseCohortResult',
  description: 'What became of closing a group.',
  types: [CloseCohortSuccess, NotAllowed, Conflict],
})

export const NameCohortEducatorResult = createResult({
  name: 'NameCohortEducatorResult',
  description: 'What became of naming an educator.',
  types: [NameCohortEducatorSuccess, InvalidInput, NotAllowed],
})

export const EndCohortEducatorResult = createResult({
  name: 'EndCohortEducatorResult',
  description: 'What became of ending an educator’s days.',
  types: [EndCohortEducatorSuccess, NotAllowed],
})

/** What was said of a group, where nothing said is null. */
export interface CohortFacts extends Pick<CohortFactsInput, 'name' | 'startsOn' | 'stages'> {
  readonly roleProfileCode: string | null
  readonly pathwayCode: string | null
}

export const factsOf = ({ name, startsOn, stages, roleProfileCode, pathwayCode }: CohortFactsInput): CohortFacts => ({
  name: name.trim(),
  startsOn,
  stages,
  roleProfileCode: roleProfileCode ?? null,
  pathwayCode: pathwayCode ?? null,
})
