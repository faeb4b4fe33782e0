import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { OrganisationsDocument } from '../../../generated/organisations/graphql.ts'

/** Organisations whose people the viewer looks after. */
export function useOrganisations(isEnabled: () => boolean) {
  const { result, loading, error, refetch } = useQuery(OrganisationsDocument, null, () => ({ enabled: isEnabled() }))
  return {
    organisations: computed(() => result.value?.organisations ?? null),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    retry: () => void refetch()?.catch(() => undefined),
  }
}
