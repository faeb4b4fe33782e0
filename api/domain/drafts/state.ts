/** Where a draft stands on its way to being a module. */
export type DraftState = 'DRAFT' | 'IN_REVIEW' | 'CHANGES_ASKED' | 'APPROVED' | 'PUBLISHED' | 'RETIRED' | 'DISCARDED'

/** What moves it; every one is the act of a person. */
export type DraftEvent =
  'ASK_FOR_REVIEW' | 'TAKE_BACK' | 'ASK_FOR_CHANGES' | 'APPROVE' | 'PUBLISH' | 'RETIRE' | 'DISCARD' | 'BRING_BACK'

/** Who somebody is to a draft. Whoever wrote any of it is an author, and never its reviewer. */
export type Involvement = 'AUTHOR' | 'REVIEWER' | 'ADMINISTRATOR'

/** Every move there is; what is not here cannot happen. */
export const draftMoves: Readonly<Record<DraftState, Partial<Readonly<Record<DraftEvent, DraftState>>>>> = {
  DRAFT: { ASK_FOR_REVIEW: 'IN_REVIEW', DISCARD: 'DISCARDED' },
  IN_REVIEW: { TAKE_BACK: 'DRAFT', ASK_FOR_CHANGES: 'CHANGES_ASKED', APPROVE: 'APPROVED' },
  CHANGES_ASKED: { ASK_FOR_REVIEW: 'IN_REVIEW', DISCARD: 'DISCARDED' },
  APPROVED: { TAKE_BACK: 'DRAFT', PUBLISH: 'PUBLISHED' },
  PUBLISHED: { RETIRE: 'RETIRED' },
  RETIRED: {},
  DISCARDED: { BRING_BACK: 'DRAFT' },
}

/** Whose act each event is. */
export const actorOf: Readonly<Record<DraftEvent, Involvement>> = {
  ASK_FOR_REVIEW: 'AUTHOR',
  TAKE_BACK: 'AUTHOR',
  ASK_FOR_CHANGES: 'REVIEWER',
  APPROVE: 'REVIEWER',
  PUBLISH: 'AUTHOR',
  RETIRE: 'ADMINISTRATOR',
  DISCARD: 'AUTHOR',
  BRING_BACK: 'AUTHOR',
}

/** The state after an event; null where it cannot happen. @example after('APPROVED', 'PUBLISH') // 'PUBLISHED' */
export function after(state: DraftState, event: DraftEvent): DraftState | null {
  return draftMoves[state][event] ?? null
}

/** Whether a draft can be written in: what is being reviewed, or was approved, stays as it was read. */
export function isOpen(state: DraftState): boolean {
  return state === 'DRAFT' || state === 'CHANGES_ASKED'
}

/** Whether nothing is said of a draft any more: it is published, was retired, or was discarded. */
export function isEnded(state: DraftState): boolean {
  return state === 'PUBLISHED' || state === 'RETIRED' || state === 'DISCARDED'
}

/** What is known of somebody who looks at a draft. */
export interface Standing {
  readonly isAuthor: boolean
  /** Reviews for the organisation of its owner. */
  readonly isReviewer: boolean
  /** Looks after what is published. */
  readonly isAdministrator: boolean
}

/** Whether somebody may do what an event asks for; an author never reviews, whatever else they are. */
function may({ isAuthor, isReviewer, isAdministrator }: Standing, event: DraftEvent): boolean {
  const part = actorOf[event]
  if (part === 'AUTHOR') return isAuthor
  return part === 'REVIEWER' ? isReviewer && !isAuthor : isAdministrator
}

/** What somebody may do to a draft as it stands, in the order of a draft's life. @example actsOf('DRAFT', author) // ['ASK_FOR_REVIEW'] */
export function actsOf(state: DraftState, standing: Standing): readonly DraftEvent[] {
  const events = Object.keys(actorOf) as DraftEvent[]
  return events.filter(event => after(state, event) !== null && may(standing, event))
}

/** Why an event does not happen; null where it does. */
export function refusalOf(state: DraftState, event: DraftEvent, standing: Standing): 'NOT_YOURS' | 'NOT_NOW' | null {
  if (!may(standing, event)) return 'NOT_YOURS'
  return after(state, event) === null ? 'NOT_NOW' : null
}
