import { erased, onlyYou, own, type Holding } from './holding.ts'

const readers =
  'You, the other authors, reviewers of the organisation once a review was asked for, its other authors once nobody writes it any more, and administrators of frameworks and of the platform.'

/** What stands of a person in modules they write or review. */
export const draftHoldings: readonly Holding[] = [
  {
    name: 'draft_authors',
    source: own,
    title: 'Modules you are or were an author of',
    why: 'Authors write, and whoever wrote any of it never reviews it.',
    seenBy: readers,
    keptFor: 'As long as the draft.',
    afterErasure: erased,
  },
  {
    name: 'draft_changes',
    source: own,
    title: 'Changes you made to drafts',
    why: 'So that you can take them back, and see how long you wrote.',
    seenBy: onlyYou,
    keptFor: 'As long as the draft; what was written, until it is published.',
    afterErasure: erased,
  },
  {
    name: 'drafts_written',
    source: { kind: 'function', secrets: [] },
    title: 'Drafts you began, and what you saved last in any draft',
    why: 'Modules are made of it, and your co-authors see who wrote what.',
    seenBy: readers,
    keptFor: 'As long as the draft.',
    afterErasure: 'Kept under the invented name: others wrote it with you, and learn from it.',
  },
  {
    name: 'draft_words',
    source: { kind: 'function', secrets: [] },
    title: 'What you said of drafts, settled, approved or published',
    why: 'A module shows by whom it was checked before anybody learns from it.',
    seenBy: readers,
    keptFor: 'As long as the draft.',
    afterErasure: 'Kept under the invented name.',
  },
]
