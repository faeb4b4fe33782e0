import {
  addConcern,
  addMeeting,
  changeMeeting,
  signAsEducator,
  signAsLearner,
} from '../../../api/features/cohorts/group-meeting.repository.ts'
import { readMeeting, readPlaceToMeet } from '../../../api/features/cohorts/group-meeting.read-model.ts'
import { readLearner } from '../../../api/features/cohorts/learner.read-model.ts'
import {
  readHelp,
  readCohortMessages,
  readOwnPlace,
  readRecipients,
} from '../../../api/features/cohorts/message.read-model.ts'
import {
  addHelp,
  addMessages,
  endHelp,
  hideLine,
  writeAnswer,
} from '../../../api/features/cohorts/message.repository.ts'
import { readHiddenLines, readWeek } from '../../../api/features/cohorts/week.read-model.ts'
import { createId } from '../../../api/platform/ids.ts'
import { testClock } from '../../support/product.ts'
import type { Reach, Target } from './reach.ts'

const at = testClock.now()
const on = '2026-11-23'

const meeting = ({ personId, cohortMemberId, cohortMeetingId }: Target) => ({
  id: cohortMeetingId,
  personId,
  memberId: cohortMemberId,
  educatorId: personId,
  kind: 'REVIEW',
  dueOn: on,
  heldOn: null,
  objectives: [],
  actions: [],
  savedAt: at,
})

/** Reads of what passes between educators and members, handed ids of somebody else's. */
export const cohortWordReads: Readonly<Record<string, Reach>> = {
  readWeek: (tx, { cohortId }) => readWeek(tx, cohortId, at),
  readHiddenLines: (tx, { personId }) => readHiddenLines(tx, personId),
  readRecipients: (tx, { cohortMemberId }) => readRecipients(tx, [cohortMemberId], null),
  readCohortMessages: (tx, { cohortMemberId: memberId }) =>
    readCohortMessages(tx, { memberId, after: null, limit: 20 }),
  readHelp: (tx, { cohortHelpId }) => readHelp(tx, cohortHelpId),
  readOwnPlace: (tx, { personId, cohortId }) => readOwnPlace(tx, personId, cohortId),
  readMeeting: (tx, { cohortMeetingId }) => readMeeting(tx, cohortMeetingId),
  readPlaceToMeet: (tx, { cohortMemberId }) => readPlaceToMeet(tx, cohortMemberId),
  readLearner: (tx, { personId, cohortMemberId: memberId }) => readLearner(tx, personId, { memberId }),
}

/** Writes to somebody else's. */
export const cohortWordWrites: Readonly<Record<string, Reach>> = {
  addHelp: (tx, { personId, cohortMemberId: memberId }) =>
    addHelp(tx, { id: createId(), personId, memberId, words: 'Not mine', askedAt: at }),
  hideLine: (tx, { personId }) => hideLine(tx, { personId, lineKey: 'STAGE:x/0', untilOn: on, hiddenAt: at }),
  addMeeting: (tx, target) => addMeeting(tx, { ...meeting(target), id: createId() }),
  addConcern: (tx, { personId, cohortMeetingId: meetingId }) =>
    addConcern(
      tx,
      { id: createId(), personId, meetingId, writtenById: personId, words: 'Not mine', writtenAt: at },
      [],
    ),
}

/** Changes that find no row of somebody else's. */
export const cohortWordChanges: Readonly<Record<string, Reach>> = {
  addMessages: (tx, { personId: fromId, cohortMemberId: memberId }) =>
    addMessages(tx, {
      kind: 'MESSAGE',
      fromId,
      about: null,
      item: null,
      words: 'Not mine',
      sentAt: at,
      to: [{ id: createId(), memberId }],
    }),
  writeAnswer: (tx, { personId: byId, cohortHelpId: id }) =>
    writeAnswer(tx, { id, version: 1 }, { words: 'Not mine', byId, at }),
  endHelp: (tx, { cohortHelpId: id }) => endHelp(tx, { id, version: 1 }, at),
  changeMeeting: (tx, target) => changeMeeting(tx, meeting(target), 1),
  signAsEducator: (tx, { cohortMeetingId: id }) => signAsEducator(tx, { id, version: 1, at }),
  signAsLearner: (tx, { cohortMeetingId: id }) => signAsLearner(tx, { id, version: 1, at }, 'Not mine'),
}
