import { Field, Int, ObjectType } from 'type-graphql'
import { DateScalar, UUIDScalar } from '../../platform/graphql/index.ts'
import { Module } from '../modules/index.ts'
import { CohortOfferPerson } from './offer-person.types.ts'

@ObjectType({ description: 'A planned day that is among those which reach most people.' })
export class CohortOfferDay {
  @Field(() => UUIDScalar, { description: 'Id of the session.' })
  sessionId!: string

  @Field(() => Module, { description: 'What is held.' })
  module!: Module

  @Field(() => DateScalar, { description: 'The day; of several, the first.' })
  on!: string

  @Field(() => Int, { nullable: true, description: 'Places left, 1 or more; null = as many as come.' })
  placesLeft!: number | null

  @Field(() => Int, { description: 'People with a place in it and in no other of these days.' })
  reaches!: number

  @Field(() => Int, { description: 'People whom no other planned day would help; 0 or more.' })
  onlyOptionFor!: number

  @Field(() => [CohortOfferPerson], { description: 'All whom it would help, by name; the first 200.' })
  people!: CohortOfferPerson[]
}

@ObjectType({ description: 'Which planned days to hold for the group, within the educator’s limits.' })
export class CohortOfferDays {
  @Field(() => [CohortOfferDay], {
    description: 'In the order they were chosen: each reaches most in addition to those before.',
  })
  chosen!: CohortOfferDay[]

  @Field(() => Int, { description: 'How many planned days were looked at: the next 200 of the group’s organisation.' })
  plannedCount!: number

  @Field(() => Int, { description: 'People with a place.' })
  reached!: number

  @Field(() => Int, { description: 'No choice within the limits reaches more people.' })
  atMost!: number

  @Field(() => Int, { description: 'It reaches at least this share of the most any choice could, 0 to 100 per cent.' })
  atLeastPercent!: number

  @Field(() => Int, { description: 'The tenth who have fewest planned days to choose from, and all who have no more.' })
  weakestCount!: number

  @Field(() => Int, { description: 'How many of them have a place.' })
  weakestReached!: number
}
