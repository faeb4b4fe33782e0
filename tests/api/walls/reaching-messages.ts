import { appendFeed, readFeed, revokeFeed } from '../../../api/features/notifications/calendar-feed.repository.ts'
import {
  beginLetter,
  postponeLetter,
  readLetter,
  readLettersDue,
  readPeopleToTell,
  settleLetter,
  writeDecisions,
} from '../../../api/features/notifications/letter.repository.ts'
import { countUnread, readChoices, readMessages } from '../../../api/features/notifications/message.read-model.ts'
import { appendChoices, markRead } from '../../../api/features/notifications/message.repository.ts'
import { createId } from '../../../api/platform/ids.ts'
import { testClock } from '../../support/product.ts'
import type { Reach } from './reach.ts'

const at = testClock.now()

/** Reads of messages and what goes with them, handed somebody else's ids. */
export const messageReads: Readonly<Record<string, Reach>> = {
  readMessages: (tx, { personId }) => readMessages(tx, { personId, after: null, isUnreadOnly: false, limit: 20 }),
  countUnread: (tx, { personId }) => countUnread(tx, personId),
  readChoices: (tx, { personId }) => readChoices(tx, personId),
  readFeed: (tx, { personId }) => readFeed(tx, personId),
}

/** Writes to somebody else's choices and calendar. */
export const messageWrites: Readonly<Record<string, Reach>> = {
  appendChoices: (tx, { personId }) =>
    appendChoices(tx, { id: createId(), personId, email: 'OFF', workingDays: [1], quiet: null, at }),
  appendFeed: (tx, { personId }) => appendFeed(tx, { id: createId(), personId, tokenHash: createId(), madeAt: at }),
}

/** Changes that find nothing of somebody else's. */
export const messageChanges: Readonly<Record<string, Reach>> = {
  markRead: (tx, { personId }) => markRead(tx, { personId, ids: null, at }),
  revokeFeed: (tx, { personId, calendarFeedId: id }) => revokeFeed(tx, { id, personId, at }),
}

/** What the service alone does with letters. */
export const lettersClosed: Readonly<Record<string, Reach>> = {
  readPeopleToTell: tx => readPeopleToTell(tx, { at, after: null, limit: 1 }),
  writeDecisions: (tx, { personId }) =>
    writeDecisions(tx, [{ id: createId(), personId, thing: '', lookAt: null, letterId: createId(), number: 1 }], at),
  readLettersDue: tx => readLettersDue(tx, { at, givenUpBefore: at }),
  readLetter: (tx, { messageLetterId }) => readLetter(tx, messageLetterId),
  beginLetter: (tx, { messageLetterId: id }) => beginLetter(tx, { id, attempts: 1 }, createId()),
  settleLetter: (tx, { messageLetterId: id }) => settleLetter(tx, { id, attempts: 1 }, { state: 'SENT', at }),
  postponeLetter: (tx, { messageLetterId: id }) => postponeLetter(tx, { id, attempts: 1 }, at),
}

/** Reach the viewer alone or what a link opens, show administrators what is nobody's, or find nothing but one's own. */
export const messagesOfNobody = ['choicesOf', 'readOwnerOf', 'readQueues', 'unsubscribe', 'readSessionsOfPlan']
