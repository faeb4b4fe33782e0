import { useApolloClient, useQuery, useSubscription } from '@vue/apollo-composable'
import { computed } from 'vue'
import { MessagesChangedDocument, UnreadMessagesDocument } from '../../../generated/app/graphql.ts'

/** How many messages are unread, as they come and are read, here or in another window; null until that is known. */
export function useUnread() {
  const { client } = useApolloClient()
  const { result } = useQuery(UnreadMessagesDocument, null, { fetchPolicy: 'cache-and-network' })
  const unread = computed(() => result.value?.unreadMessages ?? null)
  const { onResult } = useSubscription(MessagesChangedDocument, null, () => ({ enabled: unread.value !== null }))
  onResult(({ data }) => {
    if (data)
      client.writeQuery({ query: UnreadMessagesDocument, data: { unreadMessages: data.messagesChanged.unread } })
  })
  return { unread }
}
