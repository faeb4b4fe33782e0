import { Field, Int, ObjectType } from 'type-graphql'
import { Capability } from './capability.types.ts'
import { Area, FrameworkLevel } from './level.types.ts'

@ObjectType({ description: 'A capability with the rating a role asks for.' })
export class RoleItem {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => Int, { description: 'Rating asked for, 1 to 4.' })
  rating!: number
}

@ObjectType({ description: 'A choice within a role: any of these, as many as asked for.' })
export class RoleChoice {
  @Field(() => String, { description: 'Stable code within the role.' })
  code!: string

  @Field(() => Int, { description: 'How many of the items are asked for.' })
  atLeast!: number

  @Field(() => [RoleItem], { description: 'What may be chosen.' })
  items!: RoleItem[]
}

@ObjectType({ description: 'The unit of sign-off as departments write it, such as "Growth and Doppler scans".' })
export class ScopeLine {
  @Field(() => String, { description: 'Stable code within the role.' })
  code!: string

  @Field(() => String, { description: 'The line as it stands on a scope of practice.' })
  title!: string

  @Field(() => [Capability], { description: 'Capabilities the line covers.' })
  capabilities!: Capability[]
}

@ObjectType({ description: 'A role as a target: the rating asked for in each capability.' })
export class RoleProfile {
  @Field(() => String, { description: 'Stable code, such as "ROLE-ENH-OBS".' })
  code!: string

  @Field(() => String, { description: 'Name of the role.' })
  title!: string

  @Field(() => FrameworkLevel, { nullable: true, description: 'Career level; null for an addition to any role.' })
  level!: FrameworkLevel | null

  @Field(() => [Area], { description: 'Areas of practice in scope.' })
  areas!: Area[]

  @Field(() => [RoleItem], { description: 'What is asked for, choices apart.' })
  items!: RoleItem[]

  @Field(() => [RoleChoice], { description: 'Choices, such as two of four joint regions.' })
  choices!: RoleChoice[]

  @Field(() => [ScopeLine], { description: 'The same, in the lines departments sign off.' })
  scopeLines!: ScopeLine[]
}
