import {
  countOpenRequests,
  countRequests,
  readAddressOfAssessor,
  readFormsOf,
  readPossibleAssessors,
  readRequest,
  readRequests,
  readSafetyRoute,
} from '../../../api/features/observations/observation.read-model.ts'
import {
  appendForm,
  appendReply,
  appendObservationRequest,
  appendTypedIn,
} from '../../../api/features/observations/observation.repository.ts'
import { createId } from '../../../api/platform/ids.ts'
import { testClock } from '../../support/product.ts'
import type { Reach } from './reach.ts'

const recordedAt = testClock.now()
const on = '2026-11-23'

/** What reads of observations, handed somebody else's id. */
export const observationReads: Readonly<Record<string, Reach>> = {
  readRequests: (tx, { personId }) => readRequests(tx, personId, { after: null, limit: 20 }),
  countRequests: (tx, { personId }) => countRequests(tx, personId),
  readRequest: (tx, { personId, requestId }) => readRequest(tx, personId, requestId),
  countOpenRequests: (tx, { personId }) => countOpenRequests(tx, personId, recordedAt),
  readPossibleAssessors: tx => readPossibleAssessors(tx),
  readFormsOf: (tx, { administeredId }) => readFormsOf(tx, administeredId),
  readSafetyRoute: (tx, { administeredId }) => readSafetyRoute(tx, administeredId),
  readAddressOfAssessor: (tx, { personId }) => readAddressOfAssessor(tx, personId),
}

const request = (personId: string) => ({
  id: createId(),
  personId,
  formCode: 'DIRECT-OBSERVATION',
  formVersion: 1,
  about: 'Not mine',
  capabilityCodes: ['CLN-03'],
  route: 'QR',
  askedOfEmail: null,
  askedOfId: null,
  madeAt: recordedAt,
  renewedAt: recordedAt,
  expiresAt: recordedAt,
  withdrawnAt: null,
  reminderDays: [],
  version: 1,
})

const typedIn = (personId: string, requestId: string) => ({
  id: createId(),
  requestId,
  personId,
  answers: [],
  ratings: [],
  comment: null,
  observedOn: on,
  assessorName: 'Nobody',
  registrationBody: null,
  registrationNumber: null,
  assessorEmail: null,
  assessorId: null,
  colleagueId: null,
  isTypedIn: true,
  receivedAt: recordedAt,
  provenAt: null,
  proofHash: null,
  proofExpiresAt: null,
})

const form = {
  name: 'Intruder’s',
  purpose: 'None',
  supervisionQuestion: 'None',
  safetyQuestion: 'None',
  capabilityCodes: [],
  fields: [],
}

/** What writes of observations, handed somebody else's id. */
export const observationWrites: Readonly<Record<string, Reach>> = {
  appendForm: (tx, { administeredId: organisationId }) =>
    appendForm(tx, {
      code: createId(),
      version: 1,
      organisationId,
      content: form,
      isRetired: false,
      publishedAt: recordedAt,
    }),
  appendObservationRequest: (tx, { personId }) => appendObservationRequest(tx, request(personId), createId()),
  appendTypedIn: (tx, { personId, openRequestId }) => appendTypedIn(tx, typedIn(personId, openRequestId)),
  appendReply: (tx, { personId, observationId }) =>
    appendReply(tx, {
      id: createId(),
      observationId,
      personId,
      kind: 'REPLY',
      text: 'Not mine',
      repliedAt: recordedAt,
    }),
}
