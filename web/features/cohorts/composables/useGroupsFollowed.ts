import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { useSession } from '../../../app/session.ts'
import { GroupsFollowedDocument } from '../../../generated/cohorts/graphql.ts'
import type { Choice } from '../../../ui/choice.ts'

const leads: ReadonlySet<string> = new Set(['EDUCATOR', 'ORGANISATION_ADMINISTRATOR'])

/** Groups the viewer follows, a page at a time, and where they may set one up; not asked for anybody else. */
export function useGroupsFollowed() {
  const { viewer } = useSession()
  const places = computed<Choice[]>(() => {
    const led = (viewer.value?.memberships ?? []).filter(({ isCurrent, role }) => isCurrent && leads.has(role))
    const byId = new Map(led.map(({ organisation }) => [organisation.id, organisation.name]))
    return [...byId].map(([value, label]) => ({ value, label }))
  })
  const canLead = computed(() => places.value.length > 0)
  const looksAfter = computed(() =>
    (viewer.value?.memberships ?? []).some(({ isCurrent, role }) => isCurrent && role === 'ORGANISATION_ADMINISTRATOR'),
  )
  const { result, loading, fetchMore } = useQuery(GroupsFollowedDocument, { after: null }, () => ({
    enabled: canLead.value,
    fetchPolicy: 'cache-and-network' as const,
  }))
  const connection = computed(() => result.value?.cohorts)

  async function more(): Promise<void> {
    const after = connection.value?.pageInfo.endCursor
    if (after) await fetchMore({ variables: { after } })?.catch(() => undefined)
  }

  return {
    places,
    canLead,
    looksAfter,
    followed: computed(() => connection.value?.edges.map(({ node }) => node) ?? null),
    total: computed(() => connection.value?.totalCount ?? 0),
    isLoading: loading,
    more,
  }
}
