import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { failureOf } from '../../../app/failure.ts'
import { InvitationsDocument, type InvitationShownFragment } from '../../../generated/organisations/graphql.ts'

export type InvitationShown = InvitationShownFragment

const pageSize = 20

/**
 * Invitations nobody took up yet, the newest first, a page at a time; undefined until they have come, null where the
 * viewer does not look after the organisation.
 */
export function useInvitations(organisationId: () => string) {
  const variables = computed(() => ({ organisationId: organisationId(), first: pageSize, after: null }))
  const { result, loading, error, fetchMore, refetch } = useQuery(InvitationsDocument, variables, {
    fetchPolicy: 'cache-and-network',
  })
  const connection = computed(() => result.value?.invitations)

  async function more(): Promise<void> {
    const after = connection.value?.pageInfo.endCursor
    if (after) await fetchMore({ variables: { ...variables.value, after } })?.catch(() => undefined)
  }

  async function readAgain(): Promise<void> {
    await refetch()?.catch(() => undefined)
  }

  return {
    invitations: computed(() => connection.value && connection.value.edges.map(({ node }) => node)),
    total: computed(() => connection.value?.totalCount ?? 0),
    isLoading: loading,
    failure: computed(() => failureOf(error.value)),
    more,
    readAgain,
  }
}
