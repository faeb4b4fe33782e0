import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { GateChoicesDocument, ModuleChoicesDocument } from '../../../generated/drafts/graphql.ts'

/** What can be chosen from in the form: modules and conditions by name. */
export function useFactChoices() {
  const modules = useQuery(ModuleChoicesDocument)
  const gates = useQuery(GateChoicesDocument)
  modules.onResult(({ data }) => {
    const { hasNextPage, endCursor } = data?.modules.pageInfo ?? { hasNextPage: false, endCursor: null }
    if (hasNextPage) void modules.fetchMore({ variables: { after: endCursor } })?.catch(() => undefined)
  })
  return {
    modules: computed(() =>
      (modules.result.value?.modules.edges ?? []).map(({ node: { code, title } }) => ({ value: code, label: title })),
    ),
    gates: computed(() => {
      const byCode = new Map(gates.result.value?.myGates.map(({ gate }) => [gate.code, gate.name]))
      return [...byCode].map(([value, label]) => ({ value, label }))
    }),
  }
}
