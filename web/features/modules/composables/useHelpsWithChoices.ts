import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { HelpsWithChoicesDocument } from '../../../generated/modules/graphql.ts'

/** Every capability by its name, in the areas and pillars of the framework, to choose one from. */
export function useHelpsWithChoices() {
  const { result } = useQuery(HelpsWithChoicesDocument)
  return computed(() =>
    (result.value?.capabilities ?? []).map(({ code, shortName, area, pillar }) => {
      return { value: code, label: shortName, group: area?.name ?? pillar.name }
    }),
  )
}
