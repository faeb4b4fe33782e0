import type { AreaCode, Capability, CapabilityCode, EvidenceClass, GateCode, Rating } from '../capability/types.ts'

export type ModuleKind = 'REFLECTIVE' | 'AUDIT' | 'WORKSHOP' | 'SUPERVISED_PRACTICE' | 'E_LEARNING' | 'IMAGE_QUIZ'

export interface ModuleEffect {
  readonly capability: CapabilityCode
  readonly from: Rating
  readonly to: Rating
}

export interface ModuleGate {
  readonly gate: GateCode
  /** WHOLE bars "do now" until met; PART leaves the rest open and `part` says which part waits. */
  readonly scope: 'WHOLE' | 'PART'
  readonly part: string | null
}

export interface Module {
  readonly code: string
  readonly title: string
  /** An area of practice; 'core' for everyone; 'any' where the areas are chosen at enrolment. */
  readonly area: AreaCode | 'core' | 'any'
  readonly level: string
  readonly kind: ModuleKind
  /** Structured learning time, whole minutes >= 0. */
  readonly minutes: number
  readonly develops: readonly ModuleEffect[]
  readonly requires: {
    readonly ratings: readonly { readonly capability: CapabilityCode; readonly atLeast: Rating }[]
    /** Every group must be met; a group is met by any one of its modules. */
    readonly modules: readonly (readonly string[])[]
  }
  readonly gates: readonly ModuleGate[]
  /** Nobody starts it any more; whoever is inside finishes. Absent = it stands. */
  readonly isRetired?: boolean
}

/** "Any `atLeast` of these", e.g. two of the four joint regions. */
export interface ChoiceGroup {
  readonly code: string
  readonly atLeast: number
  readonly capabilities: readonly { readonly capability: CapabilityCode; readonly rating: Rating }[]
}

export interface ScopeLine {
  readonly code: string
  readonly title: string
  readonly capabilities: readonly CapabilityCode[]
}

export interface RoleProfile {
  readonly code: string
  readonly title: string
  readonly level: string
  readonly areas: readonly AreaCode[]
  readonly items: readonly { readonly capability: CapabilityCode; readonly rating: Rating }[]
  readonly choices: readonly ChoiceGroup[]
  readonly scopeLines: readonly ScopeLine[]
}

export interface PathwayStage {
  readonly title: string
  readonly modules: readonly string[]
  /** How many of `modules` are asked for; null = all of them. */
  readonly chooseAtLeast: number | null
  /** What one chooses among within it; modules in none are taken by everybody. Absent: all of the stage is one choice, or none. */
  readonly choices?: readonly { readonly chooseAtLeast: number; readonly modules: readonly string[] }[]
}

export interface Pathway {
  readonly code: string
  readonly title: string
  readonly startRole: string
  readonly endRole: string
  readonly stages: readonly PathwayStage[]
  /** Areas in which a module of kind area 'any' (CON-07) is taken on this pathway. */
  readonly chosenAreas: readonly AreaCode[]
  /** Preconditions asked at the first stage; absent = none. */
  readonly gates?: readonly GateCode[]
  /** True = nobody chooses it any more; absent = anybody may. */
  readonly isRetired?: true
}

/** Everything published, in one immutable value; `hash` names its content. */
export interface Catalogue {
  readonly hash: string
  readonly frameworkCode: string
  readonly capabilities: ReadonlyMap<CapabilityCode, Capability>
  readonly evidenceClasses: ReadonlyMap<string, EvidenceClass>
  /** Framework level code -> column of expected ratings used for the assumed baseline; null = the assistant role. */
  readonly levelColumns: ReadonlyMap<string, 'P' | '5' | '6' | '7' | '8' | null>
  readonly roles: ReadonlyMap<string, RoleProfile>
  readonly overlays: ReadonlyMap<string, RoleProfile>
  readonly modules: ReadonlyMap<string, Module>
  readonly pathways: ReadonlyMap<string, Pathway>
}

/** One item of a target: a rating asked of a capability. */
export interface TargetItem {
  readonly capability: CapabilityCode
  readonly rating: Rating
}

/** What a choice group came to for one person: enough of its items, the others left out. */
export interface ResolvedChoice {
  readonly group: string
  readonly chosen: readonly CapabilityCode[]
  readonly left: readonly CapabilityCode[]
}

/** A goal written out: what is asked, of which capabilities, in which areas and in which order. */
export interface Target {
  /** The role aimed for; null where areas alone make the target. */
  readonly role: RoleProfile | null
  readonly pathway: Pathway | null
  readonly items: ReadonlyMap<CapabilityCode, Rating>
  readonly choices: readonly ResolvedChoice[]
  /** Items of choice groups that were not chosen: neither a condition nor a gain. */
  readonly leftOut: ReadonlySet<CapabilityCode>
  /** Areas of practice that count for this person: declared ones and those of the goal. The shared core always counts. */
  readonly scope: ReadonlySet<AreaCode>
  /** Areas in which a module of area 'any' is taken. */
  readonly chosenAreas: readonly AreaCode[]
}

/** Everything a plan is made from, in the catalogue's own words. The planner and its checker both start here. */
export interface PlanProblem {
  readonly catalogue: Catalogue
  /** Rating each capability may be built on today; absent = 0. */
  readonly prepared: ReadonlyMap<CapabilityCode, Rating>
  readonly target: Target
  /** Finished modules: they satisfy prerequisites and are not taken again. */
  readonly completed: ReadonlySet<string>
  /** Modules learnt elsewhere: they satisfy prerequisites, and their effects wait only for evidence. */
  readonly doneElsewhere: ReadonlySet<string>
  /** Modules called too easy: their effects wait only for a self-rating. */
  readonly tooEasy: ReadonlySet<string>
  /** Modules that may not be part of the plan. */
  readonly banned: ReadonlySet<string>
  /** Those of the banned ones that a lawful or safety precondition withholds: nobody is confirmed around them. */
  readonly withheld: ReadonlySet<string>
  /**
   * Rating up to which a confirmation does where no module is left to supply it: what the person's post expects anyway.
   * Absent or lower = 2, which nobody needs a module for.
   */
  readonly confirmable: ReadonlyMap<CapabilityCode, Rating>
  /** Modules under way, preferred where two plans are equally long. */
  readonly started: ReadonlyMap<string, readonly AreaCode[]>
  /** Modules that have to be part of the plan, whether or not the target needs them. */
  readonly required: ReadonlySet<string>
  /** Ids of the steps of an earlier plan, kept where that costs next to nothing; empty = none. */
  readonly previous: readonly string[]
}

/**
 * - MODULE: learning, in minutes.
 * - CONFIRM: a rise no module supplies, to 1 or 2 or to what the post expects: being seen at work and a word from a
 *   supervisor do.
 * - CLAIM: a module done elsewhere or called too easy: its effects wait for evidence or a self-rating, not for learning.
 */
export type PlanStepKind = 'MODULE' | 'CONFIRM' | 'CLAIM'

export interface PlanStep {
  /** "ENH-04" for a module or a claim on it, "CLN-08>2" for a confirmation. */
  readonly id: string
  readonly kind: PlanStepKind
  readonly module: string | null
  /** What the step raises, from the rating prepared today; inside the scope only. */
  readonly raises: readonly (TargetItem & { readonly from: Rating })[]
  readonly minutes: number
  /** Positions in `steps` that supply what this one needs. */
  readonly needs: readonly number[]
  /** `needs`, and on a pathway the steps of earlier stages: all that comes first; empty = can start now. */
  readonly after: readonly number[]
  /** Minutes of the longest chain of steps from this one (itself included) to the end of the plan. */
  readonly tailMinutes: number
}

/** A target item no plan reaches: `reachable` is the highest rating it does reach. */
export interface Uncovered {
  readonly capability: CapabilityCode
  readonly target: Rating
  readonly reachable: Rating
}

export interface Plan {
  /** Executable in this order. */
  readonly steps: readonly PlanStep[]
  readonly minutes: number
  /** No plan for the same problem is shorter; refers to what is reachable where something is uncovered. */
  readonly lowerBoundMinutes: number
  readonly uncovered: readonly Uncovered[]
  /** Required modules that cannot be taken: left out on purpose as well, outside the scope, or what they need is out of
   * reach. By code. */
  readonly notPossible: readonly string[]
}
