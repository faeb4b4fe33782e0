import { erased, type Holding, own, type Source } from './holding.ts'

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
]
