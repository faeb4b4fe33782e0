import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { DateTimeScalar, UUIDScalar } from '../../platform/graphql/index.ts'
import { NamedPerson } from './named-person.types.ts'

export enum ConfirmationState {
  OPEN = 'OPEN',
  CONFIRMED = 'CONFIRMED',
  RETURNED = 'RETURNED',
  WITHDRAWN = 'WITHDRAWN',
  TAKEN_BACK = 'TAKEN_BACK',
}
registerEnumType(ConfirmationState, {
  name: 'ConfirmationState',
  description: 'What became of a request to confirm.',
  valuesConfig: {
    OPEN: { description: 'Not answered yet; whoever was asked sees the version until then.' },
    CONFIRMED: { description: 'Confirmed, for this version and no other.' },
    RETURNED: { description: 'Returned with a comment.' },
    WITHDRAWN: { description: 'Its owner no longer asks.' },
    TAKEN_BACK: { description: 'Confirmed by mistake, and taken back by whoever confirmed it: it counts for nothing.' },
  },
})

@ObjectType({ description: 'That a colleague was asked to confirm one version of a piece, and what they said.' })
export class Confirmation {
  @Field(() => UUIDScalar, { description: 'Id of the request.' })
  id!: string

  @Field(() => ConfirmationState, { description: 'What became of it.' })
  state!: ConfirmationState

  @Field(() => NamedPerson, { description: 'Who was asked.' })
  asked!: NamedPerson

  @Field(() => DateTimeScalar, { description: 'When.' })
  askedAt!: Date

  @Field(() => NamedPerson, {
    nullable: true,
    description: 'Who answered, which may be somebody who covers for whoever was asked; null = nobody yet.',
  })
  answeredBy!: NamedPerson | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered; null = not yet.' })
  answeredAt!: Date | null

  @Field(() => String, { nullable: true, description: 'What they said; null = nothing.' })
  comment!: string | null
}
