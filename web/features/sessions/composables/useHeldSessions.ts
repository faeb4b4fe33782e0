import { useQuery } from '@vue/apollo-composable'
import { computed, shallowRef, watch } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { HeldSessionsDocument, type HeldSessionFragment } from '../../../generated/sessions/graphql.ts'

/** Days held in an organisation from today on, a page at a time; `isClosed` where the viewer may set none there. */
export function useHeldSessions(organisationId: () => string) {
  const after = shallowRef<string | null>(null)
  const before = shallowRef<readonly HeldSessionFragment[]>([])
  const { result, loading, error, refetch } = useQuery(
    HeldSessionsDocument,
    () => ({ organisationId: organisationId(), after: after.value }),
    () => ({ enabled: organisationId() !== '', fetchPolicy: 'cache-and-network', keepPreviousResult: true }),
  )

  function restart(): void {
    after.value = null
    before.value = []
  }
  watch(organisationId, restart)

  const page = computed(() => result.value?.moduleSessions ?? null)
  const sessions = computed(() => (page.value ? [...before.value, ...page.value.nodes] : null))

  function more(): void {
    if (loading.value || !page.value?.pageInfo.hasNextPage) return
    before.value = sessions.value ?? []
    after.value = page.value.pageInfo.endCursor ?? null
  }

  async function readAgain(): Promise<void> {
    restart()
    await refetch()?.catch(() => undefined)
  }

  return {
    sessions,
    total: computed(() => page.value?.totalCount ?? 0),
    isClosed: computed(() => result.value !== undefined && result.value.moduleSessions === null),
    isLoading: loading,
    failure: computed(() => (result.value ? null : failureOf(error.value))),
    more,
    readAgain,
  }
}
