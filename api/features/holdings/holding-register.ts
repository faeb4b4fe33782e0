/** Where the rows of a person are read from: a table with their id in a column, or a function that shows what is closed. */
export type Source =
  | { readonly kind: 'table'; readonly column: 'id' | 'person_id' }
  | { readonly kind: 'function'; readonly secrets: readonly string[] }

/** What is held of a person in one place, in words for that person. */
export interface Holding {
  /** The table; for what stands in rows of others, the name of what is shown of it. */
  readonly name: string
  readonly source: Source
  readonly title: string
  readonly why: string
  readonly seenBy: string
  readonly keptFor: string
  readonly afterErasure: string
}

const own: Source = { kind: 'table', column: 'person_id' }
const onlyYou = 'You alone.'
const untilErased = 'Until you erase your record.'
const erased = 'Erased.'
const ofThePlace = 'You, and administrators of the organisation it is in.'
const assessed = 'You, and assessors of an organisation you are a member of today.'

/**
 * Everything the service holds of a person. A table with a person in it that is not here fails a test, and so does one whose
 * words and rows part ways: the page, the export, the erasure and the retention table are all made from this list.
 */
export const holdings: readonly Holding[] = [
  {
    name: 'people',
    source: { kind: 'table', column: 'id' },
    title: 'Your name',
    why: 'So that those you work with know whose record it is.',
    seenBy:
      'You, assessors of an organisation you are a member of today, and administrators of one you are or were in.',
    keptFor: untilErased,
    afterErasure: 'Replaced by an invented name that stands for you, such as “Person 5F2A91C0”.',
  },
  {
    name: 'users',
    source: { kind: 'function', secrets: [] },
    title: 'Your account',
    why: 'So that you can sign in: your e-mail address, and whether it was confirmed.',
    seenBy: onlyYou,
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'accounts',
    source: { kind: 'function', secrets: ['password', 'access_token', 'refresh_token', 'id_token'] },
    title: 'Your ways to sign in',
    why: 'To check that it is you. Passwords are kept scrambled and are not part of a copy.',
    seenBy: 'Nobody; the service checks them.',
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'two_factors',
    source: { kind: 'function', secrets: ['secret', 'backup_codes'] },
    title: 'Your sign-in codes',
    why: 'To ask for a code besides your password. What makes the codes is kept scrambled and is not part of a copy.',
    seenBy: 'Nobody; the service checks them.',
    keptFor: 'Until you turn them off.',
    afterErasure: erased,
  },
  {
    name: 'sessions',
    source: { kind: 'function', secrets: ['token'] },
    title: 'Where you are signed in',
    why: 'To keep you signed in and let you end it: time, address and browser.',
    seenBy: onlyYou,
    keptFor: 'Until the session ends.',
    afterErasure: erased,
  },
  {
    name: 'invitations',
    source: { kind: 'function', secrets: ['token_hash'] },
    title: 'Invitations sent to you',
    why: 'To let you, and nobody else, take up what you were invited to.',
    seenBy: 'You, and administrators of the organisation you were invited into.',
    keptFor: '90 days after their time is over.',
    afterErasure: erased,
  },
  {
    name: 'memberships',
    source: own,
    title: 'Your roles in organisations',
    why: 'A role opens views, and its dates show who could see and sign what.',
    seenBy: ofThePlace,
    keptFor: 'As long as decisions that rest on them.',
    afterErasure: 'Ended, and kept under the invented name: they show who might sign.',
  },
  {
    name: 'membership_versions',
    source: own,
    title: 'Changes of your roles',
    why: 'To show who gave, changed or ended a role, and when.',
    seenBy: ofThePlace,
    keptFor: 'As long as decisions that rest on them.',
    afterErasure: 'Kept under the invented name.',
  },
  {
    name: 'leaves',
    source: own,
    title: 'Your leave',
    why: 'Review dates wait while you are away. Why you were away is not kept.',
    seenBy: onlyYou,
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'practices',
    source: own,
    title: 'Where you work, as you described it',
    why: 'Advice starts from it.',
    seenBy: onlyYou,
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'goals',
    source: own,
    title: 'Your goals',
    why: 'Advice leads to them.',
    seenBy: onlyYou,
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'adopted_plans',
    source: own,
    title: 'Plans you made your own',
    why: 'Next steps come from the latest, and it changes only where something makes it.',
    seenBy: onlyYou,
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'day_one_answers',
    source: own,
    title: 'What you know of day one',
    why: 'So that what an advanced or consultant role needs before it begins is not forgotten.',
    seenBy: onlyYou,
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'ratings',
    source: own,
    title: 'Your ratings',
    why: 'What you say of yourself, and what others saw and signed.',
    seenBy: `What you say of yourself: you alone. What others confirmed: ${assessed.charAt(0).toLowerCase()}${assessed.slice(1)} Comments: you alone.`,
    keptFor: 'What you say of yourself: until you erase it. Signed decisions: 6 years after an erasure.',
    afterErasure:
      'What you say of yourself is erased. Signed decisions stay under the invented name, without comments.',
  },
  {
    name: 'rating_retractions',
    source: own,
    title: 'Ratings you took back',
    why: 'So that they no longer count.',
    seenBy: onlyYou,
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'gate_facts',
    source: own,
    title: 'What you stated before you can start',
    why: 'Registration, certificates and agreements that some learning asks for.',
    seenBy: onlyYou,
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'sent_reminders',
    source: own,
    title: 'Reminders you were sent',
    why: 'So that you are reminded of each end twice at most. The letters themselves are not kept.',
    seenBy: onlyYou,
    keptFor: '1 year after the end they reminded of.',
    afterErasure: erased,
  },
  {
    name: 'reminder_choices',
    source: own,
    title: 'Whether you want reminders',
    why: 'So that no letter goes to whoever does not want one.',
    seenBy: onlyYou,
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'enrolments',
    source: own,
    title: 'Modules you started and finished',
    why: 'To carry on where you were. What you take from a module is yours alone.',
    seenBy: onlyYou,
    keptFor: untilErased,
    afterErasure: erased,
  },
  {
    name: 'step_responses',
    source: own,
    title: 'Your answers to next steps',
    why: 'So that “not now” and “not for me” are remembered.',
    seenBy: onlyYou,
    keptFor: 'Answers that still count: until you erase them. Others: 1 year.',
    afterErasure: erased,
  },
  {
    name: 'advice',
    source: own,
    title: 'Advice you were given',
    why: 'So that it can be explained later.',
    seenBy: onlyYou,
    keptFor: '2 years.',
    afterErasure: erased,
  },
  {
    name: 'record_requests',
    source: own,
    title: 'Copies you took, and erasure',
    why: 'To show that what you asked for was done.',
    seenBy: onlyYou,
    keptFor: '6 years.',
    afterErasure: 'Kept under the invented name, as proof.',
  },
  {
    name: 'portfolio_shares',
    source: { kind: 'function', secrets: ['token_hash'] },
    title: 'Links to your portfolio',
    why: 'So that whoever you gave one to can read what you chose, until the day you named.',
    seenBy: 'You. Whoever opens a link reads whom you made it for, and until when.',
    keptFor: '1 year after the last day of a link.',
    afterErasure: erased,
  },
  {
    name: 'portfolio_views',
    source: own,
    title: 'When your links were opened',
    why: 'So that you see whether somebody read it: the time and the kind of device, and nothing of who it was.',
    seenBy: onlyYou,
    keptFor: 'As long as the link.',
    afterErasure: erased,
  },
  {
    name: 'ratings_given',
    source: { kind: 'function', secrets: [] },
    title: 'What you recorded of others',
    why: 'It is part of their record. Your copy leaves out who they are and what you wrote of them.',
    seenBy: 'Whoever may see their record.',
    keptFor: 'As long as their record.',
    afterErasure: 'Stays in their record. Your name is replaced by the invented one, also within comments.',
  },
  {
    name: 'role_changes_made',
    source: { kind: 'function', secrets: [] },
    title: 'Roles you gave, changed or ended',
    why: 'To show who did. Your copy leaves out whose they are.',
    seenBy: ofThePlace,
    keptFor: 'As long as decisions that rest on them.',
    afterErasure: 'Kept under the invented name.',
  },
  {
    name: 'invitations_sent',
    source: { kind: 'function', secrets: [] },
    title: 'Invitations you sent',
    why: 'To show who let whom in. Your copy leaves out whom.',
    seenBy: ofThePlace,
    keptFor: '90 days after their time is over.',
    afterErasure: 'Kept under the invented name for the rest of that time.',
  },
]

/** Tables with something of a person that no copy holds, and why. */
export const withheld: Readonly<Record<string, string>> = {
  verifications: 'One-use secrets, good for a day at most; erased with the record.',
}
