import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, DateTimeScalar, UUIDScalar } from '../../platform/graphql/index.ts'
import { Capability } from '../frameworks/index.ts'

export enum CohortAssignmentKind {
  PATHWAY = 'PATHWAY',
  MODULE = 'MODULE',
  EVIDENCE = 'EVIDENCE',
}
registerEnumType(CohortAssignmentKind, {
  name: 'CohortAssignmentKind',
  description: 'What a group is given to do.',
  valuesConfig: {
    PATHWAY: { description: 'To work along a pathway; done when the member says so.' },
    MODULE: {
      description:
        'To finish a module; done by finishing it after it was given, or where finished before, when they say so.',
    },
    EVIDENCE: { description: 'To add a piece of evidence; done when the member ties a piece of their own to it.' },
  },
})

@ObjectType({ description: 'What is asked for, as its educators and members read it.' })
export class CohortAssignmentFacts {
  @Field(() => UUIDScalar, { description: 'Id of the task.' })
  id!: string

  @Field(() => CohortAssignmentKind, { description: 'What kind of task it is.' })
  kind!: CohortAssignmentKind

  @Field(() => String, { nullable: true, description: 'Code of the pathway or module; null for a piece of evidence.' })
  code!: string | null

  @Field(() => String, { description: 'What is asked for, in words.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'Code of the kind of evidence; null = no evidence task.' })
  evidenceKind!: string | null

  @Field(() => String, { nullable: true, description: 'That kind in words; null = no evidence task.' })
  evidenceKindTitle!: string | null

  @Field(() => [Capability], {
    description: 'What the piece should be about; none for pathways and modules, or where it is open.',
  })
  capabilities!: Capability[]

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the module that was given; null = no module, or whichever is published.',
  })
  moduleVersion!: number | null
}

@ObjectType({ description: 'A task of a group, as its educators see it: programme record.' })
export class CohortAssignment extends CohortAssignmentFacts {
  @Field(() => Int, { description: 'Version to send back as expectedVersion.' })
  version!: number

  @Field(() => Int, { description: 'Days from a member’s start, for somebody who works full time; 1 to 3650.' })
  dueAfterDays!: number

  @Field(() => DateScalar, { description: 'The day for a full-time member who began with the group.' })
  dueOn!: string

  @Field(() => Boolean, { description: 'Whoever joins later is given it too.' })
  followsMembers!: boolean

  @Field(() => Boolean, { description: 'A later version of the module takes the place of the one given by itself.' })
  followsVersions!: boolean

  @Field(() => Int, {
    nullable: true,
    description: 'A version published since, which this task does not follow; null = none.',
  })
  laterVersion!: number | null

  @Field(() => [UUIDScalar], { description: 'Places of those who are given it and take part today.' })
  memberIds!: string[]

  @Field(() => Int, { description: 'How many of them have done it.' })
  doneCount!: number

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  givenAt!: Date
}

@ObjectType({ description: 'A task set by a group the viewer is in, with the day that holds for them.' })
export class MyAssignment extends CohortAssignmentFacts {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => String, { description: 'Name of the group.' })
  cohortName!: string

  @Field(() => DateScalar, {
    description: 'Last day for the viewer: by their start, share of full time, pauses and what it was extended by.',
  })
  dueOn!: string

  @Field(() => Int, { description: 'Days by which it was moved for the viewer alone; 0 = none.' })
  extendedByDays!: number

  @Field(() => Boolean, { description: 'Whether that day is over.' })
  isOver!: boolean

  @Field(() => DateScalar, { nullable: true, description: 'The day it was done; null = still to do.' })
  doneOn!: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day a module was finished before it was given, which nobody else sees unless the viewer says it is done; null = was not.',
  })
  finishedBeforeOn!: string | null

  @Field(() => UUIDScalar, {
    nullable: true,
    description: 'The viewer’s piece it was answered with, which nobody sees through it; null = none.',
  })
  pieceId!: string | null
}
