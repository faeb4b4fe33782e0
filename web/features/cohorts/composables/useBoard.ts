import { useQuery, useSubscription, type UseQueryReturn } from '@vue/apollo-composable'
import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { today } from '../../../app/today.ts'
import {
  CohortBoardChangedDocument,
  CohortBoardDocument,
  CohortProgressDocument,
  type CohortBoardQuery,
  type CohortBoardQueryVariables,
} from '../../../generated/cohorts/graphql.ts'
import { boardVariables, sortRows, type BoardView } from '../board-view.ts'

/** Milliseconds: several changes at once are read once, and what is no longer shared is gone within the second. */
const patience = 150
/** Milliseconds between two looks at the calendar: dates of learners move at midnight. */
const lookAtCalendar = 30_000

/** The board of a group with its numbers, kept right while others change it; nothing of it is kept once it is not ours. */
export function useBoard(cohortId: Ref<string>, view: Ref<BoardView>) {
  const options = { fetchPolicy: 'no-cache', keepPreviousResult: true } as const
  const variables = computed(() => boardVariables(cohortId.value, view.value))
  const board = useQuery(CohortBoardDocument, variables, options)
  const progress = useQuery(CohortProgressDocument, () => ({ cohortId: cohortId.value, asOf: null }), options)
  const isLost = shallowRef(false)
  /** Counts up with every change, for whatever else is shown of the group. */
  const changes = shallowRef(0)
  const found = computed(() => (isLost.value ? null : (board.result.value?.cohortBoard ?? null)))
  const rows = computed(() => sortRows(found.value?.rows ?? [], view.value.sort))

  async function reload(): Promise<void> {
    changes.value += 1
    await Promise.all([board.refetch(), progress.refetch()].map(asked => asked?.catch(() => undefined)))
  }
  /** What was shown is let go of, not only hidden. */
  function lose(): void {
    isLost.value = true
    board.result.value = undefined
    progress.result.value = undefined
  }
  useChanges(cohortId, { reload, lose })
  followCalendar(() => found.value?.on ?? null, reload)
  watch(cohortId, () => (isLost.value = false))

  return {
    board: found,
    rows,
    progress: computed(() => (isLost.value ? null : (progress.result.value?.cohortProgress ?? null))),
    changes,
    isLost,
    isLoading: board.loading,
    failure: computed(() => failureOf(board.error.value)),
    retry: () => void reload(),
    more: useMore(board, variables),
  }
}

function useChanges(cohortId: Ref<string>, { reload, lose }: { reload: () => Promise<void>; lose: () => void }): void {
  const { onResult } = useSubscription(CohortBoardChangedDocument, () => ({ cohortId: cohortId.value }))
  let waiting: ReturnType<typeof setTimeout> | undefined
  onResult(({ data }) => {
    const change = data?.cohortBoardChanged
    if (!change) return
    if (!change.isFollowed) return lose()
    clearTimeout(waiting)
    waiting = setTimeout(() => void reload(), patience)
  })
  onScopeDispose(() => clearTimeout(waiting))
}

function followCalendar(shownOn: () => string | null, reload: () => Promise<void>): void {
  const timer = setInterval(() => {
    const on = shownOn()
    if (on !== null && on < today()) void reload()
  }, lookAtCalendar)
  onScopeDispose(() => clearInterval(timer))
}

type BoardQuery = UseQueryReturn<CohortBoardQuery, CohortBoardQueryVariables>

/** Members beyond the first page; their columns are those of all where everybody aims for the same. */
function useMore(
  { result, fetchMore }: Pick<BoardQuery, 'result' | 'fetchMore'>,
  variables: Readonly<Ref<CohortBoardQueryVariables>>,
) {
  return async (): Promise<void> => {
    const after = result.value?.cohortBoard?.pageInfo.endCursor ?? null
    await fetchMore({
      variables: { ...variables.value, after },
      updateQuery: (before, { fetchMoreResult: { cohortBoard: next } }) => {
        const rows = [...(before.cohortBoard?.rows ?? []), ...(next?.rows ?? [])]
        return { cohortBoard: next && { ...next, rows } }
      },
    })?.catch(() => undefined)
  }
}
