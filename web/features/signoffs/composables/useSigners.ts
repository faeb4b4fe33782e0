import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { SignersDocument } from '../../../generated/signoffs/graphql.ts'

/** Appointments and numbers of an organisation; null until they have come. */
export function useSigners(organisationId: () => string) {
  const { result, loading, error, refetch } = useQuery(SignersDocument, () => ({ organisationId: organisationId() }), {
    fetchPolicy: 'cache-and-network',
  })
  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }
  return {
    appointments: computed(() => result.value?.signerAppointments ?? null),
    numbers: computed(() => result.value?.raisedRequirements ?? []),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain,
  }
}
