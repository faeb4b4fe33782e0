import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { Access, DateScalar, signedIn, UUIDScalar, type RequestContext } from '../../platform/graphql/index.ts'
import type { BoardService } from './board.service.ts'
import { CohortCells } from './board-cells.types.ts'
import { CohortProgress } from './board-progress.types.ts'
import { CohortBoard, CohortBoardArgs } from './board.types.ts'

const theGroup = { description: 'The group.' }

@Resolver()
export class BoardResolver {
  constructor(private readonly boards: BoardService) {}

  @Access(['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'])
  @Query(() => CohortBoard, {
    nullable: true,
    description:
      'Members of a group against what it asks, in letters; in the order of their names and in no other. null where the viewer does not follow it today.',
  })
  cohortBoard(
    @Ctx() context: RequestContext,
    @Args(() => CohortBoardArgs) asked: CohortBoardArgs,
  ): Promise<CohortBoard | null> {
    return this.boards.board(signedIn(context), asked)
  }

  @Access(['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'])
  @Query(() => CohortProgress, {
    nullable: true,
    description:
      'How a group stands in numbers, today or as it stood on a day, by what is shared today. null where the viewer does not follow it today.',
  })
  cohortProgress(
    @Ctx() context: RequestContext,
    @Arg('cohortId', () => UUIDScalar, theGroup) cohortId: string,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day; null = today. A later day is answered as today. Open requests stand on today’s alone.',
    })
    asOf: string | null,
  ): Promise<CohortProgress | null> {
    return this.boards.progress(signedIn(context), cohortId, asOf ?? null)
  }

  @Access(['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'])
  @Query(() => CohortCells, {
    nullable: true,
    description:
      'What lies behind cells of one member. null where the viewer does not follow the group today, or it has nobody there.',
  })
  cohortCells(
    @Ctx() context: RequestContext,
    @Arg('cohortId', () => UUIDScalar, theGroup) cohortId: string,
    @Arg('memberId', () => UUIDScalar, { description: 'Id of the place in the group.' }) memberId: string,
    @Arg('capabilityCodes', () => [String], { description: 'Which capabilities; the first 200 are answered.' })
    capabilityCodes: string[],
  ): Promise<CohortCells | null> {
    return this.boards.cells(signedIn(context), { cohortId, memberId, capabilityCodes })
  }
}
