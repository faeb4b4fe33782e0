/** What a member may share of their own record with the educators of one group. */
export const shareItems = ['RATINGS', 'LISTS', 'PLAN'] as const

export type ShareItem = (typeof shareItems)[number]

/**
 * What belongs to the programme and is always counted, told to whoever is asked into a group before they say yes. From
 * rule 12 of the product: a place in a training agreement, and nothing of the personal record.
 */
export const programmeRecord: readonly string[] = [
  'Your name, where you work, your first day in the group and your share of full time',
  'Where you train: university, programme and expected award, as your educators have them, and that it is ratified',
  'The dates of its stages and tasks, the days by which they moved, and never why',
  'Which tasks you were given, and which of them you finished',
  'Meetings held for the programme: that they took place and when, not what was written',
  'Sign-offs decided where you work since you joined',
]

/**
 * What no group ever sees, whatever is shared with it: private by default, and shown piece by piece to a named person by
 * its owner alone.
 */
export const neverShared: readonly string[] = [
  'Self-ratings, reflections and drafts',
  'Answers to questions in modules',
  'What you answered to next steps, such as “not for me”',
  'Why you were away',
]
