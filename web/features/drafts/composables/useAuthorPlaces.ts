import { computed } from 'vue'
import { useSession } from '../../../app/session.ts'

/** Organisations the viewer writes for. */
export function useAuthorPlaces() {
  const { viewer } = useSession()
  return computed(() =>
    (viewer.value?.memberships ?? [])
      .filter(({ role, isCurrent }) => role === 'AUTHOR' && isCurrent)
      .map(({ organisation }) => ({ value: organisation.id, label: organisation.name })),
  )
}
