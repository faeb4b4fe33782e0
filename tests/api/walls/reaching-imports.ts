import {
  readCohortImport,
  readCohortImports,
  readKeptOfImport,
  readLedOrganisations,
  readListedPeople,
} from '../../../api/features/cohorts/import.read-model.ts'
import {
  appendImport,
  askInByList,
  changeByList,
  endImport,
  endPlacesOfImport,
  restorePlacesOfImport,
} from '../../../api/features/cohorts/import.repository.ts'
import {
  beginCohortLetter,
  inviteIntoCohort,
  readCohortInvitations,
  readInvitedInto,
  readLettersToCohorts,
  settleCohortLetter,
  withdrawInvitationsOfImport,
} from '../../../api/features/cohorts/invitation.repository.ts'
import { placeInvited } from '../../../api/features/invitations/invitation.repository.ts'
import { createId } from '../../../api/platform/ids.ts'
import { testClock } from '../../support/product.ts'
import type { Reach } from './reach.ts'

const at = testClock.now()
const facts = {
  startsOn: '2026-09-14',
  wholeTimePercent: 50,
  university: null,
  programme: null,
  awardExpectedOn: null,
}

/** Reads of lists brought into groups of somebody else's. */
export const importReads: Readonly<Record<string, Reach>> = {
  readLedOrganisations: (tx, { cohortId }) => readLedOrganisations(tx, cohortId),
  readListedPeople: (tx, { cohortId, email }) => readListedPeople(tx, cohortId, [email.toLowerCase()]),
  readCohortImports: (tx, { cohortId }) => readCohortImports(tx, cohortId),
  readCohortImport: (tx, { importId }) => readCohortImport(tx, importId),
  readKeptOfImport: (tx, { importId: id, cohortId }) => readKeptOfImport(tx, { id, cohortId }),
  readInvitedInto: (tx, { cohortId, invitedIntoCohort }) =>
    readInvitedInto(tx, { cohortId, addresses: [invitedIntoCohort], now: at }),
  readCohortInvitations: (tx, { cohortId }) => readCohortInvitations(tx, { cohortId, now: at, after: null, limit: 20 }),
  readLettersToCohorts: tx => readLettersToCohorts(tx, at),
}

/** Writes to groups of somebody else's. */
export const importWrites: Readonly<Record<string, Reach>> = {
  appendImport: (tx, { cohortId, personId }) =>
    appendImport(tx, {
      id: createId(),
      cohortId,
      importedById: personId,
      importedAt: at,
      asked: 0,
      changed: 0,
      invited: 0,
    }),
}

/** Changes that find no group of somebody else's. */
export const importChanges: Readonly<Record<string, Reach>> = {
  askInByList: (tx, { importId, cohortId, personId, organisationId }) =>
    askInByList(tx, { importId, cohortId, byId: personId, at }, [
      { id: createId(), personId, organisationId, ...facts },
    ]),
  changeByList: (tx, { importId, cohortMemberId: memberId }) =>
    changeByList(tx, { importId, madeAfter: new Date(0) }, [{ memberId, version: 1, ...facts }]),
  endImport: (tx, { importId: id }) => endImport(tx, { id, at }, { ended: 0, restored: 0, withdrawn: 0 }),
  endPlacesOfImport: (tx, { importId: id, cohortId }) => endPlacesOfImport(tx, { id, cohortId, at }),
  restorePlacesOfImport: (tx, { importId }) => restorePlacesOfImport(tx, importId),
  inviteIntoCohort: (tx, { importId, cohortId, personId, organisationId }) =>
    inviteIntoCohort(tx, { importId, cohortId, byId: personId, at }, [
      { id: createId(), address: 'a@invented.example', organisationId, facts },
    ]),
  withdrawInvitationsOfImport: (tx, { importId }) => withdrawInvitationsOfImport(tx, importId, at),
}

/** For the service alone. */
export const importClosed: Readonly<Record<string, Reach>> = {
  beginCohortLetter: (tx, { cohortInvitationId: id }) => beginCohortLetter(tx, { id, tokenHash: createId(), now: at }),
  settleCohortLetter: (tx, { cohortInvitationId }) => settleCohortLetter(tx, cohortInvitationId, at),
  placeInvited: (tx, { cohortInvitationId: invitationId, personId }) =>
    placeInvited(tx, { invitationId, personId, memberId: createId() }),
}
