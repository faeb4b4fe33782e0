import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { useSession } from '../../../app/session.ts'
import { ProgrammePreceptorshipsDocument } from '../../../generated/preceptorships/graphql.ts'

/** What the programme counts where the viewer is educator or administrator; not asked for anybody else. */
export function useProgramme() {
  const { viewer } = useSession()
  const canLead = computed(() =>
    (viewer.value?.memberships ?? []).some(
      ({ isCurrent, role }) => isCurrent && (role === 'EDUCATOR' || role === 'ORGANISATION_ADMINISTRATOR'),
    ),
  )
  const { result } = useQuery(ProgrammePreceptorshipsDocument, null, () => ({
    enabled: canLead.value,
    fetchPolicy: 'cache-and-network' as const,
  }))
  return { canLead, programme: computed(() => result.value?.programmePreceptorships ?? []) }
}
