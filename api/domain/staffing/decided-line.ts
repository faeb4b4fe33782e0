import { endOfWindow } from '../capability/review.ts'
import type { CapabilityCode, Day, Rating } from '../capability/types.ts'
import type { Catalogue } from '../planning/types.ts'
import type { CoverRecord, DecidedItem, LineDecision, Lowering } from './types.ts'

/** From here on somebody works alone. */
const ALONE: Rating = 3

/** What decisions of one person are read against. */
export interface Reading {
  readonly catalogue: Pick<Catalogue, 'roles' | 'capabilities' | 'evidenceClasses'>
  readonly today: Day
  readonly lowerings: readonly Lowering[]
  /** Latest day the organisation decided each capability of the person. */
  readonly decidedOn: ReadonlyMap<CapabilityCode, Day>
  /** Latest day it confirmed its review. */
  readonly confirmedOn: ReadonlyMap<CapabilityCode, Day>
}

type Item = Required<Pick<DecidedItem, 'capability' | 'rating' | 'asks'>>

/**
 * What a decision stands on, capability by capability: what was decided, and of what the role asks in the line besides,
 * that it was held already, since nothing is signed twice.
 */
export function itemsOf({ items, line, role, kind }: LineDecision, { catalogue }: Reading): readonly Item[] {
  const profile = role === null ? undefined : catalogue.roles.get(role)
  const named = profile?.scopeLines.find(({ code }) => code === line)?.capabilities
  const isStatement = kind === 'SCOPE_SIGNED' || kind === 'SCOPE_ACCEPTED'
  const asks = new Map((isStatement ? [] : (profile?.items ?? [])).map(each => [each.capability, each.rating]))
  const own = items.filter(({ capability }) => isStatement || (named?.includes(capability) ?? true))
  const decided = own.map(item => {
    return {
      capability: item.capability,
      rating: item.rating,
      asks: item.asks ?? asks.get(item.capability) ?? item.rating,
    }
  })
  const known = new Set(decided.map(({ capability }) => capability))
  const held = (named ?? []).flatMap(capability => {
    const rating = asks.get(capability) ?? 0
    return rating === 0 || known.has(capability) ? [] : [{ capability, rating, asks: rating }]
  })
  return [...decided, ...held]
}

/**
 * Whether a decision lets somebody work alone, as a statement of scope has it: everything at what is asked, up to 3, and
 * either all of it at 3 or more, or something asked at 3.
 *
 * @example a preceptee signed at 2 throughout works with a colleague to call on, and not alone
 */
export function isAlone(items: readonly Item[]): boolean {
  const isFull = items.every(({ rating, asks }) => rating >= Math.min(asks, ALONE))
  return isFull && (items.every(({ rating }) => rating >= ALONE) || items.some(({ asks }) => asks >= ALONE))
}

/**
 * Whether a decision still stands: nothing of it was lowered since, nothing of it lapsed, and it is no starting position
 * for a procedure or a medicine, which it cannot give. Lapsed is not held.
 */
export function stands(decision: LineDecision, items: readonly Item[], reading: Reading): boolean {
  const { capabilities } = reading.catalogue
  const isProcedure = ({ capability }: Item) => capabilities.get(capability)?.evidenceClass === 'E3'
  if (items.length === 0 || (decision.kind === 'STARTING_POSITION' && items.some(isProcedure))) return false
  const isLowered = items.some(({ capability, asks }) =>
    reading.lowerings.some(
      ({ at, items: lowered }) =>
        at > decision.at && lowered.some(each => each.capability === capability && each.rating < Math.min(asks, ALONE)),
    ),
  )
  if (isLowered) return false
  return items.every(
    item => !ruleOf(item, reading)?.lapses || (dueOf(item, decision, reading) ?? Infinity) >= reading.today,
  )
}

/** First day on which something of a decision is to be reviewed; null = never. Leave is not known here, and moves nothing. */
export function reviewDay(decision: LineDecision, items: readonly Item[], reading: Reading): Day | null {
  const days = items.flatMap(item => dueOf(item, decision, reading) ?? [])
  return days.length === 0 ? null : Math.min(...days)
}

function ruleOf({ capability }: Item, { catalogue }: Reading) {
  const code = catalogue.capabilities.get(capability)?.evidenceClass
  return code === undefined ? undefined : catalogue.evidenceClasses.get(code)?.review
}

function dueOf(item: Item, decision: LineDecision, reading: Reading): Day | null {
  const rule = ruleOf(item, reading)
  if (rule === undefined) return null
  const decidedOn = reading.decidedOn.get(item.capability) ?? decision.on
  const confirmedOn = rule.lapses ? undefined : reading.confirmedOn.get(item.capability)
  return endOfWindow(Math.max(decidedOn, confirmedOn ?? decidedOn), rule.months, [])
}

/** How decisions of one person are read, from everything the organisation recorded of them. */
export function readingOf(
  record: Pick<CoverRecord, 'decisions' | 'lowerings' | 'confirmations'>,
  context: Pick<Reading, 'catalogue' | 'today'>,
): Reading {
  const decided = record.decisions.flatMap(({ on, items }) =>
    items.map(item => ({ capability: item.capability, on: item.on ?? on })),
  )
  return {
    ...context,
    lowerings: record.lowerings,
    decidedOn: latest(decided),
    confirmedOn: latest(record.confirmations),
  }
}

function latest(days: readonly { readonly capability: CapabilityCode; readonly on: Day }[]): Map<CapabilityCode, Day> {
  const found = new Map<CapabilityCode, Day>()
  for (const { capability, on } of days) if (on > (found.get(capability) ?? -Infinity)) found.set(capability, on)
  return found
}
