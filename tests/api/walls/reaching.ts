import { createId } from '../../../api/platform/ids.ts'
import {
  countColleagues,
  readColleague,
  readColleagues,
  readMemberships,
  readRoles,
} from '../../../api/features/organisations/organisation.read-model.ts'
import {
  countOpenInvitations,
  readInvitingOrganisation,
  readOpenInvitations,
} from '../../../api/features/invitations/invitation.read-model.ts'
import { contentReads, contentWrites } from './reaching-content.ts'
import { appendInvitation, hasOpenInvitation } from '../../../api/features/invitations/invitation.repository.ts'
import {
  countMembers,
  readAdministeredOrganisations,
  readAuthority,
  readMember,
  readMembers,
  readMembershipChanges,
} from '../../../api/features/organisations/member.read-model.ts'
import {
  appendMembership,
  readMembership,
  readMembershipsIn,
  readOpenMemberships,
} from '../../../api/features/organisations/membership.repository.ts'
import { holdings } from '../../../api/features/holdings/index.ts'
import {
  appendRecordRequest,
  countHeld,
  hasCopyOfRecord,
  readHeld,
} from '../../../api/features/holdings/holding.repository.ts'
import { readLeaves, readPerson } from '../../../api/features/people/person.read-model.ts'
import { appendPractice, readPractice } from '../../../api/features/practices/practice.repository.ts'
import { appendDayOneAnswers, readDayOneAnswers } from '../../../api/features/goals/day-one.repository.ts'
import { appendGoal, readGoal } from '../../../api/features/goals/goal.repository.ts'
import { appendGateFacts, readGateFacts } from '../../../api/features/gates/gate.repository.ts'
import {
  appendRatings,
  appendRetraction,
  readOwnRating,
  readSelfRating,
} from '../../../api/features/ratings/rating.repository.ts'
import { readAssessedRecords } from '../../../api/features/ratings/assessed.read-model.ts'
import { ofEvidenceReads, ofEvidenceWrites } from './reaching-evidence.ts'
import { appendEnrolment, readEnrolment } from '../../../api/features/enrolments/enrolment.repository.ts'
import { appendAdoptedPlan } from '../../../api/features/plans/adopted-plan.repository.ts'
import { appendAdvice, appendResponse } from '../../../api/features/recommendations/recommendation.repository.ts'
import { readReminders } from '../../../api/features/reminders/reminder.read-model.ts'
import { appendReminderChoice } from '../../../api/features/reminders/reminder.repository.ts'
import { readRecord } from '../../../api/features/records/record.read-model.ts'
import { readTakenBack } from '../../../api/features/portfolios/history.read-model.ts'
import { countShares, readPortfolioShares } from '../../../api/features/portfolios/share.read-model.ts'
import { appendPortfolioShare } from '../../../api/features/portfolios/share.repository.ts'
import { shareOf } from '../../support/create/portfolio.ts'
import { testClock } from '../../support/product.ts'
import type { Reach } from './reach.ts'
import { observationReads, observationWrites } from './reaching-observations.ts'
import { ofSupportReads, ofSupportWrites, supportOfOthersOnly } from './reaching-support.ts'

const today = testClock.today()
const recordedAt = testClock.now()
const on = '2026-11-23'
const everyone = { search: '', standing: null, role: null, after: null, limit: 100 }

/** Every function that reads what is kept of a person, handed somebody else's id; nothing may come of it. */
export const reads: Readonly<Record<string, Reach>> = {
  readMemberships: (tx, { personId }) => readMemberships(tx, personId),
  readRoles: (tx, { personId }) => readRoles(tx, personId),
  readColleague: (tx, { personId }) => readColleague(tx, personId),
  readColleagues: tx => readColleagues(tx, { search: '', after: null, limit: 100 }),
  countColleagues: tx => countColleagues(tx, ''),
  readAdministeredOrganisations: tx => readAdministeredOrganisations(tx),
  readAuthority: tx => readAuthority(tx),
  readMembers: (tx, { organisationId }) => readMembers(tx, { ...everyone, organisationId }),
  countMembers: (tx, { organisationId }) => countMembers(tx, { ...everyone, organisationId }),
  readMember: (tx, { organisationId, personId }) => readMember(tx, organisationId, personId),
  readMembershipChanges: (tx, target) => readMembershipChanges(tx, [target]),
  readMembership: (tx, { membershipId }) => readMembership(tx, membershipId),
  readMembershipsIn: (tx, { organisationId, personId }) => readMembershipsIn(tx, organisationId, personId),
  readOpenMemberships: (tx, { personId }) => readOpenMemberships(tx, personId),
  readHeld: tx => readHeld(tx, holdings),
  countHeld: tx => countHeld(tx, holdings),
  readLeaves: (tx, { personId }) => readLeaves(tx, personId),
  readPerson: (tx, { personId }) => readPerson(tx, personId),
  hasCopyOfRecord: (tx, { personId }) => hasCopyOfRecord(tx, personId),
  readOpenInvitations: (tx, { administeredId: organisationId }) =>
    readOpenInvitations(tx, { organisationId, now: recordedAt, after: null, limit: 20 }),
  countOpenInvitations: (tx, { administeredId: organisationId }) =>
    countOpenInvitations(tx, { organisationId, now: recordedAt }),
  readInvitingOrganisation: (tx, { administeredId }) => readInvitingOrganisation(tx, administeredId),
  hasOpenInvitation: (tx, { invitedEmail }) => hasOpenInvitation(tx, invitedEmail, recordedAt),
  ...contentReads,
  readPractice: (tx, { personId }) => readPractice(tx, personId),
  readGoal: (tx, { personId }) => readGoal(tx, personId),
  readDayOneAnswers: (tx, { personId }) => readDayOneAnswers(tx, personId),
  readGateFacts: (tx, { personId }) => readGateFacts(tx, personId),
  readReminders: (tx, { personId }) => readReminders(tx, personId),
  readOwnRating: (tx, { personId, selfRatingId }) => readOwnRating(tx, personId, selfRatingId),
  readSelfRating: (tx, { personId }) => readSelfRating(tx, personId, 'CLN-01'),
  readAssessedRecords: (tx, { personId }) => readAssessedRecords(tx, [personId]),
  readTakenBack: (tx, { personId }) => readTakenBack(tx, personId),
  readPortfolioShares: (tx, { personId }) => readPortfolioShares(tx, { personId, id: null, after: null, limit: 20 }),
  countShares: (tx, { personId }) => countShares(tx, personId),
  readEnrolment: (tx, { personId, moduleCode }) => readEnrolment(tx, personId, moduleCode),
  ...observationReads,
  ...ofEvidenceReads,
  ...ofSupportReads,
  readRecord: async (tx, { personId }) => {
    const { learner, ratingDetails, moduleStarts, stepTitles, practiceVersion, goalVersion } = await readRecord(
      tx,
      personId,
      today,
    )
    return { learner, ratingDetails, moduleStarts, stepTitles, practiceVersion, goalVersion }
  },
}

const rating = (personId: string) => ({
  id: createId(),
  personId,
  capabilityCode: 'CLN-01',
  kind: 'SELF',
  value: 4,
  on,
  note: null,
  assessorIds: [] as string[],
  assessorNames: [] as string[],
  recordedAt,
})

/** Of these, the ones that show people to others than themselves. */
export const ofOthersOnly: ReadonlySet<string> = new Set([
  'readColleague',
  'readColleagues',
  'countColleagues',
  'readAssessedRecords',
  'readSharedPieces',
  ...supportOfOthersOnly,
  'readFellow',
  'readFellows',
  'readQueue',
  'readLoad',
  'readAnswerable',
  'readGivenConfirmations',
  'readAdministeredOrganisations',
  'readAuthority',
  'readMembers',
  'countMembers',
  'readMember',
  'readMembershipChanges',
  'readPossibleAssessors',
  'readAddressOfAssessor',
])
const invitation = (organisationId: string, invitedById: string) => ({
  id: createId(),
  organisationId,
  invitedById,
  email: 'intruder@invited.example',
  roles: ['PERSON'],
  untilOn: null,
  tokenHash: createId(),
  invitedAt: recordedAt,
  expiresAt: recordedAt,
})

/** Every function that writes to a person's record, handed somebody else's id; the database has to refuse. */
export const writes: Readonly<Record<string, Reach>> = {
  appendMembership: (tx, { personId, organisationId }) =>
    appendMembership(tx, {
      id: createId(),
      personId,
      organisationId,
      role: 'ASSESSOR',
      fromOn: on,
      toOn: null,
      changedBy: personId,
      changedAt: recordedAt,
    }),
  appendPractice: (tx, { personId }) =>
    appendPractice(tx, {
      id: createId(),
      personId,
      version: 2,
      jobTitle: null,
      levelCode: 'CF9',
      areas: [],
      registration: null,
      masters: null,
      hoursPerWeek: null,
      recordedAt,
    }),
  appendRecordRequest: (tx, { personId }) =>
    appendRecordRequest(tx, { id: createId(), personId, kind: 'EXPORT', askedAt: recordedAt, rowsByTable: {} }),
  appendGoal: (tx, { personId }) =>
    appendGoal(tx, {
      id: createId(),
      personId,
      version: 2,
      roleProfileCode: null,
      pathwayCode: null,
      overlayCodes: [],
      areas: [],
      dueOn: null,
      hoursPerWeek: null,
      recordedAt,
    }),
  appendAdoptedPlan: (tx, { personId }) =>
    appendAdoptedPlan(tx, {
      id: createId(),
      personId,
      version: 2,
      adoptedOn: '2026-11-23',
      steps: [],
      leftOut: [],
      wanted: [],
      notBefore: [],
      casesPerMonth: null,
      minutes: 0,
      lowerBoundMinutes: 0,
      inputsDigest: '',
      recordedAt,
    }),
  appendDayOneAnswers: (tx, { personId }) =>
    appendDayOneAnswers(tx, [
      {
        id: createId(),
        personId,
        roleProfileCode: 'ROLE-ADV-OBS',
        question: 'FUNDED_ROLE',
        answer: 'YES',
        note: null,
        on,
        recordedAt,
      },
    ]),
  appendGateFacts: (tx, { personId }) =>
    appendGateFacts(tx, [
      {
        id: createId(),
        personId,
        gateCode: 'G7',
        areaCode: null,
        isMet: true,
        on,
        untilOn: null,
        statedBy: 'Nobody',
        note: null,
        recordedAt,
      },
    ]),
  appendReminderChoice: (tx, { personId }) =>
    appendReminderChoice(tx, { id: createId(), personId, areWanted: false, chosenAt: recordedAt }),
  appendRatings: (tx, { personId }) => appendRatings(tx, [rating(personId)]),
  appendRetraction: (tx, { personId, selfRatingId }) =>
    appendRetraction(tx, { ratingId: selfRatingId, personId, retractedAt: recordedAt }),
  appendEnrolment: (tx, { personId }) =>
    appendEnrolment(tx, {
      id: createId(),
      personId,
      moduleCode: 'PRE-01',
      areaCodes: [],
      startedOn: on,
      recordedAt,
    }),
  appendResponse: (tx, { personId }) =>
    appendResponse(tx, {
      id: createId(),
      personId,
      stepId: 'MODULE:PRE-01',
      stepTitle: 'Theirs',
      response: 'NOT_FOR_ME',
      on,
      untilOn: null,
      recordedAt,
    }),
  ...contentWrites,
  appendInvitation: (tx, { administeredId: organisationId, personId }) =>
    appendInvitation(tx, invitation(organisationId, personId)),
  ...observationWrites,
  ...ofEvidenceWrites,
  ...ofSupportWrites,
  appendPortfolioShare: (tx, { personId }) => appendPortfolioShare(tx, shareOf(personId)),
  appendAdvice: (tx, { personId }) =>
    appendAdvice(tx, {
      id: createId(),
      personId,
      inputsDigest: '',
      parametersVersion: '',
      contentHash: '',
      steps: [],
      computedAt: recordedAt,
    }),
}
