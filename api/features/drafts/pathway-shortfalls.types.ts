import { Field, Int, ObjectType } from 'type-graphql'
import { Capability } from '../frameworks/index.ts'
import { Module } from '../modules/index.ts'

@ObjectType({ description: 'A module that would lead a pathway further.' })
export class PathwayWayOn {
  @Field(() => Module, { description: 'The module.' })
  module!: Module

  @Field(() => Int, { description: 'Rating it leads to, 1 to 4.' })
  to!: number
}

@ObjectType({ description: 'Something its end role asks for that a pathway does not lead to.' })
export class PathwayShortfall {
  @Field(() => Capability, { description: 'What is asked for.' })
  capability!: Capability

  @Field(() => Int, { description: 'Rating the end role asks for, 1 to 4.' })
  target!: number

  @Field(() => Int, {
    description: 'Rating whoever takes the pathway ends at, 0 to 3, with the choices that lead least far.',
  })
  reached!: number

  @Field(() => [PathwayWayOn], {
    description: 'Published modules that lead on from there and are not in it, at most four, the furthest first.',
  })
  modules!: PathwayWayOn[]
}
