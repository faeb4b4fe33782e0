import { foldCapabilities } from '../capability/fold.ts'
import { gateState } from '../capability/gates.ts'
import { decidedOutsideGoal, standingOf, type DecidedBy } from '../capability/standing.ts'
import type { CapabilityCode, CapabilityState, Day, LevelColumn, Rating, Standing } from '../capability/types.ts'
import { columnOf, openTarget, resolveTarget, type OpenTarget } from '../planning/target.ts'
import type { Catalogue, Target } from '../planning/types.ts'
import { answersOf } from './answers.ts'
import { buildsOn } from './builds-on.ts'
import { nearestRole } from './nearest-role.ts'
import type { Learner } from './types.ts'

/**
 * What the target rests on: the person's GOAL; without one the person's own POST (what the stated level and areas
 * expect); before the award the areas of the AWARD; NOTHING where nothing was said.
 */
export type TargetBasis = 'GOAL' | 'POST' | 'AWARD' | 'NOTHING'

/** Where a person stands towards a target on one day: the one fold that every screen reads. */
export interface Standpoint {
  readonly target: Target
  readonly basis: TargetBasis
  readonly states: ReadonlyMap<CapabilityCode, CapabilityState>
  /** What learning may build on, per capability. */
  readonly buildsOn: ReadonlyMap<CapabilityCode, Rating>
  /** The award is not ratified yet: nothing independent, and the university owns the teaching. */
  readonly isBeforeAward: boolean
}

/** What one capability is to a person's target. */
export interface DescribedStanding {
  /** null = not part of the target, and so are standing and gap. */
  readonly target: Rating | null
  readonly standing: Standing | null
  readonly gap: Rating | null
  readonly decidedBy: DecidedBy
}

/** The column a person works towards before the award. */
const AWARD_COLUMN: LevelColumn = 'P'

/**
 * Folds a person's histories at a date and resolves what they aim for. Advice and the list of capabilities both start
 * here, so that they can never disagree.
 *
 * @example foldForGoal(learner, catalogue, today).target.items.get('CLN-08') // 3
 */
export function foldForGoal(learner: Learner, catalogue: Catalogue, asOf: Day): Standpoint {
  const isBeforeAward = waitsForAward(learner, asOf)
  const { open, basis } = aimOf(learner, catalogue, isBeforeAward)
  const states = foldCapabilities(learner, catalogue, asOf, open.scope)
  const target = resolveTarget(catalogue, open, {
    states,
    started: new Set(learner.started.map(started => started.module)),
    banned: answersOf(learner.responses, asOf).refusedModules,
  })
  return { target, basis, states, buildsOn: buildsOn(learner.practice, catalogue, states), isBeforeAward }
}

/** One capability against the target: what is asked, where it stands, and the rule that decided. */
export function describeStanding(standpoint: Standpoint, capability: CapabilityCode): DescribedStanding {
  const target = standpoint.target.items.get(capability)
  const state = standpoint.states.get(capability)
  if (target === undefined || state === undefined) {
    return { target: null, standing: null, gap: null, decidedBy: decidedOutsideGoal() }
  }
  return { target, ...standingOf(state, target) }
}

/** Someone who stated that the award is not ratified: for all of their practice, or without a level in any area. */
function waitsForAward({ gateFacts, practice }: Learner, asOf: Day): boolean {
  if (gateState(gateFacts, 'G1', null, asOf).state === 'NOT_MET') return true
  if (practice.level !== null) return false
  return practice.areas.some(({ area }) => gateState(gateFacts, 'G1', area, asOf).state === 'NOT_MET')
}

function aimOf(
  { goal, practice }: Learner,
  catalogue: Catalogue,
  isBeforeAward: boolean,
): { open: OpenTarget; basis: TargetBasis } {
  if (goal !== null) return { open: openTarget(catalogue, goal, practice), basis: 'GOAL' }
  const none = { roleProfileCode: null, pathwayCode: null, overlayCodes: [], areas: [] }
  const role = nearestRole(catalogue, practice)
  if (practice.level === null && practice.areas.length === 0) {
    return { open: { ...openTarget(catalogue, none, practice), role }, basis: 'NOTHING' }
  }
  const open = openTarget(catalogue, none, practice)
  const hasOwnRole = practice.level !== null && columnOf(catalogue, practice.level) === null && role !== null
  const items = hasOwnRole
    ? new Map(role.items.map(item => [item.capability, item.rating]))
    : expectedInPost(catalogue, practice, isBeforeAward)
  return { open: { ...open, role, items }, basis: isBeforeAward ? 'AWARD' : 'POST' }
}

/** What the stated level expects of the shared core, and each declared area at its own level; zeros dropped. */
function expectedInPost(
  catalogue: Catalogue,
  practice: Learner['practice'],
  isBeforeAward: boolean,
): ReadonlyMap<CapabilityCode, Rating> {
  const core = practice.level === null ? null : columnOf(catalogue, practice.level)
  const areas = new Map(practice.areas.map(({ area, level }) => [area, columnOf(catalogue, level)]))
  const items = new Map<CapabilityCode, Rating>()
  for (const { code, area, expected } of catalogue.capabilities.values()) {
    const own = area === null ? core : areas.get(area)
    const column = isBeforeAward && area !== null && areas.has(area) ? AWARD_COLUMN : own
    if (column === null || column === undefined) continue
    if (expected[column] > 0) items.set(code, expected[column])
  }
  return items
}
