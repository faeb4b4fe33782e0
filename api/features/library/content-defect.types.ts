import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Capability, RoleProfile } from '../frameworks/index.ts'
import { Module } from '../modules/index.ts'

export enum ContentDefectCode {
  CIRCLE = 'CIRCLE',
  SHUT_OUT = 'SHUT_OUT',
  NOT_REACHED = 'NOT_REACHED',
}
registerEnumType(ContentDefectCode, {
  name: 'ContentDefectCode',
  description: 'In what way published content keeps people from learning.',
  valuesConfig: {
    CIRCLE: { description: 'Modules need one another, by themselves or through capabilities.' },
    SHUT_OUT: { description: 'A module asks first for what keeps out people whom it would help.' },
    NOT_REACHED: { description: 'A role asks for what no module leads to.' },
  },
})

export enum ContentDefectSeverity {
  STOPS = 'STOPS',
  NOTE = 'NOTE',
}
registerEnumType(ContentDefectSeverity, {
  name: 'ContentDefectSeverity',
  description: 'Whether anybody gets past a defect.',
  valuesConfig: {
    STOPS: { description: 'Nobody without preparation from elsewhere gets past it.' },
    NOTE: { description: 'Some get past it, or all do; whoever edits the content should know.' },
  },
})

@ObjectType({ description: 'A capability a defect is about.' })
export class DefectCapability {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => Int, { nullable: true, description: 'The rating asked for; null = the defect is about no one rating.' })
  rating!: number | null
}

@ObjectType({ description: 'Something in the published content that keeps people from learning.' })
export class ContentDefect {
  @Field(() => ContentDefectCode, { description: 'In what way.' })
  code!: `${ContentDefectCode}`

  @Field(() => ContentDefectSeverity, { description: 'Whether anybody gets past it.' })
  severity!: `${ContentDefectSeverity}`

  @Field(() => [Module], { description: 'Modules it is about, by code; empty where a role is meant.' })
  modules!: Module[]

  @Field(() => [DefectCapability], { description: 'Capabilities it is about; empty = modules by name alone.' })
  capabilities!: DefectCapability[]

  @Field(() => RoleProfile, {
    nullable: true,
    description: 'Role or addition it is about; null where modules are meant.',
  })
  role!: RoleProfile | null

  @Field(() => String, { description: 'What is wrong and whom it keeps out, to be read as it is.' })
  text!: string

  @Field(() => [String], { description: 'What can be done about it, any one of these.' })
  waysOn!: readonly string[]
}
