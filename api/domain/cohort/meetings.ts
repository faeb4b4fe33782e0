/** Who does what was agreed at a meeting of a group's member. */
export const meetingActors = ['LEARNER', 'EDUCATOR', 'BOTH', 'SOMEBODY_ELSE'] as const
export type MeetingActor = (typeof meetingActors)[number]

/** Something a member wants to reach by the next meeting. */
export interface MeetingObjective {
  readonly text: string
  readonly isReached: boolean
}

/** Something agreed at a meeting, with who does it and by when ('2026-03-12'; null = no day). */
export interface MeetingAction {
  readonly text: string
  readonly by: MeetingActor
  readonly dueOn: string | null
  readonly isDone: boolean
}

/** PLANNED = not held yet; TO_SIGN = it was held, and one of the two has not said so; SIGNED = both did, and it changes no more. */
export type GroupMeetingState = 'PLANNED' | 'TO_SIGN' | 'SIGNED'

/** Where a meeting stands. @example groupMeetingState({ isHeld: true, isSignedByLearner: true, isSignedByEducator: false }) // 'TO_SIGN' */
export function groupMeetingState(meeting: {
  readonly isHeld: boolean
  readonly isSignedByLearner: boolean
  readonly isSignedByEducator: boolean
}): GroupMeetingState {
  if (!meeting.isHeld) return 'PLANNED'
  return meeting.isSignedByLearner && meeting.isSignedByEducator ? 'SIGNED' : 'TO_SIGN'
}
