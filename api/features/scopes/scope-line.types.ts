import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { DateScalar } from '../../platform/graphql/index.ts'

export enum ScopeLineBasis {
  SIGN_OFF = 'SIGN_OFF',
  STARTING_POSITION = 'STARTING_POSITION',
  SUPPORTED = 'SUPPORTED',
}
registerEnumType(ScopeLineBasis, {
  name: 'ScopeLineBasis',
  description: 'What a line of a scope of practice rests on.',
  valuesConfig: {
    SIGN_OFF: { description: 'Everything in it was signed off at 3 or more, as far as the role asks for that.' },
    STARTING_POSITION: { description: 'Some of it was confirmed in post by a lead.' },
    SUPPORTED: { description: 'It is done with a named colleague to call on.' },
  },
})

@ObjectType({ description: 'A capability as a line of a scope of practice names it.' })
export class ScopeCapability {
  @Field(() => String, { description: 'Stable code.' })
  code!: string

  @Field(() => String, { description: 'Its name, short enough for a list.' })
  title!: string
}

@ObjectType({ description: 'A line of a statement, as it was signed.' })
export class ScopeStatementLine {
  @Field(() => String, { description: 'Code of the scope line.' })
  code!: string

  @Field(() => String, { description: 'Its title, as departments write it.' })
  title!: string

  @Field(() => ScopeLineBasis, { description: 'What it rests on.' })
  basis!: ScopeLineBasis

  @Field(() => String, { description: 'The same in words, with the day.' })
  basisText!: string

  @Field(() => DateScalar, { description: 'Latest day on which something of it was decided or seen.' })
  on!: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which something of it fell due for review when it was signed; null = nothing ever does.',
  })
  reviewOn!: string | null

  @Field(() => String, { nullable: true, description: 'Limits in plain words; null = none.' })
  limits!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The colleague to call on, for a line that is supported; null for the others.',
  })
  callOn!: string | null

  @Field(() => [ScopeCapability], { description: 'The capabilities in it.' })
  capabilities!: ScopeCapability[]
}

@ObjectType({ description: 'A line of the role as it stands on the record today, with what its owner chose.' })
export class ScopeDraftLine {
  @Field(() => String, { description: 'Code of the scope line.' })
  code!: string

  @Field(() => String, { description: 'Its title, as departments write it.' })
  title!: string

  @Field(() => ScopeLineBasis, {
    nullable: true,
    description: 'What it rests on; null = the record does not support it, so it cannot stand in the statement.',
  })
  basis!: ScopeLineBasis | null

  @Field(() => String, { description: 'The same in words.' })
  basisText!: string

  @Field(() => DateScalar, { nullable: true, description: 'First day of review; null = none, or no basis.' })
  reviewOn!: string | null

  @Field(() => [ScopeCapability], { description: 'What is held lower than the role asks, or not at all.' })
  missing!: ScopeCapability[]

  @Field(() => Boolean, {
    description: 'Whether its owner wants it in the statement. Without a basis it is left out all the same.',
  })
  isIn!: boolean

  @Field(() => String, { nullable: true, description: 'Limits in plain words; null = none.' })
  limits!: string | null

  @Field(() => String, { nullable: true, description: 'The colleague to call on; null = nobody named.' })
  callOn!: string | null
}

export enum ScopeChangeKind {
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
  BASIS = 'BASIS',
  LIMITS = 'LIMITS',
  COLLEAGUE = 'COLLEAGUE',
}
registerEnumType(ScopeChangeKind, {
  name: 'ScopeChangeKind',
  description: 'What is different of one line between two versions.',
  valuesConfig: {
    ADDED: { description: 'It was not there before.' },
    REMOVED: { description: 'It is there no longer.' },
    BASIS: { description: 'It rests on something else, or on a later day.' },
    LIMITS: { description: 'Its limits are others.' },
    COLLEAGUE: { description: 'Another colleague is to be called on.' },
  },
})

@ObjectType({ description: 'What is different of one line.' })
export class ScopeChange {
  @Field(() => String, { description: 'Code of the scope line.' })
  code!: string

  @Field(() => String, { description: 'Its title.' })
  title!: string

  @Field(() => ScopeChangeKind, { description: 'The kind of difference.' })
  kind!: ScopeChangeKind

  @Field(() => String, { description: 'The difference in words.' })
  text!: string
}

@ObjectType({
  description: 'What fell away of a line since its statement was signed, as the record stands at this moment.',
})
export class ScopeSinceSigned {
  @Field(() => String, { description: 'Code of the scope line.' })
  code!: string

  @Field(() => String, { description: 'Its title.' })
  title!: string

  @Field(() => ScopeLineBasis, {
    nullable: true,
    description: 'What the record supports today; null = it no longer supports the line.',
  })
  basis!: ScopeLineBasis | null

  @Field(() => String, { description: 'What happened, in words.' })
  text!: string
}

@ObjectType({ description: 'What a yearly confirmation never clears, and what that needs instead.' })
export class ScopeApart {
  @Field(() => ScopeCapability, { description: 'The capability.' })
  capability!: ScopeCapability

  @Field(() => String, { description: 'What it needs.' })
  text!: string
}
