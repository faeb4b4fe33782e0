import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { createResult, DateScalar, InvalidInput, NotAllowed } from '../../platform/graphql/index.ts'

@ObjectType({ description: 'A published guideline that modules cite; one record for all of them.' })
export class Guideline {
  @Field(() => String, { description: 'Stable code.' })
  code!: string

  @Field(() => String, { description: 'Title.' })
  title!: string

  @Field(() => String, { description: 'Who publishes it.' })
  publisher!: string

  @Field(() => Int, { description: 'Year of publication.' })
  year!: number

  @Field(() => String, { nullable: true, description: 'Where it can be read; null = not on a public page.' })
  url!: string | null

  @Field(() => String, { nullable: true, description: 'Code of what stands in its place; null = it stands.' })
  supersededByCode!: string | null

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was superseded; null = it stands.' })
  supersededOn!: string | null

  /** Codes of modules whose latest version cites it. */
  moduleCodes!: string[]
}

@InputType({ description: 'A guideline that no longer stands, or stands again.' })
export class SupersedeGuidelineInput {
  @Field(() => String, { description: 'Code of the guideline.' })
  code!: string

  @Field(() => String, {
    nullable: true,
    description: 'Code of the one that stands in its place; null = it stands again.',
  })
  byCode!: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was superseded, not after today; null = today.',
  })
  on!: string | null
}

@ObjectType({ description: 'Every module that cites it is marked, or no longer.' })
export class SupersedeGuidelineSuccess {
  @Field(() => Guideline, { description: 'The guideline as it now stands, with the modules that cite it.' })
  guideline!: Guideline
}

export const SupersedeGuidelineResult = createResult({
  name: 'SupersedeGuidelineResult',
  description: 'What became of superseding a guideline.',
  types: [SupersedeGuidelineSuccess, InvalidInput, NotAllowed],
})
