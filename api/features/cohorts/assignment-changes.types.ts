import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { Conflict, createResult, InvalidInput, NotAllowed, UUIDScalar } from '../../platform/graphql/index.ts'
import { CohortAssignment, CohortAssignmentKind, MyAssignment } from './assignment.types.ts'

@InputType({ description: 'When a task is due, and for whom.' })
class AssignmentTermsInput {
  @Field(() => Int, { description: 'Days from a member’s start, for somebody who works full time; 1 to 3650.' })
  dueAfterDays!: number

  @Field(() => [UUIDScalar], {
    description: 'Places of those who are given it, at most 200; none = everybody who takes part.',
  })
  memberIds!: string[]

  @Field(() => Boolean, { description: 'Whoever joins later is given it too; not where members are named.' })
  followsMembers!: boolean

  @Field(() => Boolean, {
    description: 'A later version of the module takes the place of the one given; of no effect for other tasks.',
  })
  followsVersions!: boolean
}

@InputType({ description: 'Something given to a group.' })
export class AssignToCohortInput extends AssignmentTermsInput {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => CohortAssignmentKind, { description: 'What kind of task it is.' })
  kind!: CohortAssignmentKind

  @Field(() => String, { nullable: true, description: 'Code of a pathway or module; null for a piece of evidence.' })
  code?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What is asked for, 1 to 120 characters; null for a pathway or module, which have their own title.',
  })
  title?: string | null

  @Field(() => String, { nullable: true, description: 'Code of a kind of evidence; null for a pathway or module.' })
  evidenceKind?: string | null

  @Field(() => [String], { description: 'Codes of what the piece should be about, at most 10; none = open.' })
  capabilityCodes!: string[]
}

@InputType({ description: 'What a task becomes; everything is said again.' })
export class ChangeAssignmentInput extends AssignmentTermsInput {
  @Field(() => UUIDScalar, { description: 'The task.' })
  id!: string

  @Field(() => Int, { description: 'The version it was read in.' })
  expectedVersion!: number
}

@InputType({ description: 'A task that is asked for no longer.' })
export class WithdrawAssignmentInput {
  @Field(() => UUIDScalar, { description: 'The task.' })
  id!: string

  @Field(() => Int, { description: 'The version it was read in.' })
  expectedVersion!: number
}

@InputType({ description: 'A task that asks for the version of its module that is published now.' })
export class TakeLaterVersionInput {
  @Field(() => UUIDScalar, { description: 'The task.' })
  id!: string

  @Field(() => Int, { description: 'The version of the task it was read in.' })
  expectedVersion!: number
}

@InputType({ description: 'A task the viewer has done.' })
export class CompleteAssignmentInput {
  @Field(() => UUIDScalar, { description: 'The task.' })
  id!: string

  @Field(() => UUIDScalar, {
    nullable: true,
    description: 'A piece of the viewer’s own evidence, for an evidence task; null for a pathway or module.',
  })
  pieceId?: string | null
}

@InputType({ description: 'A task the viewer said was done and is not.' })
export class ReopenAssignmentInput {
  @Field(() => UUIDScalar, { description: 'The task.' })
  id!: string
}

@ObjectType({ description: 'The task is given.' })
export class AssignToCohortSuccess {
  @Field(() => CohortAssignment, { description: 'The task.' })
  assignment!: CohortAssignment
}

@ObjectType({ description: 'The task is as it was said; what was done of it stays done.' })
export class ChangeAssignmentSuccess {
  @Field(() => CohortAssignment, { description: 'The task.' })
  assignment!: CohortAssignment
}

@ObjectType({ description: 'The task is asked for no longer.' })
export class WithdrawAssignmentSuccess {
  @Field(() => UUIDScalar, { description: 'Id of the task.' })
  assignmentId!: string
}

@ObjectType({
  description: 'The task asks for the version published now; what was finished in an earlier one stays done.',
})
export class TakeLaterVersionSuccess {
  @Field(() => CohortAssignment, { description: 'The task.' })
  assignment!: CohortAssignment
}

@ObjectType({ description: 'The task is done. The educators of the group see that, and never the piece.' })
export class CompleteAssignmentSuccess {
  @Field(() => MyAssignment, { description: 'The task.' })
  assignment!: MyAssignment
}

@ObjectType({ description: 'The task is to do again.' })
export class ReopenAssignmentSuccess {
  @Field(() => MyAssignment, { description: 'The task.' })
  assignment!: MyAssignment
}

export const AssignToCohortResult = createResult({
  name: 'AssignToCohortResult',
  description: 'What became of giving a task.',
  types: [AssignToCohortSuccess, InvalidInput, NotAllowed],
})

export const ChangeAssignmentResult = createResult({
  name: 'ChangeAssignmentResult',
  description: 'What became of changing a task.',
  types: [ChangeAssignmentSuccess, InvalidInput, NotAllowed, Conflict],
})

export const WithdrawAssignmentResult = createResult({
  name: 'WithdrawAssignmentResult',
  description: 'What became of taking a task back.',
  types: [WithdrawAssignmentSuccess, NotAllowed, Conflict],
})

export const TakeLaterVersionResult = createResult({
  name: 'TakeLaterVersionResult',
  description: 'What became of taking a later version.',
  types: [TakeLaterVersionSuccess, NotAllowed, Conflict],
})

export const CompleteAssignmentResult = createResult({
  name: 'CompleteAssignmentResult',
  description: 'What became of saying that a task is done.',
  types: [CompleteAssignmentSuccess, InvalidInput, NotAllowed],
})

export const ReopenAssignmentResult = createResult({
  name: 'ReopenAssignmentResult',
  description: 'What became of saying that a task is not done.',
  types: [ReopenAssignmentSuccess, NotAllowed],
})

export type AssignmentTerms = Pick<
  AssignmentTermsInput,
  'dueAfterDays' | 'memberIds' | 'followsMembers' | 'followsVersions'
>
