import DataLoader from 'dataloader'
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Access, invalidInput, perRequest, signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { ModuleVersion, toVersion } from '../modules/index.ts'
import { MyModule } from './enrolment.types.ts'
import {
  AnswerBlockInput,
  AnswerBlockResult,
  AnswerBlockSuccess,
  KeepMyPlaceInput,
  KeepMyPlaceResult,
  KeepMyPlaceSuccess,
  MoveToNewerVersionInput,
  MoveToNewerVersionResult,
  MoveToNewerVersionSuccess,
} from './lesson-changes.types.ts'
import type { VersionsOfMine } from './lesson.repository.ts'
import { newerVersion, type LessonService } from './lesson.service.ts'
import { MyLesson, NewerVersion } from './lesson.types.ts'

@Resolver(() => MyModule)
export class LessonResolver {
  /** One reading for all modules of a list. */
  private readonly versions = perRequest(
    context => new DataLoader<string, VersionsOfMine | null>(codes => this.lessons.versions(signedIn(context), codes)),
  )

  constructor(private readonly lessons: LessonService) {}

  @Access('person')
  @Query(() => MyLesson, {
    nullable: true,
    description: 'A started module to learn from; null where it was not started, or the viewer is on no version of it.',
  })
  myLesson(
    @Ctx() context: RequestContext,
    @Arg('code', () => String, { description: 'Module code.' }) code: string,
  ): Promise<MyLesson | null> {
    return this.lessons.lesson(signedIn(context), code)
  }

  @Access('person')
  @Mutation(() => AnswerBlockResult, {
    description:
      'Keeps an answer to a block and marks it. Every answer is kept; the latest counts; nobody else sees any.',
  })
  async answerBlock(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerBlockInput, { description: 'The block, and the answer.' }) input: AnswerBlockInput,
  ): Promise<typeof AnswerBlockResult> {
    const answer = await this.lessons.answer(signedIn(context), input)
    if (Array.isArray(answer)) return invalidInput(answer)
    return 'blockId' in answer ? Object.assign(new AnswerBlockSuccess(), { answer }) : answer
  }

  @Access('person')
  @Mutation(() => KeepMyPlaceResult, { description: 'Keeps where the viewer is in a started module.' })
  async keepMyPlace(
    @Ctx() context: RequestContext,
    @Arg('input', () => KeepMyPlaceInput, { description: 'The module and the block.' }) input: KeepMyPlaceInput,
  ): Promise<typeof KeepMyPlaceResult> {
    const blockId = await this.lessons.keepPlace(signedIn(context), input)
    return typeof blockId === 'string' ? Object.assign(new KeepMyPlaceSuccess(), { blockId }) : invalidInput(blockId)
  }

  @Access('person')
  @Mutation(() => MoveToNewerVersionResult, {
    description: 'Moves a started module to its latest version. Nobody is moved without asking for it.',
  })
  async moveToNewerVersion(
    @Ctx() context: RequestContext,
    @Arg('input', () => MoveToNewerVersionInput, { description: 'The module, and the version one is on.' })
    input: MoveToNewerVersionInput,
  ): Promise<typeof MoveToNewerVersionResult> {
    const module = await this.lessons.move(signedIn(context), input)
    if (Array.isArray(module)) return invalidInput(module)
    return 'code' in module ? Object.assign(new MoveToNewerVersionSuccess(), { module }) : module
  }

  @FieldResolver(() => ModuleVersion, {
    nullable: true,
    description: 'The version the viewer is on; null = not started, or started before it had content.',
  })
  async version(@Root() { code }: MyModule, @Ctx() context: RequestContext): Promise<ModuleVersion | null> {
    const version = (await this.versions(context).load(code))?.version ?? null
    return version === null ? null : toVersion(version)
  }

  @FieldResolver(() => NewerVersion, {
    nullable: true,
    description: 'A later version to move to; null = there is none, it was not started, or it is finished.',
  })
  async newerVersion(@Root() { code }: MyModule, @Ctx() context: RequestContext): Promise<NewerVersion | null> {
    const mine = await this.versions(context).load(code)
    return mine === null || mine.isFinished ? null : newerVersion(mine.version, mine.newer)
  }
}
