import type { CapabilityCode, CapabilityState, Rating } from '../capability/types.ts'
import type { RoleProfile } from '../planning/types.ts'
import type { LineBasis, LineStanding, NamedLine, ScopeItem } from './types.ts'

export type States = ReadonlyMap<CapabilityCode, Pick<CapabilityState, 'held' | 'review'>>

/** From here on somebody works alone; below it a named colleague is there to call on. */
const INDEPENDENT = 3
/** The least that stands on a statement at all. */
const SUPPORTED = 2

/**
 * What a role asks for of each capability, 1-4. Of a group in which some of several are asked for, those count that are
 * held at what is asked; where too few are, the first others make up the number.
 *
 * @example asksOf(role, states).get('OBS-05') // 3
 */
function asksOf(role: RoleProfile, states: States): ReadonlyMap<CapabilityCode, Rating> {
  const asks = new Map<CapabilityCode, Rating>()
  const raise = (code: CapabilityCode, rating: Rating) => {
    if (rating > (asks.get(code) ?? 0)) asks.set(code, rating)
  }
  for (const { capability, rating } of role.items) raise(capability, rating)
  for (const { atLeast, capabilities } of role.choices) {
    const isHeld = (item: (typeof capabilities)[number]) => heldAt(states, item.capability) >= item.rating
    const held = capabilities.filter(isHeld)
    const others = capabilities.filter(item => !isHeld(item)).slice(0, Math.max(0, atLeast - held.length))
    for (const { capability, rating } of [...held, ...others]) raise(capability, rating)
  }
  return asks
}

function heldAt(states: States, capability: CapabilityCode): number {
  return states.get(capability)?.held?.value ?? 0
}

/**
 * Where each line of a role stands, in the role's order; lines of which the role asks nothing are left out.
 *
 * A line says whether somebody works alone. It stands as SIGN_OFF where everything is held at what is asked, up to 3, and
 * what is held at 3 or more was signed off (a lowering, being a decision of two people, counts as one); as
 * STARTING_POSITION where some of that rests on a confirmation in post; as SUPPORTED where everything is held at 2, or at
 * what is asked if that is less, and something at 2; otherwise it does not stand. A 4 asked for is no condition: 3 is working alone, and
 * what is held below 4 is named in `missing`.
 *
 * @example standingLines(role, states)[0]?.basis // 'SIGN_OFF'
 */
export function standingLines(role: RoleProfile, states: States): readonly LineStanding[] {
  const asks = asksOf(role, states)
  return role.scopeLines.flatMap(line => {
    const asked = line.capabilities.filter(code => (asks.get(code) ?? 0) > 0)
    return asked.length === 0 ? [] : [standingOfLine(line, asks, states)]
  })
}

/** Where one line stands; `asks` says what is asked of its capabilities, and what is not asked does not count. */
export function standingOfLine(
  { code, title, capabilities }: NamedLine,
  asks: ReadonlyMap<CapabilityCode, Rating>,
  states: States,
): LineStanding {
  const asked = capabilities.filter(capability => (asks.get(capability) ?? 0) > 0)
  const items = asked.flatMap(capability => itemOf(capability, asks.get(capability) ?? 0, states))
  const missing = asked.filter(capability => heldAt(states, capability) < (asks.get(capability) ?? 0))
  const basis = items.length === asked.length && asked.length > 0 ? basisOf(items) : null
  if (basis === null) return { code, title, basis, on: null, reviewOn: null, items, missing }
  const dues = items.flatMap(({ capability }) => states.get(capability)?.review?.dueOn ?? [])
  const on = Math.max(...items.map(item => item.on))
  return { code, title, basis, on, reviewOn: dues.length === 0 ? null : Math.min(...dues), items, missing }
}

function itemOf(capability: CapabilityCode, asks: Rating, states: States): readonly ScopeItem[] {
  const held = states.get(capability)?.held ?? null
  return held === null ? [] : [{ capability, asks, held: held.value, basis: held.basis, on: held.on }]
}

/** What a line of these items rests on, all of them held; null where one is held too low for it to stand. */
function basisOf(items: readonly ScopeItem[]): LineBasis | null {
  const isTooLow = items.some(({ held, asks }) => held < Math.min(asks, SUPPORTED))
  if (isTooLow || items.every(({ held }) => held < SUPPORTED)) return null
  const alone = items.filter(({ held }) => held >= INDEPENDENT)
  const isFull = items.every(({ held, asks }) => held >= Math.min(asks, INDEPENDENT))
  const isAlone = alone.length === items.length || items.some(({ asks }) => asks >= INDEPENDENT)
  if (!isFull || !isAlone) return 'SUPPORTED'
  return alone.some(({ basis }) => basis === 'STARTING_POSITION') ? 'STARTING_POSITION' : 'SIGN_OFF'
}
