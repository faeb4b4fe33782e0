import type { AreaCode, Rating } from '../../domain/capability/types.ts'
import { dayFromIso } from '../../platform/calendar.ts'
import type { AdoptPlanInput, PlannedDayInput } from './adopted-plan.types.ts'
import type { PlanGrounds } from './plan-maker.ts'
import type { PlanAimInput, PlanChangeInput } from './what-if.types.ts'

type Change = NonNullable<PlanGrounds['change']>

/** A change in the words decisions are made in; what is not given stays as it is. */
export function toChange(input: PlanChangeInput): Change {
  const { hoursPerWeek, dueOn, casesPerMonth, leftOutModuleCodes, wantedModuleCodes, notBefore, aim } = input
  return {
    ...(hoursPerWeek != null && { hoursPerWeek }),
    ...(dueOn != null && { dueOn: dayFromIso(dueOn) }),
    ...(casesPerMonth != null && { casesPerMonth }),
    ...(leftOutModuleCodes != null && { banned: leftOutModuleCodes }),
    ...(wantedModuleCodes != null && { required: wantedModuleCodes }),
    ...(notBefore != null && { notBefore: toDays(notBefore) }),
    ...(aim != null && { aim: toAim(aim) }),
    ...(input.droppedCapabilityCodes != null && { dropped: input.droppedCapabilityCodes }),
    ...(input.assumedRatings != null && {
      assumed: input.assumedRatings.map(({ capabilityCode, value }) => {
        return { capability: capabilityCode, value: value as Rating }
      }),
    }),
  }
}

/** What somebody asks of the plan they adopt, in the same words. */
export function wishesOf(input: AdoptPlanInput): Change {
  return {
    banned: [...new Set(input.leftOutModuleCodes)],
    required: [...new Set(input.wantedModuleCodes)],
    notBefore: toDays(input.notBefore),
    casesPerMonth: input.casesPerMonth ?? null,
  }
}

function toDays(days: readonly PlannedDayInput[]): NonNullable<Change['notBefore']> {
  return days.map(({ moduleCode, on }) => ({ module: moduleCode, on: dayFromIso(on) }))
}

function toAim({ roleProfileCode, pathwayCode, overlayCodes, areas }: PlanAimInput): NonNullable<Change['aim']> {
  return {
    roleProfileCode: roleProfileCode ?? null,
    pathwayCode: pathwayCode ?? null,
    overlayCodes,
    areas: areas.map(({ areaCode, levelCode }) => ({ area: areaCode as AreaCode, level: levelCode })),
  }
}
