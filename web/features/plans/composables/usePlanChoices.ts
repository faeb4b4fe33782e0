import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { PlanChoicesDocument } from '../../../generated/plans/graphql.ts'
import type { Choice } from '../../../ui/choice.ts'

/** Every module, and every goal, as options; empty until they are known. */
export function usePlanChoices() {
  const { result, fetchMore, onResult } = useQuery(PlanChoicesDocument)
  onResult(({ data }) => {
    const page = data?.modules.pageInfo
    if (page?.hasNextPage !== true) return
    void fetchMore({ variables: { after: page.endCursor } })?.catch(() => undefined)
  })
  const modules = computed((): Choice[] =>
    (result.value?.modules.edges ?? []).map(({ node: { code, title, area } }) => ({
      value: code,
      label: title,
      ...(area && { group: area.name }),
    })),
  )
  const goals = computed((): Choice[] => [
    ...(result.value?.pathways ?? []).map(({ code, title }) => ({
      value: `pathway:${code}`,
      label: title,
      group: 'pathways',
    })),
    ...(result.value?.roleProfiles ?? []).map(({ code, title }) => ({
      value: `role:${code}`,
      label: title,
      group: 'roles',
    })),
  ])
  return { modules, goals }
}
