import { erased, type Holding, own, type Source, untilErased } from './holding.ts'

/** What stands of the viewer in rows of others, shown without whose they are. */
const ofOthers: Source = { kind: 'function', secrets: [] }
const keptAsDecided = 'Until you erase your record; what was signed for 6 years after that.'
const signedStays =
  'What was never signed is erased. What was signed stays under the invented name, without words about you.'
const inCover =
  'Educators and administrators of the organisation see in service cover which line it is and since when, while you are a member there.'
const theSigners = 'You; those you named, while it is open, and once it is signed those who gave their word.'

/** What is held of a person's own sign-offs. */
export const signOffHoldings: readonly Holding[] = [
  {
    name: 'sign_off_requests',
    source: own,
    title: 'Lines, and levels of whole roles, you asked to be signed',
    why: 'So that a decision reads the same for ever: what was asked for, and which versions or ratings it rested on.',
    seenBy: theSigners,
    keptFor: keptAsDecided,
    afterErasure: signedStays,
  },
  {
    name: 'sign_off_signers',
    source: own,
    title: 'Whom you asked to sign',
    why: 'To bring your folder before them and nobody else, and to know who trained you.',
    seenBy: theSigners,
    keptFor: keptAsDecided,
    afterErasure: signedStays,
  },
  {
    name: 'sign_off_answers',
    source: own,
    title: 'What those you asked said',
    why: 'Every word is kept with the decision, also one that was outvoted.',
    seenBy: theSigners,
    keptFor: keptAsDecided,
    afterErasure: signedStays,
  },
  {
    name: 'sign_off_decisions',
    source: own,
    title: 'What was decided of your lines and levels',
    why: 'A signed decision is what your ratings rest on; one on a level gives none, and stands by itself.',
    seenBy: `${theSigners} ${inCover}`,
    keptFor: keptAsDecided,
    afterErasure: signedStays,
  },
  {
    name: 'sign_off_reversals',
    source: own,
    title: 'Proposals to lower what was signed of you',
    why: 'You hear first, and can answer, before two people may lower anything.',
    seenBy: 'You, and the two people.',
    keptFor: keptAsDecided,
    afterErasure: 'Stays under the invented name, without the reason.',
  },
  {
    name: 'sign_off_reversal_words',
    source: own,
    title: 'What you answered to such proposals',
    why: 'Your answer stands beside the proposal.',
    seenBy: 'You, and the two people.',
    keptFor: keptAsDecided,
    afterErasure: 'That you had read it stays; your words are erased.',
  },
  {
    name: 'signer_appointments',
    source: own,
    title: 'Appointments to sign',
    why: 'An organisation lets you sign what you do not hold yourself, between two days.',
    seenBy: 'You, and administrators of the organisation.',
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'starting_positions',
    source: own,
    title: 'What a lead confirmed of you in post',
    why: 'Ratings that are shown as “confirmed in post” rest on it.',
    seenBy: `You, and the lead who signed it. ${inCover}`,
    keptFor: keptAsDecided,
    afterErasure: 'Stays under the invented name, without award, limits and words.',
  },
]

/** What stands of a person in the sign-offs of others. */
export const signOffsOfOthers: readonly Holding[] = [
  {
    name: 'sign_offs_asked',
    source: ofOthers,
    title: 'Lines you were asked to sign',
    why: 'To bring them before you. Your copy leaves out whose they are.',
    seenBy: 'The person who asked, and those asked with you.',
    keptFor: 'As long as their record.',
    afterErasure: 'Stays in their record, under the invented name.',
  },
  {
    name: 'sign_offs_given',
    source: ofOthers,
    title: 'What you signed or said of the lines of others',
    why: 'It is part of their record. Your copy leaves out who they are and what you wrote.',
    seenBy: 'You, the person it is about, and those asked with you.',
    keptFor: 'As long as their record.',
    afterErasure:
      'Stays in their record, under the invented name and without your registration. Your name is replaced also within words.',
  },
  {
    name: 'appointments_made',
    source: ofOthers,
    title: 'Appointments you made or ended',
    why: 'To show who let whom sign. Your copy leaves out who they are.',
    seenBy: 'You, the person appointed, and administrators of the organisation.',
    keptFor: 'As long as the record of the person appointed.',
    afterErasure: 'Stays, under the invented name.',
  },
  {
    name: 'starting_positions_given',
    source: ofOthers,
    title: 'Whom you confirmed in post',
    why: 'Their ratings rest on it. Your copy leaves out who they are and what you wrote.',
    seenBy: 'You, and the person it is about.',
    keptFor: 'As long as their record.',
    afterErasure: 'Stays in their record, under the invented name.',
  },
  {
    name: 'requirements_raised',
    source: ofOthers,
    title: 'Numbers you asked for in an organisation',
    why: 'To show who decided what is asked for, and why.',
    seenBy: 'Members of the organisation.',
    keptFor: 'As long as decisions that rest on them.',
    afterErasure: 'Stays, under the invented name.',
  },
  {
    name: 'reversals_taken_part_in',
    source: ofOthers,
    title: 'Proposals to lower what was signed of others that you made or were asked to confirm',
    why: 'It takes two people, and both are known. Your copy leaves out who it is about.',
    seenBy: 'You, the other person, and the one it is about.',
    keptFor: 'As long as their record.',
    afterErasure: 'Stays in their record, under the invented name.',
  },
]
