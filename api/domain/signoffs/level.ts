import { leastFirm } from '../capability/held.ts'
import type { AssessedBasis, CapabilityCode, CapabilityState, Day, Rating, RatingEvent } from '../capability/types.ts'
import type { RoleProfile, ScopeLine } from '../planning/types.ts'
import { lineItems, type AskedItem } from './items.ts'

/** What a role asks for of a capability that is held: by which rating, on what basis and since when. */
export interface LevelItem extends AskedItem {
  readonly held: Rating
  readonly basis: AssessedBasis
  readonly on: Day
  /** The entry of the history it is held by. */
  readonly ratingId: string
}

/** A scope line of a role as a panel on its level reads it. */
export interface LevelLine {
  readonly code: string
  readonly title: string
  /** How many capabilities the role asks for in it, 1 or more. */
  readonly asked: number
  /** What is held as the role asks; fewer than asked = the line is not held. */
  readonly items: readonly LevelItem[]
  /** The first day on which something of it falls due for review; null = nothing does. */
  readonly reviewDueOn: Day | null
}

/** A whole role in one record on one day: what a panel on its level would decide on. */
export interface LevelStanding {
  readonly role: Pick<RoleProfile, 'code' | 'title' | 'level'>
  readonly lines: readonly LevelLine[]
  /** Every line is held: it can be asked for. */
  readonly isMet: boolean
}

/** What a role is held against. */
export interface LevelInputs {
  readonly ratings: readonly RatingEvent[]
  readonly states: ReadonlyMap<CapabilityCode, CapabilityState>
}

/**
 * How far a role is from being asked for as a whole. It asks what the role itself asks, never more because of what else
 * somebody aims for; and what is stated of post, pay or degrees counts for nothing here. null where the role has no line.
 *
 * @example levelStanding(role, inputs)?.lines.filter(line => !isLineHeld(line)) // the lines still to do
 */
export function levelStanding(role: RoleProfile, inputs: LevelInputs): LevelStanding | null {
  const asked = askedByRole(role, inputs)
  const lines = role.scopeLines.flatMap(line => levelLine(line, asked, inputs))
  if (lines.length === 0) return null
  return { role, lines, isMet: lines.every(isLineHeld) }
}

/** Whether everything the role asks of a line is held. */
export function isLineHeld({ asked, items }: Pick<LevelLine, 'asked' | 'items'>): boolean {
  return items.length === asked
}

/** Everything the lines hold, each capability once: what a panel judges, and what who sits on it holds. */
export function levelItems({ lines }: Pick<LevelStanding, 'lines'>): readonly AskedItem[] {
  const items = lines.flatMap(line => line.items)
  return [...new Map(items.map(({ capability, rating }) => [capability, { capability, rating }])).values()]
}

/** What a line rests on as a whole: the least firm of what its items rest on; null for none. */
export function basisOfLine(items: readonly Pick<LevelItem, 'basis'>[]): AssessedBasis | null {
  return leastFirm(items.map(({ basis }) => basis))
}

/**
 * The level in words, as it is asked for and signed. Codes of levels are part of the framework's own words.
 *
 * @example levelTitle({ code: 'CF7', name: 'Advanced practice sonographer' }, 'Advanced, obstetrics')
 */
export function levelTitle(level: { readonly code: string; readonly name: string }, roleTitle: string): string {
  return `level ${level.code} (${level.name}) in the role “${roleTitle}”`
}

/** What the role asks, and no more than it does: what stands in it, and of its choices as many as it asks, held ones first. */
function askedByRole({ items, choices }: RoleProfile, { states }: LevelInputs): ReadonlyMap<CapabilityCode, Rating> {
  const isHeld = ({ capability, rating }: AskedItem): boolean => (states.get(capability)?.held?.value ?? 0) >= rating
  const chosen = choices.flatMap(({ capabilities, atLeast }) =>
    [...capabilities.filter(isHeld), ...capabilities.filter(item => !isHeld(item))].slice(0, atLeast),
  )
  const asked = new Map<CapabilityCode, Rating>()
  for (const { capability, rating } of [...items, ...chosen])
    if (rating > (asked.get(capability) ?? 0)) asked.set(capability, rating)
  return asked
}

function levelLine(
  { code, title, capabilities }: ScopeLine,
  asked: ReadonlyMap<CapabilityCode, Rating>,
  inputs: LevelInputs,
): readonly LevelLine[] {
  const wanted = lineItems(capabilities, asked)
  if (wanted.length === 0) return []
  const due = wanted.flatMap(({ capability }) => inputs.states.get(capability)?.review?.dueOn ?? [])
  const items = wanted.flatMap(item => heldItem(item, inputs))
  return [{ code, title, asked: wanted.length, items, reviewDueOn: due.length === 0 ? null : Math.min(...due) }]
}

function heldItem(item: AskedItem, { ratings, states }: LevelInputs): readonly LevelItem[] {
  const held = states.get(item.capability)?.held ?? null
  if (held === null || held.value < item.rating) return []
  const { value, on, basis } = held
  const by = ratings.find(
    event =>
      event.capability === item.capability &&
      event.kind === basis &&
      event.on === on &&
      'value' in event &&
      event.value === value,
  )
  return by === undefined ? [] : [{ ...item, held: value, basis, on, ratingId: by.sequence }]
}
