import { Field, InputType, ObjectType } from 'type-graphql'
import { createResult, DateTimeScalar, InputProblem, InvalidInput, UUIDScalar } from '../../platform/graphql/index.ts'
import { NamedPerson } from './named-person.types.ts'

@ObjectType({ description: 'A confirmation of the viewer’s that they can still take back. It does not say what of.' })
export class GivenConfirmation {
  @Field(() => UUIDScalar, { description: 'The request it answered.' })
  id!: string

  @Field(() => NamedPerson, { nullable: true, description: 'Whose evidence it is; null = no longer a fellow member.' })
  owner!: NamedPerson | null

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  confirmedAt!: Date

  @Field(() => DateTimeScalar, { description: 'Until when it can be taken back.' })
  until!: Date
}

@InputType({ description: 'Confirmations given by mistake, at most 100 at a time.' })
export class TakeBackConfirmationsInput {
  @Field(() => [UUIDScalar], { description: 'The requests they answered, each once.' })
  ids!: string[]
}

@ObjectType({ description: 'At least one confirmation is taken back. Where its version still stands, it waits again.' })
export class TakeBackConfirmationsSuccess {
  @Field(() => [UUIDScalar], { description: 'Confirmations that count no more.' })
  takenBack!: string[]

  @Field(() => [InputProblem], { description: 'Those that stand, by index in the path ("ids.3"); empty = none.' })
  rejected!: InputProblem[]
}

export const TakeBackConfirmationsResult = createResult({
  name: 'TakeBackConfirmationsResult',
  description: 'What became of taking confirmations back.',
  types: [TakeBackConfirmationsSuccess, InvalidInput],
})
