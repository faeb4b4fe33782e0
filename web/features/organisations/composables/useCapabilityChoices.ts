import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { CapabilityChoicesDocument } from '../../../generated/organisations/graphql.ts'
import type { Choice } from '../../../ui/choice.ts'

/** Every capability to choose from, under its area or pillar, in the framework's order. */
export function useCapabilityChoices() {
  const { result } = useQuery(CapabilityChoicesDocument)
  const choices = computed<Choice[]>(() =>
    (result.value?.capabilities ?? []).map(({ code, shortName, pillar, area }) => ({
      value: code,
      label: shortName,
      group: area?.name ?? pillar.name,
    })),
  )
  return { choices, capabilities: computed(() => result.value?.capabilities ?? []) }
}
