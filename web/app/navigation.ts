import type { Role } from '../generated/app/graphql.ts'

type NavigationLink = {
  path: string
  label: string
  roles?: readonly Role[]
  /** Other addresses that belong to it, with all below them. */
  also?: readonly string[]
}

const links: readonly NavigationLink[] = [
  { path: '/', label: 'app.nav.home' },
  { path: '/plan', label: 'app.nav.plan' },
  { path: '/capabilities', label: 'app.nav.capabilities' },
  { path: '/record', label: 'app.nav.record', also: ['/log', '/observations', '/confirmations'] },
  { path: '/modules', label: 'app.nav.modules' },
  { path: '/pathways', label: 'app.nav.pathways' },
  { path: '/certificates', label: 'app.nav.certificates' },
  { path: '/practice', label: 'app.nav.practice' },
  { path: '/colleagues', label: 'app.nav.colleagues', roles: ['ASSESSOR'] },
  {
    path: '/organisations',
    label: 'app.nav.people',
    roles: ['ORGANISATION_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'],
  },
  {
    path: '/content-defects',
    label: 'app.nav.defects',
    roles: ['AUTHOR', 'REVIEWER', 'FRAMEWORK_ADMINISTRATOR', 'PLATFORM_ADMINISTRATOR'],
  },
]

/** The main menu for someone holding these roles. What a page may show is decided by the API, never here. */
export function navigationFor(roles: ReadonlySet<Role>): readonly NavigationLink[] {
  return links.filter(link => !link.roles || link.roles.some(role => roles.has(role)))
}

/** Whether a link leads to where somebody is, or to what it belongs to. */
export function isCurrent({ path, also = [] }: NavigationLink, here: string): boolean {
  const isUnder = (place: string): boolean => here === place || (place !== '/' && here.startsWith(`${place}/`))
  return [path, ...also].some(isUnder)
}
