import { appendCase, readCase, readCases } from '../../../api/features/lists/learning-case.repository.ts'
import {
  appendObjection,
  readCountedMonth,
  readCountedMonths,
} from '../../../api/features/lists/counted-month.repository.ts'
import {
  appendList,
  appendUsualList,
  readListsOfDay,
  readLog,
  readUsualLists,
  readListVersions,
} from '../../../api/features/lists/list.repository.ts'
import {
  appendLocalCodes,
  appendMonthlyCounts,
  readLocalCodes,
  readMembersOfAddresses,
  readMonthlyCounts,
} from '../../../api/features/lists/monthly-count.repository.ts'
import { createId } from '../../../api/platform/ids.ts'
import { dayFromToday } from '../../support/create/people.ts'
import { testClock } from '../../support/product.ts'
import type { Reach } from './reach.ts'

const recordedAt = testClock.now()
const on = '2026-11-23'

/** Functions that read lists, cases and counts, handed somebody else's id; nothing may come of it. */
export const listReads: Readonly<Record<string, Reach>> = {
  readListVersions: (tx, { personId, listId }) => readListVersions(tx, personId, listId),
  readListsOfDay: (tx, { personId }) => readListsOfDay(tx, { personId, on: dayFromToday(-1), entryId: createId() }),
  readLog: async (tx, { personId }) => (await readLog(tx, personId, { after: null, limit: 20 })).rows,
  readUsualLists: (tx, { personId }) => readUsualLists(tx, personId),
  readCase: (tx, { personId, caseId }) => readCase(tx, personId, caseId),
  readCases: async (tx, { personId }) => (await readCases(tx, personId, { after: null, limit: 20 })).rows,
  readCountedMonth: (tx, { personId, countId }) => readCountedMonth(tx, personId, countId),
  readCountedMonths: async (tx, { personId }) =>
    (await readCountedMonths(tx, personId, { after: null, limit: 20 })).rows,
  readLocalCodes: (tx, { administeredId }) => readLocalCodes(tx, administeredId),
  readMembersOfAddresses: (tx, { administeredId, email }) => readMembersOfAddresses(tx, administeredId, [email]),
  readMonthlyCounts: (tx, { administeredId }) => readMonthlyCounts(tx, administeredId, 'RADIOLOGY'),
}

/** Functions that write them, handed somebody else's id; the database has to refuse. */
export const listWrites: Readonly<Record<string, Reach>> = {
  appendList: (tx, { personId }) =>
    appendList(tx, {
      id: createId(),
      entryId: createId(),
      personId,
      version: 1,
      on,
      rows: [],
      minutes: null,
      isAnotherList: false,
      isWithdrawn: false,
      recordedAt,
    }),
  appendUsualList: (tx, { personId }) =>
    appendUsualList(tx, { id: createId(), personId, name: 'Not mine', version: 1, rows: [], recordedAt }),
  appendCase: (tx, { personId }) =>
    appendCase(tx, {
      id: createId(),
      personId,
      examinationCode: 'MS-SHOULDER',
      month: '2026-10',
      role: 'PERFORMED',
      unusual: 'Not mine',
      learnt: null,
      recordedAt,
    }),
  appendObjection: (tx, { personId, countId }) =>
    appendObjection(tx, { id: createId(), personId, countId, version: 2, isMine: true, recordedAt }),
  appendLocalCodes: (tx, { administeredId: organisationId }) =>
    appendLocalCodes(tx, [
      { id: createId(), organisationId, localCode: 'X', version: 1, examinationCode: null, recordedAt },
    ]),
  appendMonthlyCounts: (tx, { personId, administeredId: organisationId }) =>
    appendMonthlyCounts(tx, [
      {
        id: createId(),
        personId,
        organisationId,
        source: 'RADIOLOGY',
        month: '2026-09',
        version: 1,
        count: 1,
        examinationCode: 'MS-SHOULDER',
        importedBy: personId,
        importedAt: recordedAt,
      },
    ]),
}
