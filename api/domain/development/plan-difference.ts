import type { DevelopmentPlan } from './development-plan.ts'

/** What separates two plans, from the first to the second. */
export interface PlanDifference {
  /** Minutes of learning more; negative = fewer. */
  readonly minutes: number
  readonly supervisedHalfDays: number
  readonly examinations: number
  /** Weeks later; negative = sooner, null where one of the two has no end that can be told. */
  readonly weeks: number | null
  /** Modules of the second that the first is without, and the other way round. */
  readonly added: readonly string[]
  readonly dropped: readonly string[]
}

/** What changes from one plan to another. @example planDifference(before, after).minutes // 360: six hours more */
export function planDifference(before: DevelopmentPlan, after: DevelopmentPlan): PlanDifference {
  const [first, second] = [modulesOf(before), modulesOf(after)]
  const weeks = [before.schedule?.wholeWeeks ?? null, after.schedule?.wholeWeeks ?? null] as const
  return {
    minutes: after.minutes - before.minutes,
    supervisedHalfDays: after.supervisedHalfDays - before.supervisedHalfDays,
    examinations: after.examinations - before.examinations,
    weeks: weeks[0] === null || weeks[1] === null ? null : weeks[1] - weeks[0],
    added: second.filter(code => !first.includes(code)),
    dropped: first.filter(code => !second.includes(code)),
  }
}

function modulesOf({ steps }: DevelopmentPlan): readonly string[] {
  return steps.flatMap(({ kind, module }) => (kind === 'MODULE' && module !== null ? module : []))
}
