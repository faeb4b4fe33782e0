import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { Capability } from '../frameworks/index.ts'
import { EvidencePiece } from './evidence.types.ts'
import { EvidenceShare } from './share.types.ts'

@ObjectType({ description: 'A piece of evidence as far as the viewer may see it.' })
export class EvidenceView {
  @Field(() => EvidencePiece, { description: 'The latest version the viewer may see.' })
  piece!: EvidencePiece

  @Field(() => Boolean, { description: 'True where it is the viewer’s own.' })
  isMine!: boolean

  @Field(() => [EvidencePiece], { description: 'Every version the viewer may see, the latest first.' })
  versions!: EvidencePiece[]

  @Field(() => [EvidenceShare], { description: 'Whom it is or was shared with, the latest first; its owner’s alone.' })
  shares!: EvidenceShare[]
}

export enum SuggestionReason {
  WORDS = 'WORDS',
  KIND = 'KIND',
  GOAL = 'GOAL',
}
registerEnumType(SuggestionReason, {
  name: 'SuggestionReason',
  description: 'Why a capability is offered.',
  valuesConfig: {
    WORDS: { description: 'What was typed stands for it.' },
    KIND: { description: 'Evidence of this kind usually shows it.' },
    GOAL: { description: 'It is in the area, and still to do for the goal.' },
  },
})

@ObjectType({ description: 'A capability that a piece might be claimed for.' })
export class SuggestedCapability {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => SuggestionReason, { description: 'Why it is offered.' })
  because!: SuggestionReason

  @Field(() => Boolean, { description: 'True where the viewer’s goal asks for it and it is not held yet.' })
  isStillToDo!: boolean
}
