import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, UUIDScalar } from '../../platform/graphql/index.ts'
import { NamedPerson } from '../evidence/index.ts'
import { Capability } from '../frameworks/index.ts'
import { Leave } from '../people/index.ts'

export enum LineReviewState {
  REVIEWED = 'REVIEWED',
  REVIEW_DUE = 'REVIEW_DUE',
  NO_RECENT_RECORD = 'NO_RECENT_RECORD',
  LAPSED = 'LAPSED',
}
registerEnumType(LineReviewState, {
  name: 'LineReviewState',
  description: 'Where the review of a line stands; nothing but LAPSED takes anything away.',
  valuesConfig: {
    REVIEWED: { description: 'Reviewed, up to and including the day it is due.' },
    REVIEW_DUE: { description: 'To be looked at again; what was signed off stays.' },
    NO_RECENT_RECORD: { description: 'Nothing recorded here for a whole further period; what was signed off stays.' },
    LAPSED: { description: 'Procedures and outside dates only: to be seen again before it counts.' },
  },
})

export enum ReviewAction {
  NOTHING = 'NOTHING',
  CONFIRM_SCOPE = 'CONFIRM_SCOPE',
  LOG_OR_ASK = 'LOG_OR_ASK',
  BE_SEEN_AGAIN = 'BE_SEEN_AGAIN',
}
registerEnumType(ReviewAction, {
  name: 'ReviewAction',
  description: 'The one thing to do about a line.',
  valuesConfig: {
    NOTHING: { description: 'Nothing before its day.' },
    CONFIRM_SCOPE: { description: 'Confirm the scope of practice with the lead, which clears such lines together.' },
    LOG_OR_ASK: { description: 'Log what was scanned, or ask a colleague to look.' },
    BE_SEEN_AGAIN: { description: 'Ask to be seen again.' },
  },
})

@ObjectType({ description: 'A line of the scope of practice, and where its review stands.' })
export class LineReview {
  @Field(() => String, { nullable: true, description: 'The line as departments write it; null = in no line.' })
  title!: string | null

  @Field(() => LineReviewState, { description: 'The state that asks most among its items.' })
  state!: LineReviewState

  @Field(() => DateScalar, { nullable: true, description: 'When it was last reviewed; null = never.' })
  on!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Last day of its time; null = no date.' })
  dueOn!: string | null

  @Field(() => [Capability], { description: 'The items in that state.' })
  capabilities!: Capability[]

  @Field(() => ReviewAction, { description: 'The one thing to do about it.' })
  action!: ReviewAction
}

export enum ReturnStepKind {
  MEETING = 'MEETING',
  REGISTER = 'REGISTER',
  LISTS = 'LISTS',
  SEEN_AGAIN = 'SEEN_AGAIN',
  REVIEW = 'REVIEW',
}
registerEnumType(ReturnStepKind, {
  name: 'ReturnStepKind',
  description: 'What a step of a return to practice is.',
  valuesConfig: {
    MEETING: { description: 'A meeting with the lead.' },
    REGISTER: { description: 'To ask the register what it expects after a break of this length.' },
    LISTS: { description: 'Lists with a colleague beside.' },
    SEEN_AGAIN: { description: 'A line that lapsed, to be seen again.' },
    REVIEW: { description: 'A line to review.' },
  },
})

@ObjectType({ description: 'One dated step of a return to practice.' })
export class ReturnStep {
  @Field(() => String, { description: 'Tells the steps of one plan apart.' })
  key!: string

  @Field(() => ReturnStepKind, { description: 'What it is.' })
  kind!: ReturnStepKind

  @Field(() => String, { nullable: true, description: 'Line of the scope of practice it is about; null = none.' })
  line!: string | null

  @Field(() => Int, { nullable: true, description: 'Half-day lists, as Soundings proposes; null = none.' })
  lists!: number | null

  @Field(() => DateScalar, { description: 'Day it is meant for.' })
  dueOn!: string

  @Field(() => DateScalar, { nullable: true, description: 'Day it was ticked; null = not yet.' })
  doneOn!: string | null
}

@ObjectType({
  description: 'A return to practice as Soundings proposes it; nothing of it is kept until it is taken up.',
})
export class ReturnProposal {
  @Field(() => DateScalar, { description: 'First day away.' })
  from!: string

  @Field(() => DateScalar, { description: 'Last day away.' })
  to!: string

  @Field(() => [ReturnStep], { description: 'The steps, in order.' })
  steps!: ReturnStep[]
}

@ObjectType({ description: 'A return to practice that its owner took up.' })
export class ReturnPlan extends ReturnProposal {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => Int, { description: 'Version to send back as expectedVersion.' })
  version!: number

  @Field(() => NamedPerson, { description: 'Whose it is.' })
  owner!: NamedPerson

  @Field(() => NamedPerson, { nullable: true, description: 'To whom the owner shows it; null = nobody.' })
  sharedWith!: NamedPerson | null

  @Field(() => DateScalar, { nullable: true, description: 'Last day it is shown; null = it is not.' })
  sharedUntil!: string | null
}

@ObjectType({ description: 'The reviews of the viewer, their leave, and their return from it.' })
export class MyReviews {
  @Field(() => [LineReview], { description: 'By line of the scope of practice, what asks most first.' })
  lines!: LineReview[]

  @Field(() => [Leave], { description: 'Recorded leave, the latest first; clocks stood still during it.' })
  leave!: Leave[]

  @Field(() => ReturnProposal, {
    nullable: true,
    description:
      'A proposal for the return from long leave; null = there is none to come back from, or a plan is made.',
  })
  proposal!: ReturnProposal | null

  @Field(() => ReturnPlan, { nullable: true, description: 'The plan under way; null = none.' })
  plan!: ReturnPlan | null

  @Field(() => [ReturnPlan], { description: 'Plans that others show the viewer today.' })
  shownToMe!: ReturnPlan[]
}

@InputType({ description: 'A plan, in the version it was read in.' })
export class ReturnPlanKeyInput {
  @Field(() => UUIDScalar, { description: 'The plan.' })
  id!: string

  @Field(() => Int, { description: 'The version it was read in.' })
  expectedVersion!: number
}

@InputType({ description: 'The proposal to take up, as it was shown.' })
export class AdoptReturnPlanInput {
  @Field(() => DateScalar, { description: 'Last day away, as the proposal says.' })
  to!: string
}

@InputType({ description: 'A step that is done, or is not after all.' })
export class TickReturnStepInput extends ReturnPlanKeyInput {
  @Field(() => String, { description: 'Which step.' })
  key!: string

  @Field(() => Boolean, { description: 'True = done today.' })
  isDone!: boolean
}

@InputType({ description: 'A plan to end.' })
export class EndReturnPlanInput extends ReturnPlanKeyInput {}

@InputType({ description: 'To whom to show a plan, and until when.' })
export class ShareReturnPlanInput extends ReturnPlanKeyInput {
  @Field(() => UUIDScalar, {
    nullable: true,
    description: 'A current member of an organisation of yours; null = nobody any more.',
  })
  personId!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Last day, within a year; needed with a person.' })
  until!: string | null
}
