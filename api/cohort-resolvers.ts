import {
  AssignmentResolver,
  BoardChangeResolver,
  BoardResolver,
  CohortResolver,
  createAssignmentService,
  createBoardService,
  createCohortEducatorService,
  createCohortService,
  createGroupMeetingService,
  createImportService,
  createJoiningService,
  createLearnerService,
  createMessageService,
  createMyAssignmentService,
  createOfferService,
  createPlaceService,
  createTakeOverService,
  createTransferService,
  createWeekService,
  ImportResolver,
  JoiningResolver,
  LearnerResolver,
  MessageResolver,
  MyAssignmentResolver,
  OfferResolver,
  PlaceResolver,
  TakeOverResolver,
  WeekResolver,
} from './features/cohorts/index.ts'
import { CoverResolver, createCoverService } from './features/staffing/index.ts'
import type { RequestParts } from './platform/feature-set.ts'
import type { Readers } from './readers.ts'

/** What educators and leads look after: groups, and who is recorded for a service. */
export function createCohortResolvers(shared: RequestParts & Readers): object[] {
  const boards = createBoardService(shared)
  return [
    new CohortResolver(createCohortService(shared), createCohortEducatorService(shared)),
    new TakeOverResolver(createTakeOverService(shared)),
    new ImportResolver(createImportService(shared)),
    new JoiningResolver(createJoiningService(shared)),
    new PlaceResolver(createPlaceService(shared), createTransferService(shared)),
    new AssignmentResolver(createAssignmentService(shared)),
    new MyAssignmentResolver(createMyAssignmentService(shared)),
    new BoardResolver(boards),
    new BoardChangeResolver(boards),
    new OfferResolver(createOfferService(shared)),
    new WeekResolver(createWeekService(shared)),
    new MessageResolver(createMessageService(shared)),
    new LearnerResolver(createLearnerService(shared), createGroupMeetingService(shared)),
    new CoverResolver(createCoverService(shared)),
  ]
}

export const cohortResolverClasses = [
  CohortResolver,
  TakeOverResolver,
  ImportResolver,
  JoiningResolver,
  PlaceResolver,
  AssignmentResolver,
  MyAssignmentResolver,
  OfferResolver,
  BoardResolver,
  BoardChangeResolver,
  WeekResolver,
  MessageResolver,
  LearnerResolver,
  CoverResolver,
] as const
