import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { BlockChoicesDocument } from '../../../generated/drafts/graphql.ts'

/** What can be named in what is written: examinations, and guidelines that still stand. */
export function useBlockChoices() {
  const { result } = useQuery(BlockChoicesDocument)
  return {
    examinations: computed(() =>
      (result.value?.examinations ?? []).map(({ code, title, area }) => {
        return { value: code, label: title, group: area.name }
      }),
    ),
    guidelines: computed(() =>
      (result.value?.guidelines ?? [])
        .filter(({ supersededOn }) => supersededOn === null)
        .map(({ code, title, publisher, year }) => ({ value: code, label: `${title} (${publisher}, ${year})` })),
    ),
  }
}
