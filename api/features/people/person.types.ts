import { Field, InputType, ObjectType } from 'type-graphql'
import { createResult, EmailAddressScalar, InvalidInput, UUIDScalar } from '../../platform/graphql/index.ts'

@ObjectType({ description: 'The person signed in, who owns the record kept under this id.' })
export class Person {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => String, { description: 'Name as colleagues see it.' })
  name!: string

  @Field(() => EmailAddressScalar, { description: 'Address used to sign in; shown to nobody else.' })
  email!: string
}

@InputType({ description: 'A new name.' })
export class ChangeMyNameInput {
  @Field(() => String, { description: 'Name as colleagues see it, 2 to 100 characters.' })
  name!: string
}

@ObjectType({ description: 'The name is changed.' })
export class ChangeMyNameSuccess {
  @Field(() => Person, { description: 'The viewer, by the new name.' })
  person!: Person
}

export const ChangeMyNameResult = createResult({
  name: 'ChangeMyNameResult',
  description: 'What became of a new name.',
  types: [ChangeMyNameSuccess, InvalidInput],
})
