import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { PathwayChoicesDocument } from '../../../generated/pathways/graphql.ts'
import { openPathways } from '../../goals/index.ts'
import type { Choice } from '../../../ui/choice.ts'

/** Pathways as options, under the level each leads to; of those that are retired only what is chosen. Empty until they are known. */
export function usePathwayChoices(chosen: () => readonly string[]) {
  const { result } = useQuery(PathwayChoicesDocument)
  return computed((): Choice[] =>
    openPathways(result.value?.pathways ?? [], chosen()).map(({ code, title, endRole }) => ({
      value: code,
      label: title,
      ...(endRole.level && { group: endRole.level.name }),
    })),
  )
}
