import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar, DateTimeScalar, EmailAddressScalar, PageInfo, UUIDScalar } from '../../platform/graphql/index.ts'
import { Capability } from '../frameworks/index.ts'
import { ObservationFormContent } from './observation-form.types.ts'

export enum ObservationRoute {
  LINK = 'LINK',
  QR = 'QR',
  HAND_OVER = 'HAND_OVER',
  TYPED_IN = 'TYPED_IN',
}
registerEnumType(ObservationRoute, {
  name: 'ObservationRoute',
  description: 'How an assessor comes to the form.',
  valuesConfig: {
    LINK: { description: 'By a letter; open for 14 days, with two reminders.' },
    QR: { description: 'By a code shown in the room; open for a day.' },
    HAND_OVER: { description: 'On the computer of the person observed, who signs out; open for two hours.' },
    TYPED_IN: { description: 'On paper, typed in afterwards by the person observed.' },
  },
})

export enum ObservationState {
  WAITING = 'WAITING',
  RECEIVED = 'RECEIVED',
  CONFIRMED = 'CONFIRMED',
  WITHDRAWN = 'WITHDRAWN',
  EXPIRED = 'EXPIRED',
}
registerEnumType(ObservationState, {
  name: 'ObservationState',
  description: 'Where a request to be observed stands.',
  valuesConfig: {
    WAITING: { description: 'Nobody answered yet, and the link is open.' },
    RECEIVED: {
      description: 'Received, awaiting confirmation: the assessor’s address is not proven, nothing counts yet.',
    },
    CONFIRMED: { description: 'Received from an assessor whose address is proven; what was seen counts, up to 2.' },
    WITHDRAWN: { description: 'Taken back before anybody answered.' },
    EXPIRED: { description: 'Its time was over before anybody answered.' },
  },
})

export enum RegistrationBody {
  HCPC = 'HCPC',
  GMC = 'GMC',
  NMC = 'NMC',
  RCT = 'RCT',
  OTHER = 'OTHER',
}
registerEnumType(RegistrationBody, {
  name: 'RegistrationBody',
  description: 'A register an assessor says they are on.',
  valuesConfig: {
    HCPC: { description: 'Health and Care Professions Council.' },
    GMC: { description: 'General Medical Council.' },
    NMC: { description: 'Nursing and Midwifery Council.' },
    RCT: { description: 'Register of Clinical Technologists.' },
    OTHER: { description: 'Another register.' },
  },
})

export enum ObservationReplyKind {
  REPLY = 'REPLY',
  SECOND_ASSESSOR = 'SECOND_ASSESSOR',
}
registerEnumType(ObservationReplyKind, {
  name: 'ObservationReplyKind',
  description: 'What a person observed says to it.',
  valuesConfig: {
    REPLY: { description: 'An answer in words.' },
    SECOND_ASSESSOR: { description: 'Somebody else was asked to look as well.' },
  },
})

@ObjectType({ description: 'What was answered to one question of a form.' })
export class ObservationAnswer {
  @Field(() => String, { description: 'The question as it was asked.' })
  question!: string

  @Field(() => [String], { description: 'The answer in words; several for a checklist.' })
  words!: string[]
}

@ObjectType({ description: 'How much supervision one item needed.' })
export class ObservedItem {
  @Field(() => Capability, { description: 'The item.' })
  capability!: Capability

  @Field(() => Int, { nullable: true, description: '0 to 2; null = not seen.' })
  value!: number | null
}

@ObjectType({ description: 'What the person observed said to an observation.' })
export class ObservationReply {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => ObservationReplyKind, { description: 'What it is.' })
  kind!: ObservationReplyKind

  @Field(() => String, { nullable: true, description: 'The words; null = none.' })
  text!: string | null

  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  repliedAt!: string
}

@ObjectType({ description: 'What an assessor saw, in the words they sent.' })
export class Observation {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => [ObservedItem], { description: 'The items asked about, in the framework’s order.' })
  items!: ObservedItem[]

  @Field(() => [ObservationAnswer], { description: 'What else the form asked, where it was answered.' })
  answers!: ObservationAnswer[]

  @Field(() => String, { nullable: true, description: 'The one comment; null = none.' })
  comment!: string | null

  @Field(() => DateScalar, { description: 'Day it was seen.' })
  observedOn!: string

  @Field(() => String, { description: 'Who saw it, as they named themselves.' })
  assessorName!: string

  @Field(() => RegistrationBody, { nullable: true, description: 'Register they state; null = none.' })
  registrationBody!: RegistrationBody | null

  @Field(() => String, { nullable: true, description: 'Number they state; null = none.' })
  registrationNumber!: string | null

  @Field(() => DateTimeScalar, { description: 'When it came.' })
  receivedAt!: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the assessor’s address was proven; null = not yet.',
  })
  provenAt!: string | null

  @Field(() => Boolean, { description: 'Whether the person observed typed it in from paper.' })
  isTypedIn!: boolean

  @Field(() => [ObservationReply], { description: 'What the person observed said to it, the oldest first.' })
  replies!: ObservationReply[]
}

@ObjectType({ description: 'A request to be observed, with what came of it.' })
export class ObservationRequest {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => ObservationFormContent, { description: 'The form as it was asked for.' })
  form!: ObservationFormContent

  @Field(() => String, { description: 'The examination or capability in the words of who asked.' })
  about!: string

  @Field(() => [Capability], { description: 'Items asked about.' })
  capabilities!: Capability[]

  @Field(() => ObservationRoute, { description: 'How the assessor comes to the form.' })
  route!: ObservationRoute

  @Field(() => EmailAddressScalar, { nullable: true, description: 'Address that was asked; null = none.' })
  askedOfEmail!: string | null

  @Field(() => String, { nullable: true, description: 'Name of the colleague who was asked; null = nobody by name.' })
  askedOfName!: string | null

  @Field(() => Boolean, { description: 'Whether the colleague asked no longer assesses here: ask somebody else.' })
  hasAssessorLeft!: boolean

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: string

  @Field(() => DateTimeScalar, { description: 'When its link stops working.' })
  expiresAt!: string

  @Field(() => Int, { description: 'Reminders that went out, two at most.' })
  remindersSent!: number

  @Field(() => Int, { description: 'Version; send it as expectedVersion.' })
  version!: number

  @Field(() => ObservationState, { description: 'Where it stands.' })
  state!: ObservationState

  @Field(() => Observation, { nullable: true, description: 'What came; null = nothing yet.' })
  observation!: Observation | null
}

@ObjectType({ description: 'A request at its place in a list.' })
export class ObservationRequestEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => ObservationRequest, { description: 'The request.' })
  node!: ObservationRequest
}

@ObjectType({ description: 'A page of requests to be observed.' })
export class ObservationRequestConnection {
  @Field(() => [ObservationRequestEdge], { description: 'The requests with their places.' })
  edges!: ObservationRequestEdge[]

  @Field(() => [ObservationRequest], { description: 'The requests alone.' })
  nodes!: ObservationRequest[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}

@ObjectType({ description: 'A colleague who may assess the viewer today.' })
export class PossibleAssessor {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => String, { description: 'Their name.' })
  name!: string
}
