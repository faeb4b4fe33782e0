import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { ModuleChoicesDocument, type ModuleChoicesQuery } from '../../../generated/drafts/graphql.ts'

export type ModuleLine = ModuleChoicesQuery['modules']['edges'][number]['node']

/** Every published module by its code, as a line of a list names it. */
export function useModuleLines() {
  const { result, onResult, fetchMore } = useQuery(ModuleChoicesDocument)
  onResult(({ data }) => {
    const { hasNextPage, endCursor } = data?.modules.pageInfo ?? { hasNextPage: false, endCursor: null }
    if (hasNextPage) void fetchMore({ variables: { after: endCursor } })?.catch(() => undefined)
  })
  const edges = computed(() => result.value?.modules.edges ?? [])
  return {
    lines: computed((): ReadonlyMap<string, ModuleLine> => new Map(edges.value.map(({ node }) => [node.code, node]))),
  }
}
