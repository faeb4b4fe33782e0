import { notAllowed, type NotAllowed } from '../../platform/graphql/index.ts'
import type { MembershipRow } from './membership.entity.ts'
import type { Authority } from './member.read-model.ts'

/** Roles that reach beyond one organisation. */
const beyondOneOrganisation: ReadonlySet<string> = new Set(['FRAMEWORK_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])

/** Roles of which one holder has to stay. */
export const administratorRoles: ReadonlySet<string> = new Set(['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'])

type Placed = Pick<MembershipRow, 'organisationId' | 'role'>

/**
 * Why the viewer may not give, change or end this role; null where they may. Whoever looks after one organisation does so
 * there alone, and gives and takes no role that reaches further than their own. The database holds the same by itself.
 */
export function refusalTo(authority: Authority, { organisationId, role }: Placed): NotAllowed | null {
  if (!authority.organisationIds.includes(organisationId)) return notYourOrganisation()
  if (beyondOneOrganisation.has(role) && !authority.isPlatformAdministrator)
    return notAllowed('ABOVE_YOUR_ROLE', 'This role reaches beyond one organisation: a platform administrator gives it')
  return null
}

export function notYourOrganisation(): NotAllowed {
  return notAllowed('NOT_YOUR_ORGANISATION', 'You do not look after the people of this organisation')
}

export function lastAdministrator(): NotAllowed {
  return notAllowed(
    'LAST_ADMINISTRATOR',
    'Somebody has to look after the people here. Give another member the administrator role, without a last day, first',
  )
}
