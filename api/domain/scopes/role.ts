import type { Practice } from '../capability/types.ts'
import type { Catalogue, RoleProfile } from '../planning/types.ts'
import { nearestRole } from '../recommendation/nearest-role.ts'

/**
 * The role whose lines a first statement has: the one nearest to the post a person described; where none was described,
 * the role they aim for; otherwise the lines of an established sonographer. null where the catalogue has no roles.
 *
 * @example level CF6 with OBS and GYN → ROLE-ENH-OBS
 */
export function roleInPost(catalogue: Catalogue, practice: Practice, aim: RoleProfile | null): RoleProfile | null {
  const isDescribed = practice.level !== null || practice.areas.length > 0
  return (isDescribed ? null : aim) ?? nearestRole(catalogue, practice)
}
