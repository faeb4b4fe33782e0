import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { InPostChoicesDocument } from '../../../generated/signoffs/graphql.ts'

/** The roles somebody can work in, and the lines of each. */
export function useInPostChoices() {
  const { result } = useQuery(InPostChoicesDocument)
  const roles = computed(() => result.value?.roleProfiles ?? [])
  return {
    roles: computed(() => roles.value.map(({ code, title }) => ({ value: code, label: title }))),
    linesOf: (roleCode: string) =>
      (roles.value.find(({ code }) => code === roleCode)?.scopeLines ?? []).map(({ code, title }) => ({
        value: code,
        label: title,
      })),
  }
}
