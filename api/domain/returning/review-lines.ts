import type { CapabilityCode, CapabilityState, Day, ReviewState } from '../capability/types.ts'
import type { ScopeLine } from '../planning/types.ts'

/** One line of a scope of practice, and where its reviews stand; `line` null = what stands in no line. */
export interface ReviewLine {
  readonly line: string | null
  /** The state that asks most of the person among the items of the line. */
  readonly state: ReviewState
  /** Day the clock of these items was last set, the earliest of them; null = never. */
  readonly on: Day | null
  /** Day by which these items are reviewed, the earliest of them; null = no date. */
  readonly dueOn: Day | null
  /** The items in that state, in the order of the line. */
  readonly capabilities: readonly CapabilityCode[]
}

/** What asks most comes first. */
const byUrgency: readonly ReviewState[] = ['LAPSED', 'NO_RECENT_RECORD', 'REVIEW_DUE', 'REVIEWED']

/**
 * Reviews by the lines a department signs off: of each line the state that asks most, with the items in it. What asks most
 * comes first, then what is due soonest, then in the order of the lines. Only what has a review at all is listed.
 *
 * @example reviewLines(states, role.scopeLines)[0] // { line: 'Growth and Doppler scans', state: 'REVIEW_DUE', ... }
 */
export function reviewLines(
  states: ReadonlyMap<CapabilityCode, CapabilityState>,
  lines: readonly ScopeLine[],
): readonly ReviewLine[] {
  const inLine = new Set(lines.flatMap(({ capabilities }) => capabilities))
  const rest = [...states.keys()].filter(code => !inLine.has(code)).toSorted()
  const groups = [
    ...lines.map(({ title, capabilities }) => ({ line: title, capabilities })),
    { line: null, capabilities: rest },
  ]
  return groups
    .flatMap(({ line, capabilities }) => reviewLine(line, capabilities, states) ?? [])
    .toSorted((a, b) => urgency(a) - urgency(b) || (a.dueOn ?? Infinity) - (b.dueOn ?? Infinity) || 0)
}

function reviewLine(
  line: string | null,
  capabilities: readonly CapabilityCode[],
  states: ReadonlyMap<CapabilityCode, CapabilityState>,
): ReviewLine | null {
  const reviewed = capabilities.flatMap(capability => {
    const review = states.get(capability)?.review
    return review == null ? [] : [{ capability, ...review }]
  })
  const state = byUrgency.find(each => reviewed.some(review => review.state === each))
  if (state === undefined) return null
  const shown = reviewed.filter(review => review.state === state)
  return {
    line,
    state,
    on: earliest(shown.map(({ on }) => on)),
    dueOn: earliest(shown.map(({ dueOn }) => dueOn)),
    capabilities: shown.map(({ capability }) => capability),
  }
}

function urgency({ state }: ReviewLine): number {
  return byUrgency.indexOf(state)
}

function earliest(days: readonly (Day | null)[]): Day | null {
  const known = days.filter(day => day !== null)
  return known.length === 0 ? null : Math.min(...known)
}
