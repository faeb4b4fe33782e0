import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'

@ObjectType({
  description: 'Whom publishing an edit of a pathway, or retiring it, touches: in fives, rounded down.',
})
export class PathwayDraftImpact {
  @Field(() => Int, { nullable: true, description: 'People whose goal it is: 10 = 10 to 14; null = 1 to 4.' })
  people!: number | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many of them made a plan their own: 10 = 10 to 14; null = 1 to 4, or of so few people.',
  })
  plans!: number | null
}

export enum PathwayChangeKind {
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
  CHANGED = 'CHANGED',
  MOVED = 'MOVED',
}
registerEnumType(PathwayChangeKind, {
  name: 'PathwayChangeKind',
  description: 'What became of a part of a pathway.',
  valuesConfig: {
    ADDED: { description: 'It was not there.' },
    REMOVED: { description: 'It is not there any more.' },
    CHANGED: { description: 'It is not what it was; it may also be elsewhere.' },
    MOVED: { description: 'It is what it was, in another place.' },
  },
})

@ObjectType({ description: 'One thing that differs from the published pathway.' })
export class PathwayChange {
  @Field(() => PathwayChangeKind, { description: 'What became of it.' })
  kind!: PathwayChangeKind

  @Field(() => String, {
    nullable: true,
    description: 'Name of the stage in the draft, or of one that is not there any more; null = a fact of the one form.',
  })
  stageId!: string | null

  @Field(() => String, { description: 'Title of the stage, or what the fact is called.' })
  title!: string

  @Field(() => [String], { description: 'What differs, in sentences to be read as they are.' })
  words!: string[]
}
