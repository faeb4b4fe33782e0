import { Field, InputType, Int, ObjectType } from 'type-graphql'
import {
  createResult,
  DateScalar,
  DateTimeScalar,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { ScopeStatement } from './scope-statement.types.ts'

@ObjectType({ description: 'A link by which others see one statement, and whether it stands.' })
export class ScopeLink {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => UUIDScalar, { description: 'The statement it shows.' })
  statementId!: string

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: Date

  @Field(() => DateScalar, { description: 'Last day on which it opens.' })
  until!: string

  @Field(() => Boolean, { description: 'Whether it opens today.' })
  isOpen!: boolean

  @Field(() => Int, { description: 'How many times it was opened.' })
  viewCount!: number

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was opened last; null = never.' })
  lastViewedAt!: Date | null
}

@InputType({ description: 'A link to make.' })
export class ShareScopeInput {
  @Field(() => UUIDScalar, { description: 'A statement of the viewer’s that both signed.' })
  statementId!: string

  @Field(() => DateScalar, { description: 'Last day on which it opens: today or later, within 366 days.' })
  until!: string
}

@ObjectType({ description: 'The link is made.' })
export class ShareScopeSuccess {
  @Field(() => ScopeLink, { description: 'The link as its owner sees it from now on.' })
  link!: ScopeLink

  @Field(() => String, { description: 'The address to print or hand on. It is told this once and kept nowhere.' })
  address!: string
}

export const ShareScopeResult = createResult({
  name: 'ShareScopeResult',
  description: 'What became of making a link.',
  types: [ShareScopeSuccess, InvalidInput],
})

@InputType({ description: 'Which link to end.' })
export class RevokeScopeLinkInput {
  @Field(() => UUIDScalar, { description: 'Id of the link.' })
  id!: string
}

@ObjectType({ description: 'The link leads nowhere from now on.' })
export class RevokeScopeLinkSuccess {
  @Field(() => ScopeLink, { description: 'The link.' })
  link!: ScopeLink
}

export const RevokeScopeLinkResult = createResult({
  name: 'RevokeScopeLinkResult',
  description: 'What became of ending a link.',
  types: [RevokeScopeLinkSuccess, InvalidInput],
})

@InputType({ description: 'The link somebody was given.' })
export class VerifyScopeInput {
  @Field(() => String, { description: 'What stands in the link after /verify-scope/.' })
  token!: string
}

@ObjectType({ description: 'A statement as it was signed, and whether it stands today. Nothing else of its owner.' })
export class ScopeVerification {
  @Field(() => ScopeStatement, { description: 'The statement. What a lead wrote to it is left out.' })
  statement!: ScopeStatement

  @Field(() => Boolean, { description: 'Whether it is the one in force in its organisation today.' })
  isInForce!: boolean

  @Field(() => DateScalar, { description: 'Day as of which this is said.' })
  asOf!: string

  @Field(() => DateScalar, { description: 'Last day on which the link opens.' })
  until!: string
}

@ObjectType({ description: 'The link opens; its owner sees that it was opened.' })
export class VerifyScopeSuccess {
  @Field(() => ScopeVerification, { description: 'What it shows.' })
  verification!: ScopeVerification
}

export const VerifyScopeResult = createResult({
  name: 'VerifyScopeResult',
  description: 'What became of opening a link.',
  types: [VerifyScopeSuccess, NotAllowed],
})
