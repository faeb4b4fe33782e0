import type { Day } from '../capability/types.ts'
import type { Minutes, NextStep, Reason, StepKind } from './types.ts'

/** A step with what its place in the list is decided by. */
export interface Draft {
  readonly step: Omit<NextStep, 'order'>
  /** Area of practice or pillar, for variety. */
  readonly domain: string
  /** What the rest rests on, and so comes before it: how a return is agreed, where someone in post starts from. */
  readonly isFoundation: boolean
  /** One of several confirmations to ask for, of which only a few are shown at a time. */
  readonly isRequest: boolean
  /** Among steps that are equal otherwise, the lower place comes first. */
  readonly place: number
  /** The day it was started; null = not under way. */
  readonly startedOn: Day | null
  /** The day something lapses or falls due for review unless this is done; null = nothing does. */
  readonly dueOn: Day | null
  /** Past due, nothing is lost by it: what lapses goes before. */
  readonly canWait: boolean
  /** Minutes from this step to the end of the plan along the longest chain. */
  readonly tailMinutes: Minutes
  /** Minutes the plan grows by without it; null = nothing else in the catalogue will do. */
  readonly lossMinutes: Minutes | null
}

type DraftParts = Pick<Draft, 'domain'> &
  Partial<Omit<Draft, 'step'>> & { readonly step: Partial<NextStep> & Pick<NextStep, 'id' | 'kind' | 'title' | 'cost'> }

/** A draft from what is particular to it. */
export function draft(parts: DraftParts): Draft {
  const { step, ...place } = parts
  return {
    isFoundation: false,
    isRequest: false,
    place: 0,
    canWait: false,
    startedOn: null,
    dueOn: null,
    tailMinutes: 0,
    lossMinutes: 0,
    ...place,
    step: {
      minutes: 0,
      sittingMinutes: SITTING[step.kind],
      state: (step.blockedBy ?? []).length > 0 ? 'BLOCKED' : 'DO_NOW',
      module: null,
      capabilities: [],
      reasons: [],
      unlocks: [],
      changesIf: [],
      blockedBy: [],
      alternatives: [],
      ...step,
    },
  }
}

/** The smallest useful sitting of steps that are no module, in minutes. A module's depends on its kind. */
const SITTING: Readonly<Record<StepKind, Minutes>> = {
  MODULE: 10,
  OBSERVATION: 10,
  EVIDENCE: 10,
  SIGN_OFF: 10,
  REFRESH: 10,
  SELF_RATING: 5,
}

/** A reason from its code and words; what it does not rest on is null. */
export function reason(code: string, text: string, facts: Partial<Omit<Reason, 'code' | 'text'>> = {}): Reason {
  return { code, text, capability: null, from: null, to: null, target: null, basis: null, ...facts }
}
