import { Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, UUIDScalar } from '../../platform/graphql/index.ts'
import { NamedPerson } from '../evidence/index.ts'

export enum PreceptorshipMeetingKind {
  WEEK_2 = 'WEEK_2',
  WEEK_6 = 'WEEK_6',
  MONTH_3 = 'MONTH_3',
  MONTH_6 = 'MONTH_6',
  LAST = 'LAST',
}
registerEnumType(PreceptorshipMeetingKind, {
  name: 'PreceptorshipMeetingKind',
  description: 'A meeting of the template.',
  valuesConfig: {
    WEEK_2: { description: 'At two weeks.' },
    WEEK_6: { description: 'At six weeks.' },
    MONTH_3: { description: 'At three months.' },
    MONTH_6: { description: 'At six months.' },
    LAST: { description: 'At the end, twelve months where nothing else is agreed.' },
  },
})

export enum PreceptorshipMeetingState {
  NOT_YET = 'NOT_YET',
  PLANNED_BEFORE = 'PLANNED_BEFORE',
  TO_SIGN = 'TO_SIGN',
  SIGNED = 'SIGNED',
}
registerEnumType(PreceptorshipMeetingState, {
  name: 'PreceptorshipMeetingState',
  description: 'Where a meeting stands.',
  valuesConfig: {
    NOT_YET: { description: 'Its day is to come.' },
    PLANNED_BEFORE: { description: 'It was planned for a day that has passed, and waits for another one.' },
    TO_SIGN: { description: 'It was held, and one of the two has not said so yet.' },
    SIGNED: { description: 'Both said that it took place; it changes no more.' },
  },
})

export enum ObjectiveState {
  OPEN = 'OPEN',
  DONE = 'DONE',
  CARRIED = 'CARRIED',
}
registerEnumType(ObjectiveState, {
  name: 'ObjectiveState',
  description: 'What became of an objective.',
  valuesConfig: {
    OPEN: { description: 'Agreed.' },
    DONE: { description: 'Reached.' },
    CARRIED: { description: 'Carried on to the next meeting.' },
  },
})

export enum ActionBy {
  PRECEPTEE = 'PRECEPTEE',
  PRECEPTOR = 'PRECEPTOR',
  BOTH = 'BOTH',
  SOMEBODY_ELSE = 'SOMEBODY_ELSE',
}
registerEnumType(ActionBy, {
  name: 'ActionBy',
  description: 'Who does what was agreed.',
  valuesConfig: {
    PRECEPTEE: { description: 'The preceptee.' },
    PRECEPTOR: { description: 'The preceptor.' },
    BOTH: { description: 'Both together.' },
    SOMEBODY_ELSE: { description: 'Somebody else, such as the lead.' },
  },
})

@ObjectType({ description: 'Something a preceptee wants to reach by the next meeting.' })
export class PreceptorshipObjective {
  @Field(() => String, { description: 'In the words of the two.' })
  text!: string

  @Field(() => ObjectiveState, { description: 'What became of it.' })
  state!: ObjectiveState
}

@ObjectType({ description: 'Something agreed at a meeting, with who does it and by when.' })
export class PreceptorshipAction {
  @Field(() => String, { description: 'What.' })
  text!: string

  @Field(() => ActionBy, { description: 'Who.' })
  by!: ActionBy

  @Field(() => DateScalar, { nullable: true, description: 'By when; null = no day was agreed.' })
  dueOn!: string | null

  @Field(() => Boolean, { description: 'True where it is done.' })
  isDone!: boolean
}

@ObjectType({ description: 'A meeting of the template, with what the viewer may see of it.' })
export class PreceptorshipMeeting {
  @Field(() => PreceptorshipMeetingKind, { description: 'Which meeting.' })
  kind!: PreceptorshipMeetingKind

  @Field(() => String, { description: 'Which meeting, in words.' })
  title!: string

  @Field(() => DateScalar, { description: 'Day it is planned for.' })
  dueOn!: string

  @Field(() => PreceptorshipMeetingState, { description: 'Where it stands.' })
  state!: PreceptorshipMeetingState

  @Field(() => Int, { description: 'Version to send back as expectedVersion; 0 until first saved.' })
  version!: number

  @Field(() => DateScalar, { nullable: true, description: 'Day it was held; null = not yet.' })
  heldOn!: string | null

  @Field(() => NamedPerson, { nullable: true, description: 'The preceptor of this meeting; null = not yet held.' })
  with!: NamedPerson | null

  @Field(() => Boolean, {
    description: 'False where it was held with another preceptor: its words are between those two.',
  })
  isOpenToMe!: boolean

  @Field(() => Boolean, { description: 'True where the viewer said that it took place.' })
  isSignedByMe!: boolean

  @Field(() => Boolean, { description: 'True where the other one said so.' })
  isSignedByOther!: boolean

  @Field(() => [PreceptorshipObjective], { description: 'Objectives agreed.' })
  objectives!: PreceptorshipObjective[]

  @Field(() => [String], { description: 'Objectives carried from the meeting before, to begin with.' })
  carried!: string[]

  @Field(() => String, {
    nullable: true,
    description: 'Concerns, for preceptee and preceptor alone: in no total and no copy of anybody else. null = none.',
  })
  concerns!: string | null

  @Field(() => [PreceptorshipAction], { description: 'What was agreed, with who and by when.' })
  actions!: PreceptorshipAction[]

  @Field(() => Float, {
    nullable: true,
    description: 'Protected time given since the meeting before, hours; null = not said.',
  })
  hoursGiven!: number | null
}

@InputType({ description: 'An objective.' })
export class PreceptorshipObjectiveInput {
  @Field(() => String, { description: 'In your own words, at most 300 characters, without anything of a patient.' })
  text!: string

  @Field(() => ObjectiveState, { description: 'What became of it.' })
  state!: ObjectiveState
}

@InputType({ description: 'Something agreed.' })
export class PreceptorshipActionInput {
  @Field(() => String, { description: 'What, at most 300 characters, without anything of a patient.' })
  text!: string

  @Field(() => ActionBy, { description: 'Who.' })
  by!: ActionBy

  @Field(() => DateScalar, { nullable: true, description: 'By when; null = no day.' })
  dueOn!: string | null

  @Field(() => Boolean, { description: 'True where it is done.' })
  isDone!: boolean
}

@InputType({ description: 'A meeting of a preceptorship.' })
export class MeetingKeyInput {
  @Field(() => UUIDScalar, { description: 'The preceptorship.' })
  id!: string

  @Field(() => PreceptorshipMeetingKind, { description: 'Which meeting.' })
  kind!: PreceptorshipMeetingKind

  @Field(() => Int, { description: 'Version of the meeting it was filled from; 0 for the first.' })
  expectedVersion!: number
}

@InputType({ description: 'What a meeting came to. Saved over what stood there until both have signed.' })
export class SavePreceptorshipMeetingInput extends MeetingKeyInput {
  @Field(() => DateScalar, { nullable: true, description: 'Day it was held, today or earlier; null = not yet.' })
  heldOn!: string | null

  @Field(() => Float, { nullable: true, description: 'Protected time given, 0 to 200 hours; null = not said.' })
  hoursGiven!: number | null

  @Field(() => [PreceptorshipObjectiveInput], { description: 'At most 12 objectives.' })
  objectives!: PreceptorshipObjectiveInput[]

  @Field(() => String, {
    nullable: true,
    description: 'Concerns, at most 2000 characters; the two alone ever read them. null = none.',
  })
  concerns!: string | null

  @Field(() => [PreceptorshipActionInput], { description: 'At most 12 actions.' })
  actions!: PreceptorshipActionInput[]
}

@InputType({ description: 'A meeting that took place.' })
export class SignPreceptorshipMeetingInput extends MeetingKeyInput {}
