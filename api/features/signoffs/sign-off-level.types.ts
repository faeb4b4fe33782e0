import { Field, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../platform/graphql/index.ts'
import { Capability, FrameworkLevel } from '../frameworks/index.ts'
import { AssessedBasis } from '../ratings/index.ts'
import { SignOffRequest } from './sign-off-request.types.ts'
import { SignOffState } from './sign-off-words.types.ts'

@ObjectType({ description: 'A capability that is held as the role asks, with the source of the tick.' })
export class SignOffLevelItem {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => Int, { description: 'What the role asks for, 1 to 4.' })
  rating!: number

  @Field(() => Int, { description: 'The rating held, 1 to 4.' })
  held!: number

  @Field(() => AssessedBasis, { description: 'What it is held by.' })
  basis!: AssessedBasis

  @Field(() => DateScalar, { description: 'Day it was decided or seen.' })
  on!: string

  @Field(() => [String], { description: 'Who decided or saw it, by name; empty where nobody is named any more.' })
  by!: string[]
}

@ObjectType({ description: 'A scope line of a role, as a panel on its level reads it.' })
export class SignOffLevelLine {
  @Field(() => String, { description: 'Stable code within the role.' })
  code!: string

  @Field(() => String, { description: 'The line as departments write it.' })
  title!: string

  @Field(() => Int, { description: 'How many capabilities the role asks for in it, 1 or more.' })
  asked!: number

  @Field(() => Boolean, { description: 'True where all of them are held as the role asks.' })
  isHeld!: boolean

  @Field(() => AssessedBasis, {
    nullable: true,
    description: 'The least firm of what its capabilities are held by; null = none is held.',
  })
  basis!: AssessedBasis | null

  @Field(() => DateScalar, { nullable: true, description: 'The latest day something of it was decided or seen.' })
  on!: string | null

  @Field(() => [String], { description: 'Who decided or saw something of it, by name, each once.' })
  by!: string[]

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which something of it falls due for review; null = nothing of it does.',
  })
  reviewDueOn!: string | null

  @Field(() => [SignOffLevelItem], { description: 'What is held of it as the role asks; fewer than asked = not held.' })
  items!: SignOffLevelItem[]
}

@ObjectType({
  description:
    'The whole role the viewer aims for, or works in: asked for once every line is held, and always decided by a panel. The decision gives no rating and changes nothing else.',
})
export class SignOffLevel {
  @Field(() => String, { description: 'Code of the role, to ask for its level with.' })
  roleProfileCode!: string

  @Field(() => String, { description: 'Name of the role.' })
  roleTitle!: string

  @Field(() => FrameworkLevel, { description: 'The level the role is of.' })
  level!: FrameworkLevel

  @Field(() => SignOffState, { description: 'Where it stands at this organisation.' })
  state!: SignOffState

  @Field(() => [SignOffLevelLine], { description: 'Every line of the role, in its order.' })
  lines!: SignOffLevelLine[]

  @Field(() => Int, { description: 'How many of the lines are held.' })
  held!: number

  @Field(() => String, { description: 'Who has to decide, in words.' })
  signersNeeded!: string

  @Field(() => Int, { description: 'How many people have to be asked at least: the quorum of the panel.' })
  fewestSigners!: number

  @Field(() => Boolean, { description: 'True where it can be asked for now.' })
  canAsk!: boolean

  @Field(() => String, { description: 'The words that are signed.' })
  words!: string

  @Field(() => String, { description: 'What such a decision is not; shown wherever it is asked for and read.' })
  boundary!: string

  @Field(() => [SignOffRequest], { description: 'Every request about it at this organisation, the latest first.' })
  requests!: SignOffRequest[]
}
