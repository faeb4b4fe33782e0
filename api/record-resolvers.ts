import { createHoldingService, HoldingResolver } from './features/holdings/index.ts'
import {
  ConfirmationResolver,
  GivenConfirmationResolver,
  createConfirmationService,
  createGivenConfirmationService,
  createDraftService,
  createEvidenceService,
  createShareService,
  createSuggestionService,
  DraftResolver,
  EvidenceResolver,
  ShareResolver,
} from './features/evidence/index.ts'
import {
  createLearningCaseService,
  createListService,
  createCountedMonthService,
  createMonthlyCountService,
  ListResolver,
  MonthlyCountResolver,
} from './features/lists/index.ts'
import {
  createGivenObservationService,
  createObservationFormService,
  createObservationReplyService,
  createObservationRequestService,
  GivenObservationResolver,
  ObservationFormResolver,
  ObservationReplyResolver,
  ObservationRequestResolver,
} from './features/observations/index.ts'
import {
  createHistoryService,
  createPortfolioService,
  createPortfolioShareService,
  HistoryResolver,
  PortfolioResolver,
} from './features/portfolios/index.ts'
import {
  createMeetingService,
  createPreceptorshipService,
  MeetingResolver,
  PreceptorshipResolver,
} from './features/preceptorships/index.ts'
import {
  createScopeLeadService,
  createScopeLinkService,
  createScopeRequestService,
  createScopeService,
  ScopeLinkResolver,
  ScopeRequestResolver,
  ScopeResolver,
} from './features/scopes/index.ts'
import { createReviewService, ReviewResolver } from './features/reviews/index.ts'
import { createTrainingService, TrainingResolver } from './features/trainees/index.ts'
import { createSignOffResolvers, signOffResolverClasses } from './features/signoffs/index.ts'
import type { RequestParts } from './platform/feature-set.ts'
import type { Readers } from './readers.ts'

/** What a person's record grows by: what was seen, what was scanned, what shows it, and what others are handed of it. */
export function createRecordResolvers(shared: RequestParts & Readers): object[] {
  return [
    new ObservationRequestResolver(createObservationRequestService(shared)),
    new ObservationReplyResolver(createObservationReplyService(shared)),
    new ObservationFormResolver(createObservationFormService(shared)),
    new GivenObservationResolver(createGivenObservationService(shared)),
    new ListResolver(createListService(shared), createLearningCaseService(shared)),
    new MonthlyCountResolver(createMonthlyCountService(shared), createCountedMonthService(shared)),
    new EvidenceResolver(createEvidenceService(shared), createSuggestionService(shared)),
    new DraftResolver(createDraftService(shared)),
    new ShareResolver(createShareService(shared)),
    new ConfirmationResolver(createConfirmationService(shared)),
    new GivenConfirmationResolver(createGivenConfirmationService(shared)),
    new HistoryResolver(createHistoryService(shared)),
    new PortfolioResolver(createPortfolioService(shared), createPortfolioShareService(shared)),
    new ScopeResolver(createScopeService(shared)),
    new ScopeRequestResolver(createScopeRequestService(shared), createScopeLeadService(shared)),
    new ScopeLinkResolver(createScopeLinkService(shared)),
    new PreceptorshipResolver(createPreceptorshipService(shared)),
    new MeetingResolver(createMeetingService(shared)),
    new TrainingResolver(createTrainingService(shared)),
    new ReviewResolver(createReviewService(shared)),
    new HoldingResolver(createHoldingService(shared)),
    ...createSignOffResolvers(shared),
  ]
}

export const recordResolverClasses = [
  ObservationRequestResolver,
  ObservationReplyResolver,
  ObservationFormResolver,
  GivenObservationResolver,
  ListResolver,
  MonthlyCountResolver,
  EvidenceResolver,
  DraftResolver,
  ShareResolver,
  ConfirmationResolver,
  GivenConfirmationResolver,
  HistoryResolver,
  PortfolioResolver,
  ScopeResolver,
  ScopeRequestResolver,
  ScopeLinkResolver,
  PreceptorshipResolver,
  MeetingResolver,
  TrainingResolver,
  ReviewResolver,
  HoldingResolver,
  ...signOffResolverClasses,
] as const
