import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, DateTimeScalar, UUIDScalar } from '../../platform/graphql/index.ts'
import { NamedPerson } from '../evidence/index.ts'
import { PreceptorshipMeeting } from './meeting.types.ts'

export enum PreceptorshipState {
  NAMED = 'NAMED',
  RUNNING = 'RUNNING',
  COMPLETED = 'COMPLETED',
  ENDED_EARLY = 'ENDED_EARLY',
}
registerEnumType(PreceptorshipState, {
  name: 'PreceptorshipState',
  description: 'Where a preceptorship stands; none of it is a grade.',
  valuesConfig: {
    NAMED: { description: 'A preceptor was named, and not everybody has said yes.' },
    RUNNING: { description: 'Preceptor and preceptee both said yes.' },
    COMPLETED: { description: 'Both said that the period is completed.' },
    ENDED_EARLY: { description: 'Ended before it was completed.' },
  },
})

export enum PreceptorshipEndReason {
  LEFT = 'LEFT',
  CHANGED_PRECEPTOR = 'CHANGED_PRECEPTOR',
  OTHER = 'OTHER',
}
registerEnumType(PreceptorshipEndReason, {
  name: 'PreceptorshipEndReason',
  description: 'Why a preceptorship ended before it was completed; told to the preceptee and the preceptor alone.',
  valuesConfig: {
    LEFT: { description: 'One of the two left.' },
    CHANGED_PRECEPTOR: { description: 'It goes on with another preceptor, as a new one.' },
    OTHER: { description: 'Another reason, which is not asked for.' },
  },
})

@ObjectType({ description: 'Who was preceptor, and when.' })
export class PreceptorTerm {
  @Field(() => NamedPerson, { description: 'The preceptor.' })
  preceptor!: NamedPerson

  @Field(() => DateTimeScalar, { description: 'When the second of the two said yes.' })
  from!: Date

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null = it has not.' })
  until!: Date | null
}

@ObjectType({
  description: 'Support for somebody new in post by a colleague: meetings, what was agreed there, and protected time.',
})
export class Preceptorship {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => Int, { description: 'Version to send back as expectedVersion.' })
  version!: number

  @Field(() => PreceptorshipState, { description: 'Where it stands.' })
  state!: PreceptorshipState

  @Field(() => Boolean, {
    description: 'True where the viewer is the preceptee; false = the preceptor, or named as one.',
  })
  isMine!: boolean

  @Field(() => NamedPerson, { description: 'The preceptee.' })
  preceptee!: NamedPerson

  @Field(() => NamedPerson, { nullable: true, description: 'The preceptor today; null = nobody yet.' })
  preceptor!: NamedPerson | null

  @Field(() => NamedPerson, {
    nullable: true,
    description: 'Who was named as preceptor and waits for a yes; null = nobody.',
  })
  proposed!: NamedPerson | null

  @Field(() => Boolean, { description: 'True where it waits for the yes or no of the viewer.' })
  waitsForMe!: boolean

  @Field(() => [PreceptorTerm], { description: 'Everybody who was preceptor, in order.' })
  preceptors!: PreceptorTerm[]

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: string

  @Field(() => DateScalar, { description: 'Day of the last meeting, later by leave and shorter weeks.' })
  endsOn!: string

  @Field(() => Int, { description: 'Length agreed, whole months, 3 to 24.' })
  months!: number

  @Field(() => Int, { description: 'Share of full time worked, 10 to 100 per cent.' })
  wholeTimePercent!: number

  @Field(() => Float, { description: 'Protected time agreed, hours a month.' })
  hoursPerMonth!: number

  @Field(() => Float, {
    description: 'Protected time agreed up to today, hours to the nearest half; leave is left out.',
  })
  hoursAgreed!: number

  @Field(() => Float, { description: 'Protected time given, hours, as written at the meetings the viewer may read.' })
  hoursGiven!: number

  @Field(() => Boolean, { description: 'True where the viewer said that it is completed.' })
  isCompletedByMe!: boolean

  @Field(() => Boolean, { description: 'True where the other one said so.' })
  isCompletedByOther!: boolean

  @Field(() => PreceptorshipEndReason, {
    nullable: true,
    description: 'Why it ended early; null = it did not, or the viewer was not there.',
  })
  endReason!: PreceptorshipEndReason | null

  @Field(() => [PreceptorshipMeeting], { description: 'The meetings of the template, in order.' })
  meetings!: PreceptorshipMeeting[]

  @Field(() => String, { description: 'What completion says, and what it does not.' })
  statement!: string
}

@ObjectType({ description: 'A meeting as the programme counts it: whether it was held, and no word of it.' })
export class ProgrammeMeeting {
  @Field(() => String, { description: 'Which meeting, in words.' })
  title!: string

  @Field(() => DateScalar, { description: 'Day it is planned for.' })
  dueOn!: string

  @Field(() => DateScalar, { nullable: true, description: 'Day it was held; null = not yet.' })
  heldOn!: string | null
}

@ObjectType({ description: 'A preceptorship as the programme counts it.' })
export class ProgrammePreceptorship {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => Int, { description: 'Version to send back as expectedVersion.' })
  version!: number

  @Field(() => NamedPerson, { description: 'The preceptee.' })
  preceptee!: NamedPerson

  @Field(() => NamedPerson, { nullable: true, description: 'The preceptor today; null = nobody yet.' })
  preceptor!: NamedPerson | null

  @Field(() => NamedPerson, { nullable: true, description: 'Who was named and waits for a yes; null = nobody.' })
  proposed!: NamedPerson | null

  @Field(() => String, { description: 'Organisation it belongs to.' })
  organisation!: string

  @Field(() => DateScalar, { description: 'First day.' })
  startsOn!: string

  @Field(() => PreceptorshipState, { description: 'Where it stands.' })
  state!: PreceptorshipState

  @Field(() => [ProgrammeMeeting], { description: 'The meetings, in order.' })
  meetings!: ProgrammeMeeting[]
}
