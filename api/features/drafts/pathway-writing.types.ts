import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { Conflict, createResult, InvalidInput, NotAllowed, UUIDScalar } from '../../platform/graphql/index.ts'
import { PathwayDraft, PathwayDraftStage } from './pathway-draft.types.ts'

@InputType({ description: 'Modules of which one takes so many, whichever one likes.' })
export class PathwayChoiceInput {
  @Field(() => Int, { description: 'How many of them are asked for: at least 1, and fewer than there are.' })
  chooseAtLeast!: number

  @Field(() => [String], { description: 'Codes of the modules to choose among.' })
  moduleCodes!: string[]
}

@InputType({ description: 'A new stage.' })
export class AddPathwayStageInput {
  @Field(() => UUIDScalar, { description: 'The draft, which holds 40 stages at most.' })
  draftId!: string

  @Field(() => String, { nullable: true, description: 'Name of the stage it comes after; null = it comes first.' })
  afterStageId!: string | null

  @Field(() => String, { description: 'What it is about, up to 200 characters; may be empty while it is written.' })
  title!: string

  @Field(() => [String], {
    description: 'Codes of modules everybody takes, up to 30 together with those to choose among, each once.',
  })
  moduleCodes!: string[]

  @Field(() => [PathwayChoiceInput], { description: 'What one chooses among beside them, up to 10.' })
  choices!: PathwayChoiceInput[]
}

@ObjectType({ description: 'The stage is there.' })
export class AddPathwayStageSuccess {
  @Field(() => PathwayDraftStage, { description: 'The stage.' })
  stage!: PathwayDraftStage

  @Field(() => PathwayDraft, { description: 'The draft as it stands.' })
  draft!: PathwayDraft
}

export const AddPathwayStageResult = createResult({
  name: 'AddPathwayStageResult',
  description: 'What became of adding a stage.',
  types: [AddPathwayStageSuccess, InvalidInput, NotAllowed],
})

@InputType({ description: 'What is in a stage now.' })
export class SavePathwayStageInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => String, { description: 'Name of the stage.' })
  stageId!: string

  @Field(() => Int, { description: 'Version of the stage this change was made from.' })
  expectedVersion!: number

  @Field(() => String, { description: 'What it is about, up to 200 characters; may be empty while it is written.' })
  title!: string

  @Field(() => [String], {
    description: 'Codes of modules everybody takes, up to 30 together with those to choose among, each once.',
  })
  moduleCodes!: string[]

  @Field(() => [PathwayChoiceInput], { description: 'What one chooses among beside them, up to 10.' })
  choices!: PathwayChoiceInput[]
}

@ObjectType({ description: 'The stage is kept.' })
export class SavePathwayStageSuccess {
  @Field(() => PathwayDraftStage, { description: 'The stage with its new version.' })
  stage!: PathwayDraftStage
}

export const SavePathwayStageResult = createResult({
  name: 'SavePathwayStageResult',
  description:
    'What became of saving a stage. A conflict says who changed it and when; `pathwayDraftStage` says what they wrote, and what was typed is not lost.',
  types: [SavePathwayStageSuccess, InvalidInput, NotAllowed, Conflict],
})

@InputType({ description: 'Another place for a stage.' })
export class MovePathwayStageInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => String, { description: 'Name of the stage.' })
  stageId!: string

  @Field(() => Int, { description: 'Version of the stage this change was made from.' })
  expectedVersion!: number

  @Field(() => String, { nullable: true, description: 'Name of the stage it comes after; null = it comes first.' })
  afterStageId!: string | null
}

@ObjectType({ description: 'The stage is at its new place.' })
export class MovePathwayStageSuccess {
  @Field(() => PathwayDraft, { description: 'The draft as it stands.' })
  draft!: PathwayDraft
}

export const MovePathwayStageResult = createResult({
  name: 'MovePathwayStageResult',
  description: 'What became of moving a stage.',
  types: [MovePathwayStageSuccess, InvalidInput, NotAllowed, Conflict],
})

@InputType({ description: 'A stage to be taken out; it can be taken back.' })
export class RemovePathwayStageInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string

  @Field(() => String, { description: 'Name of the stage.' })
  stageId!: string

  @Field(() => Int, { description: 'Version of the stage as the viewer read it.' })
  expectedVersion!: number
}

@ObjectType({ description: 'The stage is out.' })
export class RemovePathwayStageSuccess {
  @Field(() => PathwayDraft, { description: 'The draft as it stands.' })
  draft!: PathwayDraft
}

export const RemovePathwayStageResult = createResult({
  name: 'RemovePathwayStageResult',
  description: 'What became of taking a stage out.',
  types: [RemovePathwayStageSuccess, NotAllowed, Conflict],
})

@InputType({ description: 'Takes back the last change the viewer made to the stages of a draft.' })
export class UndoInPathwayDraftInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string
}

@ObjectType({ description: 'It is as it was before.' })
export class UndoInPathwayDraftSuccess {
  @Field(() => PathwayDraft, { description: 'The draft as it stands.' })
  draft!: PathwayDraft
}

export const UndoInPathwayDraftResult = createResult({
  name: 'UndoInPathwayDraftResult',
  description: 'What became of taking a change back; a conflict where somebody changed the same since.',
  types: [UndoInPathwayDraftSuccess, NotAllowed, Conflict],
})

@InputType({ description: 'Makes again what the viewer took back last.' })
export class RedoInPathwayDraftInput {
  @Field(() => UUIDScalar, { description: 'The draft.' })
  draftId!: string
}

@ObjectType({ description: 'It is as it was made.' })
export class RedoInPathwayDraftSuccess {
  @Field(() => PathwayDraft, { description: 'The draft as it stands.' })
  draft!: PathwayDraft
}

export const RedoInPathwayDraftResult = createResult({
  name: 'RedoInPathwayDraftResult',
  description: 'What became of making a change again; a conflict where somebody changed the same since.',
  types: [RedoInPathwayDraftSuccess, NotAllowed, Conflict],
})
