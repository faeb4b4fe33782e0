import { createLessonUnderWay } from '../../support/create/lessons.ts'
import { appendRecordRequest } from '../../../api/features/holdings/holding.repository.ts'
import { appendInvitation } from '../../../api/features/invitations/invitation.repository.ts'
import { createId } from '../../../api/platform/ids.ts'
import type { TestApi } from '../../support/api.ts'
import {
  createDayOneAnswer,
  createEnrolment,
  createGateFact,
  createGoal,
  createLeave,
  createObservation,
  createObservationRequest,
  createList,
  createListExtras,
  createPractice,
  createRating,
  createResponse,
  createSentReminder,
} from '../../support/create/history.ts'
import { createCountObjection, createForm, createMonthlyCount } from '../../support/create/of-organisations.ts'
import { createLeaveOf, createMove, createSupported, createTraining } from '../../support/create/preceptorship.ts'
import { createCohortWords } from '../../support/create/cohort-words.ts'
import { createCohort, createCohortImport } from '../../support/create/cohorts.ts'
import { createDraft } from '../../support/create/draft-rows.ts'
import { createPathwayDraft } from '../../support/create/pathway-draft-rows.ts'
import { createMedia, digestOf } from '../../support/create/media.ts'
import { createSignOffs } from '../../support/create/sign-offs.ts'
import { createMessage } from '../../support/create/message.ts'
import { createShare } from '../../support/create/portfolio.ts'
import { type InventedPerson, createOrganisation, createPerson } from '../../support/create/people.ts'
import { testClock } from '../../support/product.ts'
import { createSession } from '../authorisation/session-operations.ts'
import { createScope } from '../../support/create/scope.ts'
import { createEvidence } from '../../support/create/evidence.ts'
import type { Target } from './reach.ts'
import { keyOfPiece } from './reaching-evidence.ts'

const asSystem = <T extends object>(api: TestApi, sql: string, values: unknown[] = []): Promise<T[]> =>
  api.database.asSystem(tx => tx.execute<T[]>(sql, values))

/** An organisation that a person looks after, and somebody invited into it. */
const createInvitation = async (api: TestApi, { id: personId }: InventedPerson) => {
  const administeredId = await createOrganisation(api, 'Looked after')
  const [invitationId, invitedEmail] = [createId(), `${createId()}@invited.example`]
  await asSystem(
    api,
    `insert into memberships (id, person_id, organisation_id, role, from_on)
     values (?, ?, ?, 'ORGANISATION_ADMINISTRATOR', date '2024-01-01') returning id`,
    [createId(), personId, administeredId],
  )
  // Looked after with all that an organisation has of its own, its days and its educators among it.
  await asSystem(
    api,
    `insert into memberships (id, person_id, organisation_id, role, from_on)
     values (?, ?, ?, 'EDUCATOR', date '2024-01-01') returning id`,
    [createId(), personId, administeredId],
  )
  await asSystem(api, `update organisations set safety_route = 'Call the lead' where id = ? returning id`, [
    administeredId,
  ])
  await createForm(api, administeredId, `LOCAL-${administeredId}`)
  await api.database.asSystem(tx =>
    appendInvitation(tx, {
      id: invitationId,
      organisationId: administeredId,
      invitedById: personId,
      email: invitedEmail,
      roles: ['PERSON'],
      untilOn: null,
      tokenHash: createId(),
      invitedAt: testClock.now(),
      expiresAt: new Date('2099-01-01'),
    }),
  )
  return { administeredId, invitationId, invitedEmail, sessionId: await createSession({ api }, administeredId) }
}

/** A person with something in every part of the record. */
export const createTarget = async (api: TestApi, person: InventedPerson): Promise<Target> => {
  const { id: personId } = person
  await createPractice(api, { personId, jobTitle: 'Sonographer', levelCode: 'CF5', areas: { OBS: 'CF5' } })
  await createGoal(api, { personId, pathwayCode: 'PW-ADV-OBS' })
  const gateFactId = await createGateFact(api, { personId, gateCode: 'G7', statedBy: 'Their manager' })
  await createSentReminder(api, personId, gateFactId)
  await createLeave(api, personId)
  const dayOne = { roleProfileCode: 'ROLE-ADV-OBS', question: 'FUNDED_ROLE', answer: 'YES' }
  await createDayOneAnswer(api, { personId, ...dayOne })
  await createResponse(api, { personId, stepId: 'MODULE:PRE-02', stepTitle: 'Theirs', response: 'NOT_FOR_ME' })
  const self = { personId, capabilityCode: 'CLN-01', kind: 'SELF', value: 2 } as const
  const selfRatingId = await createRating(api, self)
  await createRating(api, { ...self, kind: 'SIGN_OFF', value: 3, assessorName: 'Somebody' })
  const takenBackId = await createRating(api, { ...self, value: 1 })
  await asSystem(
    api,
    'insert into rating_retractions (rating_id, person_id, retracted_at) values (?, ?, now()) returning 1',
    [takenBackId, personId],
  )
  const { id: portfolioShareId } = await createShare(api, personId)
  await createEnrolment(api, { personId, moduleCode: 'ENH-06' })
  await createLessonUnderWay(api, { personId, moduleCode: 'ENH-06', words: 'Theirs' })
  const [enrolment] = await asSystem<{ id: string }>(api, 'select id from enrolments where person_id = ?', [personId])
  await api.database.asSystem(tx =>
    appendRecordRequest(tx, { id: createId(), personId, kind: 'EXPORT', askedAt: testClock.now(), rowsByTable: {} }),
  )
  const { requestId, observationId } = await createObservation(api, { personId, about: 'Theirs', from: 'Somebody' })
  const openRequestId = await createObservationRequest(api, { personId, about: 'Theirs, open' })
  const { requestId: confirmationRequestId, ...evidence } = await createEvidence(api, { personId, onceKey: keyOfPiece })
  const [membership] = await asSystem<{ id: string; organisation_id: string }>(
    api,
    'select id, organisation_id from memberships where person_id = ?',
    [personId],
  )
  const scope = await createScope(api, { personId, organisationId: membership?.organisation_id })
  const invited = await createInvitation(api, person)
  const { administeredId: organisationId } = invited
  const countId = await createMonthlyCount(api, { personId, organisationId })
  await createCountObjection(api, personId, countId)
  await asSystem(
    api,
    `insert into local_codes (id, organisation_id, local_code, version, examination_code, recorded_at)
     values (?, ?, 'USHOL', 1, 'MS-SHOULDER', now()) returning id`,
    [createId(), organisationId],
  )
  const { ratificationId, trainingId } = await createTraining(api, { personId, ratifiedById: personId })
  const support = await createSupported(api, { personId, organisationId })
  const { id: otherId } = await createPerson(api, 'Signer elsewhere')
  const mediaId = await createMedia(api, personId)
  const draft = await createDraft(api, { personId })
  const { draftId: pathwayDraftId } = await createPathwayDraft(api, { personId })
  const cohort = await createCohort(api, { personId, organisationId })
  const brought = await createCohortImport(api, { ...cohort, personId })
  // And one of the place they look after that nobody follows.
  const unfollowed = await createCohort(api, { personId, organisationId, educatorId: otherId })
  const cohortWords = await createCohortWords(api, { personId, memberId: cohort.memberId })
  const signOffs = await createSignOffs(api, { personId, organisationId, otherId })
  const [account] = await asSystem<{ email: string }>(api, 'select email from users where id = ?', [personId])
  return {
    personId,
    email: account?.email ?? '',
    listId: await createList(api, { personId }),
    countId,
    caseId: await createListExtras(api, personId, 'Theirs'),
    selfRatingId,
    portfolioShareId,
    ...(await createMessage(api, { personId })),
    enrolmentId: enrolment?.id ?? '',
    moduleCode: 'ENH-06',
    requestId,
    observationId,
    openRequestId,
    membershipId: membership?.id ?? '',
    organisationId: membership?.organisation_id ?? '',
    ...invited,
    ...evidence,
    ...signOffs,
    mediaId,
    mediaDigest: digestOf(mediaId),
    moduleDraftId: draft.draftId,
    cohortId: cohort.cohortId,
    ...brought,
    unfollowedCohortId: unfollowed.cohortId,
    cohortMemberId: cohort.memberId,
    cohortEducatorId: cohort.educatorEntryId,
    cohortHelpId: cohortWords.helpId,
    cohortMeetingId: cohortWords.meetingId,
    cohortAssignmentId: cohort.assignmentId,
    cohortPauseId: cohort.pauseId,
    pathwayDraftId,
    draftChangeId: draft.changeId,
    draftCommentId: draft.commentId,
    confirmationRequestId,
    ...scope,
    ...support,
    trainingId,
    ratificationId,
    moveId: await createMove(api, personId, ratificationId),
    leaveId: await createLeaveOf(api, personId, { from: '2024-01-01', to: '2024-02-01' }),
  }
}

/** Somebody there is not, in an organisation there is: every id leads nowhere. */
export const someoneUnknown = (organisationId: string): Target => ({
  personId: createId(),
  selfRatingId: createId(),
  email: 'nobody@invited.example',
  listId: createId(),
  countId: createId(),
  caseId: createId(),
  enrolmentId: createId(),
  moduleCode: 'ENH-06',
  requestId: createId(),
  observationId: createId(),
  openRequestId: createId(),
  membershipId: createId(),
  organisationId,
  administeredId: createId(),
  invitationId: createId(),
  invitedEmail: 'nobody@invited.example',
  sessionId: createId(),
  pieceId: createId(),
  pieceVersionId: createId(),
  draftId: createId(),
  shareId: createId(),
  confirmationRequestId: createId(),
  portfolioShareId: createId(),
  messageLetterId: createId(),
  calendarFeedId: createId(),
  scopePlaceId: createId(),
  statementId: createId(),
  scopeRequestId: createId(),
  checkRequestId: createId(),
  scopeLinkId: createId(),
  preceptorshipId: createId(),
  termId: createId(),
  trainingId: createId(),
  ratificationId: createId(),
  moveId: createId(),
  returnPlanId: createId(),
  leaveId: createId(),
  openSignOffId: createId(),
  signedSignOffId: createId(),
  levelSignOffId: createId(),
  reversalId: createId(),
  appointmentId: createId(),
  mediaId: createId(),
  mediaDigest: digestOf(createId()),
  moduleDraftId: createId(),
  cohortId: createId(),
  importId: createId(),
  cohortInvitationId: createId(),
  invitedIntoCohort: 'nobody@invented.example',
  unfollowedCohortId: createId(),
  cohortMemberId: createId(),
  cohortEducatorId: createId(),
  cohortHelpId: createId(),
  cohortMeetingId: createId(),
  cohortAssignmentId: createId(),
  cohortPauseId: createId(),
  pathwayDraftId: createId(),
  draftChangeId: createId(),
  draftCommentId: createId(),
})
