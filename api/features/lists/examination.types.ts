import { Field, ObjectType } from 'type-graphql'
import { Area, Capability } from '../frameworks/index.ts'

@ObjectType({ description: 'A kind of examination in departments’ words, such as "Gynae TV".' })
export class Examination {
  @Field(() => String, { description: 'Stable code, such as "GY-TV".' })
  code!: string

  @Field(() => String, { description: 'As departments say it.' })
  title!: string

  @Field(() => Area, { description: 'Area of practice.' })
  area!: Area

  @Field(() => [Capability], { description: 'What it counts for; the shared core keeps no log.' })
  capabilities!: Capability[]
}
