import type {
  CapabilityCode,
  Day,
  GateCode,
  GateFact,
  Rating,
  RatingEvent,
} from '../../../api/domain/capability/types.ts'
import type { Goal, Learner, StepResponse } from '../../../api/domain/recommendation/types.ts'

/** Someone who has said and recorded nothing, unless told otherwise. */
export function buildLearner(partial: Partial<Learner> = {}): Learner {
  return {
    practice: { level: null, areas: [] },
    ratings: [],
    completions: [],
    started: [],
    gateFacts: [],
    responses: [],
    leave: [],
    goal: null,
    adopted: null,
    evidence: [],
    log: [],
    sessions: [],
    ...partial,
  }
}

/** A level and the areas it is worked at; "GYN@CF5" gives an area a level of its own. @example practiceAt('CF6', 'OBS', 'GYN@CF5') */
export function practiceAt(level: string, ...areas: readonly string[]): Learner['practice'] {
  return {
    level,
    areas: areas.map(one => {
      const [area = one, own = level] = one.split('@')
      return { area, level: own }
    }),
  }
}

/** A goal without overlays, areas, date or hours unless told otherwise. */
export function buildGoal(partial: Partial<Goal>): Goal {
  const none = {
    roleProfileCode: null,
    pathwayCode: null,
    overlayCodes: [],
    areas: [],
    dueOn: null,
    hoursPerWeek: null,
  }
  return { ...none, ...partial }
}

/** One self-rating per capability, all on one day. */
export function selfRatings(values: Readonly<Record<CapabilityCode, Rating>>, on: Day): readonly RatingEvent[] {
  return Object.entries(values).map(([capability, value]) => {
    return { sequence: `self-${on}-${capability}`, capability, on, kind: 'SELF', value } as const
  })
}

/** One sign-off per capability, all on one day, by two people. */
export function signOffs(values: Readonly<Record<CapabilityCode, Rating>>, on: Day): readonly RatingEvent[] {
  return Object.entries(values).map(([capability, value]) => {
    return {
      sequence: `sign-${on}-${capability}`,
      capability,
      on,
      kind: 'SIGN_OFF',
      value,
      signerIds: ['lead', 'second'],
    } as const
  })
}

/** A statement that a precondition is met everywhere and without end, unless told otherwise. */
export function buildGateFact(gate: GateCode, partial: Partial<GateFact> = {}): GateFact {
  return {
    sequence: `${gate}-1`,
    gate,
    area: null,
    isMet: true,
    on: 0,
    until: null,
    statedBy: 'service lead',
    ...partial,
  }
}

/** An answer to a step without an end of its own, unless told otherwise. */
export function buildResponse(
  partial: Pick<StepResponse, 'stepId' | 'response' | 'on'> & Partial<StepResponse>,
): StepResponse {
  return { until: null, ...partial }
}
