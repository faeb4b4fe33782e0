import type { CapabilityCode, Day, Rating } from '../capability/types.ts'
import type { Aim } from '../planning/target.ts'
import type { AdoptedPlan } from '../planning/adopted-plan.ts'
import type { Learner } from '../recommendation/types.ts'

/** What would be if: every part that is absent stays as it is. */
export interface PlanChange {
  readonly hoursPerWeek?: number
  /** null = no date. */
  readonly dueOn?: Day | null
  /** null = not said. */
  readonly casesPerMonth?: number | null
  /** Modules left out on purpose, in place of those left out so far. */
  readonly banned?: readonly string[]
  /** Modules in it in any case, in place of those so far. */
  readonly required?: readonly string[]
  readonly notBefore?: AdoptedPlan['notBefore']
  /** Another target. */
  readonly aim?: Aim
  /** Ratings assumed, as if the person had just rated themselves. */
  readonly assumed?: readonly { readonly capability: CapabilityCode; readonly value: Rating }[]
}

/** What somebody asks of a plan who has asked nothing. */
export const nothingAdopted: Omit<AdoptedPlan, 'on'> = {
  steps: [],
  banned: [],
  required: [],
  notBefore: [],
  casesPerMonth: null,
}

/**
 * The same person if something were different. What was adopted so far stays the plan to start from, so that a change
 * shows what it costs and nothing else.
 *
 * @example changed(learner, { banned: ['ENH-08'] }, today).adopted?.banned // ['ENH-08']
 */
export function changed(learner: Learner, change: PlanChange, today: Day): Learner {
  const before = learner.adopted ?? { on: today, ...nothingAdopted }
  const adopted: AdoptedPlan = {
    on: before.on,
    steps: before.steps,
    banned: change.banned ?? before.banned,
    required: change.required ?? before.required,
    notBefore: change.notBefore ?? before.notBefore,
    casesPerMonth: change.casesPerMonth === undefined ? before.casesPerMonth : change.casesPerMonth,
  }
  return {
    ...learner,
    adopted,
    goal: goalOf(learner, change),
    ratings: [
      ...learner.ratings,
      ...(change.assumed ?? []).map(({ capability, value }) => {
        return { kind: 'SELF' as const, sequence: '~', capability, value, on: today }
      }),
    ],
  }
}

function goalOf({ goal }: Learner, { aim, hoursPerWeek, dueOn }: PlanChange): Learner['goal'] {
  const times = {
    hoursPerWeek: hoursPerWeek ?? goal?.hoursPerWeek ?? null,
    dueOn: dueOn === undefined ? (goal?.dueOn ?? null) : dueOn,
  }
  const target = aim ?? goal
  return target === null ? null : { ...target, ...times }
}
