import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSession } from '../../../app/session.ts'

/** Where a line is signed, for who belongs to several organisations: kept in the page's address, "" = the first by name. */
export function usePlace() {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const places = computed(() => {
    const current = session.viewer.value?.memberships.filter(({ isCurrent }) => isCurrent) ?? []
    const byId = new Map(current.map(({ organisation: { id, name } }) => [id, { value: id, label: name }]))
    return [...byId.values()].toSorted((a, b) => a.label.localeCompare(b.label))
  })
  const organisationId = computed(() => {
    const { at } = route.query
    return typeof at === 'string' && places.value.some(({ value }) => value === at) ? at : null
  })
  const chosen = computed({
    get: () => organisationId.value ?? places.value[0]?.value ?? '',
    set: at => void router.replace({ query: { ...route.query, at } }),
  })
  return { places, organisationId, chosen }
}
