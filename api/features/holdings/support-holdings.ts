import { erased, type Holding, onlyYou, own, type Source, untilErased } from './holding.ts'

/** What stands of the viewer in rows of others, shown without whose they are. */
const ofOthers: Source = { kind: 'function', secrets: [] }
const byTheProgramme =
  'You and your preceptor; educators and administrators of the organisation it belongs to, while you are in it.'

const afterTheEnd = 'Six years after it was completed or ended.'

/** What is held of a person's own preceptorships, training and returns. */
export const supportHoldings: readonly Holding[] = [
  {
    name: 'preceptorships',
    source: own,
    title: 'Your preceptorships',
    why: 'To plan the meetings that were agreed. It is part of the record of the programme.',
    seenBy: byTheProgramme,
    keptFor: afterTheEnd,
    afterErasure: erased,
  },
  {
    name: 'preceptor_terms',
    source: own,
    title: 'Who was named as your preceptor',
    why: 'So that both say yes, and who was preceptor stays to be seen.',
    seenBy: byTheProgramme,
    keptFor: afterTheEnd,
    afterErasure: erased,
  },
  {
    name: 'preceptorship_meetings',
    source: own,
    title: 'When you met your preceptor',
    why: 'To show that the meetings took place. It is part of the record of the programme.',
    seenBy: byTheProgramme,
    keptFor: afterTheEnd,
    afterErasure: erased,
  },
  {
    name: 'preceptorship_notes',
    source: own,
    title: 'What you and your preceptor wrote',
    why: 'Objectives, concerns, actions and protected time, to go on from at the next meeting.',
    seenBy: 'You, and the preceptor it was written with, while you are in one organisation. Nobody else.',
    keptFor: 'Three years after it was completed or ended.',
    afterErasure: erased,
  },
  {
    name: 'trainings',
    source: own,
    title: 'Where you train',
    why: 'What you aim for until your award is ratified follows from it.',
    seenBy: 'You, and the registrar or programme lead you ask.',
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'award_ratifications',
    source: own,
    title: 'That your award is ratified',
    why: 'So that you can move on to the role that fits it.',
    seenBy: 'You, and whoever said so.',
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'award_moves',
    source: own,
    title: 'What your award changed',
    why: 'So that it can be put back on the same day.',
    seenBy: onlyYou,
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'return_plans',
    source: own,
    title: 'Your returns to practice',
    why: 'To come back step by step after a long time away. Why you were away is not kept.',
    seenBy: 'You, and the person you show it to, until that ends.',
    keptFor: untilErased,
    afterErasure: erased,
  },
]

/** What stands of a person in the preceptorships, trainings and returns of others. */
export const supportOfOthers: readonly Holding[] = [
  {
    name: 'preceptorships_of_others',
    source: ofOthers,
    title: 'Whom you supported as preceptor, or named one for',
    why: 'It is part of their record. Your copy leaves out who they are and what you wrote.',
    seenBy: byTheProgramme,
    keptFor: 'As long as their record.',
    afterErasure: 'Stays in their record. Your name is replaced by the invented one, also within what you wrote.',
  },
  {
    name: 'awards_ratified',
    source: ofOthers,
    title: 'Awards you said are ratified',
    why: 'It is part of their record. Your copy leaves out whose they are.',
    seenBy: 'You, and the person whose award it is.',
    keptFor: 'As long as their record.',
    afterErasure: 'Stays in their record, under the invented name.',
  },
  {
    name: 'awards_asked',
    source: ofOthers,
    title: 'Awards you were asked about',
    why: 'To bring them before you. Your copy leaves out whose they are.',
    seenBy: 'You, and the person who asked.',
    keptFor: 'As long as their record.',
    afterErasure: 'Stays in their record, under the invented name.',
  },
  {
    name: 'return_plans_shown',
    source: ofOthers,
    title: 'Returns to practice others showed you',
    why: 'To show them to you until a day. Your copy leaves out whose they are and what they say.',
    seenBy: 'You, and the person whose it is.',
    keptFor: 'As long as their record.',
    afterErasure: 'Stays in their record, under the invented name.',
  },
]
