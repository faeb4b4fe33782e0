import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { SigningChoicesDocument } from '../../../generated/signoffs/graphql.ts'

/** Capabilities, and what each class of evidence asks for before a 3 and a 4, as an organisation may raise it. */
export function useSigningChoices() {
  const { result } = useQuery(SigningChoicesDocument)
  const capabilities = computed(() => result.value?.capabilities ?? [])
  const classes = computed(() => [
    ...new Map(capabilities.value.map(({ evidenceClass }) => [evidenceClass.code, evidenceClass])).values(),
  ])
  return {
    capabilities,
    classes,
    nameOf: (code: string): string => capabilities.value.find(each => each.code === code)?.shortName ?? code,
  }
}
