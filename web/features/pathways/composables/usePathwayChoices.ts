import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { PathwayChoicesDocument } from '../../../generated/pathways/graphql.ts'
import type { Choice } from '../../../ui/choice.ts'

/** Every pathway as an option, under the level it leads to; empty until they are known. */
export function usePathwayChoices() {
  const { result } = useQuery(PathwayChoicesDocument)
  return computed((): Choice[] =>
    (result.value?.pathways ?? []).map(({ code, title, endRole }) => ({
      value: code,
      label: title,
      ...(endRole.level && { group: endRole.level.name }),
    })),
  )
}
