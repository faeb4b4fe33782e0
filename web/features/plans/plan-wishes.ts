import type { AdoptPlanInput, PlanChangeInput, PlanDetailsFragment } from '../../generated/plans/graphql.ts'

/** What somebody asks of their plan. */
export interface PlanWishes {
  readonly leftOut: readonly string[]
  readonly wanted: readonly string[]
  /** Module code → the first day it may be started, "2027-03-01". */
  readonly notBefore: Readonly<Record<string, string>>
  /** null = not said. */
  readonly hoursPerWeek: number | null
  readonly dueOn: string | null
  readonly casesPerMonth: number | null
}

type Planned = Pick<PlanDetailsFragment, 'adopted' | 'hoursPerWeek' | 'dueOn' | 'casesPerMonth'>

/** What was asked so far. */
export function wishesOf({ adopted, hoursPerWeek, dueOn, casesPerMonth }: Planned): PlanWishes {
  return {
    leftOut: (adopted?.leftOut ?? []).map(({ code }) => code),
    wanted: (adopted?.wanted ?? []).map(({ code }) => code),
    notBefore: Object.fromEntries((adopted?.notBefore ?? []).map(({ module, on }) => [module.code, on])),
    hoursPerWeek,
    dueOn,
    casesPerMonth,
  }
}

/** A module is left out, and with it whatever else was wished of it. */
export function leaveOut(wishes: PlanWishes, code: string): PlanWishes {
  return { ...letIn(wishes, code), leftOut: [...wishes.leftOut.filter(one => one !== code), code] }
}

/** Nothing is wished of a module any more. */
export function letIn(wishes: PlanWishes, code: string): PlanWishes {
  const { [code]: _gone, ...notBefore } = wishes.notBefore
  const others = (codes: readonly string[]) => codes.filter(one => one !== code)
  return { ...wishes, leftOut: others(wishes.leftOut), wanted: others(wishes.wanted), notBefore }
}

/** A module is to be part of it, in place of another where one is named. */
export function want(wishes: PlanWishes, code: string, inPlaceOf?: string): PlanWishes {
  const before = inPlaceOf === undefined ? wishes : leaveOut(wishes, inPlaceOf)
  const cleared = letIn(before, code)
  return { ...cleared, wanted: [...cleared.wanted, code] }
}

/** A module is not to be started before a day; "" = on any day. */
export function startFrom(wishes: PlanWishes, code: string, on: string): PlanWishes {
  const { [code]: _before, ...others } = wishes.notBefore
  return { ...wishes, notBefore: on === '' ? others : { ...others, [code]: on } }
}

export function isSame(a: PlanWishes, b: PlanWishes): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function daysOf({ notBefore }: PlanWishes) {
  return Object.entries(notBefore).map(([moduleCode, on]) => ({ moduleCode, on }))
}

/** The same, as a question to the API: what would be if. */
export function changeOf(wishes: PlanWishes): PlanChangeInput {
  return {
    leftOutModuleCodes: [...wishes.leftOut],
    wantedModuleCodes: [...wishes.wanted],
    notBefore: daysOf(wishes),
    ...(wishes.hoursPerWeek !== null && { hoursPerWeek: wishes.hoursPerWeek }),
    ...(wishes.dueOn !== null && { dueOn: wishes.dueOn }),
    ...(wishes.casesPerMonth !== null && { casesPerMonth: wishes.casesPerMonth }),
  }
}

/** The same, to be adopted. */
export function adoptionOf(wishes: PlanWishes, expectedVersion: number): AdoptPlanInput {
  return {
    leftOutModuleCodes: [...wishes.leftOut],
    wantedModuleCodes: [...wishes.wanted],
    notBefore: daysOf(wishes),
    casesPerMonth: wishes.casesPerMonth,
    expectedVersion,
  }
}
