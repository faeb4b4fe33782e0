import { Field, InputType, Int, ObjectType } from 'type-graphql'
import {
  Conflict,
  createResult,
  DateTimeScalar,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { Organisation } from '../organisations/index.ts'
import { ScopeApart, ScopeCapability, ScopeChange, ScopeDraftLine } from './scope-line.types.ts'
import { ScopeLink } from './scope-link.types.ts'
import { ScopeRequest, ScopeStatement } from './scope-statement.types.ts'

@ObjectType({ description: 'An organisation the viewer is a member of today.' })
export class ScopePlace {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation

  @Field(() => Boolean, { description: 'Whether anybody there, other than the viewer, can sign, confirm and accept.' })
  hasLead!: boolean
}

@ObjectType({ description: 'A role whose lines a statement can have.' })
export class ScopeRole {
  @Field(() => String, { description: 'Code of the role profile.' })
  code!: string

  @Field(() => String, { description: 'Its title.' })
  title!: string
}

@ObjectType({ description: 'What the viewer’s next statement would say, as the record stands today.' })
export class ScopeDraft {
  @Field(() => Int, { description: 'Version to send back as expectedVersion; 0 = nothing was saved yet.' })
  version!: number

  @Field(() => ScopeRole, { description: 'The role whose lines these are.' })
  role!: ScopeRole

  @Field(() => [ScopeDraftLine], { description: 'Every line of the role, those that cannot stand among them.' })
  lines!: ScopeDraftLine[]

  @Field(() => [ScopeChange], {
    description: 'What would be different from the version in force, line by line; everything is, where there is none.',
  })
  changes!: ScopeChange[]

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was saved last; null = never.' })
  savedAt!: Date | null
}

@ObjectType({ description: 'What a yearly confirmation of the statement in force would do.' })
export class ScopeYearly {
  @Field(() => [ScopeCapability], { description: 'Whose review dates it clears together.' })
  clears!: ScopeCapability[]

  @Field(() => [ScopeApart], { description: 'What it does not clear, with what that needs.' })
  apart!: ScopeApart[]
}

@ObjectType({ description: 'The viewer’s scope of practice in one organisation.' })
export class MyScope {
  @Field(() => [ScopePlace], { description: 'Every organisation the viewer is a member of today, by name.' })
  places!: ScopePlace[]

  @Field(() => ScopePlace, {
    nullable: true,
    description: 'The one this is about; null = the viewer is a member of none.',
  })
  place!: ScopePlace | null

  @Field(() => [ScopeRole], { description: 'Roles to choose from, in the order of the framework.' })
  roles!: ScopeRole[]

  @Field(() => ScopeDraft, { nullable: true, description: 'The next statement; null where there is no place for one.' })
  draft!: ScopeDraft | null

  @Field(() => ScopeStatement, { nullable: true, description: 'The one in force here; null = none is.' })
  inForce!: ScopeStatement | null

  @Field(() => ScopeStatement, { nullable: true, description: 'The one that waits for a lead here; null = none does.' })
  waiting!: ScopeStatement | null

  @Field(() => [ScopeStatement], {
    description: 'Every statement of the viewer’s, anywhere, the newest first; at most 100.',
  })
  history!: ScopeStatement[]

  @Field(() => ScopeYearly, {
    nullable: true,
    description: 'What a yearly confirmation would do; null = none is in force.',
  })
  yearly!: ScopeYearly | null

  @Field(() => [ScopeRequest], {
    description: 'Yearly confirmations asked and statements offered to others, the newest first; at most 100.',
  })
  requests!: ScopeRequest[]

  @Field(() => [ScopeLink], { description: 'Links to statements of the viewer’s, the newest first; at most 100.' })
  links!: ScopeLink[]
}

@InputType({ description: 'What the viewer chose of one line.' })
export class ScopeChoiceInput {
  @Field(() => String, { description: 'Code of the scope line; one of the role, each once.' })
  code!: string

  @Field(() => Boolean, { description: 'Whether it stands in the statement.' })
  isIn!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Limits in plain words, at most 200 characters; null = none. No patient identifiers.',
  })
  limits!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The colleague to call on, at most 100 characters; needed to sign a line that is supported.',
  })
  callOn!: string | null
}

@InputType({ description: 'A draft to save over the one before.' })
export class SaveScopeDraftInput {
  @Field(() => UUIDScalar, { description: 'An organisation the viewer is a member of.' })
  organisationId!: string

  @Field(() => String, { description: 'The role whose lines these are.' })
  roleProfileCode!: string

  @Field(() => [ScopeChoiceInput], { description: 'What was chosen; a line left out stands in without limits.' })
  lines!: ScopeChoiceInput[]

  @Field(() => Int, { description: 'Version the viewer saw; 0 = none was saved yet.' })
  expectedVersion!: number
}

@ObjectType({ description: 'The draft is saved.' })
export class SaveScopeDraftSuccess {
  @Field(() => ScopeDraft, { description: 'The draft as it stands now.' })
  draft!: ScopeDraft
}

export const SaveScopeDraftResult = createResult({
  name: 'SaveScopeDraftResult',
  description: 'What became of saving a draft.',
  types: [SaveScopeDraftSuccess, InvalidInput, NotAllowed, Conflict],
})

@InputType({ description: 'What to sign: the draft as the viewer saw it.' })
export class SignMyScopeInput {
  @Field(() => UUIDScalar, { description: 'An organisation the viewer is a member of.' })
  organisationId!: string

  @Field(() => Int, { description: 'Version of the draft the viewer saw; 0 = none was saved.' })
  expectedVersion!: number
}

@ObjectType({ description: 'The viewer signed; it waits for a lead.' })
export class SignMyScopeSuccess {
  @Field(() => ScopeStatement, { description: 'The statement.' })
  statement!: ScopeStatement
}

export const SignMyScopeResult = createResult({
  name: 'SignMyScopeResult',
  description: 'What became of signing a statement.',
  types: [SignMyScopeSuccess, InvalidInput, NotAllowed, Conflict],
})
