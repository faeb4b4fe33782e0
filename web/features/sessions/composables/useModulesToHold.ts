import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { ModulesToHoldDocument } from '../../../generated/sessions/graphql.ts'

/** Modules a day can be set for, as choices. */
export function useModulesToHold() {
  const { result } = useQuery(ModulesToHoldDocument, null, { fetchPolicy: 'cache-first' })
  return {
    choices: computed(() =>
      (result.value?.modules.nodes ?? []).map(({ code, title }) => ({ value: code, label: title })),
    ),
  }
}
