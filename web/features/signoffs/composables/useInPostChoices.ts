import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { InPostChoicesDocument } from '../../../generated/signoffs/graphql.ts'

/** Whom a lead can confirm, and the lines of each role. */
export function useInPostChoices() {
  const { result } = useQuery(InPostChoicesDocument)
  const roles = computed(() => result.value?.roleProfiles ?? [])
  return {
    people: computed(() => (result.value?.peopleToName ?? []).map(({ id, name }) => ({ value: id, label: name }))),
    roles: computed(() => roles.value.map(({ code, title }) => ({ value: code, label: title }))),
    linesOf: (roleCode: string) =>
      (roles.value.find(({ code }) => code === roleCode)?.scopeLines ?? []).map(({ code, title }) => ({
        value: code,
        label: title,
      })),
  }
}
