import { useMutation, useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import {
  MoveToNewerVersionDocument,
  MyLessonDocument,
  type MyLessonQuery,
} from '../../../generated/enrolments/graphql.ts'

export type Lesson = NonNullable<MyLessonQuery['myLesson']>

/**
 * A module to learn from; null where it was not started or holds nothing yet. It is not put into the browser's copy: names
 * of blocks are their module's own, and what is answered is nobody else's who uses this computer next.
 */
export function useLesson(code: () => string) {
  const { result, loading, error, refetch } = useQuery(MyLessonDocument, () => ({ code: code() }), {
    fetchPolicy: 'no-cache',
  })
  const { mutate, loading: isMoving } = useMutation(MoveToNewerVersionDocument, { throws: 'always' })

  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }

  /** Moves to the latest version. That somebody moved already, in another window, is as good. */
  async function moveToNewer(expectedVersion: number): Promise<void> {
    await mutate({ input: { moduleCode: code(), expectedVersion } })
    await readAgain()
  }

  return {
    lesson: computed(() => result.value?.myLesson),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    readAgain,
    moveToNewer,
    isMoving,
  }
}
