import { Field, InputType, ObjectType } from 'type-graphql'
import {
  createResult,
  DateScalar,
  DateTimeScalar,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { NamedPerson } from './named-person.types.ts'

@ObjectType({ description: 'That a piece is shown to one person until a day.' })
export class EvidenceShare {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => NamedPerson, { description: 'Who sees it.' })
  with!: NamedPerson

  @Field(() => DateScalar, { description: 'Last day, inclusive.' })
  until!: string

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its owner ended it; null = not by hand.' })
  endedAt!: Date | null

  @Field(() => Boolean, { description: 'True where it shows the piece today.' })
  isOpen!: boolean
}

@InputType({ description: 'Whom to show a piece, and until when.' })
export class ShareEvidenceInput {
  @Field(() => UUIDScalar, { description: 'The piece.' })
  id!: string

  @Field(() => UUIDScalar, { description: 'A current member of an organisation you are a member of.' })
  personId!: string

  @Field(() => DateScalar, { description: 'Last day, from today to a year from now.' })
  until!: string
}

@InputType({ description: 'A share to end now.' })
export class EndEvidenceShareInput {
  @Field(() => UUIDScalar, { description: 'The share.' })
  id!: string
}

@ObjectType({ description: 'The piece is shared.' })
export class ShareEvidenceSuccess {
  @Field(() => EvidenceShare, { description: 'The share.' })
  share!: EvidenceShare
}

@ObjectType({ description: 'The piece is no longer shown.' })
export class EndEvidenceShareSuccess {
  @Field(() => UUIDScalar, { description: 'Which share it was.' })
  id!: string
}

export const ShareEvidenceResult = createResult({
  name: 'ShareEvidenceResult',
  description: 'What became of sharing a piece.',
  types: [ShareEvidenceSuccess, InvalidInput, NotAllowed],
})

export const EndEvidenceShareResult = createResult({
  name: 'EndEvidenceShareResult',
  description: 'What became of ending a share.',
  types: [EndEvidenceShareSuccess, InvalidInput],
})
