import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { MemberFilter, Role } from '../../generated/organisations/graphql.ts'

/** In the order in which they are offered. */
export const roles = [
  'PERSON',
  'ASSESSOR',
  'EDUCATOR',
  'AUTHOR',
  'REVIEWER',
  'ORGANISATION_ADMINISTRATOR',
  'FRAMEWORK_ADMINISTRATOR',
  'PLATFORM_ADMINISTRATOR',
] as const satisfies readonly Role[]

const beyondOneOrganisation: ReadonlySet<Role> = new Set(['FRAMEWORK_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])

/** Those that whoever looks after an organisation may give. */
export const rolesOfOneOrganisation = roles.filter(role => !beyondOneOrganisation.has(role))

export const standings = ['CURRENT', 'UPCOMING', 'LEFT', 'ALL'] as const

/** Who is looked for. "" = any role; members of today unless another standing is chosen. */
export interface MemberFilters {
  readonly search: string
  readonly role: Role | ''
  readonly standing: (typeof standings)[number]
}

/** Reads the filters from the page's address. */
export function memberFiltersFrom(query: LocationQuery): MemberFilters {
  return {
    search: typeof query['search'] === 'string' ? query['search'] : '',
    role: roles.find(role => role === query['role']) ?? '',
    standing: standings.find(standing => standing === query['standing']) ?? 'CURRENT',
  }
}

/** Writes the filters to the page's address, without those that are as usual. */
export function memberQueryFrom({ search, role, standing }: MemberFilters): LocationQueryRaw {
  return {
    ...(search && { search }),
    ...(role && { role }),
    ...(standing !== 'CURRENT' && { standing }),
  }
}

/** The filters as the API takes them. */
export function memberFilterInput({ role, standing }: MemberFilters): MemberFilter {
  return { role: role || null, standing: standing === 'ALL' ? null : standing }
}
