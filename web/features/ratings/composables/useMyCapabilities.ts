import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { MyCapabilitiesDocument } from '../../../generated/ratings/graphql.ts'

/** Every capability of the framework as it stands today for the person signed in. */
export function useMyCapabilities() {
  const { result, loading, error, refetch } = useQuery(MyCapabilitiesDocument, null, {
    fetchPolicy: 'cache-and-network',
  })
  const rows = computed(() => result.value?.myCapabilities ?? [])

  /** Asks again; the rows already shown stay where no answer comes. @returns whether one came. */
  async function readAgain(): Promise<boolean> {
    try {
      await refetch()
      return true
    } catch {
      return false
    }
  }

  return { rows, isLoading: loading, failure: computed(() => failureOf(error.value)), readAgain }
}
