import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { PeopleToNameDocument } from '../../../generated/evidence/graphql.ts'

/** People who can be asked, shown something, or cover, as choices of a list. */
export function usePeopleToName() {
  const { result } = useQuery(PeopleToNameDocument)
  return {
    choices: computed(() => (result.value?.peopleToName ?? []).map(({ id, name }) => ({ value: id, label: name }))),
  }
}
