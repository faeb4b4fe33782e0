import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { AskingDocument } from '../../../generated/observations/graphql.ts'

/** What can be asked for, of whom. */
export function useAsking() {
  const { result, loading, error, refetch } = useQuery(AskingDocument)
  const capabilities = computed(() => result.value?.capabilities ?? [])
  return {
    forms: computed(() => result.value?.observationForms ?? []),
    assessors: computed(() => result.value?.possibleAssessors ?? []),
    capabilities,
    capabilityChoices: computed(() =>
      capabilities.value.map(({ code, shortName, pillar, area }) => ({
        value: code,
        label: shortName,
        group: area?.name ?? pillar.name,
      })),
    ),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain: () => refetch()?.catch(() => undefined),
  }
}
