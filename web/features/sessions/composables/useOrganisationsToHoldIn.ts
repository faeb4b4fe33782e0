import { computed } from 'vue'
import { useSession } from '../../../app/session.ts'

/** Organisations the viewer sets days in, as choices; `asked` is one named in the address, whoever may set days there. */
export function useOrganisationsToHoldIn(asked: string | null) {
  const { viewer, roles } = useSession()
  const own = computed(() =>
    (viewer.value?.memberships ?? [])
      .filter(({ isCurrent, role }) => isCurrent && (role === 'EDUCATOR' || role === 'ORGANISATION_ADMINISTRATOR'))
      .map(({ organisation: { id, name } }) => ({ value: id, label: name })),
  )
  const choices = computed(() => [...new Map(own.value.map(each => [each.value, each])).values()])
  return {
    choices,
    first: computed(() => asked ?? choices.value[0]?.value ?? ''),
    maySet: computed(() => choices.value.length > 0 || roles.value.has('PLATFORM_ADMINISTRATOR')),
  }
}
