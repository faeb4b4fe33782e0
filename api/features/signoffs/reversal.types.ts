import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  createResult,
  DateScalar,
  DateTimeScalar,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { NamedPerson } from '../evidence/index.ts'
import { AskedRating } from './sign-off-request.types.ts'

export enum ReversalState {
  PROPOSED = 'PROPOSED',
  HEARD = 'HEARD',
  CONFIRMED = 'CONFIRMED',
}
registerEnumType(ReversalState, {
  name: 'ReversalState',
  description: 'Where a proposal to lower what was signed stands.',
  valuesConfig: {
    PROPOSED: { description: 'The owner has not read it yet. Nothing has changed.' },
    HEARD: { description: 'The owner has read it, or the days for it have passed. Nothing has changed.' },
    CONFIRMED: { description: 'The second person confirmed it: the ratings are lower from that day on.' },
  },
})

@ObjectType({ description: 'A proposal that a signed line is lower than it was signed. Its owner hears of it first.' })
export class SignOffReversal {
  @Field(() => UUIDScalar, { description: 'Id, made by whoever proposed it.' })
  id!: string

  @Field(() => UUIDScalar, {
    nullable: true,
    description: 'Id of the signed request it is about; null = it is about what is held on whatever ground.',
  })
  requestId!: string | null

  @Field(() => String, { description: 'The line in words, as it was signed; else the names of what would be lower.' })
  title!: string

  @Field(() => NamedPerson, { description: 'Whose line it is.' })
  owner!: NamedPerson

  @Field(() => [AskedRating], {
    description: 'What would be, or was, lowered, with the rating it comes to, 0 to 3; empty for a level.',
  })
  items!: AskedRating[]

  @Field(() => Boolean, {
    description: 'True where a decision on a level is taken back as a whole, which lowers no rating.',
  })
  isLevel!: boolean

  @Field(() => String, { description: 'Why.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description: 'Why nobody who decided it proposes this; null = who proposes it is one of them.',
  })
  whyNotSigner!: string | null

  @Field(() => NamedPerson, { description: 'Who proposed it.' })
  proposedBy!: NamedPerson

  @Field(() => NamedPerson, { description: 'Who is asked to confirm it.' })
  second!: NamedPerson

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: Date

  @Field(() => ReversalState, { description: 'Where it stands.' })
  state!: ReversalState

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the owner said they had read it; null = not yet.' })
  heardAt!: Date | null

  @Field(() => String, { nullable: true, description: 'What the owner answers; null = nothing.' })
  answer!: string | null

  @Field(() => DateScalar, {
    description:
      'The day from which it can be confirmed even where the owner has not read it: 7 days after it was proposed.',
  })
  confirmableOn!: string

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the second person confirmed it; null = not yet.' })
  confirmedAt!: Date | null

  @Field(() => Boolean, { description: 'True where the viewer can confirm it now.' })
  canConfirm!: boolean
}

@InputType({
  description:
    'Something to lower: of a line you signed, or of what a colleague holds. Exactly one of requestId and personId. Sent twice with one id, it is proposed once.',
})
export class ProposeReversalInput {
  @Field(() => UUIDScalar, { description: 'Made by the caller, one for each proposal.' })
  id!: string

  @Field(() => UUIDScalar, { nullable: true, description: 'A signed request you signed; null = you name a person.' })
  requestId?: string | null

  @Field(() => UUIDScalar, {
    nullable: true,
    description:
      'A colleague, for what they hold on whatever ground: a line others signed, a starting position, or a decision older than this platform. You have to be able to sign it today. null = you name a request.',
  })
  personId?: string | null

  @Field(() => UUIDScalar, {
    nullable: true,
    description:
      'Where you propose it, for a colleague: both of you belong there today. null = the first by name of yours.',
  })
  organisationId?: string | null

  @Field(() => [String], {
    description:
      'Codes of the capabilities of it to lower; at least one, each once. Empty for a level: of a request you signed, or of a colleague whose level was decided by people who have all left.',
  })
  capabilityCodes!: string[]

  @Field(() => Int, {
    nullable: true,
    description:
      'What they come to, 0 to 3, and lower than was signed or is held; null for a level, which lowers nothing.',
  })
  to!: number | null

  @Field(() => String, { description: 'Why, 1 to 1,000 characters; no patient identifiers. The owner reads it first.' })
  reason!: string

  @Field(() => String, {
    nullable: true,
    description:
      'Why nobody who decided it proposes this, at most 1,000 characters; no patient identifiers. Needed unless you decided it yourself; left out where you did.',
  })
  whyNotSigner?: string | null

  @Field(() => UUIDScalar, {
    description: 'Who is asked to confirm it: somebody who could have signed it, and not you.',
  })
  secondId!: string
}

@InputType({ description: 'A proposal to confirm.' })
export class ConfirmReversalInput {
  @Field(() => UUIDScalar, { description: 'The proposal.' })
  id!: string
}

@InputType({ description: 'That its owner has read a proposal, and what they say to it.' })
export class AnswerReversalInput {
  @Field(() => UUIDScalar, { description: 'The proposal.' })
  id!: string

  @Field(() => String, {
    nullable: true,
    description:
      'Your answer, at most 1,000 characters; no patient identifiers. null = you have read it, and may answer later.',
  })
  answer!: string | null
}

@ObjectType({ description: 'It is proposed, and its owner can read it. Nothing has changed yet.' })
export class ProposeReversalSuccess {
  @Field(() => SignOffReversal, { description: 'The proposal.' })
  reversal!: SignOffReversal
}

@ObjectType({ description: 'The ratings are lower from today on; what was signed stays in the history.' })
export class ConfirmReversalSuccess {
  @Field(() => SignOffReversal, { description: 'The proposal, confirmed.' })
  reversal!: SignOffReversal
}

@ObjectType({ description: 'The answer is kept beside the proposal.' })
export class AnswerReversalSuccess {
  @Field(() => SignOffReversal, { description: 'The proposal, heard.' })
  reversal!: SignOffReversal
}

export const ProposeReversalResult = createResult({
  name: 'ProposeReversalResult',
  description: 'What became of a proposal to lower what was signed.',
  types: [ProposeReversalSuccess, InvalidInput, NotAllowed],
})

export const ConfirmReversalResult = createResult({
  name: 'ConfirmReversalResult',
  description: 'What became of confirming a proposal.',
  types: [ConfirmReversalSuccess, InvalidInput, NotAllowed],
})

export const AnswerReversalResult = createResult({
  name: 'AnswerReversalResult',
  description: 'What became of answering a proposal.',
  types: [AnswerReversalSuccess, InvalidInput],
})
