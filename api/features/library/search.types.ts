import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Capability, RoleProfile } from '../frameworks/index.ts'
import { Module } from '../modules/index.ts'
import { Pathway } from '../pathways/index.ts'

export enum UnderstoodHow {
  SPELLING = 'SPELLING',
  DEPARTMENT_WORD = 'DEPARTMENT_WORD',
}
registerEnumType(UnderstoodHow, {
  name: 'UnderstoodHow',
  description: 'Why a word of a search was read as something else.',
  valuesConfig: {
    SPELLING: { description: 'It stands nowhere in the library, and looks like a word that does.' },
    DEPARTMENT_WORD: { description: 'Departments say it, and the library has another word for it.' },
  },
})

@ObjectType({ description: 'Words of a search that were read as something else than they say.' })
export class UnderstoodWord {
  @Field(() => String, { description: 'As typed, in small letters.' })
  typed!: string

  @Field(() => String, { description: 'What was looked for.' })
  as!: string

  @Field(() => UnderstoodHow, { description: 'Why.' })
  how!: `${UnderstoodHow}`
}

@ObjectType({ description: 'Modules found.' })
export class FoundModules {
  @Field(() => [Module], { description: 'The most relevant first.' })
  nodes!: Module[]

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}

@ObjectType({ description: 'Capabilities found.' })
export class FoundCapabilities {
  @Field(() => [Capability], { description: 'The most relevant first.' })
  nodes!: Capability[]

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}

@ObjectType({ description: 'Roles found, additions to a role among them.' })
export class FoundRoles {
  @Field(() => [RoleProfile], { description: 'The most relevant first.' })
  nodes!: RoleProfile[]

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}

@ObjectType({ description: 'Pathways found.' })
export class FoundPathways {
  @Field(() => [Pathway], { description: 'The most relevant first.' })
  nodes!: Pathway[]

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}

@ObjectType({ description: 'What the whole library has for a search, by kind.' })
export class SearchResults {
  @Field(() => [UnderstoodWord], { description: 'Words that were read as something else; often empty.' })
  understood!: readonly UnderstoodWord[]

  @Field(() => FoundModules, { description: 'Modules.' })
  modules!: FoundModules

  @Field(() => FoundCapabilities, { description: 'Capabilities.' })
  capabilities!: FoundCapabilities

  @Field(() => FoundRoles, { description: 'Roles.' })
  roles!: FoundRoles

  @Field(() => FoundPathways, { description: 'Pathways.' })
  pathways!: FoundPathways
}
