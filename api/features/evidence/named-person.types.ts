import { Field, ObjectType } from 'type-graphql'
import { UUIDScalar } from '../../platform/graphql/index.ts'

@ObjectType({ description: 'Somebody by their name, where something on record brings two people together.' })
export class NamedPerson {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => String, { description: 'Name as colleagues see it.' })
  name!: string
}
