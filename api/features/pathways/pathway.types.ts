import { Field, Int, ObjectType } from 'type-graphql'
import { Area, RoleProfile } from '../frameworks/index.ts'
import { Gate } from '../gates/index.ts'
import { Module } from '../modules/index.ts'

@ObjectType({ description: 'Modules of a stage of which one takes so many, whichever one likes.' })
export class PathwayChoice {
  @Field(() => Int, { description: 'How many of them are asked for, from 1.' })
  chooseAtLeast!: number

  @Field(() => [Module], { description: 'What one chooses among.' })
  modules!: Module[]
}

@ObjectType({
  description: 'An area taken for granted at the start of a pathway, beside what its start role asks for.',
})
export class PathwayStartArea {
  @Field(() => String, { description: 'Code of the area.' })
  areaCode!: string

  @Field(() => String, { description: 'Column of expected ratings one has there: "P", "5", "6", "7" or "8".' })
  column!: string
}

@ObjectType({ description: 'Modules that may run in parallel, before the next stage.' })
export class PathwayStage {
  @Field(() => String, { description: 'What the stage is about.' })
  title!: string

  @Field(() => [Module], { description: 'Its modules.' })
  modules!: Module[]

  @Field(() => Int, { nullable: true, description: 'How many of the modules are asked for; null = all of them.' })
  chooseAtLeast!: number | null

  @Field(() => [PathwayChoice], {
    description: 'What one chooses among; the modules in none of these are taken by everybody. Empty = all are.',
  })
  choices!: PathwayChoice[]

  /** The pathway it belongs to, and its place there; for those who add to a stage. */
  pathwayCode!: string
  position!: number
}

@ObjectType({
  description:
    'Ordered stages of modules from a start role to an end role. It confers nothing: see the boundary statement.',
})
export class Pathway {
  @Field(() => String, { description: 'Stable code, such as "PW-ADV-OBS".' })
  code!: string

  @Field(() => String, { description: 'Title.' })
  title!: string

  @Field(() => RoleProfile, { description: 'Where it starts.' })
  startRole!: RoleProfile

  @Field(() => RoleProfile, { description: 'Where it leads.' })
  endRole!: RoleProfile

  @Field(() => [PathwayStage], { description: 'Its stages, in order.' })
  stages!: PathwayStage[]

  @Field(() => [Gate], { description: 'What is asked at the first stage.' })
  gates!: Gate[]

  @Field(() => Int, { description: 'Usual shortest duration in months.' })
  monthsFrom!: number

  @Field(() => Int, { description: 'Usual longest duration in months.' })
  monthsTo!: number

  @Field(() => Int, { description: 'Structured learning minutes of all stages, choices taken at their shortest.' })
  minutes!: number

  @Field(() => String, { description: 'What those minutes leave out.' })
  hoursExclude!: string

  @Field(() => String, { description: 'What Soundings does not confer.' })
  boundaryStatement!: string

  @Field(() => [Area], { description: 'Areas in which a module whose areas are chosen is taken here.' })
  chosenAreas!: Area[]

  @Field(() => [PathwayStartArea], { description: 'Areas taken for granted at the start.' })
  startAreas!: PathwayStartArea[]

  @Field(() => Boolean, { description: 'Whether nobody chooses it any more; who has it keeps it.' })
  isRetired!: boolean
}
