import { erased, type Holding, onlyYou, own, type Source, untilErased } from './holding.ts'

/** What stands of the viewer in rows of others, shown without whose they are. */
const ofOthers: Source = { kind: 'function', secrets: [] }

/** What is held of a person's own evidence. */
export const evidenceHoldings: readonly Holding[] = [
  {
    name: 'evidence_pieces',
    source: own,
    title: 'Your evidence',
    why: 'So that what you did and learnt can be shown, in every version it had.',
    seenBy: 'You; those you share a piece with, until that ends; those you ask to confirm one, until they answer.',
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'evidence_drafts',
    source: own,
    title: 'Evidence you are writing',
    why: 'So that nothing typed is lost. Once added or thrown away, nothing of it is kept but that there was one.',
    seenBy: onlyYou,
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'evidence_shares',
    source: own,
    title: 'Whom you showed your evidence',
    why: 'To show a piece to one person until a day, and no longer.',
    seenBy: 'You, and the person it was shared with.',
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'confirmation_requests',
    source: own,
    title: 'Whom you asked to confirm your evidence',
    why: 'To bring a version before a colleague.',
    seenBy: 'You; until it is answered, whoever was asked and whoever covers for them.',
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'confirmation_answers',
    source: own,
    title: 'What colleagues said of your evidence',
    why: 'A confirmation stays with the version it was given for.',
    seenBy: 'You, and whoever answered.',
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'confirmation_retractions',
    source: own,
    title: 'Confirmations that were taken back',
    why: 'A confirmation given by mistake counts for nothing, and you can see that it was taken back.',
    seenBy: 'You, and whoever took it back.',
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'confirmation_deputies',
    source: own,
    title: 'Who answers requests in your place',
    why: 'So that nobody waits while you are away.',
    seenBy: 'You, and whoever covers.',
    keptFor: untilErased,
    afterErasure: erased,
  },
]

/** What stands of a person in the evidence of others. */
export const evidenceOfOthers: readonly Holding[] = [
  {
    name: 'evidence_shared_with_me',
    source: ofOthers,
    title: 'Evidence others shared with you',
    why: 'To show it to you until a day. Your copy leaves out whose it is and what it says.',
    seenBy: 'You, and the person who shared it.',
    keptFor: 'As long as their record.',
    afterErasure: 'Stays in their record, under the invented name.',
  },
  {
    name: 'confirmations_asked',
    source: ofOthers,
    title: 'Requests to confirm that came to you',
    why: 'To bring them before you. Your copy leaves out whose they are.',
    seenBy: 'The person who asked; you and whoever covers for you until it is answered.',
    keptFor: 'As long as their record.',
    afterErasure: 'Stays in their record, under the invented name.',
  },
  {
    name: 'confirmations_given',
    source: ofOthers,
    title: 'What you confirmed or returned',
    why: 'It is part of the record of whoever asked. Your copy leaves out who they are and what you wrote.',
    seenBy: 'You, and the person who asked.',
    keptFor: 'As long as their record.',
    afterErasure: 'Stays in their record. Your name is replaced by the invented one, also within comments.',
  },
  {
    name: 'cover_given',
    source: ofOthers,
    title: 'For whom you answer requests',
    why: 'So that nobody waits while they are away. Your copy leaves out who they are.',
    seenBy: 'You, and the person you cover for.',
    keptFor: 'As long as their record.',
    afterErasure: 'Stays in their record, under the invented name.',
  },
]
