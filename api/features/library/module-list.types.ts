import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql'
import { PageInfo } from '../../platform/graphql/index.ts'
import { Module, ModuleKind } from '../modules/index.ts'
import { UnderstoodWord } from './search.types.ts'

@InputType({ description: 'Modules that meet every condition given.' })
export class ModuleFilter {
  @Field(() => String, { nullable: true, description: 'Area of practice, or "core" for modules for everyone.' })
  areaCode!: string | null

  @Field(() => String, { nullable: true, description: 'Framework level.' })
  levelCode!: string | null

  @Field(() => ModuleKind, { nullable: true, description: 'How it is learnt.' })
  kind!: ModuleKind | null

  @Field(() => String, { nullable: true, description: 'A capability it helps with.' })
  capabilityCode!: string | null

  @Field(() => Int, { nullable: true, description: 'Structured learning time in minutes, at most.' })
  minutesAtMost!: number | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only what leads the viewer further in something they still have to learn for their goal, or for their own post where no goal is set.',
  })
  closesMine!: boolean | null
}

/** A page of modules to ask for. */
@ArgsType()
export class ModulesArgs {
  @Field(() => ModuleFilter, { nullable: true, description: 'Conditions.' })
  filter!: ModuleFilter | null

  @Field(() => String, {
    nullable: true,
    description: 'Words, all of which must be met; the words of departments stand for what they mean.',
  })
  search!: string | null

  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first!: number

  @Field(() => String, { nullable: true, description: 'Cursor of the last one seen.' })
  after!: string | null
}

@ObjectType({ description: 'A module at its place in a list.' })
export class ModuleEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => Module, { description: 'The module.' })
  node!: Module
}

@ObjectType({ description: 'A page of modules.' })
export class ModuleConnection {
  @Field(() => [ModuleEdge], { description: 'The modules with their places.' })
  edges!: ModuleEdge[]

  @Field(() => [Module], { description: 'The modules alone.' })
  nodes!: Module[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number

  @Field(() => [UnderstoodWord], { description: 'Words of the search that were read as something else; often empty.' })
  understood!: readonly UnderstoodWord[]
}
