import { Field, Int, ObjectType } from 'type-graphql'
import { DateScalar } from '../../platform/graphql/index.ts'
import type { Capability } from './capability.types.ts'
import { RoleProfile } from './role-profile.types.ts'
import { Area, FrameworkLevel, Pillar } from './level.types.ts'

@ObjectType({ description: 'What each value of the rating scale means; the scale is a proposal of Soundings.' })
export class RatingAnchor {
  @Field(() => Int, { description: '0 to 4. Not assessed is the absence of a rating, never 0.' })
  value!: number

  @Field(() => String, { description: 'One or two words, such as "Supported".' })
  label!: string

  @Field(() => String, { description: 'What is true of someone at this value, to stand beside the choice.' })
  anchor!: string
}

@ObjectType({
  description: 'A published set of levels, pillars, areas and capabilities; a version never changes once published.',
})
export class Framework {
  @Field(() => String, { description: 'Stable code, "SND-1".' })
  code!: string

  @Field(() => String, { description: 'Name of the framework.' })
  title!: string

  @Field(() => String, { description: 'Version as published.' })
  version!: string

  @Field(() => DateScalar, { description: 'Day of publication.' })
  publishedOn!: string

  @Field(() => [FrameworkLevel], { description: 'Career levels, lowest first.' })
  levels!: FrameworkLevel[]

  @Field(() => [Pillar], { description: 'The four pillars of practice.' })
  pillars!: Pillar[]

  @Field(() => [Area], { description: 'Areas of practice, all of them within the clinical pillar.' })
  areas!: Area[]

  @Field(() => [RatingAnchor], { description: 'The rating scale, 0 to 4.' })
  ratingScale!: RatingAnchor[]

  @Field(() => [RoleProfile], { description: 'Additions to a role, taken by the higher rating of the two.' })
  overlays!: RoleProfile[]

  @Field(() => String, { description: 'What Soundings does not confer; shown on every pathway and export.' })
  boundaryStatement!: string

  /** Every capability in the framework's order; reached by the queries, not as a field. */
  capabilities!: ReadonlyMap<string, Capability>

  /** Role profiles without overlays, in the framework's order. */
  roleProfiles!: ReadonlyMap<string, RoleProfile>

  /** Names the published content, modules and pathways included. */
  contentHash!: string
}
