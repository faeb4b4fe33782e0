import {
  BoardChangeResolver,
  BoardResolver,
  CohortResolver,
  createBoardService,
  createCohortService,
  createJoiningService,
  JoiningResolver,
} from './features/cohorts/index.ts'
import type { RequestParts } from './platform/feature-set.ts'
import type { Readers } from './readers.ts'

/** Groups and those who follow them. */
export function createCohortResolvers(shared: RequestParts & Readers): object[] {
  const boards = createBoardService(shared)
  return [
    new CohortResolver(createCohortService(shared)),
    new JoiningResolver(createJoiningService(shared)),
    new BoardResolver(boards),
    new BoardChangeResolver(boards),
  ]
}

export const cohortResolverClasses = [CohortResolver, JoiningResolver, BoardResolver, BoardChangeResolver] as const
