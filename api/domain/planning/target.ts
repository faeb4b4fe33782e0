import type { AreaCode, CapabilityCode, CapabilityState, LevelColumn, Practice, Rating } from '../capability/types.ts'
import type { Catalogue, ChoiceGroup, Pathway, ResolvedChoice, RoleProfile, Target, TargetItem } from './types.ts'

/** What a person aims for, as data; exactly one of the two codes is set. */
export interface Aim {
  readonly roleProfileCode: string | null
  readonly pathwayCode: string | null
  readonly overlayCodes: readonly string[]
  readonly areas: readonly { readonly area: AreaCode; readonly level: string }[]
}

/** A target whose choice groups still wait for the person's standing. */
export interface OpenTarget extends Omit<Target, 'choices' | 'leftOut'> {
  readonly groups: readonly ChoiceGroup[]
}

/** What helps to choose between the items of a group: where the person stands, and what the person said. */
export interface ChoiceGrounds {
  readonly states: ReadonlyMap<CapabilityCode, CapabilityState>
  readonly started: ReadonlySet<string>
  readonly banned: ReadonlySet<string>
}

/** The column of expected ratings for a level, or null where the level has none. @example columnOf(catalogue, 'CF9') // '8' */
export function columnOf(catalogue: Pick<Catalogue, 'levelColumns'>, level: string): LevelColumn | null {
  return catalogue.levelColumns.get(level) ?? null
}

/**
 * Writes a goal out as ratings asked per capability: the role (or the pathway's end role), overlays and further areas,
 * taking the higher value where two ask. Zeros are dropped. Choice groups stay open until the standing is known,
 * because the scope found here decides what the standing is.
 *
 * @example openTarget(catalogue, { roleProfileCode: 'ROLE-ADV-OBS', ..., areas: [{ area: 'GYN', level: 'CF6' }] }, practice)
 */
export function openTarget(catalogue: Catalogue, aim: Aim, practice: Practice): OpenTarget {
  const pathway = aim.pathwayCode === null ? null : (catalogue.pathways.get(aim.pathwayCode) ?? null)
  const role = catalogue.roles.get(pathway?.endRole ?? aim.roleProfileCode ?? '') ?? null
  const overlays = aim.overlayCodes.flatMap(code => catalogue.overlays.get(code) ?? [])
  const profiles = role === null ? overlays : [role, ...overlays]
  const items = new Map<CapabilityCode, Rating>()
  for (const profile of profiles) for (const item of profile.items) raise(items, item.capability, item.rating)
  addAreas(items, catalogue, aim.areas)
  const groups = profiles.flatMap(profile => profile.choices)
  const goalAreas = new Set([...areasOf(catalogue, items, groups), ...profiles.flatMap(profile => profile.areas)])
  return {
    role,
    pathway,
    items,
    groups,
    scope: new Set([...practice.areas.map(declared => declared.area), ...goalAreas].toSorted()),
    chosenAreas: chosenAreas(catalogue, pathway, role) ?? [...goalAreas].toSorted(),
  }
}

/** Areas a module with a choice is taken in: the pathway's, or those of a pathway that leads to the same role. */
function chosenAreas(
  catalogue: Catalogue,
  pathway: Pathway | null,
  role: RoleProfile | null,
): readonly AreaCode[] | null {
  const leading = [...catalogue.pathways.values()]
    .filter(({ endRole, chosenAreas: areas }) => endRole === role?.code && areas.length > 0)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const own = pathway !== null && pathway.chosenAreas.length > 0 ? pathway : leading[0]
  return own?.chosenAreas ?? null
}

function raise(items: Map<CapabilityCode, Rating>, capability: CapabilityCode, rating: Rating): void {
  if (rating > (items.get(capability) ?? 0)) items.set(capability, rating)
}

function addAreas(items: Map<CapabilityCode, Rating>, catalogue: Catalogue, areas: Aim['areas']): void {
  for (const { area, level } of areas) {
    const column = columnOf(catalogue, level)
    if (column === null) continue
    for (const capability of catalogue.capabilities.values()) {
      if (capability.area === area) raise(items, capability.code, capability.expected[column])
    }
  }
}

function areasOf(
  catalogue: Catalogue,
  items: ReadonlyMap<CapabilityCode, Rating>,
  groups: readonly ChoiceGroup[],
): readonly AreaCode[] {
  const codes = [...items.keys(), ...groups.flatMap(group => group.capabilities.map(item => item.capability))]
  return codes.flatMap(code => catalogue.capabilities.get(code)?.area ?? [])
}

/**
 * Settles the choice groups. Inside a group the items nearest to their rating are taken, held before merely prepared,
 * then those with a module under way; an item whose every module was refused comes last; ties go by code. What an
 * overlay or area already asks as high counts towards the group.
 *
 * @example any 2 of MSK-01..04 at 3, with MSK-03 prepared at 3 and the rest at 1 → MSK-01 and MSK-03
 */
export function resolveTarget(catalogue: Catalogue, open: OpenTarget, grounds: ChoiceGrounds): Target {
  const items = new Map(open.items)
  const choices: ResolvedChoice[] = []
  const helpful = modulesByCapability(catalogue, open.groups)
  for (const group of open.groups) {
    const ranked = group.capabilities
      .map(item => choiceOf(item, grounds, { modules: helpful.get(item.capability) ?? [], asked: items }))
      .toSorted((a, b) => compareKeys(a.key, b.key) || (a.capability < b.capability ? -1 : 1))
    const chosen = ranked.slice(0, group.atLeast)
    for (const item of chosen) raise(items, item.capability, item.rating)
    choices.push({
      group: group.code,
      chosen: chosen.map(item => item.capability).toSorted(),
      left: ranked
        .slice(group.atLeast)
        .map(item => item.capability)
        .toSorted(),
    })
  }
  const { groups: _settled, ...rest } = open
  const leftOut = new Set(choices.flatMap(choice => choice.left).filter(code => !items.has(code)))
  return { ...rest, items: new Map([...items].toSorted(([a], [b]) => (a < b ? -1 : 1))), choices, leftOut }
}

function modulesByCapability(
  catalogue: Catalogue,
  groups: readonly ChoiceGroup[],
): ReadonlyMap<CapabilityCode, readonly string[]> {
  const asked = new Set(groups.flatMap(group => group.capabilities.map(item => item.capability)))
  const found = new Map<CapabilityCode, string[]>()
  if (asked.size === 0) return found
  for (const module of catalogue.modules.values()) {
    for (const effect of module.develops) {
      if (!asked.has(effect.capability)) continue
      found.set(effect.capability, [...(found.get(effect.capability) ?? []), module.code])
    }
  }
  return found
}

/** An item of a group with the key that ranks it: lower first. */
function choiceOf(
  item: ChoiceGroup['capabilities'][number],
  grounds: ChoiceGrounds,
  { modules, asked }: { modules: readonly string[]; asked: ReadonlyMap<CapabilityCode, Rating> },
): TargetItem & { readonly key: readonly number[] } {
  const state = grounds.states.get(item.capability)
  const gap = Math.max(0, item.rating - (state?.prepared.value ?? 0))
  const isRefused = gap > 0 && modules.length > 0 && modules.every(code => grounds.banned.has(code))
  const isStarted = modules.some(code => grounds.started.has(code))
  const unheld = Math.max(0, item.rating - (state?.held?.value ?? 0))
  const isAskedAnyway = (asked.get(item.capability) ?? 0) >= item.rating
  const key = [isRefused ? 1 : 0, isAskedAnyway ? 0 : 1, gap, unheld, isStarted ? 0 : 1]
  return { capability: item.capability, rating: item.rating, key }
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
