import { emptyDraft, saveDraft } from '../../../api/features/evidence/draft.repository.ts'
import { endShare } from '../../../api/features/evidence/share.repository.ts'
import { takeBackConfirmations } from '../../../api/features/evidence/given-confirmation.repository.ts'
import { finishEnrolment } from '../../../api/features/enrolments/enrolment.repository.ts'
import {
  findOpenInvitation,
  takeUp,
  withdrawInvitation,
} from '../../../api/features/invitations/invitation.repository.ts'
import { changeMembership } from '../../../api/features/organisations/membership.repository.ts'
import { ensureOrganisation, mergeOrganisations } from '../../../api/features/organisations/organisation.repository.ts'
import { revokeShare } from '../../../api/features/portfolios/share.repository.ts'
import { addPerson, renamePerson } from '../../../api/features/people/person.repository.ts'
import { endTurn, keepTurn, recordLetter, takeTurn } from '../../../api/features/reminders/reminder.repository.ts'
import {
  changeSafetyRoute,
  renewProof,
  renewRequest,
  withdrawRequest,
} from '../../../api/features/observations/observation.repository.ts'
import {
  claimReminder,
  forgetReminder,
  readUnanswered,
} from '../../../api/features/observations/reminder.repository.ts'
import { revokeScopeLink } from '../../../api/features/scopes/scope-link.repository.ts'
import { endAppointmentRow } from '../../../api/features/signoffs/appointment.repository.ts'
import { createId } from '../../../api/platform/ids.ts'
import { testClock } from '../../support/product.ts'
import type { Reach } from './reach.ts'
import { cohortChanges } from './reaching-cohorts.ts'
import { draftChanges } from './reaching-drafts.ts'
import { pathwayDraftChanges } from './reaching-pathway-drafts.ts'
import { mediaChanges } from './reaching-media.ts'
import { lessonChanges } from './reaching-lessons.ts'
import { lettersClosed, messageChanges } from './reaching-messages.ts'
import { supportChanges } from './reaching-support.ts'
import { importClosed } from './reaching-imports.ts'

const recordedAt = testClock.now()
const on = '2026-11-23'

/** Writes that find no row of somebody else's rather than fail. */
export const changes: Readonly<Record<string, Reach>> = {
  ...mediaChanges,
  ...draftChanges,
  ...cohortChanges,
  ...pathwayDraftChanges,
  changeMembership: (tx, { membershipId, personId }) =>
    changeMembership(tx, {
      id: membershipId,
      toOn: on,
      endedAt: recordedAt,
      version: 2,
      changedBy: personId,
      changedAt: recordedAt,
    }),
  saveDraft: (tx, { personId, draftId: id }) =>
    saveDraft(tx, { personId, id, kindCode: 'AWARD', answers: {}, at: recordedAt }, 1),
  emptyDraft: (tx, { personId, draftId: id }) => emptyDraft(tx, { personId, id, at: recordedAt }),
  endAppointmentRow: (tx, { appointmentId: id, personId: endedById }) =>
    endAppointmentRow(tx, { id, endedById, at: recordedAt }),
  endShare: (tx, { personId, shareId: id }) => endShare(tx, { personId, id, at: recordedAt }),
  finishEnrolment: (tx, { enrolmentId }) =>
    finishEnrolment(tx, { id: enrolmentId, completedOn: on, reflection: 'Not mine', leftOutReason: null }),
  renamePerson: (tx, { personId }) => renamePerson(tx, personId, 'Not mine'),
  changeSafetyRoute: (tx, { administeredId }) => changeSafetyRoute(tx, administeredId, 'Not mine'),
  renewRequest: (tx, { openRequestId: id }) =>
    renewRequest(tx, { id, version: 1, tokenHash: createId(), renewedAt: recordedAt, expiresAt: recordedAt }),
  withdrawRequest: (tx, { openRequestId: id }) => withdrawRequest(tx, { id, version: 1 }, recordedAt),
  renewProof: (tx, { requestId }) => renewProof(tx, { requestId, proofHash: createId(), expiresAt: recordedAt }),
  takeBackConfirmations: (tx, { confirmationRequestId: id }) =>
    takeBackConfirmations(tx, { ids: [id], fresh: [createId()], at: recordedAt }),
  revokeShare: (tx, { portfolioShareId, personId }) =>
    revokeShare(tx, { id: portfolioShareId, personId, revokedAt: recordedAt }),
  revokeScopeLink: (tx, { scopeLinkId, personId }) =>
    revokeScopeLink(tx, { id: scopeLinkId, personId, revokedAt: recordedAt }),
  ...supportChanges,
  ...messageChanges,
  ...lessonChanges,
  withdrawInvitation: (tx, { invitationId }) => withdrawInvitation(tx, invitationId, recordedAt),
}

/** Functions that sign-in uses for people who have no rights yet, or none any more, and the service for nobody in particular. */
export const closed: Readonly<Record<string, Reach>> = {
  ...importClosed,
  mergeOrganisations: tx => mergeOrganisations(tx, { gone: 'Here', kept: 'There' }),
  findOpenInvitation: tx => findOpenInvitation(tx, 'digest', recordedAt),
  takeUp: (tx, { invitedEmail: email }) => takeUp(tx, { email }, recordedAt),
  addPerson: tx => addPerson(tx, { id: createId(), name: 'Nobody' }, recordedAt),
  takeTurn: tx => takeTurn(tx, createId()),
  keepTurn: tx => keepTurn(tx, createId()),
  endTurn: tx => endTurn(tx, createId()),
  recordLetter: (tx, { personId }) =>
    recordLetter(
      tx,
      { personId, reminders: [{ id: createId(), gateFactId: createId() }], waiting: [], on, at: recordedAt },
      createId(),
    ),
  ...lettersClosed,
  readUnanswered: tx => readUnanswered(tx, recordedAt),
  claimReminder: (tx, { openRequestId: id }) =>
    claimReminder(tx, { id, version: 1, tokenHash: createId(), on }, recordedAt),
  forgetReminder: (tx, { openRequestId: id }) => forgetReminder(tx, { id, version: 1, tokenHash: createId(), on }),
  ensureOrganisation: tx => ensureOrganisation(tx, { id: createId(), name: 'Nobody’s' }),
}
