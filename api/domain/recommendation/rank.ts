import type { Day } from '../capability/types.ts'
import type { Draft } from './draft.ts'
import type { Minutes, NextStep, OrderKey, Parameters } from './types.ts'
import { counted, duration } from './words.ts'

/** Stands for "never" and "nothing else will do" among keys that are otherwise weeks and minutes. */
const BEYOND = 999_999
const DAYS_PER_WEEK = 7
const MINUTES_PER_HOUR = 60
/** What can wait is placed as if it fell due in this many weeks at the earliest. */
const WAITS_FOR = 8
/** Beyond this many weeks nobody counts in weeks. */
const WEEKS_SAID = 52

/** What slack is reckoned from; hours 0 or null = the time the work takes is not known. */
export interface Calendar {
  readonly now: Day
  readonly dueOn: Day | null
  readonly hoursPerWeek: number | null
}

/** A step in its place, with the keys that put it there. */
export interface Ranked extends Omit<Draft, 'step'> {
  readonly step: NextStep
}

/**
 * Puts steps in order: what the rest rests on first, then what is under way, then by what lapses soonest (whole weeks), least slack (whole weeks),
 * greatest loss without it (minutes), longest tail (minutes), and id. Whole numbers only, so that equal means equal.
 */
export function ranked(drafts: readonly Draft[], calendar: Calendar): readonly Ranked[] {
  const keyed = drafts.map(one => withOrder(one, calendar))
  return keyed.toSorted(
    (a, b) =>
      foundationsFirst(a, b) ||
      underWayFirst(a, b) ||
      byOrder(a.step.order, b.step.order) ||
      a.place - b.place ||
      (a.step.id < b.step.id ? -1 : 1),
  )
}

function withOrder(one: Draft, calendar: Calendar): Ranked {
  return { ...one, step: { ...one.step, order: orderOf(one, calendar) } }
}

function foundationsFirst(a: Ranked, b: Ranked): number {
  return Number(b.isFoundation) - Number(a.isFoundation)
}

function underWayFirst(a: Ranked, b: Ranked): number {
  return Number(b.startedOn !== null) - Number(a.startedOn !== null)
}

function byOrder(a: readonly OrderKey[], b: readonly OrderKey[]): number {
  for (const [position, { key, value }] of a.entries()) {
    const difference = value - (b[position]?.value ?? 0)
    if (difference !== 0) return key === 'LAPSE' || key === 'SLACK' ? difference : -difference
  }
  return 0
}

function orderOf(one: Draft, { now, dueOn, hoursPerWeek }: Calendar): readonly OrderKey[] {
  const lapse = one.dueOn === null ? BEYOND : Math.floor((one.dueOn - now) / DAYS_PER_WEEK)
  const slack =
    dueOn === null ? BEYOND : Math.floor((dueOn - now) / DAYS_PER_WEEK) - weeksFor(one.tailMinutes, hoursPerWeek)
  const loss = one.lossMinutes ?? BEYOND
  return [
    { key: 'LAPSE', value: one.canWait ? Math.max(lapse, WAITS_FOR) : lapse, text: lapseWords(lapse) },
    { key: 'SLACK', value: slack, text: slackWords(slack) },
    { key: 'LOSS', value: loss, text: lossWords(loss) },
    { key: 'TAIL', value: one.tailMinutes, text: tailWords(one.tailMinutes) },
  ]
}

function weeksFor(minutes: Minutes, hoursPerWeek: number | null): number {
  return hoursPerWeek === null || hoursPerWeek <= 0 ? 0 : Math.ceil(minutes / (MINUTES_PER_HOUR * hoursPerWeek))
}

function lapseWords(weeks: number): string {
  if (weeks === BEYOND) return 'Nothing runs out while it waits'
  if (weeks < -WEEKS_SAID) return 'Overdue for more than a year'
  return weeks < 0 ? `Due for ${counted(-weeks, 'week')}` : `Falls due in ${counted(weeks, 'week')}`
}

function slackWords(weeks: number): string {
  if (weeks === BEYOND) return 'You have set no date'
  return weeks < 0
    ? `${counted(-weeks, 'week')} short of your date`
    : `${counted(weeks, 'week')} to spare before your date`
}

function lossWords(minutes: Minutes): string {
  if (minutes === BEYOND) return 'Nothing else leads there'
  return minutes === 0 ? 'The plan is no longer without it' : `${duration(minutes)} more without it`
}

function tailWords(minutes: Minutes): string {
  return minutes === 0 ? 'Nothing else waits for it' : `${duration(minutes)} from here to the end of the plan`
}

/**
 * Brings variety into what is read first: at most so many of one area or pillar and of one kind, as far as there are
 * others to take instead; what is under way keeps its place. One short sitting is always among them where there is one.
 */
export function varied(steps: readonly Ranked[], parameters: Parameters): readonly NextStep[] {
  const { steps: count, perDomain, perKind } = parameters.firstSight
  const first: Ranked[] = []
  const isRoomFor = (one: Ranked): boolean =>
    one.startedOn !== null ||
    (first.filter(({ domain }) => domain === one.domain).length < perDomain &&
      first.filter(({ step }) => step.kind === one.step.kind).length < perKind)
  for (const one of steps) if (first.length < count && isRoomFor(one)) first.push(one)
  for (const one of steps) if (first.length < count && !first.includes(one)) first.push(one)
  const isShort = ({ step }: Ranked): boolean => step.sittingMinutes <= parameters.shortSittingMinutes
  const short = first.some(isShort) ? undefined : steps.find(isShort)
  const seen = short === undefined ? first : [...first.slice(0, count - 1), short]
  return [...seen, ...steps.filter(one => !seen.includes(one))].map(({ step }) => step)
}
