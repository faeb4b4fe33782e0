import { addMonths } from '../capability/calendar.ts'
import type { Day } from '../capability/types.ts'
import { isAlone, itemsOf, readingOf, reviewDay, stands, type Reading } from './decided-line.ts'
import { linesInUse } from './lines.ts'
import {
  decisionKinds,
  type CoverHolder,
  type CoverLine,
  type CoverRecord,
  type LineDecision,
  type ReviewWindow,
} from './types.ts'

type Context = Pick<Reading, 'catalogue' | 'today'>
type Found = CoverHolder & { readonly isAlone: boolean; readonly at: number }

/**
 * Who is recorded with each scope line of an organisation on a day, from what that organisation decided and from nothing
 * else. Of several decisions of one line one is told: that which lets somebody work alone before one that does not, then in
 * the order of `decisionKinds`, then the latest. People stand in the order they were given in; nobody is put before another.
 *
 * @example coverOf(record, { catalogue, today })[0]?.holders.length // 1: one person holds the line
 */
export function coverOf(record: CoverRecord, context: Context): readonly CoverLine[] {
  const decisions = byPerson(record.decisions)
  const lowerings = byPerson(record.lowerings)
  const confirmations = byPerson(record.confirmations)
  const found = new Map(
    record.people.map(personId => {
      const of = <Fact>(facts: ReadonlyMap<string, readonly Fact[]>) => facts.get(personId) ?? []
      const own = { decisions: of(decisions), lowerings: of(lowerings), confirmations: of(confirmations) }
      return [personId, linesOf(own, context)]
    }),
  )
  return linesInUse(record, context.catalogue).map(line => {
    const all = record.people.flatMap(personId => found.get(personId)?.get(line.code) ?? [])
    const told = (isSo: boolean): CoverHolder[] => all.filter(each => each.isAlone === isSo).map(toHolder)
    return { ...line, holders: told(true), supported: told(false) }
  })
}

function toHolder({ personId, kind, on, limits, reviewWithin }: Found): CoverHolder {
  return { personId, kind, on, limits, reviewWithin }
}

function byPerson<Fact extends { readonly personId: string }>(
  facts: readonly Fact[],
): ReadonlyMap<string, readonly Fact[]> {
  const found = new Map<string, Fact[]>()
  for (const fact of facts) found.set(fact.personId, [...(found.get(fact.personId) ?? []), fact])
  return found
}

type Own = Pick<CoverRecord, 'decisions' | 'lowerings' | 'confirmations'>

/** The lines one person is recorded with, each by the decision that says most, with the limits that were signed last. */
function linesOf(own: Own, context: Context): ReadonlyMap<string, Found> {
  const reading = readingOf(own, context)
  const best = new Map<string, Found>()
  const limits = new Map<string, Found>()
  for (const decision of own.decisions) {
    const { line, kind } = decision
    const found = holderBy(decision, reading)
    if (found === null) continue
    const [before, limited] = [best.get(line), limits.get(line)]
    if (before === undefined || saysMore(found, before)) best.set(line, found)
    if (kind !== 'SIGN_OFF' && (limited === undefined || found.at > limited.at)) limits.set(line, found)
  }
  return new Map([...best].map(([line, found]) => [line, { ...found, limits: limits.get(line)?.limits ?? null }]))
}

function holderBy(decision: LineDecision, reading: Reading): Found | null {
  const items = itemsOf(decision, reading)
  if (!stands(decision, items, reading)) return null
  const { personId, kind, on, at, limits } = decision
  const reviewWithin = windowOf(reviewDay(decision, items, reading), reading.today)
  return { personId, kind, on, at, limits, reviewWithin, isAlone: isAlone(items) }
}

function saysMore(a: Found, b: Found): boolean {
  if (a.isAlone !== b.isAlone) return a.isAlone
  const order = decisionKinds.indexOf(a.kind) - decisionKinds.indexOf(b.kind)
  return order === 0 ? a.at > b.at : order < 0
}

/** What is past its day counts as due within 3 months, like all the rest of it: nobody is told to be late. */
function windowOf(dueOn: Day | null, today: Day): ReviewWindow | null {
  if (dueOn === null) return null
  if (dueOn <= addMonths(today, 3)) return 3
  return dueOn <= addMonths(today, 6) ? 6 : null
}
