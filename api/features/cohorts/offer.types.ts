import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql'
import { UUIDScalar } from '../../platform/graphql/index.ts'
import { Capability } from '../frameworks/index.ts'
import { Module } from '../modules/index.ts'
import { CohortOfferDays } from './offer-day.types.ts'
import { CohortOfferPerson } from './offer-person.types.ts'

@ArgsType()
export class CohortOffersArgs {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => Int, {
    defaultValue: 10,
    description: 'How many modules, at most 50; those that help most people first.',
  })
  first!: number

  @Field(() => Int, { defaultValue: 4, description: 'How many days the educator could hold, 1 to 20.' })
  days!: number

  @Field(() => Int, { defaultValue: 12, description: 'How many hours of the educator’s time they may take, 1 to 200.' })
  hours!: number
}

@ObjectType({ description: 'A module that would help somebody of the group who may start it now.' })
export class CohortOffer {
  @Field(() => Module, { description: 'The module.' })
  module!: Module

  @Field(() => Int, { description: 'How many people it helps now; 1 or more.' })
  peopleCount!: number

  @Field(() => [CohortOfferPerson], { description: 'Who they are, by name; the first 200.' })
  people!: CohortOfferPerson[]

  @Field(() => Int, { description: 'Steps of a rating it closes for all of them together; 1 or more.' })
  closes!: number

  @Field(() => Float, { description: 'Steps it closes for each place, to one decimal.' })
  closesPerPlace!: number

  @Field(() => Float, {
    nullable: true,
    description: 'Steps it closes for each of its hours; null = it takes no time.',
  })
  closesPerHour!: number | null

  @Field(() => Int, { description: 'Of those it helps, for how many it is the only module that does; 0 or more.' })
  onlyOptionFor!: number

  @Field(() => [String], {
    description: 'What each of them settles before they start, by name; the group does not know whether they did.',
  })
  before!: string[]
}

@ObjectType({ description: 'Supervised scanning that people still need, by a line of the role.' })
export class CohortOfferList {
  @Field(() => String, { description: 'Code of the line; OTHER = what no line names.' })
  code!: string

  @Field(() => String, { nullable: true, description: 'As people call it; null = what no line names.' })
  title!: string | null

  @Field(() => Int, { description: 'How many people it would help, and so how many places; 1 or more.' })
  peopleCount!: number

  @Field(() => Int, {
    description: 'Next steps of a rating it works towards, for all of them together; 1 or more. Others decide them.',
  })
  steps!: number

  @Field(() => Float, { description: 'Steps for each place, to one decimal. A place is one person’s.' })
  stepsPerPlace!: number

  @Field(() => Float, {
    description: 'Steps for each hour of a place that takes half a day, which is a proposal of ours; to one decimal.',
  })
  stepsPerHour!: number

  @Field(() => Int, { description: 'Of them, for how many nothing else here helps now, no module and no other line.' })
  onlyOptionFor!: number

  @Field(() => [CohortOfferPerson], { description: 'Who they are, by name; the first 200.' })
  people!: CohortOfferPerson[]
}

@ObjectType({ description: 'A module somebody needs and nobody of the group may start yet.' })
export class CohortOfferWaiting {
  @Field(() => Module, { description: 'The module.' })
  module!: Module

  @Field(() => Int, { description: 'How many need it; 1 or more.' })
  peopleCount!: number

  @Field(() => Capability, { nullable: true, description: 'What most of them need first; null = another module.' })
  missing!: Capability | null

  @Field(() => Int, { nullable: true, description: 'The rating asked of it, 1 to 4; null = another module is.' })
  missingRating!: number | null
}

@ObjectType({
  description:
    'What would help the most people of a group, from ratings others gave and their owners share with it. Whoever shares none, or is paused, is in no number but their own count.',
})
export class CohortOffers {
  @Field(() => UUIDScalar, { description: 'The group.' })
  cohortId!: string

  @Field(() => String, { description: 'Name of the group.' })
  name!: string

  @Field(() => UUIDScalar, { description: 'The organisation that holds it, and whose planned days are looked at.' })
  organisationId!: string

  @Field(() => Boolean, { description: 'Whether all aim for the same. False: nothing is asked, so nothing helps.' })
  isCommon!: boolean

  @Field(() => Int, { description: 'Who is counted: shares ratings and is not paused.' })
  countedCount!: number

  @Field(() => Int, { description: 'Who is not counted: shares no ratings.' })
  notSharedCount!: number

  @Field(() => Int, { description: 'Who is not counted: shares ratings and is paused.' })
  pausedCount!: number

  @Field(() => [CohortOffer], {
    description: 'Modules, those that help most people first, then those that close most, the shortest, by code.',
  })
  modules!: CohortOffer[]

  @Field(() => Int, { description: 'How many modules help somebody, in all.' })
  moduleCount!: number

  @Field(() => CohortOfferDays, { description: 'Which planned days to hold.' })
  days!: CohortOfferDays

  @Field(() => [CohortOfferList], { description: 'Lists, most people first, then those that work towards most.' })
  lists!: CohortOfferList[]

  @Field(() => [CohortOfferWaiting], { description: 'What nobody may start yet, most people first; the first 20.' })
  waiting!: CohortOfferWaiting[]
}
