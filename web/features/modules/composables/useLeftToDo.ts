import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { LeftToDoDocument } from '../../../generated/modules/graphql.ts'

/**
 * Whether anything is left to answer or to do in a started module; one with nothing to learn from on screen has nothing. It is
 * undefined until it is known, and where that cannot be read it is asked as if: a reason is taken in either way.
 */
export function useLeftToDo(code: () => string) {
  const { result, error } = useQuery(LeftToDoDocument, () => ({ code: code() }), { fetchPolicy: 'no-cache' })
  return {
    isLeft: computed(() => {
      if (!result.value) return error.value ? true : undefined
      return (result.value.myLesson?.leftToDo ?? []).length > 0
    }),
  }
}
