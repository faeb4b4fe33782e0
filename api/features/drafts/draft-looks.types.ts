import { Field, Int, ObjectType } from 'type-graphql'
import { Module, ModuleKind } from '../modules/index.ts'
import { Pathway } from '../pathways/index.ts'
import { DraftTemplateName } from './draft-words.types.ts'

@ObjectType({ description: 'What a new draft can begin with.' })
export class DraftTemplate {
  @Field(() => DraftTemplateName, { description: 'Which one.' })
  template!: DraftTemplateName

  @Field(() => String, { description: 'What it is called.' })
  title!: string

  @Field(() => String, { description: 'What it is for.' })
  text!: string

  @Field(() => ModuleKind, { description: 'How such a module is learnt.' })
  kind!: ModuleKind

  @Field(() => [String], { description: 'Titles of the parts it begins with, in order.' })
  partTitles!: string[]

  @Field(() => Int, { description: 'Structured learning minutes of those parts together.' })
  minutes!: number
}

@ObjectType({ description: 'Something that keeps a draft from being published, or that an author should know first.' })
export class DraftProblem {
  @Field(() => String, { description: 'Stable code, such as "CIRCLE" or "RETIRED_FIRST".' })
  code!: string

  @Field(() => String, { description: 'What is wrong; to be read as it is.' })
  message!: string

  @Field(() => String, {
    nullable: true,
    description: 'Name of the block, or of the stage of a pathway, it is in; null = the draft as a whole.',
  })
  blockId!: string | null

  @Field(() => [String], { description: 'The way along which it goes wrong, by title; empty = it is in one place.' })
  way!: string[]

  @Field(() => [String], { description: 'What can be done about it, any one of these; may be empty.' })
  waysOn!: string[]

  @Field(() => Boolean, { description: 'True = not published with it.' })
  isBlocking!: boolean
}

@ObjectType({ description: 'What the draft would be to somebody invented who stands at the start of a pathway.' })
export class DraftAudience {
  @Field(() => Pathway, { description: 'The pathway.' })
  pathway!: Pathway

  @Field(() => Boolean, { description: 'Whether it would be among their next steps, were it published today.' })
  wouldSee!: boolean

  @Field(() => String, { description: 'Why, in the words they would read.' })
  why!: string
}

@ObjectType({ description: 'Whom publishing an edit, or retiring the module, touches: in fives, rounded down.' })
export class DraftImpact {
  @Field(() => Int, { nullable: true, description: 'People inside the module now: 10 = 10 to 14; null = 1 to 4.' })
  learners!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'Plans people made their own that hold it: 10 = 10 to 14; null = 1 to 4.',
  })
  plans!: number | null
}

@ObjectType({ description: 'Something published that needs the module; exactly one of module and pathway is there.' })
export class DraftNeed {
  @Field(() => Module, { nullable: true, description: 'The module that asks for it first; null = a pathway.' })
  module!: Module | null

  @Field(() => Pathway, { nullable: true, description: 'The pathway that leads over it; null = a module.' })
  pathway!: Pathway | null

  @Field(() => Boolean, {
    description: 'Whether others can take its place; false = nobody could begin the module, or end the pathway, anew.',
  })
  hasOther!: boolean
}

@ObjectType({
  description: 'What the viewer spent on writing, counted from what they saved; pauses count for nothing.',
})
export class DraftTimeSpent {
  @Field(() => Int, { description: 'Minutes.' })
  minutes!: number

  @Field(() => Int, { description: 'Sittings.' })
  sittings!: number
}

@ObjectType({ description: 'What the viewer can take back of their own changes, and make again.' })
export class DraftSteps {
  @Field(() => Boolean, { description: 'Whether there is something to take back.' })
  canUndo!: boolean

  @Field(() => Boolean, { description: 'Whether there is something to make again.' })
  canRedo!: boolean
}
