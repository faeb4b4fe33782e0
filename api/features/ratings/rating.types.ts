import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import {
  createResult,
  DateScalar,
  InputProblem,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { Capability, ScopeLine } from '../frameworks/index.ts'

export enum Standing {
  HELD = 'HELD',
  TO_CONFIRM = 'TO_CONFIRM',
  TO_LEARN = 'TO_LEARN',
}
registerEnumType(Standing, {
  name: 'Standing',
  description:
    'HELD: signed off at the target. TO_CONFIRM: prepared at the target, nobody has confirmed it. TO_LEARN: the rest.',
  valuesConfig: {
    HELD: { description: 'Signed off at the target.' },
    TO_CONFIRM: { description: 'Prepared at the target; nobody has confirmed it.' },
    TO_LEARN: { description: 'Neither held nor prepared.' },
  },
})

export enum AssessedBasis {
  SIGN_OFF = 'SIGN_OFF',
  STARTING_POSITION = 'STARTING_POSITION',
  OBSERVED = 'OBSERVED',
  LOWERING = 'LOWERING',
}
registerEnumType(AssessedBasis, {
  name: 'AssessedBasis',
  description: 'What an assessed rating rests on. A starting position is always shown as "confirmed in post".',
  valuesConfig: {
    SIGN_OFF: { description: 'A decision by those who may sign.' },
    STARTING_POSITION: { description: 'What a lead confirmed of somebody already in post.' },
    OBSERVED: { description: 'What one assessor saw; 2 at the most.' },
    LOWERING: { description: 'A decision of two people that it is lower than it was.' },
  },
})

export enum ReviewState {
  REVIEWED = 'REVIEWED',
  REVIEW_DUE = 'REVIEW_DUE',
  NO_RECENT_RECORD = 'NO_RECENT_RECORD',
  LAPSED = 'LAPSED',
}
registerEnumType(ReviewState, {
  name: 'ReviewState',
  description:
    'Whether a confirmed capability is due for review. Only procedures and items with an outside date can lapse.',
  valuesConfig: {
    REVIEWED: { description: 'Reviewed, and in date.' },
    REVIEW_DUE: { description: 'The review date has passed; the rating stays.' },
    NO_RECENT_RECORD: { description: 'A whole further review window has passed without a record; the rating stays.' },
    LAPSED: { description: 'The date has passed and the rating held falls away; history stays.' },
  },
})

@ObjectType({ description: 'What the person says of themselves. It never changes the assessed rating.' })
export class SelfRating {
  @Field(() => UUIDScalar, { description: 'Id, for taking it back.' })
  id!: string

  @Field(() => Int, { description: '0 to 4.' })
  value!: number

  @Field(() => DateScalar, { description: 'Day it was given.' })
  on!: string

  @Field(() => String, { nullable: true, description: 'Private note; null = none.' })
  note!: string | null
}

@ObjectType({ description: 'The rating held: what others confirmed. Only this one counts for a level.' })
export class AssessedRating {
  @Field(() => Int, { description: '0 to 4.' })
  value!: number

  @Field(() => DateScalar, { description: 'Day of the decision or observation.' })
  on!: string

  @Field(() => [String], { description: 'Names of those who observed or signed, as they stood that day.' })
  assessors!: string[]

  @Field(() => AssessedBasis, { description: 'What it rests on.' })
  basis!: AssessedBasis
}

@ObjectType({ description: 'The rule that decided a status.' })
export class DecidedBy {
  @Field(() => String, { description: 'Stable code of the rule.' })
  rule!: string

  @Field(() => String, { description: 'The rule in words.' })
  text!: string
}

@ObjectType({
  description: 'One capability as it stands for the viewer, self-rating and assessed rating side by side.',
})
export class MyCapability {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => Int, { nullable: true, description: 'Rating the goal asks for; null = not part of the goal.' })
  target!: number | null

  @Field(() => Standing, {
    nullable: true,
    description: 'Where it stands towards the goal; null where target is null.',
  })
  standing!: Standing | null

  @Field(() => SelfRating, { nullable: true, description: 'Latest self-rating; null = not rated by the person.' })
  selfRating!: SelfRating | null

  @Field(() => AssessedRating, { nullable: true, description: 'The rating held; null = not assessed, which is not 0.' })
  assessedRating!: AssessedRating | null

  @Field(() => Int, {
    nullable: true,
    description: 'What the stated level suggests; null once any rating replaces it. It is no rating.',
  })
  assumed!: number | null

  @Field(() => ReviewState, { nullable: true, description: 'Review state; null = nothing held that is ever reviewed.' })
  review!: ReviewState | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day it was reviewed on, or falls or fell due; null where review is null.',
  })
  reviewOn!: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Still to do: target minus the rating held (0 where none is held); null where target is null.',
  })
  gap!: number | null

  @Field(() => DecidedBy, { description: 'The rule that decided the standing.' })
  decidedBy!: DecidedBy

  @Field(() => [ScopeLine], {
    description: 'Lines of the target role, or of the role nearest to the practice, in which it stands.',
  })
  scopeLines!: ScopeLine[]
}

@InputType({ description: 'One self-rating.' })
export class RatingInput {
  @Field(() => String, { description: 'Capability code.' })
  capabilityCode!: string

  @Field(() => Int, { description: '0 to 4.' })
  value!: number

  @Field(() => String, {
    nullable: true,
    description: 'Private note, at most 1,000 characters; no patient identifiers.',
  })
  note!: string | null
}

@InputType({ description: 'Self-ratings, at most 500 at a time, each capability once.' })
export class RateMyCapabilitiesInput {
  @Field(() => [RatingInput], { description: 'The ratings.' })
  ratings!: RatingInput[]
}

@ObjectType({ description: 'A self-rating with its capability.' })
export class SelfRatingOf {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => SelfRating, { description: 'The rating as recorded.' })
  rating!: SelfRating
}

@ObjectType({ description: 'At least one rating was recorded.' })
export class RateMyCapabilitiesSuccess {
  @Field(() => [SelfRatingOf], { description: 'What was recorded.' })
  saved!: SelfRatingOf[]

  @Field(() => [InputProblem], {
    description: 'What was not, by index in the path ("ratings.3.value"); empty = everything was.',
  })
  rejected!: InputProblem[]
}

export const RateMyCapabilitiesResult = createResult({
  name: 'RateMyCapabilitiesResult',
  description: 'What became of self-ratings.',
  types: [RateMyCapabilitiesSuccess, InvalidInput],
})

@InputType({ description: 'A self-rating to take back, within 24 hours.' })
export class RetractMyRatingInput {
  @Field(() => UUIDScalar, { description: 'Id of the rating.' })
  id!: string
}

@ObjectType({ description: 'The self-rating no longer counts.' })
export class RetractMyRatingSuccess {
  @Field(() => Capability, { description: 'The capability it was for.' })
  capability!: Capability

  @Field(() => SelfRating, { nullable: true, description: 'The self-rating that counts again; null = none.' })
  current!: SelfRating | null
}

export const RetractMyRatingResult = createResult({
  name: 'RetractMyRatingResult',
  description: 'What became of taking a rating back.',
  types: [RetractMyRatingSuccess, InvalidInput, NotAllowed],
})

@InputType({ description: 'What one assessor saw. 3 and 4 come only from a sign-off or a starting position.' })
export class RecordAssessedRatingInput {
  @Field(() => UUIDScalar, { description: 'The colleague observed.' })
  personId!: string

  @Field(() => String, { description: 'Capability code.' })
  capabilityCode!: string

  @Field(() => Int, { description: '0 to 2.' })
  value!: number

  @Field(() => String, {
    nullable: true,
    description: 'The one comment that matters, at most 1,000 characters; no patient identifiers.',
  })
  note!: string | null

  @Field(() => DateScalar, { description: 'Day it was seen, today or earlier.' })
  observedOn!: string
}

@ObjectType({ description: 'The observation is recorded.' })
export class RecordAssessedRatingSuccess {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => AssessedRating, { description: 'The observation as recorded; the rating held may be higher.' })
  rating!: AssessedRating
}

export const RecordAssessedRatingResult = createResult({
  name: 'RecordAssessedRatingResult',
  description: 'What became of an observation.',
  types: [RecordAssessedRatingSuccess, InvalidInput, NotAllowed],
})

@ObjectType({ description: 'An assessed rating of a colleague.' })
export class ColleagueRating {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => AssessedRating, { description: 'The rating held.' })
  rating!: AssessedRating
}
