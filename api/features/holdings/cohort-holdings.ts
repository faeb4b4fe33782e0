import { erased, type Holding, onlyYou, own, type Source, untilErased } from './holding.ts'

const byEducators = 'You, and the educators of the group while you are in it and belong where you came from.'
const afterLeaving = 'Six years after you left or the group was closed.'
/** What stands of the viewer in rows of others, shown without whose they are. */
const ofOthers: Source = { kind: 'function', secrets: [] }

/** What is held of a person in groups that educators follow. */
export const cohortHoldings: readonly Holding[] = [
  {
    name: 'cohort_members',
    source: own,
    title: 'Groups you are in',
    why: 'So that your dates can be counted. It is part of the record of the programme.',
    seenBy: byEducators,
    keptFor: afterLeaving,
    afterErasure: erased,
  },
  {
    name: 'cohort_pauses',
    source: own,
    title: 'Days that did not count for your dates in a group',
    why: 'So that nothing falls due meanwhile. Why they did not count is not kept.',
    seenBy: byEducators,
    keptFor: afterLeaving,
    afterErasure: erased,
  },
  {
    name: 'cohort_extensions',
    source: own,
    title: 'Dates in a group that were moved for you',
    why: 'So that something is due when you were told. It is part of the record of the programme.',
    seenBy: byEducators,
    keptFor: afterLeaving,
    afterErasure: erased,
  },
  {
    name: 'cohort_assignees',
    source: own,
    title: 'Tasks a group gave you',
    why: 'To show which are done. It is part of the record of the programme.',
    seenBy: byEducators,
    keptFor: afterLeaving,
    afterErasure: erased,
  },
  {
    name: 'cohort_shares',
    source: own,
    title: 'What you shared with a group',
    why: 'So that its educators see that and nothing else, and you can look up since when and until when.',
    seenBy: byEducators,
    keptFor: afterLeaving,
    afterErasure: erased,
  },
  {
    name: 'cohort_educators',
    source: own,
    title: 'Groups you follow',
    why: 'So that you see them on your days, and their members know who does.',
    seenBy: 'You, other educators of the group, its members and those asked into it.',
    keptFor: 'Six years after the group was closed.',
    afterErasure: erased,
  },
  {
    name: 'cohort_messages',
    source: own,
    title: 'What educators of a group wrote to you',
    why: 'So that you and they can look up what was said, and nobody is nudged more than twice.',
    seenBy: byEducators,
    keptFor: afterLeaving,
    afterErasure: erased,
  },
  {
    name: 'cohort_helps',
    source: own,
    title: 'Help you asked the educators of a group for',
    why: 'So that they answer it.',
    seenBy: byEducators,
    keptFor: afterLeaving,
    afterErasure: erased,
  },
  {
    name: 'cohort_meetings',
    source: own,
    title: 'Your meetings with educators of a group',
    why: 'Objectives and actions to go on from, signed by both. That they took place is part of the record of the programme.',
    seenBy: byEducators,
    keptFor: afterLeaving,
    afterErasure: erased,
  },
  {
    name: 'cohort_concerns',
    source: own,
    title: 'Concerns said at those meetings',
    why: 'So that you know of them, and can answer.',
    seenBy: 'You, whoever wrote it, and educators of the group named when it was written.',
    keptFor: afterLeaving,
    afterErasure: erased,
  },
  {
    name: 'cohort_concern_readers',
    source: own,
    title: 'Who was named to read a concern',
    why: 'So that nobody else does.',
    seenBy: 'You, whoever wrote it, and those named.',
    keptFor: afterLeaving,
    afterErasure: erased,
  },
  {
    name: 'cohort_hidden_lines',
    source: own,
    title: 'What you put off in your week',
    why: 'So that it stands there again on the day you chose.',
    seenBy: onlyYou,
    keptFor: untilErased,
    afterErasure: erased,
  },
]

/** What stands of a person in groups of others. */
export const cohortsOfOthers: readonly Holding[] = [
  {
    name: 'cohorts_looked_after',
    source: ofOthers,
    title: 'What you did for groups',
    why: 'Who set up a group, asked somebody in, gave a task or moved a date is part of its record. Your copy leaves out for whom.',
    seenBy: 'Nobody; it is kept beside what was done.',
    keptFor: 'As long as the record of the group.',
    afterErasure: 'Stays, without who did it.',
  },
  {
    name: 'cohort_words',
    source: ofOthers,
    title: 'What you wrote to members of groups, and meetings you had with them',
    why: 'It is part of what is said of them. Your copy leaves out to whom and what.',
    seenBy: 'The member, and the educators of the group; of a concern, those you named alone.',
    keptFor: 'As long as their place in the group.',
    afterErasure: 'Stays with them. Your name is replaced by the invented one, also within what you wrote.',
  },
]
