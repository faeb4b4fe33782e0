import type { Catalogue, Module } from '../planning/types.ts'
import type {
  AreaCode,
  Capability,
  CapabilityCode,
  CapabilityState,
  Completion,
  Day,
  Practice,
  Rating,
} from './types.ts'

/** What finished modules did for one capability. */
export interface Preparation {
  /** The highest `to` of the finished modules. */
  readonly to: Rating
  /** The days they were finished on, in no particular order. */
  readonly finishedOn: readonly Day[]
}

/**
 * Whether a module's effect on a capability concerns this person: the shared core always; an area only inside the
 * person's scope (declared, or of the goal); and where the areas are chosen at enrolment, only those chosen.
 *
 * @example CON-07 taken in OBS prepares OBS-08 and leaves GYN-05 as it is
 */
export function isEffectInScope(
  module: Pick<Module, 'area'>,
  capability: Pick<Capability, 'area'>,
  chosenAreas: readonly AreaCode[],
  scope: ReadonlySet<AreaCode>,
): boolean {
  if (capability.area === null) return true
  if (!scope.has(capability.area)) return false
  return module.area !== 'any' || chosenAreas.includes(capability.area)
}

/**
 * What the modules finished up to and including `asOf` prepare, per capability. Knowledge prepares; it never qualifies:
 * nothing here touches the rating held. Modules and capabilities the catalogue does not know are passed over.
 */
export function preparations(
  completions: readonly Completion[],
  catalogue: Pick<Catalogue, 'capabilities' | 'modules'>,
  asOf: Day,
  scope: ReadonlySet<AreaCode>,
): ReadonlyMap<CapabilityCode, Preparation> {
  const found = new Map<CapabilityCode, { to: Rating; finishedOn: Day[] }>()
  for (const completion of completions) {
    const module = completion.on <= asOf ? catalogue.modules.get(completion.module) : undefined
    if (module === undefined) continue
    for (const effect of module.develops) {
      const capability = catalogue.capabilities.get(effect.capability)
      if (capability === undefined || !isEffectInScope(module, capability, completion.areas, scope)) continue
      const sofar = found.get(effect.capability)
      if (sofar === undefined) {
        found.set(effect.capability, { to: effect.to, finishedOn: [completion.on] })
      } else {
        sofar.finishedOn.push(completion.on)
        if (effect.to > sofar.to) sofar.to = effect.to
      }
    }
  }
  return found
}

/**
 * What the stated level suggests of one capability, 0-4: the level's column for the shared core, the area's own column
 * for areas the person works in; at the assistant level the assistant role's items, and nothing of the rest. `null`
 * where nothing was stated: no level (or a trainee before the award), or an area that was not declared.
 *
 * @example CF6 with VAS at CF5: CLN-12 → 3, VAS-03 → 2, OBS-01 → null
 */
export function assumedRating(
  capability: Capability,
  practice: Practice,
  catalogue: Pick<Catalogue, 'levelColumns' | 'roles'>,
): Rating | null {
  if (practice.level === null) return null
  const level =
    capability.area === null
      ? practice.level
      : practice.areas.find(declared => declared.area === capability.area)?.level
  if (level === undefined) return null
  const column = catalogue.levelColumns.get(level)
  if (column === undefined) return null
  return column === null ? ratingInRolesOf(level, capability.code, catalogue) : capability.expected[column]
}

function ratingInRolesOf(level: string, code: CapabilityCode, catalogue: Pick<Catalogue, 'roles'>): Rating | null {
  let highest: Rating | null = null
  for (const role of catalogue.roles.values()) {
    if (role.level !== level) continue
    const rating = role.items.find(item => item.capability === code)?.rating
    if (rating !== undefined && (highest === null || rating > highest)) highest = rating
  }
  return highest
}

/**
 * Where later learning may start: the highest of the rating held (a lapsed one included: what a person could do is
 * history, not undone), the latest self-rating, finished modules and the assumption, with the ground it rests on. At
 * equal value the firmest ground is named: held, module, self, assumed. With nothing at all: 0, assumed.
 *
 * @example held 2, self-rating 3 → { value: 3, basis: 'SELF' }
 */
export function preparedFrom(given: {
  readonly everHeld: Rating | null
  readonly module: Rating | null
  readonly self: Rating | null
  readonly assumed: Rating | null
}): CapabilityState['prepared'] {
  const grounds = [
    { value: given.everHeld, basis: 'HELD' },
    { value: given.module, basis: 'MODULE' },
    { value: given.self, basis: 'SELF' },
    { value: given.assumed, basis: 'ASSUMED' },
  ] as const
  let best: CapabilityState['prepared'] | null = null
  for (const { value, basis } of grounds) {
    if (value !== null && (best === null || value > best.value)) best = { value, basis }
  }
  return best ?? { value: 0, basis: 'ASSUMED' }
}
