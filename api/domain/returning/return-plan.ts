import type { Day, ReviewState } from '../capability/types.ts'
import type { Away } from './long-leave.ts'
import type { ReviewLine } from './review-lines.ts'

/** MEETING with the lead, LISTS with a colleague, a LINE to be seen again or reviewed, and to ask the REGISTER. */
export type ReturnStepKind = 'MEETING' | 'REGISTER' | 'LISTS' | 'SEEN_AGAIN' | 'REVIEW'

/** One dated step of a return to practice. */
export interface ReturnStep {
  /** Tells the steps of one plan apart. */
  readonly key: string
  readonly kind: ReturnStepKind
  /** Line of the scope of practice it is about; null = none. */
  readonly line: string | null
  /** Supervised lists, half days; null where it is about none. */
  readonly lists: number | null
  readonly dueOn: Day
}

/** Steps a plan names at most: what is further down can be reviewed in its own time. */
const MOST_LINES = 8
const WEEK = 7
/** From two years on a register may expect something of its own. */
const ASK_REGISTER: Day = 730
/** Supervised half-day lists by days away: our proposal for the meeting, and nobody's rule. */
const LISTS: readonly { readonly from: Day; readonly lists: number }[] = [
  { from: 730, lists: 10 },
  { from: 365, lists: 6 },
  { from: 0, lists: 2 },
]
const weeksUntil: Readonly<Record<ReturnStepKind, number>> = {
  MEETING: 2,
  REGISTER: 2,
  LISTS: 6,
  SEEN_AGAIN: 8,
  REVIEW: 12,
}
const kindOf: Readonly<Record<Exclude<ReviewState, 'REVIEWED'>, ReturnStepKind>> = {
  LAPSED: 'SEEN_AGAIN',
  NO_RECENT_RECORD: 'REVIEW',
  REVIEW_DUE: 'REVIEW',
}

/**
 * A return to practice as we would propose it: a meeting with the lead first, lists with a colleague, then the lines that
 * ask for something, those that lapsed first. Days are counted from the first day back, or from today where that is later.
 * Nothing is lowered by it and nothing has to be done: it is the person's to take up, to change at the meeting and to end.
 *
 * @param lines in the order of `reviewLines`
 * @example three months away and nothing due: a meeting within 2 weeks and 2 lists within 6
 */
export function proposeReturn(away: Away, lines: readonly ReviewLine[], now: Day): readonly ReturnStep[] {
  const start = Math.max(away.to + 1, now)
  const days = away.to - away.from + 1
  const lists = LISTS.find(({ from }) => days >= from)?.lists ?? 0
  const step = (kind: ReturnStepKind, more: Partial<ReturnStep> = {}): ReturnStep => {
    const base = { key: kind, kind, line: null, lists: null, dueOn: start + weeksUntil[kind] * WEEK }
    return { ...base, ...more }
  }
  const asking = lines.flatMap(({ line, state }) => (state === 'REVIEWED' ? [] : [{ line, kind: kindOf[state] }]))
  return [
    step('MEETING'),
    ...(days < ASK_REGISTER ? [] : [step('REGISTER')]),
    step('LISTS', { lists }),
    ...asking.slice(0, MOST_LINES).map(({ line, kind }, place) => step(kind, { key: `${kind}-${place}`, line })),
  ]
}
