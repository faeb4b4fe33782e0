import type { Role } from '../generated/app/graphql.ts'

type NavigationLink = {
  path: string
  label: string
  roles?: readonly Role[]
  /** Whoever holds one of these finds it behind another link. */
  unless?: readonly Role[]
  /** Other addresses that belong to it, with all below them. */
  also?: readonly string[]
}

const studioRoles: readonly Role[] = ['AUTHOR', 'REVIEWER', 'FRAMEWORK_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR']

const links: readonly NavigationLink[] = [
  { path: '/', label: 'app.nav.home' },
  { path: '/plan', label: 'app.nav.plan' },
  { path: '/capabilities', label: 'app.nav.capabilities' },
  {
    path: '/record',
    label: 'app.nav.record',
    also: [
      '/log',
      '/observations',
      '/confirmations',
      '/sign-off',
      '/decisions',
      '/scope',
      '/scopes',
      '/reviews',
      '/preceptorship',
      '/trainee',
      '/history',
      '/portfolio',
    ],
  },
  { path: '/modules', label: 'app.nav.modules' },
  { path: '/pathways', label: 'app.nav.pathways' },
  { path: '/certificates', label: 'app.nav.certificates' },
  { path: '/practice', label: 'app.nav.practice' },
  { path: '/my-week', label: 'app.nav.week', roles: ['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'] },
  { path: '/groups', label: 'app.nav.groups' },
  { path: '/colleagues', label: 'app.nav.colleagues', roles: ['ASSESSOR'] },
  {
    path: '/organisations',
    label: 'app.nav.people',
    roles: ['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'],
  },
  { path: '/service-cover', label: 'app.nav.serviceCover', roles: ['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'] },
  {
    path: '/studio',
    label: 'app.nav.studio',
    roles: studioRoles,
  },
  { path: '/studio/coverage', label: 'app.nav.coverage', roles: ['EDUCATOR'], unless: ['AUTHOR'] },
  {
    path: '/content-defects',
    label: 'app.nav.defects',
    roles: studioRoles,
  },
  { path: '/administration/jobs', label: 'app.nav.jobs', roles: ['PLATFORM_ADMINISTRATOR'] },
]

/** The main menu for someone holding these roles. What a page may show is decided by the API, never here. */
export function navigationFor(roles: ReadonlySet<Role>): readonly NavigationLink[] {
  const holdsOne = (of: readonly Role[] | undefined): boolean => of?.some(role => roles.has(role)) ?? false
  return links.filter(link => (!link.roles || holdsOne(link.roles)) && !holdsOne(link.unless))
}

/** Whether a link leads to where somebody is, or to what it belongs to. */
export function isCurrent({ path, also = [] }: NavigationLink, here: string): boolean {
  const isUnder = (place: string): boolean => here === place || (place !== '/' && here.startsWith(`${place}/`))
  return [path, ...also].some(isUnder)
}
