import { Field, InputType, Int, ObjectType } from 'type-graphql'
import {
  Conflict,
  createResult,
  DateScalar,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { GateScope, ModuleKind } from '../modules/index.ts'
import { ModuleDraft } from './draft.types.ts'
import { DraftEvent, DraftTemplateName } from './draft-words.types.ts'

@InputType({ description: 'Growth a draft intends.' })
export class DraftEffectInput {
  @Field(() => String, { description: 'Code of the capability.' })
  capabilityCode!: string

  @Field(() => Int, { description: 'Rating to be prepared at before one starts, 0 to 3.' })
  from!: number

  @Field(() => Int, { description: 'Rating it prepares for, above `from` and at most 4.' })
  to!: number
}

@InputType({ description: 'A rating one must be prepared at first.' })
export class DraftRequiredRatingInput {
  @Field(() => String, { description: 'Code of the capability.' })
  capabilityCode!: string

  @Field(() => Int, { description: 'Lowest rating that will do, 1 to 4.' })
  atLeast!: number
}

@InputType({ description: 'A precondition a draft names.' })
export class DraftGateInput {
  @Field(() => String, { description: 'Code of the precondition.' })
  gateCode!: string

  @Field(() => GateScope, { description: 'Whether the whole module waits for it.' })
  scope!: GateScope

  @Field(() => String, {
    nullable: true,
    description: 'What waits, up to 200 characters, where the scope is PART; else null.',
  })
  part!: string | null
}

@InputType({
  description: 'What a draft begins with: a template, or a published module to revise; exactly one of them.',
})
export class BeginModuleDraftInput {
  @Field(() => UUIDScalar, { description: 'Organisation whose it is; the viewer is an author there.' })
  organisationId!: string

  @Field(() => DraftTemplateName, { nullable: true, description: 'The template; null = a module is revised.' })
  template!: DraftTemplateName | null

  @Field(() => String, {
    nullable: true,
    description: 'Code of a published module to revise; null = a new one. One draft at a time revises a module.',
  })
  moduleCode!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Title, 1 to 200 characters; null = that of the template or the module.',
  })
  title!: string | null

  @Field(() => [DraftEffectInput], {
    defaultValue: [],
    description: 'What it is to help with, such as what no module does yet; ignored where a module is revised.',
  })
  develops!: DraftEffectInput[]
}

@ObjectType({ description: 'A draft was begun; the viewer is its author.' })
export class BeginModuleDraftSuccess {
  @Field(() => ModuleDraft, { description: 'The draft.' })
  draft!: ModuleDraft
}

export const BeginModuleDraftResult = createResult({
  name: 'BeginModuleDraftResult',
  description: 'What became of beginning a draft.',
  types: [BeginModuleDraftSuccess, InvalidInput, NotAllowed],
})

@InputType({
  description: 'The one form of a draft; everything is said again, and may be missing until it is published.',
})
export class DescribeModuleDraftInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => Int, { description: 'Version of the draft this change was made from.' })
  expectedVersion!: number

  @Field(() => String, { description: 'Title, up to 200 characters.' })
  title!: string

  @Field(() => String, { description: 'What it helps with, up to 2,000 characters.' })
  summary!: string

  @Field(() => String, { description: 'What finishing counts for, up to 500 characters.' })
  outcome!: string

  @Field(() => ModuleKind, { description: 'How it is learnt.' })
  kind!: ModuleKind

  @Field(() => String, { nullable: true, description: 'Code of the framework level; null = not said yet.' })
  levelCode!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Code of the area; null = for everyone, or chosen at the start.',
  })
  areaCode!: string | null

  @Field(() => Boolean, { description: 'Whether the areas are chosen at the start; not together with an area.' })
  isAreaChosen!: boolean

  @Field(() => [DraftEffectInput], { description: 'What it helps with, up to 30, each capability once.' })
  develops!: DraftEffectInput[]

  @Field(() => [[String]], {
    description: 'Codes of modules needed first, up to 20 groups: every group, by any one of its modules.',
  })
  requiredModules!: string[][]

  @Field(() => [DraftRequiredRatingInput], { description: 'Ratings needed first, up to 30, each capability once.' })
  requiredRatings!: DraftRequiredRatingInput[]

  @Field(() => [DraftGateInput], { description: 'Preconditions, each once.' })
  gates!: DraftGateInput[]

  @Field(() => [String], { description: 'What it rests on, up to 40 of up to 500 characters each.' })
  sources!: string[]

  @Field(() => String, { description: 'Licence, up to 200 characters.' })
  licence!: string

  @Field(() => String, { description: 'What others may do with it, up to 500 characters.' })
  reuse!: string

  @Field(() => String, { description: 'What changes with it, up to 1,000 characters.' })
  changeNote!: string

  @Field(() => DateScalar, { nullable: true, description: 'Day by which it is looked at again; null = not said yet.' })
  reviewBy!: string | null
}

@ObjectType({ description: 'The form was saved.' })
export class DescribeModuleDraftSuccess {
  @Field(() => ModuleDraft, { description: 'The draft as it stands.' })
  draft!: ModuleDraft
}

export const DescribeModuleDraftResult = createResult({
  name: 'DescribeModuleDraftResult',
  description: 'What became of saving the form of a draft.',
  types: [DescribeModuleDraftSuccess, InvalidInput, NotAllowed, Conflict],
})

@InputType({ description: 'Somebody who is to write too.' })
export class AddDraftAuthorInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => UUIDScalar, { description: 'A member of its organisation who is an author there.' })
  personId!: string
}

@ObjectType({ description: 'They write it too, and so can never review it.' })
export class AddDraftAuthorSuccess {
  @Field(() => ModuleDraft, { description: 'The draft as it stands.' })
  draft!: ModuleDraft
}

export const AddDraftAuthorResult = createResult({
  name: 'AddDraftAuthorResult',
  description: 'What became of naming an author.',
  types: [AddDraftAuthorSuccess, NotAllowed],
})

@InputType({ description: 'An author who writes no more.' })
export class RemoveDraftAuthorInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => UUIDScalar, { description: 'One of its authors, but not the last one.' })
  personId!: string
}

@ObjectType({ description: 'They write it no more; having written, they still cannot review it.' })
export class RemoveDraftAuthorSuccess {
  @Field(() => ModuleDraft, {
    nullable: true,
    description: 'The draft as it stands; null = the viewer left, and may not read it any more.',
  })
  draft!: ModuleDraft | null
}

export const RemoveDraftAuthorResult = createResult({
  name: 'RemoveDraftAuthorResult',
  description: 'What became of an author leaving.',
  types: [RemoveDraftAuthorSuccess, NotAllowed],
})

@InputType({ description: 'The next step of a draft.' })
export class MoveModuleDraftInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => Int, { description: 'Version of the draft as the viewer read it.' })
  expectedVersion!: number

  @Field(() => DraftEvent, { description: 'What is done.' })
  event!: DraftEvent

  @Field(() => String, {
    nullable: true,
    description: 'What to say to it, up to 2,000 characters; needed where changes are asked for; null = nothing.',
  })
  note!: string | null
}

@ObjectType({ description: 'It stands where it was moved to.' })
export class MoveModuleDraftSuccess {
  @Field(() => ModuleDraft, { description: 'The draft as it stands.' })
  draft!: ModuleDraft
}

export const MoveModuleDraftResult = createResult({
  name: 'MoveModuleDraftResult',
  description: 'What became of the next step. Where it cannot be published yet, what keeps it back, under "event".',
  types: [MoveModuleDraftSuccess, InvalidInput, NotAllowed, Conflict],
})

@InputType({ description: 'Words on a draft.' })
export class CommentOnDraftInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => String, {
    nullable: true,
    description: 'Name of the block they are about; null = the draft as a whole.',
  })
  blockId!: string | null

  @Field(() => String, { description: 'The words, 1 to 2,000 characters.' })
  text!: string
}

@ObjectType({ description: 'The words were kept.' })
export class CommentOnDraftSuccess {
  @Field(() => ModuleDraft, { description: 'The draft, with its comments.' })
  draft!: ModuleDraft
}

export const CommentOnDraftResult = createResult({
  name: 'CommentOnDraftResult',
  description: 'What became of words on a draft.',
  types: [CommentOnDraftSuccess, InvalidInput, NotAllowed],
})

@InputType({ description: 'A comment that is settled.' })
export class SettleCommentInput {
  @Field(() => UUIDScalar, { description: 'The comment.' })
  commentId!: string
}

@ObjectType({ description: 'The comment is settled.' })
export class SettleCommentSuccess {
  @Field(() => ModuleDraft, { description: 'The draft, with its comments.' })
  draft!: ModuleDraft
}

export const SettleCommentResult = createResult({
  name: 'SettleCommentResult',
  description: 'What became of settling a comment.',
  types: [SettleCommentSuccess, NotAllowed],
})
