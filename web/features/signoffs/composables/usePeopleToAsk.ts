import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { PeopleToAskDocument } from '../../../generated/signoffs/graphql.ts'

/** Colleagues who can be asked, as choices of a list. */
export function usePeopleToAsk() {
  const { result } = useQuery(PeopleToAskDocument)
  return {
    people: computed(() => (result.value?.peopleToName ?? []).map(({ id, name }) => ({ value: id, label: name }))),
  }
}
