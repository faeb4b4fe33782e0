import { CapabilityRow, EvidenceClassRow } from './frameworks/capability.entity.ts'
import { AreaRow, FrameworkLevelRow, FrameworkRow, PillarRow, RatingAnchorRow } from './frameworks/framework.entity.ts'
import { RoleProfileItemRow, RoleProfileRow, ScopeLineRow } from './frameworks/role-profile.entity.ts'
import { ModuleSessionRow } from './sessions/session.entity.ts'
import { EvidencePieceRow } from './evidence/evidence-piece.entity.ts'
import { EvidenceDraftRow } from './evidence/evidence-draft.entity.ts'
import { EvidenceShareRow } from './evidence/evidence-share.entity.ts'
import {
  ConfirmationAnswerRow,
  ConfirmationDeputyRow,
  ConfirmationRequestRow,
  ConfirmationRetractionRow,
} from './evidence/confirmation.entity.ts'
import { BoardEntriesRow } from './cohorts/board-entries.entity.ts'
import { CohortAssigneeRow, CohortAssignmentRow, CohortExtensionRow } from './cohorts/cohort-assignment.entity.ts'
import { CohortConcernReaderRow, CohortConcernRow, CohortMeetingRow } from './cohorts/cohort-meeting.entity.ts'
import { CohortMemberRow, CohortPauseRow, CohortShareRow } from './cohorts/cohort-member.entity.ts'
import { CohortHelpRow, CohortHiddenLineRow, CohortMessageRow } from './cohorts/cohort-message.entity.ts'
import { CohortEducatorRow, CohortOrganisationRow, CohortRow } from './cohorts/cohort.entity.ts'
import { BlockAnswerRow, ModulePlaceRow } from './enrolments/block-answer.entity.ts'
import { EnrolmentRow } from './enrolments/enrolment.entity.ts'
import { FeedbackEntryRow } from './enrolments/feedback.entity.ts'
import { GateFactRow } from './gates/gate-fact.entity.ts'
import { GateRow } from './gates/gate.entity.ts'
import { DayOneAnswerRow } from './goals/day-one-answer.entity.ts'
import { GuidelineRow } from './guidelines/guideline.entity.ts'
import { GoalRow } from './goals/goal.entity.ts'
import { AdoptedPlanRow } from './plans/adopted-plan.entity.ts'
import { RecordRequestRow } from './holdings/record-request.entity.ts'
import { InvitationRow } from './invitations/invitation.entity.ts'
import {
  ModuleEffectRow,
  ModuleGateRow,
  ModulePrerequisiteRow,
  ModuleRequiredRatingRow,
  ModuleRow,
} from './modules/module.entity.ts'
import { ModuleVersionRow } from './modules/module-version.entity.ts'
import { SearchDocumentRow } from './library/search-document.entity.ts'
import { SearchSpellingRow, SearchWordRow } from './library/search-word.entity.ts'
import { ExaminationRow } from './lists/examination.entity.ts'
import { LearningCaseRow } from './lists/learning-case.entity.ts'
import { ListEntryRow, UsualListRow } from './lists/list-entry.entity.ts'
import { CountObjectionRow, LocalCodeRow, MonthlyCountRow } from './lists/monthly-count.entity.ts'
import { MembershipRow, MembershipVersionRow } from './organisations/membership.entity.ts'
import { OrganisationRow } from './organisations/organisation.entity.ts'
import { AssessorDeviceRow, AssessorRow } from './observations/assessor.entity.ts'
import { ObservationFormRow } from './observations/observation-form.entity.ts'
import { ObservationLinkRow, ObservationRequestRow } from './observations/observation-request.entity.ts'
import { ObservationReplyRow, ObservationRow } from './observations/observation.entity.ts'
import { PathwayRow, PathwayStageModuleRow, PathwayStageRow } from './pathways/pathway.entity.ts'
import { LeaveRow } from './people/leave.entity.ts'
import { PortfolioShareRow, PortfolioViewRow } from './portfolios/share.entity.ts'
import { SignerAppointmentRow } from './signoffs/appointment.entity.ts'
import { RaisedRequirementRow } from './signoffs/raised-requirement.entity.ts'
import { SignOffReversalRow, SignOffReversalWordRow } from './signoffs/reversal.entity.ts'
import {
  SignOffAnswerRow,
  SignOffDecisionRow,
  SignOffRequestRow,
  SignOffSignerRow,
} from './signoffs/sign-off.entity.ts'
import { StartingPositionRow } from './signoffs/starting-position.entity.ts'
import { PersonRow } from './people/person.entity.ts'
import { CalendarFeedRow } from './notifications/calendar-feed.entity.ts'
import { MessageChoiceRow } from './notifications/message-choice.entity.ts'
import { MessageLetterPartRow, MessageLetterRow } from './notifications/message-letter.entity.ts'
import { MessageRow } from './notifications/message.entity.ts'
import { PreceptorshipMeetingRow, PreceptorshipNoteRow } from './preceptorships/meeting.entity.ts'
import { PreceptorshipRow, PreceptorTermRow } from './preceptorships/preceptorship.entity.ts'
import { DraftAuthorRow, DraftMoveRow, ModuleDraftRow } from './drafts/draft.entity.ts'
import { DraftBlockRow, DraftChangeRow, DraftCommentRow, DraftPartRow } from './drafts/draft-writing.entity.ts'
import { MediaFileRow, MediaRow, MediaUseRow } from './media/media.entity.ts'
import { PracticeRow } from './practices/practice.entity.ts'
import { RatingRetractionRow, RatingRow } from './ratings/rating.entity.ts'
import { DigestTurnRow } from './reminders/digest-turn.entity.ts'
import { ReminderChoiceRow } from './reminders/reminder-choice.entity.ts'
import { SentReminderRow } from './reminders/sent-reminder.entity.ts'
import { ScopeLinkRow, ScopeLinkViewRow } from './scopes/scope-link.entity.ts'
import { ScopeAnswerRow, ScopeCheckRow, ScopeRequestRow } from './scopes/scope-request.entity.ts'
import { ScopeDraftRow, ScopeStatementRow } from './scopes/scope.entity.ts'
import { SentWaitingReminderRow } from './evidence/sent-waiting-reminder.entity.ts'
import { AdviceRow } from './recommendations/advice.entity.ts'
import { ReturnPlanRow } from './reviews/return-plan.entity.ts'
import { AwardMoveRow, AwardRatificationRow, TrainingRow } from './trainees/training.entity.ts'
import { StepResponseRow } from './recommendations/step-response.entity.ts'

/** Every table of the features, reference data first, in an order in which rows can be inserted. */
export const entities = [
  FrameworkRow,
  FrameworkLevelRow,
  PillarRow,
  AreaRow,
  RatingAnchorRow,
  EvidenceClassRow,
  CapabilityRow,
  RoleProfileRow,
  RoleProfileItemRow,
  ScopeLineRow,
  GateRow,
  ModuleRow,
  ModuleEffectRow,
  ModulePrerequisiteRow,
  ModuleRequiredRatingRow,
  ModuleGateRow,
  ModuleVersionRow,
  GuidelineRow,
  PathwayRow,
  PathwayStageRow,
  PathwayStageModuleRow,
  SearchWordRow,
  SearchDocumentRow,
  SearchSpellingRow,
  ExaminationRow,
  PersonRow,
  LeaveRow,
  OrganisationRow,
  AssessorRow,
  AssessorDeviceRow,
  ObservationFormRow,
  ObservationRequestRow,
  ObservationLinkRow,
  ObservationRow,
  ObservationReplyRow,
  MembershipRow,
  MembershipVersionRow,
  InvitationRow,
  PracticeRow,
  GoalRow,
  AdoptedPlanRow,
  DayOneAnswerRow,
  RatingRow,
  RatingRetractionRow,
  ListEntryRow,
  UsualListRow,
  LearningCaseRow,
  MonthlyCountRow,
  CountObjectionRow,
  LocalCodeRow,
  GateFactRow,
  SentReminderRow,
  SentWaitingReminderRow,
  ReminderChoiceRow,
  DigestTurnRow,
  ModuleSessionRow,
  EvidencePieceRow,
  EvidenceDraftRow,
  EvidenceShareRow,
  ConfirmationRequestRow,
  ConfirmationRetractionRow,
  ConfirmationAnswerRow,
  ConfirmationDeputyRow,
  SignOffRequestRow,
  SignOffSignerRow,
  SignOffAnswerRow,
  SignOffDecisionRow,
  SignOffReversalRow,
  SignOffReversalWordRow,
  SignerAppointmentRow,
  StartingPositionRow,
  RaisedRequirementRow,
  EnrolmentRow,
  BlockAnswerRow,
  ModulePlaceRow,
  FeedbackEntryRow,
  StepResponseRow,
  AdviceRow,
  RecordRequestRow,
  PortfolioShareRow,
  PortfolioViewRow,
  ScopeDraftRow,
  ScopeStatementRow,
  ScopeRequestRow,
  ScopeAnswerRow,
  ScopeCheckRow,
  ScopeLinkRow,
  ScopeLinkViewRow,
  PreceptorshipRow,
  PreceptorTermRow,
  PreceptorshipMeetingRow,
  PreceptorshipNoteRow,
  TrainingRow,
  AwardRatificationRow,
  AwardMoveRow,
  ReturnPlanRow,
  MediaRow,
  MediaFileRow,
  MediaUseRow,
  ModuleDraftRow,
  DraftAuthorRow,
  DraftMoveRow,
  DraftPartRow,
  DraftBlockRow,
  DraftChangeRow,
  DraftCommentRow,
  MessageRow,
  MessageChoiceRow,
  MessageLetterRow,
  MessageLetterPartRow,
  CalendarFeedRow,
  CohortRow,
  CohortOrganisationRow,
  CohortEducatorRow,
  CohortMemberRow,
  CohortPauseRow,
  CohortShareRow,
  CohortAssignmentRow,
  CohortAssigneeRow,
  CohortExtensionRow,
  CohortMessageRow,
  CohortHelpRow,
  CohortHiddenLineRow,
  BoardEntriesRow,
  CohortMeetingRow,
  CohortConcernRow,
  CohortConcernReaderRow,
]
