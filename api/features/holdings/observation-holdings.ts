import type { Holding } from './holding.ts'

/** What others saw of a person, and what the person said to it. */
export const observationHoldings: readonly Holding[] = [
  {
    name: 'observation_requests',
    source: { kind: 'table', column: 'person_id' },
    title: 'What you asked to be observed at',
    why: 'So that whoever you asked finds the form, and you see what came of it.',
    seenBy: 'You. Whoever holds the link sees your first name, what you asked about and the form, while it is open.',
    keptFor: 'Until you erase your record.',
    afterErasure: 'Erased.',
  },
  {
    name: 'observations',
    source: { kind: 'function', secrets: ['assessor_email', 'proof_hash'] },
    title: 'What others saw of you',
    why: 'To learn from, and as the ground of ratings up to 2. The address of whoever saw it is theirs and no part of your copy.',
    seenBy: 'You, and whoever wrote it, by the letter that asks whether it is theirs.',
    keptFor: 'Until you erase your record.',
    afterErasure: 'Erased.',
  },
  {
    name: 'observation_replies',
    source: { kind: 'table', column: 'person_id' },
    title: 'What you said to observations',
    why: 'So that a judgement can be answered.',
    seenBy: 'You alone.',
    keptFor: 'Until you erase your record.',
    afterErasure: 'Erased.',
  },
]

/** What a person saw of others, and where they were asked to. */
export const observationsGiven: readonly Holding[] = [
  {
    name: 'observations_given',
    source: { kind: 'function', secrets: [] },
    title: 'What you saw of others',
    why: 'It is part of their record: your name, registration and address stand beside what you saw. Your copy leaves out who they are and what you wrote of them.',
    seenBy: 'Your name and registration: the person you observed. Your address: nobody; it is used for letters.',
    keptFor: 'As long as their record.',
    afterErasure: 'Stays in their record under the invented name, without registration and address.',
  },
  {
    name: 'observations_asked',
    source: { kind: 'function', secrets: [] },
    title: 'Requests to say what you saw',
    why: 'To send you the link, and two reminders at most. Your copy leaves out who asked.',
    seenBy: 'Whoever asked you.',
    keptFor: 'As long as their record.',
    afterErasure: 'Stays in their record without your address.',
  },
  {
    name: 'assessors',
    source: { kind: 'function', secrets: [] },
    title: 'Your address as an assessor without an account',
    why: 'So that you prove it once on a device of your own.',
    seenBy: 'Nobody; the service checks it.',
    keptFor: '2 years after you last confirmed an observation.',
    afterErasure: 'Erased.',
  },
]
