import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  Conflict,
  createResult,
  DateScalar,
  DateTimeScalar,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'

export enum CohortMeetingKind {
  TRIPARTITE = 'TRIPARTITE',
  REVIEW = 'REVIEW',
}
registerEnumType(CohortMeetingKind, {
  name: 'CohortMeetingKind',
  description: 'A meeting of a group’s own; those of a preceptorship stand with the preceptorship.',
  valuesConfig: {
    TRIPARTITE: { description: 'Of three: the member, the department and the university or academy.' },
    REVIEW: { description: 'Of two, on how it goes.' },
  },
})

export enum CohortMeetingState {
  PLANNED = 'PLANNED',
  TO_SIGN = 'TO_SIGN',
  SIGNED = 'SIGNED',
}
registerEnumType(CohortMeetingState, {
  name: 'CohortMeetingState',
  description: 'Where a meeting stands.',
  valuesConfig: {
    PLANNED: { description: 'Not held yet.' },
    TO_SIGN: { description: 'Held, and one of the two has not said so.' },
    SIGNED: { description: 'Both said that it took place as written; it changes no more.' },
  },
})

export enum CohortMeetingActor {
  LEARNER = 'LEARNER',
  EDUCATOR = 'EDUCATOR',
  BOTH = 'BOTH',
  SOMEBODY_ELSE = 'SOMEBODY_ELSE',
}
registerEnumType(CohortMeetingActor, {
  name: 'CohortMeetingActor',
  description: 'Who does what was agreed at a meeting.',
  valuesConfig: {
    LEARNER: { description: 'The member.' },
    EDUCATOR: { description: 'The educator.' },
    BOTH: { description: 'Both together.' },
    SOMEBODY_ELSE: { description: 'Somebody else.' },
  },
})

@ObjectType({ description: 'Something a member wants to reach by the next meeting.' })
export class CohortMeetingObjective {
  @Field(() => String, { description: 'In the words of those who met.' })
  text!: string

  @Field(() => Boolean, { description: 'True where it is reached.' })
  isReached!: boolean
}

@ObjectType({ description: 'Something agreed at a meeting.' })
export class CohortMeetingAction {
  @Field(() => String, { description: 'What.' })
  text!: string

  @Field(() => CohortMeetingActor, { description: 'Who does it.' })
  by!: CohortMeetingActor

  @Field(() => DateScalar, { nullable: true, description: 'By when; null = no day was agreed.' })
  dueOn!: string | null

  @Field(() => Boolean, { description: 'True where it is done.' })
  isDone!: boolean
}

@ObjectType({
  description:
    'A concern said at a meeting. Its writer, those named when it was written and always the member read it.',
})
export class CohortConcern {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => String, { description: 'What was said.' })
  words!: string

  @Field(() => String, { nullable: true, description: 'Who wrote it; null = somebody the viewer sees no longer.' })
  writtenByName!: string | null

  @Field(() => DateTimeScalar, { description: 'When.' })
  writtenAt!: Date

  @Field(() => [String], { description: 'Names of the others who read it beside its writer and the member.' })
  readerNames!: string[]
}

@ObjectType({ description: 'A meeting of a member with an educator of their group.' })
export class CohortMeeting {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => Int, { description: 'Version to send back as expectedVersion.' })
  version!: number

  @Field(() => CohortMeetingKind, { description: 'Which kind.' })
  kind!: CohortMeetingKind

  @Field(() => String, { description: 'Which kind, in words.' })
  title!: string

  @Field(() => CohortMeetingState, { description: 'Where it stands.' })
  state!: CohortMeetingState

  @Field(() => DateScalar, { description: 'Day it is planned for.' })
  dueOn!: string

  @Field(() => DateScalar, { nullable: true, description: 'Day it was held; null = not yet.' })
  heldOn!: string | null

  @Field(() => UUIDScalar, {
    nullable: true,
    description: 'The educator who wrote it last, and signs it; null = erased.',
  })
  educatorId!: string | null

  @Field(() => String, { nullable: true, description: 'Name of that educator; null = the viewer sees them no longer.' })
  educatorName!: string | null

  @Field(() => [CohortMeetingObjective], { description: 'Objectives agreed.' })
  objectives!: CohortMeetingObjective[]

  @Field(() => [CohortMeetingAction], { description: 'Actions agreed.' })
  actions!: CohortMeetingAction[]

  @Field(() => [CohortConcern], { description: 'Concerns the viewer may read, the earliest first.' })
  concerns!: CohortConcern[]

  @Field(() => String, { nullable: true, description: 'What the member says to it; null = nothing.' })
  learnerWords!: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the member signed it as it stands; null = not.' })
  learnerSignedAt!: Date | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the educator signed it as it stands; null = not.' })
  educatorSignedAt!: Date | null
}

@InputType({ description: 'An objective.' })
export class CohortMeetingObjectiveInput {
  @Field(() => String, { description: 'What, 1 to 300 characters, without anything of a patient.' })
  text!: string

  @Field(() => Boolean, { description: 'True where it is reached.' })
  isReached!: boolean
}

@InputType({ description: 'Something agreed.' })
export class CohortMeetingActionInput {
  @Field(() => String, { description: 'What, 1 to 300 characters, without anything of a patient.' })
  text!: string

  @Field(() => CohortMeetingActor, { description: 'Who does it.' })
  by!: CohortMeetingActor

  @Field(() => DateScalar, { nullable: true, description: 'By when; null = no day.' })
  dueOn!: string | null

  @Field(() => Boolean, { description: 'True where it is done.' })
  isDone!: boolean
}

@InputType({ description: 'A concern, with who reads it.' })
export class CohortConcernInput {
  @Field(() => String, { description: 'What, 1 to 2000 characters, without anything of a patient.' })
  words!: string

  @Field(() => [UUIDScalar], {
    description: 'Educators of the group who read it too, at most 20; the member always does.',
  })
  readerIds!: string[]
}

@InputType({ description: 'A meeting as it stands. Both sign what was saved last.' })
export class SaveCohortMeetingInput {
  @Field(() => UUIDScalar, { nullable: true, description: 'The meeting; null = a new one.' })
  id!: string | null

  @Field(() => UUIDScalar, { description: 'Place of the member it is with.' })
  memberId!: string

  @Field(() => Int, { description: 'Version it was filled from; 0 for a new one.' })
  expectedVersion!: number

  @Field(() => CohortMeetingKind, { description: 'Which kind; stays as it is once the meeting stands.' })
  kind!: CohortMeetingKind

  @Field(() => DateScalar, { description: 'Day it is planned for, within two years of today.' })
  dueOn!: string

  @Field(() => DateScalar, { nullable: true, description: 'Day it was held, today or earlier; null = not yet.' })
  heldOn!: string | null

  @Field(() => [CohortMeetingObjectiveInput], { description: 'At most 12 objectives.' })
  objectives!: CohortMeetingObjectiveInput[]

  @Field(() => [CohortMeetingActionInput], { description: 'At most 12 actions.' })
  actions!: CohortMeetingActionInput[]

  @Field(() => CohortConcernInput, {
    nullable: true,
    description: 'A concern to add; those said before stay. null = none.',
  })
  concern!: CohortConcernInput | null
}

@InputType({ description: 'A meeting that took place as written.' })
export class SignCohortMeetingInput {
  @Field(() => UUIDScalar, { description: 'The meeting.' })
  id!: string

  @Field(() => Int, { description: 'The version it was read in.' })
  expectedVersion!: number

  @Field(() => String, {
    nullable: true,
    description: 'What the member says to it, at most 1000 characters; an educator leaves it null. null = nothing.',
  })
  words!: string | null
}

@ObjectType({ description: 'Saved; signatures of what stood there before are gone.' })
export class SaveCohortMeetingSuccess {
  @Field(() => CohortMeeting, { description: 'The meeting.' })
  meeting!: CohortMeeting
}

@ObjectType({ description: 'Signed by the viewer.' })
export class SignCohortMeetingSuccess {
  @Field(() => CohortMeeting, { description: 'The meeting.' })
  meeting!: CohortMeeting
}

export const SaveCohortMeetingResult = createResult({
  name: 'SaveCohortMeetingResult',
  description: 'What became of saving a meeting.',
  types: [SaveCohortMeetingSuccess, InvalidInput, NotAllowed, Conflict],
})

export const SignCohortMeetingResult = createResult({
  name: 'SignCohortMeetingResult',
  description: 'What became of a signature.',
  types: [SignCohortMeetingSuccess, InvalidInput, NotAllowed, Conflict],
})
