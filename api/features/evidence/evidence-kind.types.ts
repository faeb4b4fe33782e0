import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'

export enum EvidenceFieldType {
  TEXT = 'TEXT',
  WHOLE = 'WHOLE',
  DAY = 'DAY',
  CHOICE = 'CHOICE',
}
registerEnumType(EvidenceFieldType, {
  name: 'EvidenceFieldType',
  description: 'What an answer has to be.',
  valuesConfig: {
    TEXT: { description: 'A text.' },
    WHOLE: { description: 'A whole number.' },
    DAY: { description: 'A calendar day, as YYYY-MM-DD.' },
    CHOICE: { description: 'One of the choices, by its value.' },
  },
})

@ObjectType({ description: 'One of the answers there are to choose from.' })
export class EvidenceChoice {
  @Field(() => String, { description: 'What is sent.' })
  value!: string

  @Field(() => String, { description: 'What a person reads.' })
  label!: string
}

@ObjectType({ description: 'A question that only one kind of evidence asks.' })
export class EvidenceField {
  @Field(() => String, { description: 'Name to answer it by.' })
  key!: string

  @Field(() => String, { description: 'The question in words.' })
  label!: string

  @Field(() => String, { nullable: true, description: 'What helps to answer it; null = nothing.' })
  hint!: string | null

  @Field(() => EvidenceFieldType, { description: 'What an answer has to be.' })
  type!: EvidenceFieldType

  @Field(() => Boolean, { description: 'True where it has to be answered.' })
  isRequired!: boolean

  @Field(() => Int, { nullable: true, description: 'Smallest number; null = no number.' })
  least!: number | null

  @Field(() => Int, { nullable: true, description: 'Largest number, or longest text in characters; null = no limit.' })
  most!: number | null

  @Field(() => [EvidenceChoice], { description: 'What there is to choose from; empty = it is no choice.' })
  choices!: EvidenceChoice[]
}

@ObjectType({ description: 'A kind of evidence, with what its form asks besides what every form asks.' })
export class EvidenceKind {
  @Field(() => String, { description: 'Stable code, such as "PEER_AUDIT".' })
  code!: string

  @Field(() => String, { description: 'Name.' })
  title!: string

  @Field(() => String, { description: 'What it is for, in one sentence.' })
  hint!: string

  @Field(() => [EvidenceField], { description: 'Its own questions.' })
  fields!: EvidenceField[]

  @Field(() => [String], {
    description: 'What requirements count it as, such as AUDIT; empty = it speaks for itself and is counted nowhere.',
  })
  countsAs!: string[]

  @Field(() => Boolean, { description: 'True where a colleague can be asked to confirm it.' })
  isConfirmable!: boolean

  @Field(() => Boolean, { description: 'True where nobody ever sees it but people its owner names, piece by piece.' })
  isAlwaysPrivate!: boolean
}
