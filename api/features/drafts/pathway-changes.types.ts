import { Field, InputType, Int, ObjectType } from 'type-graphql'
import {
  Conflict,
  createResult,
  DateScalar,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { DraftEvent } from './draft-words.types.ts'
import { PathwayDraft } from './pathway-draft.types.ts'

@InputType({ description: 'What a draft of a pathway begins with: nothing, or a published pathway to revise.' })
export class BeginPathwayDraftInput {
  @Field(() => UUIDScalar, { description: 'Organisation whose it is; the viewer is an author there.' })
  organisationId!: string

  @Field(() => String, {
    nullable: true,
    description: 'Code of a published pathway to revise; null = a new one. One draft at a time revises a pathway.',
  })
  pathwayCode!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Title, 1 to 200 characters; null = that of the pathway, or none yet.',
  })
  title!: string | null
}

@ObjectType({ description: 'A draft was begun; the viewer is its author.' })
export class BeginPathwayDraftSuccess {
  @Field(() => PathwayDraft, { description: 'The draft.' })
  draft!: PathwayDraft
}

export const BeginPathwayDraftResult = createResult({
  name: 'BeginPathwayDraftResult',
  description: 'What became of beginning a draft of a pathway.',
  types: [BeginPathwayDraftSuccess, InvalidInput, NotAllowed],
})

@InputType({ description: 'An area taken for granted at the start.' })
export class PathwayStartAreaInput {
  @Field(() => String, { description: 'Code of the area.' })
  areaCode!: string

  @Field(() => String, { description: 'Column of expected ratings one has there: "P", "5", "6", "7" or "8".' })
  column!: string
}

@InputType({
  description:
    'The one form of a draft of a pathway; everything is said again, and may be missing until it is published.',
})
export class DescribePathwayDraftInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => Int, { description: 'Version of the draft this change was made from.' })
  expectedVersion!: number

  @Field(() => String, { description: 'Title, up to 200 characters.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'Code of the role it starts from; null = not said yet.' })
  startRoleCode!: string | null

  @Field(() => String, { nullable: true, description: 'Code of the role it leads to; null = not said yet.' })
  endRoleCode!: string | null

  @Field(() => [PathwayStartAreaInput], { description: 'Areas taken for granted at the start, each once.' })
  startAreas!: PathwayStartAreaInput[]

  @Field(() => Int, {
    nullable: true,
    description: 'Usual shortest duration in months, 1 to 240; null = not said yet.',
  })
  monthsFrom!: number | null

  @Field(() => Int, { nullable: true, description: 'Usual longest duration in months, 1 to 240; null = not said yet.' })
  monthsTo!: number | null

  @Field(() => String, { description: 'What its learning hours leave out, up to 500 characters.' })
  hoursExclude!: string

  @Field(() => [String], {
    description: 'Codes of areas in which a module whose areas are chosen is taken, each once.',
  })
  chosenAreaCodes!: string[]

  @Field(() => [String], { description: 'Codes of what is asked at the first stage, each once.' })
  gateCodes!: string[]

  @Field(() => String, { description: 'What changes with it, up to 1,000 characters.' })
  changeNote!: string

  @Field(() => DateScalar, { nullable: true, description: 'Day by which it is looked at again; null = not said yet.' })
  reviewBy!: string | null
}

@ObjectType({ description: 'The form was saved.' })
export class DescribePathwayDraftSuccess {
  @Field(() => PathwayDraft, { description: 'The draft as it stands.' })
  draft!: PathwayDraft
}

export const DescribePathwayDraftResult = createResult({
  name: 'DescribePathwayDraftResult',
  description: 'What became of saving the form of a draft of a pathway.',
  types: [DescribePathwayDraftSuccess, InvalidInput, NotAllowed, Conflict],
})

@InputType({ description: 'Somebody who is to write too.' })
export class AddPathwayDraftAuthorInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => UUIDScalar, { description: 'A member of its organisation who is an author there.' })
  personId!: string
}

@ObjectType({ description: 'They write it too, and so can never review it.' })
export class AddPathwayDraftAuthorSuccess {
  @Field(() => PathwayDraft, { description: 'The draft as it stands.' })
  draft!: PathwayDraft
}

export const AddPathwayDraftAuthorResult = createResult({
  name: 'AddPathwayDraftAuthorResult',
  description: 'What became of naming an author.',
  types: [AddPathwayDraftAuthorSuccess, NotAllowed],
})

@InputType({ description: 'An author who writes no more.' })
export class RemovePathwayDraftAuthorInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => UUIDScalar, { description: 'One of its authors, but not the last one.' })
  personId!: string
}

@ObjectType({ description: 'They write it no more; having written, they still cannot review it.' })
export class RemovePathwayDraftAuthorSuccess {
  @Field(() => PathwayDraft, {
    nullable: true,
    description: 'The draft as it stands; null = the viewer left, and may not read it any more.',
  })
  draft!: PathwayDraft | null
}

export const RemovePathwayDraftAuthorResult = createResult({
  name: 'RemovePathwayDraftAuthorResult',
  description: 'What became of an author leaving.',
  types: [RemovePathwayDraftAuthorSuccess, NotAllowed],
})

@InputType({ description: 'The next step of a draft of a pathway.' })
export class MovePathwayDraftInput {
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
export class MovePathwayDraftSuccess {
  @Field(() => PathwayDraft, { description: 'The draft as it stands.' })
  draft!: PathwayDraft
}

export const MovePathwayDraftResult = createResult({
  name: 'MovePathwayDraftResult',
  description: 'What became of the next step. Where it cannot be published yet, what keeps it back, under "event".',
  types: [MovePathwayDraftSuccess, InvalidInput, NotAllowed, Conflict],
})

@InputType({ description: 'Words on a draft of a pathway.' })
export class CommentOnPathwayDraftInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => String, {
    nullable: true,
    description: 'Name of the stage they are about; null = the draft as a whole.',
  })
  stageId!: string | null

  @Field(() => String, { description: 'The words, 1 to 2,000 characters.' })
  text!: string
}

@ObjectType({ description: 'The words were kept.' })
export class CommentOnPathwayDraftSuccess {
  @Field(() => PathwayDraft, { description: 'The draft, with its comments.' })
  draft!: PathwayDraft
}

export const CommentOnPathwayDraftResult = createResult({
  name: 'CommentOnPathwayDraftResult',
  description: 'What became of words on a draft of a pathway.',
  types: [CommentOnPathwayDraftSuccess, InvalidInput, NotAllowed],
})

@InputType({ description: 'A comment on a draft of a pathway that is settled.' })
export class SettlePathwayCommentInput {
  @Field(() => UUIDScalar, { description: 'The comment.' })
  commentId!: string
}

@ObjectType({ description: 'The comment is settled.' })
export class SettlePathwayCommentSuccess {
  @Field(() => PathwayDraft, { description: 'The draft, with its comments.' })
  draft!: PathwayDraft
}

export const SettlePathwayCommentResult = createResult({
  name: 'SettlePathwayCommentResult',
  description: 'What became of settling a comment.',
  types: [SettlePathwayCommentSuccess, NotAllowed],
})
