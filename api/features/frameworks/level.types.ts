import { Field, ObjectType } from 'type-graphql'

@ObjectType({ description: 'A career level, never inferred from pay band, title or degree.' })
export class FrameworkLevel {
  @Field(() => String, { description: 'CF4 to CF9, with CF5-P for the start of preceptorship.' })
  code!: string

  @Field(() => String, { description: 'Name as people use it.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'Column of expected ratings: P, 5, 6, 7 or 8; null where the level has none of its own.',
  })
  column!: string | null

  @Field(() => String, { description: 'Usual academic level, for information.' })
  academicLevel!: string
}

@ObjectType({ description: 'One of the four pillars: clinical, leadership, education, research.' })
export class Pillar {
  @Field(() => String, { description: 'CLN, LDM, EDU or RES.' })
  code!: string

  @Field(() => String, { description: 'Name as people use it.' })
  name!: string
}

@ObjectType({ description: 'An area of practice, such as obstetrics.' })
export class Area {
  @Field(() => String, { description: 'OBS, GYN, GMU, URO, VAS, MSK, HNK, BRS, PAE or INT.' })
  code!: string

  @Field(() => String, { description: 'Name as people use it.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: 'Why no module leads there, on purpose, in the words of those who publish; null = not on purpose.',
  })
  leftEmpty!: string | null
}
