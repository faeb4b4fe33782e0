import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { createResult, DateScalar, InvalidInput, NotAllowed, UUIDScalar } from '../../platform/graphql/index.ts'
import { NamedPerson } from '../evidence/index.ts'

@ObjectType({
  description: 'A number an organisation asks for instead of the default; the latest word stands, all are kept.',
})
export class RaisedRequirement {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => String, {
    nullable: true,
    description: 'Code of the evidence class, such as "E1"; null = every class, for the quorum of panels.',
  })
  evidenceClassCode!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Code of the one capability it is for; null = all of the class.',
  })
  capabilityCode!: string | null

  @Field(() => Int, { description: 'The rating before which it is asked for, 3 or 4.' })
  rating!: number

  @Field(() => String, {
    description: 'Kind of requirement, such as "OBSERVATION"; "PANEL" = how many of a panel have to vote.',
  })
  kind!: string

  @Field(() => Int, { description: 'How many are asked for.' })
  count!: number

  @Field(() => Int, { description: 'How many the default asks for.' })
  usual!: number

  @Field(() => Boolean, {
    description: 'True where it is the number for a rare kind of examination, which may be below the default.',
  })
  isRare!: boolean

  @Field(() => String, { description: 'Why.' })
  reason!: string

  @Field(() => DateScalar, { description: 'Since when.' })
  since!: string

  @Field(() => NamedPerson, { description: 'Who decided it.' })
  raisedBy!: NamedPerson

  @Field(() => Boolean, { description: 'True where a later word has not replaced it.' })
  stands!: boolean
}

@InputType({ description: 'A number to ask for instead of the default. Sent twice with one id, it is kept once.' })
export class RaiseRequirementInput {
  @Field(() => UUIDScalar, { description: 'Made by the caller, one for each.' })
  id!: string

  @Field(() => UUIDScalar, { description: 'An organisation you look after, or lead sign-offs in.' })
  organisationId!: string

  @Field(() => String, { nullable: true, description: 'Code of the evidence class; null only with the kind "PANEL".' })
  evidenceClassCode!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Code of one capability of the class; null = all of it. Needed for a rare kind.',
  })
  capabilityCode!: string | null

  @Field(() => Int, { description: 'The rating before which it is asked for, 3 or 4.' })
  rating!: number

  @Field(() => String, { description: 'Kind of requirement the class has, or "PANEL".' })
  kind!: string

  @Field(() => Int, { description: 'How many, from the default to 1,000; for a rare kind from 1.' })
  count!: number

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True = this kind of examination is rare here: only for the log before a 3 in class E2.',
  })
  isRare!: boolean

  @Field(() => String, { description: 'Why, 1 to 1,000 characters.' })
  reason!: string
}

@ObjectType({
  description: 'The number is asked for from now on. What is asked or decided already keeps the number it had.',
})
export class RaiseRequirementSuccess {
  @Field(() => RaisedRequirement, { description: 'The number.' })
  requirement!: RaisedRequirement
}

export const RaiseRequirementResult = createResult({
  name: 'RaiseRequirementResult',
  description: 'What became of asking for another number.',
  types: [RaiseRequirementSuccess, InvalidInput, NotAllowed],
})
