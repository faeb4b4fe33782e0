import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useDraft } from '../../../app/drafts.ts'
import type { FieldError } from '../../../app/problems.ts'
import { useSession } from '../../../app/session.ts'
import { today } from '../../../app/today.ts'
import type { Role } from '../../../generated/organisations/graphql.ts'
import { roles, rolesOfOneOrganisation } from '../member-filters.ts'
import { isOpen } from '../role-words.ts'
import { useGiveRole } from './useGiveRole.ts'
import type { MemberDetails } from './useMember.ts'
import type { SendingChange } from './useSendingChange.ts'

export interface RoleAnswers {
  role: Role | ''
  fromOn: string
  toOn: string
}

const fields: Readonly<Record<string, string>> = { role: 'role', fromOn: 'from-on', toOn: 'to-on' }
const empty = (): RoleAnswers => ({ role: '', fromOn: today(), toOn: '' })

/** The form that gives a member a further role. What is typed outlives a reload and a refusal. */
export function useGivingRole(member: Readonly<Ref<MemberDetails | null | undefined>>, sending: SendingChange) {
  const { t } = useI18n()
  const session = useSession()
  const { give, isBusy } = useGiveRole()
  const { draft: answers } = useDraft<RoleAnswers>('member.role', empty)
  /** Roles not held yet that the viewer may give. */
  const offered = computed(() => {
    const open = member.value?.memberships.filter(each => isOpen(each, today())) ?? []
    const held = new Set(open.map(({ role }) => role))
    const givable = session.roles.value.has('PLATFORM_ADMINISTRATOR') ? roles : rolesOfOneOrganisation
    return givable.filter(role => !held.has(role))
  })

  function check({ role, fromOn, toOn }: RoleAnswers): FieldError[] {
    const found: FieldError[] = []
    const add = (fieldId: string, key: 'role' | 'date') =>
      found.push({ fieldId, message: t(`organisations.people.errors.${key}`) })
    if (role === '') add('role', 'role')
    if (fromOn === 'invalid') add('from-on', 'date')
    if (toOn === 'invalid') add('to-on', 'date')
    return found
  }

  async function submit(): Promise<void> {
    const { role, fromOn, toOn } = answers.value
    sending.errors.value = check(answers.value)
    const { value: whom } = member
    if (sending.errors.value.length > 0 || role === '' || !whom || isBusy.value) return
    const place = { organisationId: whom.organisation.id, personId: whom.personId, expectedVersion: whom.version }
    const isDone = await sending.send({
      work: () => give({ ...place, role, fromOn: fromOn || null, toOn: toOn || null }),
      fieldOf: path => fields[path] ?? 'give',
      said: t('organisations.people.given', { role: t(`organisations.roles.${role}`), name: whom.name }),
    })
    if (isDone) answers.value = empty()
  }

  return { answers, offered, isBusy, submit }
}
