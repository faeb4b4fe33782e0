import { useQuery } from '@vue/apollo-composable'
import { computed } from 'vue'
import { today } from '../../../app/today.ts'
import { MyOrganisationsDocument, type Role } from '../../../generated/holdings/graphql.ts'

export interface MyOrganisation {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Sum of the versions of every membership there, as leaving asks for it. */
  readonly version: number
}

/** Organisations the viewer belongs to, with the roles held or to come; those that were left are not among them. */
export function useMyOrganisations() {
  const { result } = useQuery(MyOrganisationsDocument, null, { fetchPolicy: 'cache-and-network' })
  const memberships = computed(() => result.value?.me?.memberships ?? [])
  const organisations = computed<readonly MyOrganisation[] | null>(() => {
    if (!result.value) return null
    const open = memberships.value.filter(({ endedAt, toOn }) => !endedAt && (toOn === null || toOn >= today()))
    return [...new Map(open.map(({ organisation }) => [organisation.id, organisation])).values()].map(
      ({ id, name }) => ({
        id,
        name,
        roles: open.filter(({ organisation }) => organisation.id === id).map(({ role }) => role),
        version: memberships.value
          .filter(({ organisation }) => organisation.id === id)
          .reduce((sum, { version }) => sum + version, 0),
      }),
    )
  })
  return { organisations, email: computed(() => result.value?.me?.email ?? null) }
}
