import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import {
  Access,
  Conflict,
  InvalidInput,
  invalidInput,
  NotAllowed,
  signedIn,
  type RequestContext,
} from '../../platform/graphql/index.ts'
import type { TrainingService } from './training.service.ts'
import {
  AskedRatification,
  MoveToPrecepteeInput,
  MoveToPrecepteeResult,
  MoveToPrecepteeSuccess,
  RatifyAwardInput,
  RatifyAwardResult,
  RatifyAwardSuccess,
  RecordTrainingInput,
  RecordTrainingResult,
  RecordTrainingSuccess,
  TakeBackRatificationInput,
  TakeBackRatificationResult,
  TakeBackRatificationSuccess,
  Training,
  UndoMoveToPrecepteeInput,
  UndoMoveToPrecepteeResult,
  UndoMoveToPrecepteeSuccess,
} from './training.types.ts'

@Resolver()
export class TrainingResolver {
  constructor(private readonly trainings: TrainingService) {}

  @Access('person')
  @Query(() => Training, { description: 'Where the viewer trains, and what a ratified award would change.' })
  myTraining(@Ctx() context: RequestContext): Promise<Training> {
    return this.trainings.training(signedIn(context))
  }

  @Access('person')
  @Query(() => [AskedRatification], { description: 'Awards the viewer is asked to say are ratified; at most 100.' })
  ratificationsAsked(@Ctx() context: RequestContext): Promise<AskedRatification[]> {
    return this.trainings.asked(signedIn(context))
  }

  @Access('person')
  @Mutation(() => RecordTrainingResult, {
    description:
      'Says where you train. Until the award is ratified you aim for the start of preceptorship in its areas.',
  })
  async recordTraining(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordTrainingInput, { description: 'The training.' }) input: RecordTrainingInput,
  ): Promise<typeof RecordTrainingResult> {
    const training = await this.trainings.record(signedIn(context), input)
    if (training instanceof InvalidInput || training instanceof Conflict) return training
    return Object.assign(new RecordTrainingSuccess(), { training })
  }

  @Access('person')
  @Mutation(() => RatifyAwardResult, { description: 'Says that the award of somebody who asked you is ratified.' })
  async ratifyAward(
    @Ctx() context: RequestContext,
    @Arg('input', () => RatifyAwardInput, { description: 'Whose, and when.' }) input: RatifyAwardInput,
  ): Promise<typeof RatifyAwardResult> {
    const ratification = await this.trainings.ratify(signedIn(context), input)
    if (ratification instanceof InvalidInput) return ratification
    return Object.assign(new RatifyAwardSuccess(), { ratification })
  }

  @Access('person')
  @Mutation(() => TakeBackRatificationResult, { description: 'Takes back, on the same day, what was said by mistake.' })
  async takeBackRatification(
    @Ctx() context: RequestContext,
    @Arg('input', () => TakeBackRatificationInput, { description: 'Which.' }) { id }: TakeBackRatificationInput,
  ): Promise<typeof TakeBackRatificationResult> {
    if (await this.trainings.takeBack(signedIn(context), id))
      return Object.assign(new TakeBackRatificationSuccess(), { id })
    return invalidInput([{ path: 'id', code: 'UNKNOWN', message: 'You said no such thing today' }])
  }

  @Access('person')
  @Mutation(() => MoveToPrecepteeResult, {
    description: 'Moves the viewer on to the preceptee role that fits their award, as it was shown in `changes`.',
  })
  async moveToPreceptee(
    @Ctx() context: RequestContext,
    @Arg('input', () => MoveToPrecepteeInput, { description: 'As it was shown.' }) input: MoveToPrecepteeInput,
  ): Promise<typeof MoveToPrecepteeResult> {
    const training = await this.trainings.moveOn(signedIn(context), input)
    if (training instanceof NotAllowed || training instanceof Conflict) return training
    return Object.assign(new MoveToPrecepteeSuccess(), { training })
  }

  @Access('person')
  @Mutation(() => UndoMoveToPrecepteeResult, { description: 'Puts everything back as it stood, on the same day.' })
  async undoMoveToPreceptee(
    @Ctx() context: RequestContext,
    @Arg('input', () => UndoMoveToPrecepteeInput, { description: 'As it stands.' }) input: UndoMoveToPrecepteeInput,
  ): Promise<typeof UndoMoveToPrecepteeResult> {
    const training = await this.trainings.undo(signedIn(context), input)
    if (training instanceof NotAllowed || training instanceof Conflict) return training
    return Object.assign(new UndoMoveToPrecepteeSuccess(), { training })
  }
}
