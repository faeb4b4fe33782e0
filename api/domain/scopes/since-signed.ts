import { formatDay } from '../capability/calendar.ts'
import { shortName } from '../capability/short-name.ts'
import type { Capability, CapabilityCode, Rating } from '../capability/types.ts'
import { standingOfLine, type States } from './line-standing.ts'
import type { LineBasis, ScopeItem, StatementLine } from './types.ts'

/** What fell away of a line since its statement was signed. */
export interface SinceSigned {
  readonly code: string
  readonly title: string
  /** What the line rests on now; null = the record no longer supports it. */
  readonly basis: LineBasis | null
  readonly text: string
}

/** Working alone comes before working with somebody to call on; on what alone rests makes no difference here. */
const FIRMNESS: Readonly<Record<LineBasis, number>> = { SIGN_OFF: 2, STARTING_POSITION: 2, SUPPORTED: 1 }

/**
 * What fell away of a statement since it was signed: lines whose capabilities lapsed or were lowered so far that they
 * would stand as less today, or not at all. What was asked then is asked now, so that a new version of a role changes
 * nothing; and whatever grew firmer is no change of what was signed.
 *
 * @example an E3 line signed off in May 2025, read in June 2026 → 'Injections: lapsed on 12 May 2026'
 */
export function sinceSigned(
  lines: readonly StatementLine[],
  states: States,
  capabilities: ReadonlyMap<CapabilityCode, Pick<Capability, 'statement'>>,
): readonly SinceSigned[] {
  return lines.flatMap(line => {
    const asks = new Map<CapabilityCode, Rating>(line.items.map(({ capability, asks: asked }) => [capability, asked]))
    const named = { ...line, capabilities: line.items.map(({ capability }) => capability) }
    const now = standingOfLine(named, asks, states)
    if (firmness(now.basis) >= firmness(line.basis)) return []
    const fallen = line.items.filter(item => (states.get(item.capability)?.held?.value ?? 0) < item.held)
    const words = fallen.map(item => fallenWords(item, states, capabilities.get(item.capability)))
    return [
      { code: line.code, title: line.title, basis: now.basis, text: `${words.join('; ')}. ${meaning(now.basis)}` },
    ]
  })
}

function firmness(basis: LineBasis | null): number {
  return basis === null ? 0 : FIRMNESS[basis]
}

function fallenWords(item: ScopeItem, states: States, capability: Pick<Capability, 'statement'> | undefined): string {
  const name = capability === undefined ? item.capability : shortName(capability.statement)
  const state = states.get(item.capability)
  const held = state?.held ?? null
  if (held !== null)
    return `${name}: held at ${held.value} since ${formatDay(held.on)}, ${item.held} when it was signed`
  const dueOn = state?.review?.state === 'LAPSED' ? state.review.dueOn : null
  return dueOn === null ? `${name}: not held any more` : `${name}: lapsed after ${formatDay(dueOn)}`
}

function meaning(basis: LineBasis | null): string {
  return basis === null
    ? 'The record no longer supports this line.'
    : 'The record supports this line with a colleague to call on.'
}
