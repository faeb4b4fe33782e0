import type { Transaction } from '../../../api/platform/database/index.ts'

/** Whom somebody reaches for, and rows of theirs. */
export interface Target {
  readonly personId: string
  readonly selfRatingId: string
  readonly email: string
  readonly listId: string
  readonly countId: string
  readonly caseId: string
  readonly enrolmentId: string
  readonly moduleCode: string
  /** A request that was answered, what came of it, and one that waits. */
  readonly requestId: string
  readonly observationId: string
  readonly openRequestId: string
  readonly membershipId: string
  readonly organisationId: string
  /** An organisation the person looks after. */
  readonly administeredId: string
  /** Into that organisation. */
  readonly invitationId: string
  readonly invitedEmail: string
  /** Held in that organisation. */
  readonly sessionId: string
  /** A piece of evidence, its version, the key it was added under, a draft, a share and a request about it. */
  readonly pieceId: string
  readonly pieceVersionId: string
  readonly draftId: string
  readonly shareId: string
  /** A letter about a message. */
  readonly messageLetterId: string
  /** The address of the calendar. */
  readonly calendarFeedId: string
  /** A link to the portfolio. */
  readonly portfolioShareId: string
  readonly confirmationRequestId: string
  /** A statement of scope of practice, where it was signed, what waits of it, what is to be checked, and a link to it. */
  readonly scopePlaceId: string
  readonly statementId: string
  readonly scopeRequestId: string
  readonly checkRequestId: string
  readonly scopeLinkId: string
  /** A preceptorship, who supports it, a training, its ratification and the move it led to, a return plan, and leave. */
  readonly preceptorshipId: string
  readonly termId: string
  readonly trainingId: string
  readonly ratificationId: string
  readonly moveId: string
  readonly returnPlanId: string
  readonly leaveId: string
  /** Lines asked to be signed, one open and one signed, the level of a role decided by a panel, a proposal to lower that, and an appointment. */
  readonly openSignOffId: string
  readonly signedSignOffId: string
  readonly levelSignOffId: string
  readonly reversalId: string
  readonly appointmentId: string
  /** An image, and the digest its file is kept under. */
  readonly mediaId: string
  readonly mediaDigest: string
  /** A draft of a module, what was last changed in it, and what was said of it. */
  readonly moduleDraftId: string
  /** A draft of a pathway. */
  readonly pathwayDraftId: string
  readonly draftChangeId: string
  /** A group they follow and are in, with their place in it and their entry among its educators. */
  readonly cohortId: string
  readonly importId: string
  readonly cohortInvitationId: string
  /** Address of somebody invited into the group. */
  readonly invitedIntoCohort: string
  /** One of a place they look after that nobody follows. */
  readonly unfollowedCohortId: string
  readonly cohortMemberId: string
  readonly cohortEducatorId: string
  /** Help they asked for there that waits, and a meeting of theirs. */
  readonly cohortHelpId: string
  readonly cohortMeetingId: string
  readonly cohortAssignmentId: string
  readonly cohortPauseId: string
  readonly draftCommentId: string
}

export type Reach = (tx: Transaction, target: Target) => Promise<unknown>
