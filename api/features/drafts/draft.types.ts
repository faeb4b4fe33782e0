import { Field, Int, ObjectType } from 'type-graphql'
import { DateScalar, DateTimeScalar, PageInfo, UUIDScalar } from '../../platform/graphql/index.ts'
import { GateScope, ModuleKind } from '../modules/index.ts'
import { Organisation } from '../organisations/index.ts'
import { NamedPerson } from '../evidence/index.ts'
import { DraftEvent, DraftState, DraftTemplateName } from './draft-words.types.ts'

@ObjectType({ description: 'Growth a draft intends.' })
export class DraftEffect {
  @Field(() => String, { description: 'Code of the capability.' })
  capabilityCode!: string

  @Field(() => Int, { description: 'Rating to be prepared at before one starts, 0 to 3.' })
  from!: number

  @Field(() => Int, { description: 'Rating it prepares for, 1 to 4.' })
  to!: number
}

@ObjectType({ description: 'A rating one must be prepared at first.' })
export class DraftRequiredRating {
  @Field(() => String, { description: 'Code of the capability.' })
  capabilityCode!: string

  @Field(() => Int, { description: 'Lowest rating that will do, 1 to 4.' })
  atLeast!: number
}

@ObjectType({ description: 'A precondition a draft names.' })
export class DraftGate {
  @Field(() => String, { description: 'Code of the precondition.' })
  gateCode!: string

  @Field(() => GateScope, { description: 'Whether the whole module waits for it.' })
  scope!: GateScope

  @Field(() => String, { nullable: true, description: 'What waits, where the scope is PART; else null.' })
  part!: string | null
}

@ObjectType({ description: 'One step in the life of a draft.' })
export class DraftMove {
  @Field(() => DraftEvent, { description: 'What was done.' })
  event!: DraftEvent

  @Field(() => DraftState, { description: 'Where it stood afterwards.' })
  state!: DraftState

  @Field(() => NamedPerson, { description: 'Who did it.' })
  by!: NamedPerson

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date

  @Field(() => String, { nullable: true, description: 'What they said to it; null = nothing.' })
  note!: string | null
}

@ObjectType({ description: 'What somebody said of a draft, or of one block in it.' })
export class DraftComment {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => String, {
    nullable: true,
    description: 'Name of the block, or of the stage of a pathway, it is about; null = the draft as a whole.',
  })
  blockId!: string | null

  @Field(() => String, { description: 'What they said.' })
  text!: string

  @Field(() => NamedPerson, { description: 'Who said it.' })
  by!: NamedPerson

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date

  @Field(() => NamedPerson, { nullable: true, description: 'Who settled it; null = it is open.' })
  settledBy!: NamedPerson | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was settled; null = it is open.' })
  settledAt!: Date | null
}

@ObjectType({ description: 'A module being written, or written anew.' })
export class ModuleDraft {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => String, {
    nullable: true,
    description: 'Code of the module it revises or became; null = it gets one when it is published, by its level.',
  })
  moduleCode!: string | null

  @Field(() => Boolean, { description: 'Whether it revises a module that was published before.' })
  isRevision!: boolean

  @Field(() => DraftTemplateName, { nullable: true, description: 'What it began with; null = a published module.' })
  template!: DraftTemplateName | null

  @Field(() => Organisation, { description: 'Whose it is; its reviewers read it.' })
  organisation!: Organisation

  @Field(() => DraftState, { description: 'Where it stands.' })
  state!: DraftState

  @Field(() => Int, {
    description: 'Version of the facts of the one form and of the state, from 1; blocks and parts have their own.',
  })
  version!: number

  @Field(() => String, { description: 'Title, up to 200 characters.' })
  title!: string

  @Field(() => String, { description: 'What it helps with; may be empty while it is written.' })
  summary!: string

  @Field(() => String, { description: 'What finishing counts for, stated before one starts.' })
  outcome!: string

  @Field(() => ModuleKind, { description: 'How it is learnt.' })
  kind!: ModuleKind

  @Field(() => String, { nullable: true, description: 'Code of the framework level it is for; null = not said yet.' })
  levelCode!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Code of the area of practice; null = for everyone, or chosen at the start.',
  })
  areaCode!: string | null

  @Field(() => Boolean, { description: 'True where the areas are chosen at the start.' })
  isAreaChosen!: boolean

  @Field(() => Int, { description: 'Structured learning minutes: those of its parts together.' })
  minutes!: number

  @Field(() => [DraftEffect], { description: 'What it helps with.' })
  develops!: DraftEffect[]

  @Field(() => [[String]], { description: 'Codes of modules needed first: every group, by any one of its modules.' })
  requiredModules!: string[][]

  @Field(() => [DraftRequiredRating], { description: 'Ratings needed first.' })
  requiredRatings!: DraftRequiredRating[]

  @Field(() => [DraftGate], { description: 'What must be in place before one can start.' })
  gates!: DraftGate[]

  @Field(() => [String], { description: 'What it rests on.' })
  sources!: string[]

  @Field(() => String, { description: 'Licence under which it is published; may be empty while it is written.' })
  licence!: string

  @Field(() => String, { description: 'What others may do with it, in words; may be empty.' })
  reuse!: string

  @Field(() => String, { description: 'What changes with it, for those who learn from it; may be empty.' })
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
      'Whether nobody writes it any more, and the viewer, an author of its organisation, may: addDraftAuthor with their own id takes it over.',
  })
  canTakeOver!: boolean

  @Field(() => [DraftEvent], { description: 'What the viewer may do to it as it stands.' })
  acts!: DraftEvent[]

  @Field(() => DraftMove, { nullable: true, description: 'Who discarded it, and when; null = it is not discarded.' })
  discarded!: DraftMove | null
}

@ObjectType({ description: 'A draft at its place in a list.' })
export class ModuleDraftEdge {
  @Field(() => String, { description: 'Place in the list, for `after`.' })
  cursor!: string

  @Field(() => ModuleDraft, { description: 'The draft itself.' })
  node!: ModuleDraft
}

@ObjectType({ description: 'A page of drafts.' })
export class ModuleDraftConnection {
  @Field(() => [ModuleDraftEdge], { description: 'Each with its place.' })
  edges!: ModuleDraftEdge[]

  @Field(() => [ModuleDraft], { description: 'Each alone.' })
  nodes!: ModuleDraft[]

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number
}
