import { useI18n } from 'vue-i18n'
import type { MemberRolesFragment } from '../../generated/organisations/graphql.ts'
import { formatDate } from '../../ui/formats.ts'

type Held = MemberRolesFragment['memberships'][number]

/** Neither ended by hand nor run out; it may begin later. */
export const isOpen = ({ endedAt, toOn }: Pick<Held, 'endedAt' | 'toOn'>, today: string): boolean =>
  endedAt === null && (toOn === null || toOn >= today)

/** How roles and their days read on screen. */
export function useRoleWords() {
  const { t } = useI18n()

  /** The roles that make somebody what they are today: those in force, to come, or gone. */
  function roleNames({ standing, memberships }: MemberRolesFragment): string {
    const shown = memberships.filter(({ isCurrent }) => isCurrent === (standing === 'CURRENT'))
    return [...new Set(shown.map(({ role }) => roleName(role)))].join(', ')
  }

  /** "Since 12 March 2024", "From 1 January 2027", "Left on 26 November 2026". */
  function since({ standing, memberships }: MemberRolesFragment): string {
    const days = memberships.map(({ fromOn }) => fromOn).toSorted()
    const lastDays = memberships.map(({ toOn, endedAt }) => toOn ?? endedAt?.slice(0, 10) ?? '').toSorted()
    if (standing === 'LEFT') return t('organisations.people.left', { date: formatDate(lastDays.at(-1) ?? '') })
    const key = standing === 'CURRENT' ? 'since' : 'from'
    return t(`organisations.people.${key}`, { date: formatDate(days[0] ?? '') })
  }

  /** "From 12 March 2024, no last day". */
  function period({ fromOn, toOn }: Pick<Held, 'fromOn' | 'toOn'>): string {
    const from = formatDate(fromOn)
    return toOn === null
      ? t('organisations.people.open', { from })
      : t('organisations.people.period', { from, to: formatDate(toOn) })
  }

  const roleName = (role: Held['role']): string => t(`organisations.roles.${role}`)

  /** A role to choose in a form, with what it opens. */
  const roleChoice = (value: Held['role']) => ({
    value,
    label: roleName(value),
    hint: t(`organisations.roleHints.${value}`),
  })

  return { roleName, roleNames, roleChoice, since, period }
}
