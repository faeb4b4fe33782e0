import { Field, Int, ObjectType } from 'type-graphql'
import { UUIDScalar } from '../../platform/graphql/index.ts'
import { Capability } from '../frameworks/index.ts'

@ObjectType({ description: 'One capability that a module or a list would raise for somebody.' })
export class CohortOfferRaise {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => Int, { description: 'The rating others gave, 0 to 4; 0 also where there is none.' })
  from!: number

  @Field(() => Int, { description: 'The rating it leads to, 1 to 4, never above what the group aims for.' })
  to!: number
}

@ObjectType({ description: 'Somebody of the group whom something would help.' })
export class CohortOfferPerson {
  @Field(() => UUIDScalar, { description: 'Id of the place in the group.' })
  memberId!: string

  @Field(() => String, { description: 'Name.' })
  name!: string

  @Field(() => [CohortOfferRaise], { description: 'What it would raise for them; one or more.' })
  raises!: CohortOfferRaise[]
}
