import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../platform/graphql/index.ts'
import { Capability } from '../frameworks/index.ts'
import { Module } from '../modules/index.ts'

export enum PlanRenewal {
  MODULE = 'MODULE',
  SCOPE_CONFIRMATION = 'SCOPE_CONFIRMATION',
  DECISION = 'DECISION',
}
registerEnumType(PlanRenewal, {
  name: 'PlanRenewal',
  description: 'What sets a review date anew.',
  valuesConfig: {
    MODULE: { description: 'A module of the plan, once it is finished.' },
    SCOPE_CONFIRMATION: { description: 'One confirmation of scope; it costs no learning.' },
    DECISION: { description: 'A new decision: it has lapsed, and nothing less brings it back.' },
  },
})

@ObjectType({ description: 'The review of something held that falls due on the way to the goal.' })
export class PlanReview {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => DateScalar, { description: 'The last day of its window; it may have passed.' })
  dueOn!: string

  @Field(() => Boolean, {
    description: 'After that day the rating held falls away; false = a review is due, and no rating changes.',
  })
  lapses!: boolean

  @Field(() => DateScalar, {
    description: 'Not sooner than this day: what is renewed too early runs out again too early. It may have passed.',
  })
  renewableFrom!: string

  @Field(() => PlanRenewal, { description: 'What renews it.' })
  renewal!: PlanRenewal

  @Field(() => Module, { nullable: true, description: 'The module that renews it; null = no module of the plan does.' })
  module!: Module | null
}
