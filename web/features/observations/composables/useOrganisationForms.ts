import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { useSession } from '../../../app/session.ts'
import { OrganisationFormsDocument } from '../../../generated/observations/graphql.ts'

/** Forms of an organisation's own; `isClosed` where the viewer does not look after it. */
export function useOrganisationForms(organisationId: () => string) {
  const { roles } = useSession()
  const maySee = computed(
    () => roles.value.has('ORGANISATION_ADMINISTRATOR') || roles.value.has('PLATFORM_ADMINISTRATOR'),
  )
  const { result, loading, error, refetch } = useQuery(
    OrganisationFormsDocument,
    () => ({ organisationId: organisationId() }),
    () => ({ enabled: maySee.value, fetchPolicy: 'cache-and-network' }),
  )
  return {
    own: computed(() => result.value?.organisationForms ?? null),
    isClosed: computed(() => !maySee.value || result.value?.organisationForms === null),
    name: computed(() => result.value?.organisations.find(({ id }) => id === organisationId())?.name),
    capabilities: computed(() => result.value?.capabilities ?? []),
    isLoading: loading,
    failure: computed(() => (result.value ? null : failureOf(error.value))),
    readAgain: async () => void (await refetch()?.catch(() => undefined)),
  }
}
