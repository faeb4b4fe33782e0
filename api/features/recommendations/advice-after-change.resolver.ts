import { Ctx, FieldResolver, Resolver, type ClassType } from 'type-graphql'
import { signedIn, type RequestContext } from '../../platform/graphql/index.ts'
import { CompleteModuleSuccess, StartModuleSuccess } from '../enrolments/index.ts'
import { AddEvidenceSuccess, ReviseEvidenceSuccess, WithdrawEvidenceSuccess } from '../evidence/index.ts'
import { RecordGateFactSuccess } from '../gates/index.ts'
import { SetGoalSuccess } from '../goals/index.ts'
import {
  AskForSecondAssessorSuccess,
  RenewObservationRequestSuccess,
  ReplyToObservationSuccess,
  RequestObservationSuccess,
  TypeInObservationSuccess,
  WithdrawObservationRequestSuccess,
} from '../observations/index.ts'
import { RecordMyLeaveSuccess, WithdrawMyLeaveSuccess } from '../people/index.ts'
import { LogListSuccess, SayWhoseCountSuccess, WithdrawListSuccess } from '../lists/index.ts'
import { AdoptPlanSuccess } from '../plans/index.ts'
import { DescribeMyPracticeSuccess } from '../practices/index.ts'
import { RateMyCapabilitiesSuccess, RetractMyRatingSuccess } from '../ratings/index.ts'
import { AdoptReturnPlanSuccess } from '../reviews/index.ts'
import { AskForSignOffSuccess, WithdrawSignOffRequestSuccess } from '../signoffs/index.ts'
import { MoveToPrecepteeSuccess, RecordTrainingSuccess, UndoMoveToPrecepteeSuccess } from '../trainees/index.ts'
import { NextSteps } from './next-step.types.ts'
import type { RecommendationService } from './recommendation.service.ts'
import { RespondToNextStepSuccess, WithdrawResponseSuccess } from './step-response.types.ts'

/** Every change that can move advice carries the advice it leads to. */
const changes: readonly ClassType[] = [
  DescribeMyPracticeSuccess,
  SetGoalSuccess,
  RateMyCapabilitiesSuccess,
  RetractMyRatingSuccess,
  StartModuleSuccess,
  CompleteModuleSuccess,
  RespondToNextStepSuccess,
  WithdrawResponseSuccess,
  RecordGateFactSuccess,
  AdoptPlanSuccess,
  RequestObservationSuccess,
  RenewObservationRequestSuccess,
  WithdrawObservationRequestSuccess,
  ReplyToObservationSuccess,
  AskForSecondAssessorSuccess,
  TypeInObservationSuccess,
  AddEvidenceSuccess,
  ReviseEvidenceSuccess,
  WithdrawEvidenceSuccess,
  LogListSuccess,
  WithdrawListSuccess,
  RecordMyLeaveSuccess,
  WithdrawMyLeaveSuccess,
  RecordTrainingSuccess,
  MoveToPrecepteeSuccess,
  UndoMoveToPrecepteeSuccess,
  AdoptReturnPlanSuccess,
  SayWhoseCountSuccess,
  AskForSignOffSuccess,
  WithdrawSignOffRequestSuccess,
]

/** One resolver for each of them, all alike: computed after the change is committed, and recorded as given. */
export const AdviceAfterChangeResolvers = changes.map(change => {
  @Resolver(() => change)
  class AdviceAfterChangeResolver {
    constructor(private readonly recommendations: RecommendationService) {}

    @FieldResolver(() => NextSteps, { description: 'Advice after the change; recorded as it was given.' })
    nextSteps(@Ctx() context: RequestContext): Promise<NextSteps> {
      return this.recommendations.adviseAfterChange(signedIn(context))
    }
  }
  return AdviceAfterChangeResolver
})
