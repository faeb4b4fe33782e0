import { useMutation, useQuery } from '@vue/apollo-composable'
import { computed, reactive } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { UnreadMessagesDocument } from '../../../generated/app/graphql.ts'
import {
  MarkMessagesReadDocument,
  MyMessagesDocument,
  type MessageShownFragment,
} from '../../../generated/notifications/graphql.ts'

export type MessageShown = MessageShownFragment

const pageSize = 20

/** Marking messages as read; how many are unread is known everywhere at once. */
function useMarking(readAgain: () => Promise<void>) {
  const { mutate, loading: isMarking } = useMutation(MarkMessagesReadDocument, {
    throws: 'always',
    update: (cache, { data }) => {
      const marked = data?.markMessagesRead
      if (marked?.__typename === 'MarkMessagesReadSuccess')
        cache.writeQuery({ query: UnreadMessagesDocument, data: { unreadMessages: marked.unread } })
    },
  })

  /** Marks one, or all where none is named; false where it was not reached. */
  async function mark(ids: string[] | null): Promise<boolean> {
    if (isMarking.value) return false
    const answer = await mutate({ input: { ids } }).catch(() => null)
    await readAgain()
    return answer?.data?.markMessagesRead.__typename === 'MarkMessagesReadSuccess'
  }

  return { mark, isMarking }
}

/** The viewer's messages, the newest first, and marking them as read. */
export function useMessages() {
  const shown = reactive({ first: pageSize, after: null as string | null, unreadOnly: false })
  const { result, error, loading, refetch, fetchMore } = useQuery(MyMessagesDocument, shown, {
    fetchPolicy: 'cache-and-network',
  })
  const { mark, isMarking } = useMarking(async () => void (await refetch()?.catch(() => undefined)))
  const connection = computed(() => result.value?.myMessages ?? null)

  async function more(): Promise<void> {
    const after = connection.value?.pageInfo.endCursor
    if (!after) return
    await fetchMore({
      variables: { ...shown, after },
      updateQuery: (before, { fetchMoreResult: next }) => {
        const edges = [...before.myMessages.edges, ...next.myMessages.edges]
        return { ...next, myMessages: { ...next.myMessages, edges } }
      },
    })?.catch(() => undefined)
  }

  return {
    shown,
    messages: computed(() => connection.value && connection.value.edges.map(({ node }) => node)),
    total: computed(() => connection.value?.totalCount ?? 0),
    unread: computed(() => connection.value?.unreadCount ?? 0),
    failure: computed(() => failureOf(error.value)),
    isLoading: loading,
    isMarking,
    readAgain: () => refetch()?.catch(() => undefined),
    more,
    mark,
  }
}
