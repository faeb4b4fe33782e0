import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { LoweringChoicesDocument } from '../../../generated/signoffs/graphql.ts'

/** Capabilities by their area, or by their pillar where they belong to no area. */
export function useLoweringChoices() {
  const { result } = useQuery(LoweringChoicesDocument)
  const capabilities = computed(() =>
    (result.value?.capabilities ?? []).map(({ code, shortName, area, pillar }) => ({
      value: code,
      label: shortName,
      part: area ?? pillar,
    })),
  )
  return {
    groups: computed(() =>
      [...new Map(capabilities.value.map(({ part: { code, name } }) => [code, name]))].map(([value, label]) => ({
        value,
        label,
      })),
    ),
    within: (groupCode: string) => capabilities.value.filter(({ part }) => part.code === groupCode),
  }
}
