import { requirementsFor } from '../capability/requirements.ts'
import { loggedFor } from '../capability/log.ts'
import type { CapabilityCode } from '../capability/types.ts'
import type { PlanStep } from '../planning/types.ts'
import { SUPERVISED_LIST } from '../recommendation/sitting.ts'
import type { Situation } from '../recommendation/situation.ts'

/**
 * What a plan asks for, in four quantities that are never added up (`product.md`, rule 15): time of one's own, lists with
 * somebody beside, examinations for the log, and decisions by others.
 */
export interface Quantities {
  /** Minutes of study of one's own: everything but supervised practice. */
  readonly studyMinutes: number
  /** Half-days on lists with a supervisor, each of four hours; begun ones count whole. */
  readonly supervisedHalfDays: number
  /** Examinations to be logged before those may be asked who decide. */
  readonly examinations: number
  /** Decisions by others on the way. */
  readonly decisions: number
}

/** The four quantities of a plan. @example quantitiesOf(situation, decisions).supervisedHalfDays // 12 */
export function quantitiesOf(situation: Situation, decisions: number): Quantities {
  const { steps } = situation.planned.plan
  return {
    ...timeOf(situation),
    examinations: steps.reduce((sum, step) => sum + examinationsAfter(situation, step), 0),
    decisions,
  }
}

/** The time a plan takes: study of one's own, and lists with somebody beside. */
export function timeOf({
  catalogue,
  planned,
}: Pick<Situation, 'catalogue' | 'planned'>): Pick<Quantities, 'studyMinutes' | 'supervisedHalfDays'> {
  const { steps } = planned.plan
  const isSupervised = ({ module }: PlanStep): boolean =>
    catalogue.modules.get(module ?? '')?.kind === 'SUPERVISED_PRACTICE'
  const supervised = steps.filter(isSupervised)
  return {
    studyMinutes: minutesOf(steps) - minutesOf(supervised),
    supervisedHalfDays: supervised.reduce((sum, { minutes }) => sum + Math.ceil(minutes / SUPERVISED_LIST), 0),
  }
}

/**
 * Examinations that a log asks for once a step is done: for each capability it brings to what the target asks, from 3 on,
 * where that is not held; what is logged already is taken off. What only waits to be confirmed asks for a word from a
 * colleague and for none.
 *
 * Source of the counts: the evidence classes of the framework (`domain.md`, 10.0), which are the earliest time to ask.
 */
export function examinationsAfter({ standpoint, catalogue, learner, now }: Situation, step: PlanStep): number {
  if (step.kind !== 'MODULE') return 0
  return step.raises.reduce((sum, { capability, from, rating }) => {
    const asked = standpoint.target.items.get(capability) ?? 0
    if (asked < 3 || from >= asked || rating < asked) return sum
    return sum + logFor(capability)
  }, 0)

  function logFor(code: CapabilityCode): number {
    const capability = catalogue.capabilities.get(code)
    const evidenceClass = catalogue.evidenceClasses.get(capability?.evidenceClass ?? '')
    if (capability === undefined || evidenceClass === undefined) return 0
    const held = standpoint.states.get(code)?.held?.value ?? 0
    const asked = standpoint.target.items.get(code) === 4 ? ([3, 4] as const) : ([3] as const)
    const logs = asked
      .filter(rating => rating > held)
      .flatMap(rating => requirementsFor(rating, { capability, evidenceClass }))
      .filter(({ kind }) => kind === 'LOG')
    return Math.max(0, Math.max(0, ...logs.map(({ count }) => count)) - loggedFor(learner.log, capability, now))
  }
}

function minutesOf(steps: readonly PlanStep[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0)
}
