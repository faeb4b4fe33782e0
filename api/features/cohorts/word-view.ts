import { groupMeetingState } from '../../domain/cohort/meetings.ts'
import type { MeetingRecord } from './group-meeting.read-model.ts'
import { CohortMeetingState, type CohortMeeting } from './group-meeting.types.ts'
import type { HelpRecord } from './message.read-model.ts'
import type { CohortHelp } from './message.types.ts'
import { groupMeetingTitles } from './week-words.ts'

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text))

/** Help asked for, in the words of the API. */
export const toHelp = ({ personId: _personId, askedAt, closedAt, ...help }: HelpRecord): CohortHelp => ({
  ...help,
  askedAt: new Date(askedAt),
  closedAt: instant(closedAt),
})

/** A meeting in the words of the API. */
export function toMeeting({ personId: _personId, memberId: _memberId, ...record }: MeetingRecord): CohortMeeting {
  const { heldOn, learnerSignedAt, educatorSignedAt } = record
  const [isSignedByLearner, isSignedByEducator] = [learnerSignedAt !== null, educatorSignedAt !== null]
  return {
    ...record,
    title: groupMeetingTitles(record.kind),
    state: CohortMeetingState[groupMeetingState({ isHeld: heldOn !== null, isSignedByLearner, isSignedByEducator })],
    concerns: record.concerns.map(concern => ({ ...concern, writtenAt: new Date(concern.writtenAt) })),
    learnerSignedAt: instant(learnerSignedAt),
    educatorSignedAt: instant(educatorSignedAt),
  }
}
