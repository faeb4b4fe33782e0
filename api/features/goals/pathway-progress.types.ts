import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Capability, ScopeLine } from '../frameworks/index.ts'
import { Module } from '../modules/index.ts'
import { Pathway } from '../pathways/index.ts'
import { Standing } from '../ratings/index.ts'

@ObjectType({ description: 'One item of what a pathway leads to, and where the viewer stands in it.' })
export class PathwayItem {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => Int, { description: 'Rating the end role asks for, 1 to 4.' })
  target!: number

  @Field(() => Standing, { description: 'Where the viewer stands towards it.' })
  standing!: Standing
}

@ObjectType({ description: 'How many items of one scope line are held, to confirm and to learn.' })
export class LineStanding {
  @Field(() => ScopeLine, { nullable: true, description: 'The line; null = items that stand in no line.' })
  line!: ScopeLine | null

  @Field(() => Int, { description: 'Items signed off.' })
  held!: number

  @Field(() => Int, { description: 'Items prepared, and waiting for somebody to confirm them.' })
  toConfirm!: number

  @Field(() => Int, { description: 'Items still to learn.' })
  toLearn!: number
}

@ObjectType({ description: 'How far the viewer is in a stage.' })
export class MyStage {
  @Field(() => Int, { description: 'Modules finished, or with nothing left in them for the viewer; at most `total`.' })
  covered!: number

  @Field(() => Int, { description: 'Modules asked for.' })
  total!: number

  @Field(() => Boolean, { description: 'True for the first stage that is not covered.' })
  isCurrent!: boolean

  @Field(() => [PathwayItem], {
    description: 'Items of the end role that its modules help with; an item may belong to several stages.',
  })
  items!: PathwayItem[]
}

@ObjectType({ description: 'Where the viewer stands towards the end of a pathway.' })
export class MyPathway {
  @Field(() => Int, { description: 'Items signed off.' })
  held!: number

  @Field(() => Int, { description: 'Items prepared, and waiting for somebody to confirm them.' })
  toConfirm!: number

  @Field(() => Int, { description: 'Items still to learn.' })
  toLearn!: number

  @Field(() => [PathwayItem], { description: 'Every item of the end role, in the order of their codes.' })
  items!: PathwayItem[]

  @Field(() => [LineStanding], {
    description: 'The same items by the lines a department signs off; what belongs to several lines counts in each.',
  })
  lines!: LineStanding[]

  @Field(() => Int, { description: 'Structured learning minutes left; confirming costs a request, no minutes.' })
  minutesLeft!: number

  @Field(() => Boolean, { description: 'True where this is the goal.' })
  isGoal!: boolean
}

@ObjectType({ description: 'What one pathway asks of a capability.' })
export class ComparedAsk {
  @Field(() => Int, { description: 'Rating its end role asks for, 1 to 4.' })
  target!: number

  @Field(() => Standing, { description: 'Where the viewer stands towards it.' })
  standing!: Standing
}

export enum ComparedKind {
  SHARED = 'SHARED',
  RAISED = 'RAISED',
  SOME = 'SOME',
}
registerEnumType(ComparedKind, {
  name: 'ComparedKind',
  description: 'Whether the pathways compared ask the same of a capability.',
  valuesConfig: {
    SHARED: { description: 'Every one of them asks it, at the same rating.' },
    RAISED: { description: 'Every one of them asks it, not at the same rating.' },
    SOME: { description: 'Not every one of them asks it.' },
  },
})

@ObjectType({ description: 'One capability that any of the pathways compared leads to.' })
export class ComparedItem {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => ComparedKind, { description: 'Whether the pathways ask the same of it.' })
  kind!: ComparedKind

  @Field(() => [ComparedAsk], {
    nullable: 'items',
    description: 'What each pathway asks, in the order they were named; null = nothing.',
  })
  asks!: (ComparedAsk | null)[]
}

@ObjectType({ description: 'A module that is still ahead of the viewer on two or more of the pathways compared.' })
export class ComparedModule {
  @Field(() => Module, { description: 'The module; learnt once, it serves each of them.' })
  module!: Module

  @Field(() => [Pathway], { description: 'The pathways it serves.' })
  pathways!: Pathway[]
}

@ObjectType({ description: 'Two or three pathways side by side, as they are to the viewer.' })
export class PathwayComparison {
  @Field(() => [Pathway], { description: 'The pathways, in the order they were named.' })
  pathways!: Pathway[]

  @Field(() => [ComparedItem], { description: 'Every item that any of them leads to, in the order of their codes.' })
  items!: ComparedItem[]

  @Field(() => [ComparedModule], { description: 'What serves more than one of them; what serves all comes first.' })
  sharedModules!: ComparedModule[]

  @Field(() => Int, {
    description: 'Structured learning minutes of the modules that serve every one of them: learnt once, counted once.',
  })
  minutesServingAll!: number
}
