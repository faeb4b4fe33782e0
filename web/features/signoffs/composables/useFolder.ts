import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { SignOffFolderDocument } from '../../../generated/signoffs/graphql.ts'

/** The folder of one line; null = there is no such line, undefined until that is known. */
export function useFolder(asked: () => { scopeLineCode: string; organisationId: string | null }) {
  const { result, loading, error, refetch } = useQuery(SignOffFolderDocument, asked, {
    fetchPolicy: 'cache-and-network',
  })
  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }
  return {
    folder: computed(() => (result.value ? (result.value.signOffFolder ?? null) : undefined)),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain,
  }
}
