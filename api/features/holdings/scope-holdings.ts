import { erased, type Holding, onlyYou, own, type Source, untilErased } from './holding.ts'

/** What stands of the viewer in rows of others, shown without whose they are. */
const ofOthers: Source = { kind: 'function', secrets: [] }
const leads = 'You, and leads of an organisation you asked, while you are a member there.'
const inCover =
  'Educators and administrators of the organisation see in service cover which lines of it were signed or accepted there and since when, while you are a member there.'
const keptAsSigned =
  'What a lead signed is kept under the invented name, without your words: only that there were limits. The rest is erased.'

/** What is held of a person's scope of practice. */
export const scopeHoldings: readonly Holding[] = [
  {
    name: 'scope_drafts',
    source: own,
    title: 'Your next statement of scope of practice',
    why: 'So that nothing you chose is lost before you sign.',
    seenBy: onlyYou,
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'scope_statements',
    source: own,
    title: 'Your statements of scope of practice',
    why: 'To show what you and a lead signed, in every version.',
    seenBy: `${leads} ${inCover} Whoever holds a link you made, until you end it.`,
    keptFor: untilErased,
    afterErasure: keptAsSigned,
  },
  {
    name: 'scope_requests',
    source: own,
    title: 'What you asked leads about your statements',
    why: 'To bring a statement before those who may sign, confirm or accept it.',
    seenBy: leads,
    keptFor: untilErased,
    afterErasure: keptAsSigned,
  },
  {
    name: 'scope_answers',
    source: own,
    title: 'What leads said of your statements',
    why: 'A signature, a confirmation or an acceptance stays with the version it was given for.',
    seenBy: leads,
    keptFor: untilErased,
    afterErasure: 'What was said of a signed statement is kept under the invented name, without comments.',
  },
  {
    name: 'scope_checks',
    source: own,
    title: 'Induction checks that were done',
    why: 'So that everybody sees what an acceptance rests on.',
    seenBy: leads,
    keptFor: untilErased,
    afterErasure: 'Kept with the acceptance, under the invented name.',
  },
  {
    name: 'scope_links',
    source: { kind: 'function', secrets: ['token_hash'] },
    title: 'Links to your statements',
    why: 'So that whoever reads a printed statement can see whether it still stands.',
    seenBy: onlyYou,
    keptFor: '1 year after the last day of a link.',
    afterErasure: erased,
  },
  {
    name: 'scope_link_views',
    source: own,
    title: 'When links to your statements were opened',
    why: 'So that you see whether somebody looked: the time and the kind of device, and nothing of who it was.',
    seenBy: onlyYou,
    keptFor: 'As long as the link.',
    afterErasure: erased,
  },
]

/** What stands of a person in the scopes of practice of others. */
export const scopesOfOthers: readonly Holding[] = [
  {
    name: 'scope_answers_given',
    source: ofOthers,
    title: 'Statements of others that you signed, returned, confirmed or accepted',
    why: 'It is part of the record of whoever asked. Your copy leaves out who they are and what you wrote.',
    seenBy: 'The person who asked, and leads who may read their statement.',
    keptFor: 'As long as their record.',
    afterErasure: 'Stays in their record. Your name is replaced by the invented one, also within comments.',
  },
  {
    name: 'scope_checks_given',
    source: ofOthers,
    title: 'Induction checks of others that you recorded',
    why: 'It is part of the record of whoever was checked. Your copy leaves out who they are.',
    seenBy: 'The person who was checked, and leads of the organisation it was for.',
    keptFor: 'As long as their record.',
    afterErasure: 'Stays in their record, under the invented name.',
  },
]
