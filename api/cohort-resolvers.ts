import {
  AssignmentResolver,
  CohortResolver,
  createAssignmentService,
  createCohortService,
  createJoiningService,
  createMyAssignmentService,
  createPlaceService,
  createTransferService,
  JoiningResolver,
  MyAssignmentResolver,
  PlaceResolver,
} from './features/cohorts/index.ts'
import type { RequestParts } from './platform/feature-set.ts'
import type { Readers } from './readers.ts'

/** Groups and those who follow them. */
export function createCohortResolvers(shared: RequestParts & Readers): object[] {
  return [
    new CohortResolver(createCohortService(shared)),
    new JoiningResolver(createJoiningService(shared)),
    new PlaceResolver(createPlaceService(shared), createTransferService(shared)),
    new AssignmentResolver(createAssignmentService(shared)),
    new MyAssignmentResolver(createMyAssignmentService(shared)),
  ]
}

export const cohortResolverClasses = [
  CohortResolver,
  JoiningResolver,
  PlaceResolver,
  AssignmentResolver,
  MyAssignmentResolver,
] as const
