import { Field, Int, ObjectType } from 'type-graphql'
import { DateScalar, DateTimeScalar, PageInfo, UUIDScalar } from '../../platform/graphql/index.ts'
import { NamedPerson } from '../evidence/index.ts'
import { Organisation } from '../organisations/index.ts'
import { PathwayStartArea } from '../pathways/index.ts'
import { DraftEvent, DraftState } from './draft-words.types.ts'
import { DraftMove } from './draft.types.ts'

@ObjectType({ description: 'Modules of which one takes so many, whichever one likes.' })
export class PathwayDraftChoice {
  @Field(() => Int, { description: 'How many of them are asked for, from 1.' })
  chooseAtLeast!: number

  @Field(() => [String], { description: 'Codes of the modules to choose among.' })
  moduleCodes!: string[]
}

@ObjectType({
  description: 'A stage of a pathway being written, with a version of its own: two people write in two of them.',
})
export class PathwayDraftStage {
  @Field(() => String, { description: 'Its name in the draft.' })
  id!: string

  @Field(() => String, { description: 'What it is about, up to 200 characters; may be empty while it is written.' })
  title!: string

  @Field(() => [String], { description: 'Codes of modules everybody takes; may be empty.' })
  moduleCodes!: string[]

  @Field(() => [PathwayDraftChoice], { description: 'What one chooses among beside them; may be empty.' })
  choices!: PathwayDraftChoice[]

  @Field(() => Int, {
    description: 'Send it as expectedVersion; it counts every saving and moving of this stage, from 1.',
  })
  version!: number

  @Field(() => DateTimeScalar, { description: 'When it was saved last.' })
  savedAt!: Date

  @Field(() => NamedPerson, { nullable: true, description: 'Who saved it last; null = it came with the pathway.' })
  savedBy!: NamedPerson | null
}

@ObjectType({ description: 'A pathway being written, or written anew.' })
export class PathwayDraft {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => String, {
    nullable: true,
    description: 'Code of the pathway it revises or became; null = it gets one when it is published.',
  })
  pathwayCode!: string | null

  @Field(() => Boolean, { description: 'Whether it revises a pathway that was published before.' })
  isRevision!: boolean

  @Field(() => Organisation, { description: 'Whose it is; its reviewers read it.' })
  organisation!: Organisation

  @Field(() => DraftState, { description: 'Where it stands.' })
  state!: DraftState

  @Field(() => Int, {
    description: 'Version of the facts of the one form and of the state, from 1; stages have their own.',
  })
  version!: number

  @Field(() => String, { description: 'Title, up to 200 characters.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'Code of the role it starts from; null = not said yet.' })
  startRoleCode!: string | null

  @Field(() => String, { nullable: true, description: 'Code of the role it leads to; null = not said yet.' })
  endRoleCode!: string | null

  @Field(() => [PathwayStartArea], { description: 'Areas taken for granted at the start.' })
  startAreas!: PathwayStartArea[]

  @Field(() => Int, { nullable: true, description: 'Usual shortest duration in months; null = not said yet.' })
  monthsFrom!: number | null

  @Field(() => Int, { nullable: true, description: 'Usual longest duration in months; null = not said yet.' })
  monthsTo!: number | null

  @Field(() => String, { description: 'What its learning hours leave out; may be empty.' })
  hoursExclude!: string

  @Field(() => [String], { description: 'Codes of areas in which a module whose areas are chosen is taken here.' })
  chosenAreaCodes!: string[]

  @Field(() => [String], { description: 'Codes of what is asked at the first stage.' })
  gateCodes!: string[]

  @Field(() => String, { description: 'What changes with it, for those who follow it; may be empty.' })
  changeNote!: string

  @Field(() => DateScalar, { nullable: true, description: 'Day by which it is looked at again; null = not said yet.' })
  reviewBy!: string | null

  @Field(() => Boolean, { description: 'Published, and the day to look at it again has come.' })
  isStale!: boolean

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  begunAt!: Date

  @Field(() => DateTimeScalar, { description: 'When anything of it was changed last.' })
  changedAt!: Date

  @Field(() => [NamedPerson], { description: 'Who writes it, in the order in which they joined.' })
  authors!: NamedPerson[]

  @Field(() => Boolean, { description: 'Whether the viewer may write in it as it stands.' })
  canWrite!: boolean

  @Field(() => Boolean, {
    description:
      'Whether nobody writes it any more, and the viewer, an author of its organisation, may: addPathwayDraftAuthor with their own id takes it over.',
  })
  canTakeOver!: boolean

  @Field(() => [DraftEvent], { description: 'What the viewer may do to it as it stands.' })
  acts!: DraftEvent[]

  @Field(() => DraftMove, { nullable: true, description: 'Who discarded it, and when; null = it is not discarded.' })
  discarded!: DraftMove | null
}

@ObjectType({ description: 'A draft of a pathway at its place in a list.' })
export class PathwayDraftEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => PathwayDraft, { description: 'The draft itself.' })
  node!: PathwayDraft
}

@ObjectType({ description: 'A page of drafts of pathways.' })
export class PathwayDraftConnection {
  @Field(() => [PathwayDraftEdge], { description: 'Each with its place.' })
  edges!: PathwayDraftEdge[]

  @Field(() => [PathwayDraft], { description: 'Each alone.' })
  nodes!: PathwayDraft[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}
