import { useQuery } from '@vue/apollo-composable'
import { computed, shallowRef } from 'vue'
import { OwnMediaDocument, type OwnMediaFragment } from '../../../generated/drafts/graphql.ts'
import type { MediaKind } from '../editors/choosing-media.ts'

/** What somebody brought, of one kind, the newest first. */
export function useOwnMedia(kind: () => MediaKind, isAsked: () => boolean) {
  const search = shallowRef('')
  const { result, loading, error, refetch, fetchMore } = useQuery(
    OwnMediaDocument,
    () => ({ search: search.value.trim() || null }),
    () => ({ enabled: isAsked(), fetchPolicy: 'network-only' }),
  )
  const all = computed((): readonly OwnMediaFragment[] => result.value?.myMedia.edges.map(({ node }) => node) ?? [])
  const next = computed(() => {
    const page = result.value?.myMedia.pageInfo
    return page?.hasNextPage ? page.endCursor : null
  })

  async function showMore(): Promise<void> {
    await fetchMore({
      variables: { after: next.value },
      updateQuery: (before, { fetchMoreResult: more }) => ({
        ...before,
        myMedia: { ...more.myMedia, edges: [...before.myMedia.edges, ...more.myMedia.edges] },
      }),
    })
  }

  return {
    search,
    isLoading: loading,
    hasFailed: computed(() => error.value !== null),
    media: computed(() => all.value.filter(each => each.kind === kind())),
    find: (id: string) => all.value.find(each => each.id === id) ?? null,
    next,
    showMore,
    readAgain: async (): Promise<void> => void (await refetch()?.catch(() => undefined)),
  }
}
