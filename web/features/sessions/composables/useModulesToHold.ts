import { useQuery } from '@vue/apollo-composable'
import { computed, watch } from 'vue'
import { ModulesToHoldDocument } from '../../../generated/sessions/graphql.ts'

/** Every module a day can be set for, as choices; they come page by page until all are there. */
export function useModulesToHold() {
  const { result, fetchMore } = useQuery(ModulesToHoldDocument, { after: null })

  watch(
    () => result.value?.modules.pageInfo,
    async page => {
      if (page?.hasNextPage) await fetchMore({ variables: { after: page.endCursor } })?.catch(() => undefined)
    },
  )

  return {
    choices: computed(() =>
      (result.value?.modules.edges ?? []).map(({ node: { code, title } }) => ({ value: code, label: title })),
    ),
  }
}
