import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { Conflict, createResult, DateTimeScalar, InvalidInput, UUIDScalar } from '../../platform/graphql/index.ts'
import { EvidenceKind } from './evidence-kind.types.ts'

@ObjectType({ description: 'One answer of a form as typed so far.' })
export class DraftAnswer {
  @Field(() => String, { description: 'Which field of the form.' })
  key!: string

  @Field(() => String, { description: 'What was typed.' })
  value!: string
}

@ObjectType({ description: 'Evidence somebody is writing, seen by nobody else.' })
export class EvidenceDraft {
  @Field(() => UUIDScalar, { description: 'Id; that of the piece where it is a change of one.' })
  id!: string

  @Field(() => Int, { description: 'Version to send back as expectedVersion.' })
  version!: number

  @Field(() => EvidenceKind, { description: 'Kind of evidence.' })
  kind!: EvidenceKind

  @Field(() => Boolean, { description: 'True where it is a change of a piece.' })
  isOfPiece!: boolean

  @Field(() => [DraftAnswer], { description: 'What was typed so far.' })
  answers!: DraftAnswer[]

  @Field(() => DateTimeScalar, { description: 'When it was saved last.' })
  savedAt!: Date
}

@InputType({ description: 'One answer of a form as typed so far.' })
export class DraftAnswerInput {
  @Field(() => String, { description: 'Which field of the form, at most 40 characters.' })
  key!: string

  @Field(() => String, { description: 'What was typed, at most 4,000 characters, no patient identifiers.' })
  value!: string
}

@InputType({ description: 'A draft as it stands on this device.' })
export class SaveEvidenceDraftInput {
  @Field(() => UUIDScalar, { description: 'Id chosen by the device; for a change of a piece, the piece’s.' })
  id!: string

  @Field(() => String, { description: 'Kind, by its code.' })
  kindCode!: string

  @Field(() => [DraftAnswerInput], {
    description: 'What was typed so far, at most 40 answers; it need not be complete.',
  })
  answers!: DraftAnswerInput[]

  @Field(() => Int, { description: 'The version this device has; 0 for a new draft.' })
  expectedVersion!: number
}

@InputType({ description: 'A draft to throw away.' })
export class DiscardEvidenceDraftInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  id!: string
}

@ObjectType({ description: 'The draft is saved.' })
export class SaveEvidenceDraftSuccess {
  @Field(() => EvidenceDraft, { description: 'The draft.' })
  draft!: EvidenceDraft
}

@ObjectType({ description: 'The draft is thrown away; nothing of it is kept.' })
export class DiscardEvidenceDraftSuccess {
  @Field(() => UUIDScalar, { description: 'Which it was.' })
  id!: string
}

export const SaveEvidenceDraftResult = createResult({
  name: 'SaveEvidenceDraftResult',
  description: 'What became of saving a draft. A conflict leaves both texts: the one sent, and the one to be read.',
  types: [SaveEvidenceDraftSuccess, InvalidInput, Conflict],
})

export const DiscardEvidenceDraftResult = createResult({
  name: 'DiscardEvidenceDraftResult',
  description: 'What became of throwing a draft away.',
  types: [DiscardEvidenceDraftSuccess, InvalidInput],
})
