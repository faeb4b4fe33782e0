import type { Practice } from '../capability/types.ts'
import type { Catalogue, RoleProfile } from '../planning/types.ts'

/** Where a person has not said at which level they work, an established sonographer's lines are shown. */
const USUAL_LEVEL = 'CF5'

/**
 * The role whose scope lines come nearest to what a person said of their practice: most areas in common, then the
 * nearest level, then the fewest other areas, then by code; null where the catalogue has no roles.
 *
 * @example level CF6 with OBS and GYN → ROLE-ENH-OBS before ROLE-ADV-OBS
 */
export function nearestRole(catalogue: Catalogue, practice: Practice): RoleProfile | null {
  const levels = [...catalogue.levelColumns.keys()].toSorted()
  const declared = new Set(practice.areas.map(({ area }) => area))
  const level = levels.indexOf(practice.level ?? USUAL_LEVEL)
  const ranked = [...catalogue.roles.values()].map(role => {
    const shared = role.areas.filter(area => declared.has(area)).length
    const distance = Math.abs(levels.indexOf(role.level) - level)
    return { role, key: [-shared, distance, role.areas.length - shared] }
  })
  const first = ranked.toSorted((a, b) => byKey(a.key, b.key) || (a.role.code < b.role.code ? -1 : 1))[0]
  return first?.role ?? null
}

function byKey(a: readonly number[], b: readonly number[]): number {
  for (const [position, value] of a.entries()) {
    const difference = value - (b[position] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
