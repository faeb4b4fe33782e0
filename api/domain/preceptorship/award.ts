import type { AreaCode, Practice } from '../capability/types.ts'
import type { Catalogue, RoleProfile } from '../planning/types.ts'

/** The level at which people begin once their award is ratified. */
const PRECEPTEE_LEVEL = 'CF5-P'

/**
 * The preceptee role that fits the areas of an award: most areas in common, then fewest others, then by code; null where
 * no such role has any of them.
 *
 * @example preceptee role for OBS and GYN // ROLE-PRE-W
 */
export function precepteeRole(catalogue: Pick<Catalogue, 'roles'>, areas: readonly AreaCode[]): RoleProfile | null {
  const wanted = new Set(areas)
  const shared = (role: RoleProfile): number => role.areas.filter(area => wanted.has(area)).length
  const [first] = [...catalogue.roles.values()]
    .filter(role => role.level === PRECEPTEE_LEVEL && shared(role) > 0)
    .toSorted((a, b) => shared(b) - shared(a) || a.areas.length - b.areas.length || (a.code < b.code ? -1 : 1))
  return first ?? null
}

/**
 * What somebody in training says of where they work: the areas of the award at the start of preceptorship, beside what
 * they said before. Together with an award that is not ratified this makes the start of preceptorship in these areas the
 * target; the level of somebody in post stays.
 */
export function practiceInTraining({ level, areas }: Practice, awardAreas: readonly AreaCode[]): Practice {
  const said = new Set(areas.map(({ area }) => area))
  const added = awardAreas.filter(area => !said.has(area)).map(area => ({ area, level: PRECEPTEE_LEVEL }))
  return { level, areas: [...areas, ...added] }
}

/** The same once the award is ratified: at the start of preceptorship, unless a level was stated. */
export function practiceAfterAward(practice: Practice, awardAreas: readonly AreaCode[]): Practice {
  const { level, areas } = practiceInTraining(practice, awardAreas)
  return { level: level ?? PRECEPTEE_LEVEL, areas }
}

/** What lets somebody say that an award is ratified. */
export interface RatifierRight {
  /** As what an organisation appointed them; null = educator or administrator there. */
  readonly title: string | null
  /** Areas of practice they are appointed for; null = every one. */
  readonly areas: readonly AreaCode[] | null
}

/**
 * Which right lets somebody say that an award is ratified (`product.md`, rule 4): their role, or one appointment that is for
 * every area of the award; null where none does. The rights are those of today.
 *
 * @example ratifierRight([{ title: 'Consultant', areas: ['VAS'] }], ['OBS']) // null
 */
export function ratifierRight(rights: readonly RatifierRight[], awardAreas: readonly AreaCode[]): RatifierRight | null {
  return rights.find(({ areas }) => areas === null || awardAreas.every(area => areas.includes(area))) ?? null
}
