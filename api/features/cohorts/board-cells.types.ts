import { Field, Int, ObjectType } from 'type-graphql'
import { DateScalar, UUIDScalar } from '../../platform/graphql/index.ts'
import { Capability } from '../frameworks/index.ts'

@ObjectType({ description: 'Something recorded of a capability, as the board knows it.' })
export class CohortCellEntry {
  @Field(() => String, { description: 'OBSERVED, STARTING_POSITION, SIGN_OFF, SCOPE_CONFIRMATION or LOWERING.' })
  kind!: string

  @Field(() => Int, {
    nullable: true,
    description: 'Rating, 0 to 4; null = a confirmation of the scope, which gives none.',
  })
  value!: number | null

  @Field(() => DateScalar, { description: 'Day it is of.' })
  on!: string

  @Field(() => [String], { description: 'Names of those who gave it.' })
  assessorNames!: string[]
}

@ObjectType({ description: 'A piece of evidence that its owner shares with the viewer by name.' })
export class CohortCellPiece {
  @Field(() => UUIDScalar, { description: 'Id of the piece.' })
  id!: string

  @Field(() => String, { description: 'What it was, in a few words.' })
  title!: string

  @Field(() => DateScalar, { description: 'Day it happened.' })
  on!: string
}

@ObjectType({ description: 'One capability of one member, with what lies behind its cell.' })
export class CohortCell {
  @Field(() => Capability, { description: 'The capability.' })
  capability!: Capability

  @Field(() => String, { description: 'Its letter, as in CohortBoardRow.cells.' })
  letter!: string

  @Field(() => Int, { description: 'Rating asked, 1 to 4.' })
  asked!: number

  @Field(() => Int, { nullable: true, description: 'Rating held, 0 to 4; null = none known.' })
  held!: number | null

  @Field(() => DateScalar, { nullable: true, description: 'Day by which it is expected of them; null = none.' })
  dueOn!: string | null

  @Field(() => [CohortCellEntry], { description: 'What others recorded, the latest first.' })
  entries!: CohortCellEntry[]

  @Field(() => [CohortCellPiece], { description: 'Evidence its owner shares with the viewer; the group opens none.' })
  evidence!: CohortCellPiece[]

  @Field(() => [String], { description: 'What is asked for before the rating asked, in words; none where it is held.' })
  requirements!: string[]
}

@ObjectType({ description: 'What lies behind some cells of one member.' })
export class CohortCells {
  @Field(() => UUIDScalar, { description: 'Id of the place in the group.' })
  memberId!: string

  @Field(() => String, { description: 'Name.' })
  name!: string

  @Field(() => Boolean, { description: 'Whether they share their ratings with this group.' })
  isShared!: boolean

  @Field(() => [CohortCell], { description: 'The capabilities asked about that the group asks for, in its order.' })
  cells!: CohortCell[]
}
