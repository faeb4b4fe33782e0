import { Field, InputType, Int, ObjectType } from 'type-graphql'
import {
  Conflict,
  createResult,
  DateScalar,
  InvalidInput,
  NotAllowed,
  UUIDScalar,
} from '../../platform/graphql/index.ts'
import { NamedPerson } from '../evidence/index.ts'
import { Area } from '../frameworks/index.ts'

@ObjectType({ description: 'That the award is ratified.' })
export class AwardRatification {
  @Field(() => UUIDScalar, { description: 'Stable id.' })
  id!: string

  @Field(() => DateScalar, { description: 'Day the exam board ratified it.' })
  on!: string

  @Field(() => NamedPerson, { description: 'Registrar, programme lead or appointed colleague who said so.' })
  by!: NamedPerson
}

@ObjectType({ description: 'One thing that a ratified award changes, in words.' })
export class TrainingChange {
  @Field(() => String, { description: 'What changes.' })
  what!: string

  @Field(() => String, { description: 'How it stands now.' })
  from!: string

  @Field(() => String, { description: 'How it would stand.' })
  to!: string
}

@ObjectType({ description: 'As what an organisation of the viewer’s appointed somebody to sign, and in which areas.' })
export class RatifierAppointment {
  @Field(() => String, { description: 'As what, such as "Consultant radiologist, abdominal".' })
  title!: string

  @Field(() => [Area], {
    description: 'Areas of practice; an award is theirs to ratify where all of its areas are among these.',
  })
  areas!: Area[]
}

@ObjectType({ description: 'Somebody who can be asked to say that an award is ratified.' })
export class PossibleRatifier extends NamedPerson {
  @Field(() => [RatifierAppointment], {
    description: 'Appointments of today; empty for educators and administrators, who can be asked about any award.',
  })
  appointments!: RatifierAppointment[]
}

@ObjectType({ description: 'Where the viewer trains, towards which award, and what its ratification changes.' })
export class Training {
  @Field(() => Int, { description: 'Version to send back as expectedVersion; 0 until first recorded.' })
  version!: number

  @Field(() => String, { nullable: true, description: 'University; null = not recorded.' })
  university!: string | null

  @Field(() => String, { nullable: true, description: 'Programme; null = not recorded.' })
  programme!: string | null

  @Field(() => [Area], { description: 'Areas of practice of the award.' })
  areas!: Area[]

  @Field(() => DateScalar, { nullable: true, description: 'When the award is expected; null = not said.' })
  expectedOn!: string | null

  @Field(() => NamedPerson, {
    nullable: true,
    description: 'Registrar or programme lead asked to say that it is ratified; null = nobody.',
  })
  asked!: NamedPerson | null

  @Field(() => [PossibleRatifier], {
    description:
      'Who can be asked: educators, administrators, and whom an organisation of the viewer’s appointed in an area.',
  })
  canAsk!: PossibleRatifier[]

  @Field(() => AwardRatification, { nullable: true, description: 'That the award is ratified; null = not yet.' })
  ratification!: AwardRatification | null

  @Field(() => [TrainingChange], {
    description:
      'What moving on to the preceptee role would change; empty where the award is not ratified, or it is done.',
  })
  changes!: TrainingChange[]

  @Field(() => DateScalar, { nullable: true, description: 'Day the viewer moved on; null = not yet, or undone.' })
  movedOn!: string | null

  @Field(() => Boolean, { description: 'True where the move was made today, and nothing was changed since.' })
  canUndo!: boolean
}

@ObjectType({ description: 'Somebody who asks the viewer to say that their award is ratified.' })
export class AskedRatification {
  @Field(() => UUIDScalar, { description: 'Id of the training.' })
  id!: string

  @Field(() => NamedPerson, { description: 'Who asks.' })
  trainee!: NamedPerson

  @Field(() => String, { description: 'University.' })
  university!: string

  @Field(() => String, { description: 'Programme.' })
  programme!: string

  @Field(() => [Area], { description: 'Areas of practice of the award.' })
  areas!: Area[]

  @Field(() => DateScalar, { nullable: true, description: 'When the award is expected; null = not said.' })
  expectedOn!: string | null

  @Field(() => AwardRatification, { nullable: true, description: 'What the viewer said; null = nothing yet.' })
  ratification!: AwardRatification | null

  @Field(() => Boolean, { description: 'True where the viewer said it today, and may take it back today.' })
  canTakeBack!: boolean
}

@InputType({ description: 'Where you train. Replaces what was said before.' })
export class RecordTrainingInput {
  @Field(() => String, { description: 'University, 2 to 120 characters.' })
  university!: string

  @Field(() => String, { description: 'Programme, 2 to 120 characters.' })
  programme!: string

  @Field(() => [String], { description: 'Areas of practice of the award, each once; at least one.' })
  areaCodes!: string[]

  @Field(() => DateScalar, { nullable: true, description: 'When the award is expected; null = not known.' })
  expectedOn!: string | null

  @Field(() => UUIDScalar, {
    nullable: true,
    description: 'Registrar or programme lead to ask, one of those who can be; null = nobody.',
  })
  askedId!: string | null

  @Field(() => Int, { description: 'Version the form was filled from; 0 for the first.' })
  expectedVersion!: number
}

@InputType({ description: 'An award that is ratified.' })
export class RatifyAwardInput {
  @Field(() => UUIDScalar, { description: 'The training, of somebody who asked you.' })
  id!: string

  @Field(() => DateScalar, { description: 'Day the exam board ratified it, today or earlier.' })
  ratifiedOn!: string
}

@InputType({ description: 'A ratification said by mistake.' })
export class TakeBackRatificationInput {
  @Field(() => UUIDScalar, { description: 'The ratification, said by yourself today.' })
  id!: string
}

@InputType({ description: 'Moving on to the preceptee role, as it was shown.' })
export class MoveToPrecepteeInput {
  @Field(() => Int, { description: 'Version of the training it was read in.' })
  expectedVersion!: number
}

@InputType({ description: 'Undoing the move, on the day it was made.' })
export class UndoMoveToPrecepteeInput {
  @Field(() => Int, { description: 'Version of the training it was read in.' })
  expectedVersion!: number
}

@ObjectType({ description: 'A training after a change.' })
class ChangedTraining {
  @Field(() => Training, { description: 'The training as it stands now.' })
  training!: Training
}

@ObjectType({ description: 'The training is recorded.' })
export class RecordTrainingSuccess extends ChangedTraining {}

@ObjectType({ description: 'The viewer moved on to the preceptee role.' })
export class MoveToPrecepteeSuccess extends ChangedTraining {}

@ObjectType({ description: 'Everything stands as it did before the move.' })
export class UndoMoveToPrecepteeSuccess extends ChangedTraining {}

@ObjectType({ description: 'It is said that the award is ratified; what it changes is for its holder to take up.' })
export class RatifyAwardSuccess {
  @Field(() => AwardRatification, { description: 'The ratification.' })
  ratification!: AwardRatification
}

@ObjectType({ description: 'The ratification is taken back.' })
export class TakeBackRatificationSuccess {
  @Field(() => UUIDScalar, { description: 'Which it was.' })
  id!: string
}

export const RecordTrainingResult = createResult({
  name: 'RecordTrainingResult',
  description: 'What became of recording a training.',
  types: [RecordTrainingSuccess, InvalidInput, Conflict],
})
export const RatifyAwardResult = createResult({
  name: 'RatifyAwardResult',
  description: 'What became of ratifying an award.',
  types: [RatifyAwardSuccess, InvalidInput],
})
export const TakeBackRatificationResult = createResult({
  name: 'TakeBackRatificationResult',
  description: 'What became of taking a ratification back.',
  types: [TakeBackRatificationSuccess, InvalidInput],
})
export const MoveToPrecepteeResult = createResult({
  name: 'MoveToPrecepteeResult',
  description: 'What became of moving on.',
  types: [MoveToPrecepteeSuccess, NotAllowed, Conflict],
})
export const UndoMoveToPrecepteeResult = createResult({
  name: 'UndoMoveToPrecepteeResult',
  description: 'What became of undoing the move.',
  types: [UndoMoveToPrecepteeSuccess, NotAllowed, Conflict],
})
